// "Att besluta": what awaits the decision of a body, whether the papers are ready, and where it comes from.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTitle, useWords } from '../language/language.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { casePath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import type { Case } from '../service/client.ts';
import type { Waiting } from '../service/meetings.ts';
import type { ToDecide } from './body_facts.ts';
import { cameFrom, decidesAfter, matterOf } from './case_facts.ts';
import { ItemForm } from './item_form.tsx';
import type { Keeping } from './keeping.ts';
import { useSay } from './words/use_say.ts';

interface LineProps {
  collaboration: string;
  body: string;
  one: ToDecide;
  of: Case | undefined;
  /** The cases are on their way: nothing is said of their papers until they are here. */
  reading: boolean;
  keeping: Keeping | null;
}

function Papers({ one, of }: Pick<LineProps, 'one' | 'of'>) {
  const say = useSay().body.papers;
  const work = of && matterOf(of, one.wait?.task ?? one.item?.task ?? null).work;
  if (!work?.about) {
    const proposed = Boolean(one.item?.proposal);
    return (
      <>
        <Symbol name={proposed ? 'done' : 'not_begun'} /> {proposed ? say.proposal : say.noProposal}
      </>
    );
  }
  const { version, label } = work.about;
  const name = `v${version}${label ? ` ${label}` : ''}`;
  if (version === 0) {
    return (
      <span class="late">
        <Symbol name="late" /> {say.missing}
      </span>
    );
  }
  return (
    <>
      <Symbol name={work.shown ? 'done' : 'waiting'} /> {work.shown ? say.ready(name) : say.notShown(name)}
    </>
  );
}

function From({ of, body, one }: Pick<LineProps, 'of' | 'body' | 'one'>) {
  const words = useWords();
  const say = useSay();
  if (!of) return <>{one.item?.presenter ?? ''}</>;
  const last = cameFrom(of, body);
  const lead = of.roles.find(({ role }) => role === 'lead')?.holder?.name;
  if (!last) return <>{lead ? say.body.fromLead(lead) : ''}</>;
  const outcomes: Readonly<Record<string, string>> = say.body.outcomes;
  return <>{say.body.from(last.body.name, outcomes[last.outcome] ?? '', words.day(last.takenOn))}</>;
}

interface PutUpProps {
  keeping: Keeping;
  wait: Waiting;
  name: string;
  body: string;
  close: () => void;
}

/** Below the row, because the form is wider than a cell. */
function PutUpRow({ keeping, wait, name, body, close }: PutUpProps) {
  const say = useSay().body;
  return (
    <tr role="row" class="form-row">
      <td role="cell" colSpan={4}>
        <ItemForm
          keeping={keeping}
          legend={say.putUpLegend(name)}
          given={{ kind: 'decision', title: name, case: wait.case, task: wait.task, body }}
          close={close}
        />
      </td>
    </tr>
  );
}

interface OpenerProps {
  name: string;
  open: () => void;
  /** The form was open just now: the focus comes back here. */
  back: boolean;
}

function PutUpButton({ name, open, back }: OpenerProps) {
  const say = useSay().body;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (back) button.current?.focus();
  }, []);
  return (
    <div class="put-up">
      <button type="button" ref={button} onClick={open}>
        {say.putUp}
        <span class="unseen"> {name}</span>
      </button>
    </div>
  );
}

function Line({ collaboration, body, one, of, reading, keeping }: LineProps) {
  const words = useWords();
  const title = useTitle();
  const say = useSay().body;
  const { item, wait } = one;
  const name = item?.title ?? of?.title ?? (wait ? title(wait.what) : '');
  const caseId = item?.case ?? wait?.case ?? null;
  const [form, setForm] = useState<'never' | 'open' | 'closed'>('never');
  const mayPutUp = !item && keeping !== null && wait !== null;
  const awaited = reading && caseId !== null && of === undefined;
  const later = of && decidesAfter(matterOf(of, wait?.task ?? item?.task ?? null).task, body);
  return (
    <>
      <Row
        head={
          <>
            {caseId ? <Link to={casePath(collaboration, caseId)}>{name}</Link> : name}
            {mayPutUp && form !== 'open' && (
              <PutUpButton name={name} open={() => setForm('open')} back={form === 'closed'} />
            )}
          </>
        }
      >
        <Cell>{awaited ? <span class="quiet">{words.reading}</span> : <Papers one={one} of={of} />}</Cell>
        <Cell class="quiet">
          {!awaited && <From of={of} body={body} one={one} />}
          {later && <span class="block">{say.decidesLater(later.name)}</span>}
        </Cell>
        <Cell>
          {item?.number ? say.number(item.number) : <span class="quiet">{say.notOnAgenda}</span>}
          {wait?.due && (
            <span class={wait.late ? 'late block' : 'quiet block'}>
              {wait.late && <Symbol name="late" alone />} {say.due(words.day(wait.due))}
            </span>
          )}
        </Cell>
      </Row>
      {mayPutUp && form === 'open' && (
        <PutUpRow {...{ keeping, wait, name, body }} close={() => setForm('closed')} />
      )}
    </>
  );
}

interface DecideProps extends Omit<LineProps, 'one' | 'of'> {
  list: readonly ToDecide[];
  cases: ReadonlyMap<string, Case>;
}

export function DecideList({ list, cases, ...rest }: DecideProps) {
  const say = useSay().body;
  const { matter, papers, from, place } = say.columns;
  return (
    <StackedTable
      class="to-decide"
      caption={say.decide}
      columns={[matter, papers, from, place].map((name) => ({ name }))}
    >
      {list.map((one) => {
        const { item, wait } = one;
        const id = item?.case ?? wait?.case ?? '';
        const key = item ? `item ${item.item}` : `${id} ${wait?.task}`;
        return <Line key={key} one={one} of={cases.get(id)} {...rest} />;
      })}
    </StackedTable>
  );
}
