// The start of a collaboration: what is to be done, and the cases under way.
import { OwnBodiesGate } from '../frame/meetings_gate.tsx';
import { useRoles } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { PlausibleBanner } from '../parts/banner.tsx';
import { Read } from '../parts/reading.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { casesPath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import { service, type Schema } from '../service/client.ts';
import { useChanges } from '../service/changes.ts';
import { useResource } from '../service/resource.ts';
import { CaseList } from './case_list.tsx';
import { CaseRollout, CaseWaits } from './case_waits.tsx';
import { Inbox } from './inbox.tsx';
import { useHoldsPlausible } from './plausible.ts';

const casesShown = 10;

/** Whoever leads cases, or follows their rollout, asks of each what it waits for; others come to their own tasks. */
function useFollows(collaboration: string): { leads: boolean; coordinates: boolean } {
  const roles = useRoles(collaboration) ?? [];
  return { leads: roles.includes('lead'), coordinates: roles.includes('coordinator') };
}

function OpenCases({ collaboration }: { collaboration: string }) {
  const { leads, coordinates } = useFollows(collaboration);
  const more = ({ id, version, openTasks }: Schema['CaseRow']) => {
    const about = { place: { collaboration, case: id }, version };
    return (
      <>
        {coordinates && openTasks > 0 && <CaseRollout {...about} />}
        <CaseWaits {...about} />
      </>
    );
  };
  const words = useWords();
  const read = useResource(`open cases ${collaboration}`, '', (signal) =>
    service.cases(collaboration, { phase: 'active', limit: casesShown }, signal),
  );
  useChanges(collaboration, null, read.reload);
  return (
    <section class="open-cases" aria-labelledby="open-cases">
      <h2 id="open-cases">{words.cases.open}</h2>
      <Read resource={read}>
        {({ cases }) => (
          <>
            {cases.length === 0 && <p class="empty">{words.cases.none}</p>}
            <CaseList
              collaboration={collaboration}
              cases={cases}
              {...((leads || coordinates) && { more })}
            />
          </>
        )}
      </Read>
      <p>
        <Link to={casesPath(collaboration)}>{words.cases.all}</Link>
      </p>
    </section>
  );
}

export function StartPage({ collaboration }: { collaboration: string }) {
  const words = useWords();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const read = useResource(`collaboration ${collaboration}`, '', (signal) =>
    service.collaboration(collaboration, signal),
  );
  const { leads, coordinates } = useFollows(collaboration);
  const follows = leads || coordinates;
  const invented = useHoldsPlausible(collaboration);
  useWindowTitle(words.start.title);
  return (
    <>
      {invented && read.value && <PlausibleBanner collaboration={read.value.name} />}
      <h1 ref={heading} tabIndex={-1}>
        {words.start.title}
      </h1>
      {read.problem?.status === 404 ? (
        <p class="empty">{words.problem.notFound}</p>
      ) : (
        <>
          <OwnBodiesGate collaboration={collaboration} />
          <div class="columns">
            {follows && <OpenCases collaboration={collaboration} />}
            <div class={follows ? 'beside' : undefined}>
              <Inbox collaboration={collaboration} />
            </div>
            {!follows && <OpenCases collaboration={collaboration} />}
          </div>
        </>
      )}
    </>
  );
}
