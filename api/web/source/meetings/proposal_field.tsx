// The proposed decision: as it stands, or, of a party's matter, as its decision package words it for this
// body.
import { useWords } from '../language/language.tsx';
import { Field } from '../parts/form.tsx';
import { service, type Schema } from '../service/client.ts';
import { meetings, type AgendaItem } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import { matterOf } from './case_facts.ts';
import { useSay } from './words/use_say.ts';

/** A matter that awaits the body. */
export interface Given {
  kind: NonNullable<Schema['AgendaItemInput']['kind']>;
  title: string;
  case: string | null;
  task: number | null;
  body: string;
  wheel?: string | null;
  again?: Schema['AgainItem'] | null;
}

export interface ProposalProps {
  collaboration: string;
  item: AgendaItem | undefined;
  given: Given | undefined;
}

type Wording = Schema['Title'] | null;

/** null: the package has none, or may not be read. */
async function wordingFor(collaboration: string, given: Given, signal: AbortSignal): Promise<Wording> {
  if (given.case === null) return null;
  const place = { collaboration, case: given.case };
  try {
    const { data: of } = await service.case(place, null, signal);
    const { work, task } = matterOf(of, given.task);
    if (!work || task?.addressee.kind !== 'organisation') return null;
    const { wordings } = await meetings.package(place, work.name, task.addressee.id, signal);
    return wordings.find(({ body }) => body === given.body)?.wording ?? null;
  } catch {
    return null;
  }
}

export function Proposal({ collaboration, item, given }: ProposalProps) {
  const { code, reading } = useWords();
  const say = useSay().meeting;
  const subject = given ? `wording ${given.case} ${given.task} ${given.body}` : 'no wording';
  const read = useResource<{ wording: Wording }>(subject, '', async (signal) => ({
    wording: item || !given ? null : await wordingFor(collaboration, given, signal),
  }));
  if (read.value === null) return <p class="quiet">{reading}</p>;
  const proposed = item?.proposal ?? read.value.wording?.[code] ?? '';
  return (
    <Field name="proposal" label={say.proposal}>
      {(control) => <textarea {...control} rows={4} maxLength={20_000} defaultValue={proposed} />}
    </Field>
  );
}
