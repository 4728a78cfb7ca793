// The views of bodies and meetings, fetched as one piece when somebody asks for them.
import '../app.tsx'; // all that the first view has is there already: nothing of it is fetched apart
import { styled } from '../parts/later_style.ts';
import style from './meetings.css';

export { MeetingsView } from './meetings_view.tsx';
export { OwnBodies } from './own_bodies.tsx';

await styled(style);
