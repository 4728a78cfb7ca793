// The views of bodies and meetings, fetched as one piece when somebody asks for them.
import { styled } from '../parts/later_style.ts';
import hallStyle from './hall.css';
import style from './meetings.css';

export { MeetingsView } from './meetings_view.tsx';
export { OwnBodies } from './own_bodies.tsx';

await Promise.all([styled(style), styled(hallStyle)]);
