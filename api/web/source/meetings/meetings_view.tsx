// Which view of bodies and meetings an address shows.
import { LostPage } from '../frame/lost_page.tsx';
import { AssignmentsPage } from './assignments_page.tsx';
import { BodiesPage } from './bodies_page.tsx';
import { BodyPage } from './body_page.tsx';
import { BundlePage } from './bundle_page.tsx';
import { HallPage } from './hall_page.tsx';
import { LogPage } from './log_page.tsx';
import { MeetingPage } from './meeting_page.tsx';
import { NamesProvider } from './names.tsx';

interface ViewProps {
  collaboration: string;
  /** What the address says after the collaboration: bodies, body, meetings, meeting, hall. */
  place: readonly string[];
}

function View({ collaboration, place }: ViewProps) {
  const [root, body, word, meeting, view, ...more] = place;
  if (more.length > 0) return <LostPage />;
  if (root === 'decision-log' && !body) return <LogPage key={collaboration} collaboration={collaboration} />;
  if (root === 'assignments' && !body)
    return <AssignmentsPage key={collaboration} collaboration={collaboration} />;
  if (root !== 'bodies') return <LostPage />;
  if (!body) return <BodiesPage key={collaboration} collaboration={collaboration} />;
  if (!word) return <BodyPage key={body} place={{ collaboration, body }} />;
  if (word !== 'meetings' || !meeting) return <LostPage />;
  const at = { collaboration, body, meeting };
  const key = `${body}/${meeting}`;
  if (!view) return <MeetingPage key={key} place={at} />;
  if (view === 'hall') return <HallPage key={key} place={at} />;
  return view === 'papers' ? <BundlePage key={key} place={at} /> : <LostPage />;
}

export function MeetingsView(props: ViewProps) {
  return (
    <NamesProvider collaboration={props.collaboration}>
      <View {...props} />
    </NamesProvider>
  );
}
