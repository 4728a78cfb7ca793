// A decision on disposal: what goes, who decided it, and that whoever registers it knows what is lost.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../../language/language.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { TheirsHere } from '../../parts/theirs.tsx';
import type { Case } from '../../service/client.ts';
import { documents, type Disposing } from '../../service/documents.ts';
import type { Acting } from '../rounds/disposition_form.tsx';
import { useSeen } from '../steps/use_seen.tsx';
import type { Entry } from '../time/entries.ts';
import { useThing, type Disposals } from './disposal.tsx';
import { disposalWords } from './disposal_words.ts';
import { OnDay } from './sending_forms.tsx';

type Kind = Disposing['of'];
type Option = readonly [value: string, name: string];

interface DisposalFormProps {
  acting: Acting;
  etag: string;
  told: Disposals;
  /** Of the history: a note is known by its step. */
  entries: readonly Entry[];
  close: () => void;
}

/** What the case knows of: its versions by what the rule says, its answers, its notes. "version 2 proposal". */
function useChoices({ acting: { of }, told, entries }: DisposalFormProps): [string, Option[]][] {
  const words = useWords();
  const title = useTitle();
  const { groups, remark, question } = disposalWords[words.code];
  const thing = useThing(of);
  const gone = (kind: Kind, number: number): boolean =>
    told.disposals.some((each) => each.of === kind && each.ofNumber === number);
  const versions = (keep: boolean): Option[] =>
    told.rules
      .filter((rule) => rule.keep === keep && rule.disposedBy === null)
      .map(({ document, version }) => [`version ${version} ${document}`, thing('version', document, version)]);
  const answers = of.works.flatMap(({ title: work, tasks }) =>
    tasks
      .filter(({ number, answeredOn }) => answeredOn !== null && !gone('task', number))
      .map(({ number, addressee }): Option => [`task ${number}`, `${addressee.name}: ${title(work)}`]),
  );
  const notes = entries
    .filter(({ command, sequence }) => command === 'add_note' && !gone('note', sequence))
    .map(({ sequence, happenedOn, text }): Option => [`note ${sequence}`, `${words.day(happenedOn)}: ${title(text)}`]);
  const all: [string, Option[]][] = [
    [groups.mayGo, versions(false)],
    [groups.keep, versions(true)],
    [groups.notes, notes],
    [groups.answers, answers],
    [groups.numbered, [['remark', remark], ['question', question]]],
  ];
  return all.filter(([, options]) => options.length > 0);
}

function disposalIn(form: FormData): Disposing {
  const [of, number, document] = textIn(form, 'what').split(' ');
  return {
    of: of as Kind,
    number: Number(number ?? textIn(form, 'number')),
    ...(document && { document }),
    basis: textIn(form, 'basis'),
    happenedOn: textIn(form, 'happenedOn'),
    ...(textIn(form, 'despiteRule') === 'yes' && { despiteRule: true }),
  };
}

/** What goes for good, and that it has been read. */
function WhatIsLost({ kind }: { kind: Kind }) {
  const say = disposalWords[useWords().code];
  return (
    <div class="note note-late">
      <p>
        {say.lost[kind]} {say.forGood}
      </p>
      <label class="check">
        <input type="checkbox" required /> {say.read}
      </label>
    </div>
  );
}

interface WhatProps {
  choices: [string, Option[]][];
  what: string;
  choose: (what: string) => void;
}

function What({ choices, what, choose }: WhatProps) {
  const say = disposalWords[useWords().code];
  return (
    <>
      <Field name="what" label={say.what}>
        {(control) => (
          <select {...control} required value={what} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{say.choose}</option>
            {choices.map(([group, options]) => (
              <optgroup key={group} label={group}>
                {options.map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {(what === 'remark' || what === 'question') && (
        <Field name="number" label={say.number} help={say.numberHelp}>
          {(control) => <input {...control} type="number" min={1} required />}
        </Field>
      )}
    </>
  );
}

const documentsOf = ({ documents: all }: Case) => all.map(({ name, etag }) => [name, etag]);
const fields = ['what', 'number', 'basis', 'happenedOn', 'despiteRule'];

export function DisposalForm(props: DisposalFormProps) {
  const { acting, etag, close } = props;
  const say = disposalWords[useWords().code];
  const [what, choose] = useState('');
  const choices = useChoices(props);
  const thing = useThing(acting.of);
  const { theirs, guarded } = useSeen(acting, etag, documentsOf);
  const newest = theirs?.documents.map(({ name, versions }) => thing('version', name, versions.at(-1)?.version ?? 0));
  return (
    <ActForm
      legend={say.legend}
      fields={fields}
      act={(form, key) => guarded(key, (act, seen) => documents.dispose(act, seen, disposalIn(form)))}
      done={() => acting.saved(say.done)}
      close={close}
      beside={newest && <TheirsHere>{newest.join(', ')}</TheirsHere>}
      submit={say.submit}
    >
      <What choices={choices} what={what} choose={choose} />
      <Field name="basis" label={say.basis} help={say.basisHelp}>
        {(control) => <textarea {...control} rows={2} required maxLength={4000} />}
      </Field>
      <OnDay today={acting.of.today} />
      <Field name="despiteRule" label={say.rule} help={say.ruleHelp}>
        {(control) => (
          <select {...control}>
            <option value="">{say.rules.follow}</option>
            <option value="yes">{say.rules.despite}</option>
          </select>
        )}
      </Field>
      {what && <WhatIsLost key={what} kind={what.split(' ')[0] as Kind} />}
    </ActForm>
  );
}
