// The views of bodies and meetings: fetched when somebody asks for them.
import { Read } from '../parts/reading.tsx';
import { useResource, type Resource } from '../service/resource.ts';
import { useRoles } from './session.tsx';

function useMeetings(): Resource<typeof import('../meetings/meetings.ts')> {
  return useResource('meetings', '', () => import('../meetings/meetings.ts'));
}

export function MeetingsGate(at: { collaboration: string; place: readonly string[] }) {
  return <Read resource={useMeetings()}>{({ MeetingsView }) => <MeetingsView {...at} />}</Read>;
}

function OwnBodies({ collaboration, roles }: { collaboration: string; roles: readonly string[] }) {
  return (
    <Read resource={useMeetings()}>{({ OwnBodies: Own }) => <Own {...{ collaboration, roles }} />}</Read>
  );
}

/** What awaits the bodies where whoever is signed in is secretary, chair or member. */
export function OwnBodiesGate({ collaboration }: { collaboration: string }) {
  const roles =
    useRoles(collaboration)?.filter((role) => role.includes(':') && !role.startsWith('registrar')) ?? [];
  return roles.length > 0 ? <OwnBodies collaboration={collaboration} roles={roles} /> : null;
}
