// All cases of a collaboration: "where does each stand, what is late, what comes when?" What is chosen, and how it
// is shown, lives in the address.
import { useSession } from '../frame/session.tsx';
import { useWords, useTitle } from '../language/language.tsx';
import { Read } from '../parts/reading.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { go, Link, queryAddress, useAddress } from '../route/router.tsx';
import { service } from '../service/client.ts';
import { useResource } from '../service/resource.ts';
import { lookerOf } from '../start/whose.ts';
import { CaseBoard } from './case_board.tsx';
import { choiceOf, chosen, lifecyclesOf, phases, views, type CaseRow, type Choice } from './case_rows.ts';
import { CaseTable, type CasesProps } from './case_table.tsx';
import { CaseTimeline } from './case_timeline.tsx';
import { NewCase } from './new_case.tsx';
import { useCases, useOwnCases } from './use_cases.ts';
import { casesWords } from './words.ts';

const choose = (name: string, value: string): void => go(queryAddress({ [name]: value || null }), true);

function Search({ text }: { text: string }) {
  const say = casesWords[useWords().code];
  const search = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement).get('text');
    go(queryAddress({ text: String(given ?? '').trim() || null }));
  };
  return (
    <form class="search" role="search" onSubmit={search}>
      <label>
        {say.search}
        <input key={text} type="search" name="text" defaultValue={text} maxLength={200} />
      </label>
      <button type="submit">{say.find}</button>
    </form>
  );
}

interface FiltersProps {
  choice: Choice;
  rows: readonly CaseRow[];
  /** Whoever looks is known, and so is what is theirs. */
  maybeMine: boolean;
}

function Filters({ choice, rows, maybeMine }: FiltersProps) {
  const words = useWords();
  const title = useTitle();
  const say = casesWords[words.code];
  return (
    <div class="filters">
      <label class="choice">
        {say.phase}
        <select value={choice.phase ?? ''} onChange={(event) => choose('phase', event.currentTarget.value)}>
          <option value="">{words.cases.phases.all}</option>
          {phases.map((each) => (
            <option key={each} value={each}>
              {words.cases.phases[each]}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        {say.lifecycle}
        <select
          value={choice.lifecycle ?? ''}
          onChange={(event) => choose('lifecycle', event.currentTarget.value)}
        >
          <option value="">{say.everyLifecycle}</option>
          {lifecyclesOf(rows, words.code).map(({ name, title: text }) => (
            <option key={name} value={name}>
              {title(text)}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={choice.late}
          onChange={(event) => choose('late', event.currentTarget.checked ? '1' : '')}
        />
        {say.late}
      </label>
      {maybeMine && (
        <label class="choice">
          <input
            type="checkbox"
            checked={choice.mine}
            onChange={(event) => choose('mine', event.currentTarget.checked ? '1' : '')}
          />
          {say.mine}
        </label>
      )}
    </div>
  );
}

function Views({ view }: { view: Choice['view'] }) {
  const say = casesWords[useWords().code];
  return (
    <nav class="tabs" aria-label={say.view}>
      <ul>
        {views.map((each) => (
          <li key={each}>
            <Link
              to={queryAddress({ view: each === 'table' ? null : each })}
              aria-current={each === view ? 'true' : undefined}
            >
              {say.views[each]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const shows = { table: CaseTable, board: CaseBoard, timeline: CaseTimeline };

function Shown({ total, ...props }: CasesProps & { total: number }) {
  const words = useWords();
  const say = casesWords[words.code];
  const { rows, choice } = props;
  const View = shows[choice.view];
  if (total === 0 && choice.text === '') return <p class="empty">{words.cases.none}</p>;
  return (
    <>
      <p role="status" class="quiet count">
        {say.number(rows.length, total)}
      </p>
      {rows.length === 0 ? (
        <p class="empty">
          {say.noneFound}{' '}
          <Link to={queryAddress({ text: null, phase: null, lifecycle: null, late: null, mine: null })}>
            {say.showAll}
          </Link>
        </p>
      ) : (
        <View {...props} />
      )}
    </>
  );
}

export function CasesPage({ collaboration }: { collaboration: string }) {
  const words = useWords();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const choice = choiceOf(useAddress().query);
  const read = useCases(collaboration, choice.text);
  const clock = useResource('clock', '', service.clock);
  const looker = lookerOf(useSession(), collaboration);
  const own = useOwnCases(collaboration, looker, choice.mine);
  useWindowTitle(words.cases.title);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.cases.title}
      </h1>
      <NewCase collaboration={collaboration} />
      <Search text={choice.text} />
      <Filters choice={choice} rows={read.value?.rows ?? []} maybeMine={looker !== null} />
      <Views view={choice.view} />
      <Read resource={read}>
        {({ rows, total }) =>
          clock.value && (
            <Shown
              collaboration={collaboration}
              rows={chosen(rows, choice, clock.value.today, own)}
              total={total}
              choice={choice}
              today={clock.value.today}
            />
          )
        }
      </Read>
    </>
  );
}
