// "Nästa steg": what can be done now, and for everything else every reason why it cannot.
import { useState } from 'preact/hooks';
import type { Day } from '../../format/day.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { Read } from '../../parts/reading.tsx';
import { service, type Case, type CasePlace, type Schema } from '../../service/client.ts';
import { useChanges } from '../../service/changes.ts';
import { useResource } from '../../service/resource.ts';
import { ActingAsChoice } from './acting_as.tsx';
import { Blockers } from './blockers.tsx';
import { CourseForms } from './course_forms.tsx';
import { MoveForm, type MoveProps } from './move_form.tsx';
import { TellActs } from './tell_acts.tsx';
import { useActingAs } from './use_acting_as.ts';

type Transition = Schema['Transition'];

function keyOf({ state, move }: Transition): string {
  return `${state} ${move}`;
}

function Possible(props: MoveProps) {
  const title = useTitle();
  const [open, setOpen] = useState(false);
  return (
    <li class="move">
      {open ? (
        <>
          <h4>{title(props.transition.title)}</h4>
          <MoveForm {...props} cancel={() => setOpen(false)} />
        </>
      ) : (
        <p>
          <button type="button" onClick={() => setOpen(true)}>
            {title(props.transition.title)} …
          </button>{' '}
          <span class="quiet">{title(props.transition.stateTitle)}</span>
        </p>
      )}
    </li>
  );
}

function Blocked({ transition }: { transition: Transition }) {
  const title = useTitle();
  return (
    <li class="move">
      <p>
        <strong>{title(transition.title)}</strong> <span class="quiet">{title(transition.stateTitle)}</span>
      </p>
      <Blockers blockers={transition.blockers} />
    </li>
  );
}

function Moves({
  transitions,
  ...rest
}: { transitions: readonly Transition[] } & Omit<MoveProps, 'transition'>) {
  const say = useWords().tab.steps;
  const possible = transitions.filter(({ allowed }) => allowed);
  const blocked = transitions.filter(({ allowed }) => !allowed);
  if (transitions.length === 0) return <p class="empty">{say.none}</p>;
  return (
    <>
      {possible.length > 0 && <h3>{say.possible}</h3>}
      <ul class="moves">
        {possible.map((transition) => (
          <Possible key={keyOf(transition)} transition={transition} {...rest} />
        ))}
      </ul>
      {blocked.length > 0 && <h3>{say.blocked}</h3>}
      <ul class="moves">
        {blocked.map((transition) => (
          <Blocked key={keyOf(transition)} transition={transition} />
        ))}
      </ul>
    </>
  );
}

interface StepsTabProps {
  place: CasePlace;
  of: Case;
  etag: string;
  asOf: Day | null;
  reload: () => void;
}

export function StepsTab({ place, of, etag, asOf, reload }: StepsTabProps) {
  const words = useWords();
  const [actor, choose] = useActingAs(place.collaboration);
  const [done, setDone] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const read = useResource(`transitions ${place.case} ${actor}`, '', (signal) =>
    service.transitions(place, actor, signal),
  );
  useChanges(place.collaboration, place.case, read.reload);
  if (asOf !== null) return <p class="empty">{words.tab.steps.off}</p>;
  const again = (move: string | null, what: string | null): void => {
    setDone(move);
    setSaved(what);
    read.reload();
    reload();
  };
  const changed = (title: string | null): void => again(title, null);
  const told = (what: string): void => again(null, what);
  return (
    <>
      <ActingAsChoice of={of} actor={actor} choose={choose} />
      <p role="status" class="saved">
        {done !== null && words.tab.steps.done(done)}
        {saved !== null && words.tab.round.form.saved(saved)}
      </p>
      <Read resource={read}>
        {({ transitions }) => (
          <Moves
            transitions={transitions}
            place={place}
            of={of}
            etag={etag}
            actor={actor}
            changed={changed}
          />
        )}
      </Read>
      <TellActs acting={{ of, actor, saved: told }} etag={etag} />
      <CourseForms
        acting={{ of, actor, saved: changed }}
        etag={etag}
        splits={read.value?.transitions.some(({ startsCase }) => startsCase) ?? true}
      />
    </>
  );
}
