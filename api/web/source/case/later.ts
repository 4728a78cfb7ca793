// What few need at once, fetched as one piece: the tabs of a case, reminding, and what a link opens.
export { RemindPanel } from './reminding/remind_panel.tsx';
export { TabContent } from './tab_content.tsx';
export { LinkPage } from '../link/link_page.tsx';
