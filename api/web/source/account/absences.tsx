// When one is away and who then acts instead: seen, noted, taken out again.
import { useState } from 'preact/hooks';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { useActing } from '../parts/acting.ts';
import { DayText } from '../parts/day.tsx';
import { Explained } from '../parts/explained.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { ProblemNote, Read } from '../parts/reading.tsx';
import { textIn } from '../parts/sending.ts';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { accounts, type Absence, type Person } from '../service/accounts.ts';
import { service } from '../service/client.ts';
import { useResource } from '../service/resource.ts';
import type { OwnAccount } from './account_page.tsx';
import type { AccountWords } from './words.ts';

interface Around {
  absences: Absence[];
  /** Those who may stand in. */
  others: Person[];
  today: string;
}

async function readAround(
  account: string,
  collaborations: readonly string[],
  signal: AbortSignal,
): Promise<Around> {
  const [absences, clock, ...people] = await Promise.all([
    accounts.absences(account, signal),
    service.clock(signal),
    ...collaborations.map((id) => accounts.people(id, signal).catch((): Person[] => [])),
  ]);
  const known = new Map(people.flat().map((each) => [each.id, each]));
  known.delete(account);
  const others = [...known.values()].filter(({ closed }) => !closed);
  others.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return { absences, others, today: clock.today };
}

interface FormProps {
  around: Around;
  say: AccountWords;
  save: (absence: Absence) => Promise<unknown>;
  done: () => void;
  close: () => void;
}

function AbsenceForm({ around, say, save, done, close }: FormProps) {
  const words = useWords();
  const { away } = say;
  const act = (form: FormData): Promise<unknown> =>
    save({ standIn: textIn(form, 'standIn'), from: textIn(form, 'from'), until: textIn(form, 'until') });
  return (
    <ActForm legend={away.legend} fields={[]} act={act} done={done} close={close} submit={away.submit}>
      <Field name="standIn" label={away.standIn} help={away.standInHelp}>
        {(control) => (
          <select {...control} required>
            <option value="">{words.tab.steps.choose}</option>
            {around.others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="from" label={away.from}>
        {(control) => <input {...control} type="date" required defaultValue={around.today} />}
      </Field>
      <Field name="until" label={away.until}>
        {(control) => <input {...control} type="date" required min={around.today} />}
      </Field>
    </ActForm>
  );
}

interface TableProps {
  around: Around;
  say: AccountWords;
  remove: (absence: Absence) => void;
}

function AbsenceTable({ around, say, remove }: TableProps) {
  const { away } = say;
  const { today, others } = around;
  const nameOf = (id: string): string => others.find((each) => each.id === id)?.name ?? id;
  const latest = [...around.absences].sort((a, b) => b.from.localeCompare(a.from));
  return (
    <StackedTable
      class="plain-table"
      caption={away.title}
      columns={[{ name: away.columns.when }, { name: away.columns.who }, { name: away.columns.act }]}
    >
      {latest.map((each) => (
        <Row
          key={each.from + each.standIn}
          head={
            <>
              <DayText day={each.from} /> – <DayText day={each.until} />
              {each.from <= today && today <= each.until && <span class="quiet"> ({away.now})</span>}
              {each.until < today && <span class="quiet"> ({away.past})</span>}
            </>
          }
        >
          <Cell>{nameOf(each.standIn)}</Cell>
          <Cell>
            <button type="button" onClick={() => remove(each)}>
              {away.remove} <span class="unseen">{away.ofWhom(nameOf(each.standIn))}</span>
            </button>
          </Cell>
        </Row>
      ))}
    </StackedTable>
  );
}

export function Absences({ account, say }: { account: OwnAccount; say: AccountWords }) {
  const { collaborations = [] } = useSession();
  const [told, setTold] = useState('');
  const ids = collaborations.map(({ id }) => id);
  const read = useResource(`absences ${account.id}`, ids.join(' '), (signal) =>
    readAround(account.id, ids, signal),
  );
  const { problem, run } = useActing(() => {
    setTold(say.away.removed);
    read.reload();
  });
  const change = async (by: (old: Absence[]) => Absence[]): Promise<unknown> =>
    accounts.putAbsences(account.id, by(await accounts.absences(account.id)));
  const isNot = (one: Absence) => (each: Absence) => each.from !== one.from || each.standIn !== one.standIn;
  return (
    <section aria-labelledby="away">
      <h2 id="away">{say.away.title}</h2>
      <p class="quiet">
        <Explained name="stand_in" text={say.away.help} />
      </p>
      {problem && <ProblemNote problem={problem} again={read.reload} />}
      <Read resource={read}>
        {(around) => (
          <>
            {around.absences.length === 0 && <p class="empty">{say.away.none}</p>}
            {around.absences.length > 0 && (
              <AbsenceTable
                around={around}
                say={say}
                remove={(one) => run(() => change((old) => old.filter(isNot(one))))}
              />
            )}
            {around.others.length === 0 && <p class="quiet">{say.away.nobody}</p>}
            {around.others.length > 0 && (
              <Unfold label={say.away.open}>
                {(close) => (
                  <AbsenceForm
                    around={around}
                    say={say}
                    save={(one) => change((old) => [...old, one])}
                    done={() => {
                      setTold(say.away.saved);
                      read.reload();
                      close();
                    }}
                    close={close}
                  />
                )}
              </Unfold>
            )}
          </>
        )}
      </Read>
      <p class="saved" role="status">
        {told}
      </p>
    </section>
  );
}
