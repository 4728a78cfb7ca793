// What has happened to accounts and sign-in, newest first.
import { useWords } from '../language/language.tsx';
import { Explained } from '../parts/explained.tsx';
import { useMoment } from '../parts/moment.tsx';
import { Read } from '../parts/reading.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { accounts } from '../service/accounts.ts';
import { useResource } from '../service/resource.ts';
import { accountsWords } from './account_words.ts';

async function readNotes(signal: AbortSignal) {
  const [notes, all] = await Promise.all([accounts.notes(signal), accounts.all(signal)]);
  return { notes, names: new Map(all.map(({ id, name }) => [id, name])) };
}

export function AccessNotes() {
  const say = accountsWords[useWords().code].notes;
  const moment = useMoment();
  const read = useResource('access notes', '', readNotes);
  return (
    <>
      <p class="quiet">
        <Explained name="dispose" text={say.help} />
      </p>
      <Read resource={read}>
        {({ notes, names }) => {
          const nameOf = (id = ''): string => names.get(id) ?? id;
          if (notes.length === 0) return <p class="empty">{say.none}</p>;
          return (
            <StackedTable
              class="plain-table"
              caption={say.help}
              columns={Object.values(say.columns).map((name) => ({ name }))}
            >
              {notes.map(({ at = '', account, by, what = '', detail }, row) => (
                <Row key={row} head={<span class="nowrap">{moment(at)}</span>}>
                  <Cell>{nameOf(account)}</Cell>
                  <Cell>{say.what[what] ?? what}</Cell>
                  <Cell>
                    <span class="when-stacked">{say.columns.by}: </span>
                    {by === account ? <span class="quiet">{say.themselves}</span> : nameOf(by)}
                  </Cell>
                  <Cell>
                    <span class="quiet">{detail}</span>
                  </Cell>
                </Row>
              ))}
            </StackedTable>
          );
        }}
      </Read>
    </>
  );
}
