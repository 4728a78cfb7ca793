// What few need at once, fetched as one piece when somebody asks for it.
import '../app.tsx'; // all that the first view has is there already: nothing of it is fetched apart
export { AnsweringOf } from './answering/answering_of.tsx';
export { RolloutMap } from './more/rollout_map.tsx';
export { LinkPage } from '../link/link_page.tsx';
export { RemarksView } from './remarks/remarks_view.tsx';
export { PlanView } from './plan/plan_view.tsx';
export { CoveringLetter } from './rounds/covering_letter.tsx';
export { LettersAhead } from './rounds/letters_ahead.tsx';
