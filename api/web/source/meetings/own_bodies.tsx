// On the start page: what awaits the bodies where whoever is signed in is secretary, chair or member.
import { Read } from '../parts/reading.tsx';
import { Link } from '../route/router.tsx';
import { useChanges } from '../service/changes.ts';
import { service } from '../service/client.ts';
import type { BodyPlace } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import { BodyWaits } from './body_waits.tsx';
import { useKeeper } from './keeper.ts';
import { NextMeeting } from './next_meeting.tsx';
import { isOwn, ownOf } from './own.ts';
import { bodyPath } from './places.ts';
import { readBody, type ReadBody } from './reading.ts';

function Own({ read, place, reload }: { read: ReadBody; place: BodyPlace; reload: () => void }) {
  const actor = useKeeper(place.collaboration, [read.body]);
  return (
    <>
      <NextMeeting read={read} />
      <BodyWaits read={read} place={place} actor={actor} saved={reload} />
    </>
  );
}

function OwnBody({ collaboration, body, name }: BodyPlace & { name: string }) {
  const place = { collaboration, body };
  const read = useResource(`body ${bodyPath(place)}`, '', (signal) => readBody(place, signal));
  useChanges(collaboration, null, read.reload);
  return (
    <section class="own-body" aria-label={name}>
      <h2>
        <Link to={bodyPath(place)}>{name}</Link>
      </h2>
      <Read resource={read}>{(found) => <Own read={found} place={place} reload={read.reload} />}</Read>
    </section>
  );
}

export function OwnBodies({ collaboration, roles }: { collaboration: string; roles: readonly string[] }) {
  const read = useResource(`bodies ${collaboration}`, '', (signal) => service.bodies(collaboration, signal));
  const own = ownOf(roles);
  return (
    <Read resource={read}>
      {({ bodies }) => (
        <>
          {bodies
            .filter((body) => isOwn(body, own))
            .map(({ id, name }) => (
              <OwnBody key={id} collaboration={collaboration} body={id} name={name} />
            ))}
        </>
      )}
    </Read>
  );
}
