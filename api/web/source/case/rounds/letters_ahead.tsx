// Covering letters of consultations that have not begun: written beforehand, they go out with the first round.
import { useTitle } from '../../language/language.tsx';
import { service, type Case } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import { stateOfWork } from '../remarks/remark_rounds.ts';
import { CoveringLetter } from './covering_letter.tsx';
import type { Acting } from './disposition_form.tsx';

type Lifecycle = Awaited<ReturnType<typeof service.lifecycle>>;

/** Those that take remarks and have never been sent out. */
function worksAhead(of: Case, { works }: Lifecycle): Lifecycle['works'] {
  const known = new Set(of.works.filter(({ round }) => round > 0).map(({ name }) => name));
  return works.filter(
    ({ name, kind, answerParts }) =>
      kind === 'ask' && !known.has(name) && answerParts.some(({ type }) => type === 'remarks'),
  );
}

export function LettersAhead({ acting }: { acting: Acting }) {
  const title = useTitle();
  const { collaboration, lifecycle } = acting.of;
  const { name, version } = lifecycle;
  const read = useResource(`lifecycle ${collaboration} ${name} ${version}`, '', (signal) =>
    service.lifecycle(collaboration, lifecycle, signal),
  );
  if (read.value === null) return null;
  const { states } = read.value;
  return (
    <>
      {worksAhead(acting.of, read.value).map((work) => (
        <CoveringLetter
          key={work.name}
          acting={acting}
          work={work.name}
          about={title(states.find((each) => each.name === stateOfWork(work.name))?.title ?? work.title)}
        />
      ))}
    </>
  );
}
