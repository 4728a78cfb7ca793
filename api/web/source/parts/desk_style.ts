// The style of one's own account, administration, lifecycles and help, fetched with whichever comes first.
import style from '../style/desk.css';
import { styled } from './later_style.ts';

await styled(style);
