// What few need at once, fetched as one piece: the tabs of a case, and what a link opens.
export { TabContent } from './tab_content.tsx';
export { LinkPage } from '../link/link_page.tsx';
