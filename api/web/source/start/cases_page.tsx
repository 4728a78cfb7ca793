// All cases of a collaboration: "where does it stand?", found by words and phase; the choice lives in the
// address.
import { useWords } from '../language/language.tsx';
import { Read } from '../parts/reading.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { go, Link, queryAddress, useAddress } from '../route/router.tsx';
import { service, type Schema } from '../service/client.ts';
import { useChanges } from '../service/changes.ts';
import { useResource } from '../service/resource.ts';
import { CaseList } from './case_list.tsx';

type Phase = Schema['Phase'];

const phases: readonly Phase[] = ['active', 'suspended', 'completed', 'terminated'];

function phaseOf(text: string | null): Phase | null {
  return phases.find((phase) => phase === text) ?? null;
}

function SearchForm({ text, phase }: { text: string; phase: Phase | null }) {
  const words = useWords();
  const search = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement).get('text');
    go(queryAddress({ text: String(given ?? '').trim() || null, page: null }));
  };
  const choose = (chosen: string): void => go(queryAddress({ phase: chosen || null, page: null }), true);
  return (
    <form class="search" role="search" onSubmit={search}>
      <label>
        {words.cases.search}
        <input key={text} type="search" name="text" defaultValue={text} maxLength={200} />
      </label>
      <button type="submit">{words.cases.find}</button>
      <label class="choice">
        {words.cases.phase}
        <select value={phase ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{words.cases.phases.all}</option>
          {phases.map((each) => (
            <option key={each} value={each}>
              {words.cases.phases[each]}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

function Pages({ meta }: { meta: Schema['Meta'] }) {
  const words = useWords();
  if (meta.totalPages <= 1) return null;
  const to = (page: number): string => queryAddress({ page: page === 1 ? null : String(page) });
  return (
    <p class="pages">
      {meta.page > 1 && <Link to={to(meta.page - 1)}>{words.cases.previous}</Link>}
      <span class="quiet">{words.cases.page(meta.page, meta.totalPages)}</span>
      {meta.page < meta.totalPages && <Link to={to(meta.page + 1)}>{words.cases.next}</Link>}
    </p>
  );
}

export function CasesPage({ collaboration }: { collaboration: string }) {
  const words = useWords();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const { query } = useAddress();
  const text = query.get('text') ?? '';
  const phase = phaseOf(query.get('phase'));
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  const read = useResource(`cases ${collaboration}`, JSON.stringify([text, phase, page]), (signal) =>
    service.cases(collaboration, { page, ...(text && { text }), ...(phase && { phase }) }, signal),
  );
  useChanges(collaboration, null, read.reload);
  useWindowTitle(words.cases.title);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.cases.title}
      </h1>
      <SearchForm text={text} phase={phase} />
      <Read resource={read}>
        {({ cases, _meta }) => (
          <>
            {cases.length === 0 && (
              <p class="empty">{text || phase ? words.cases.noneFound : words.cases.none}</p>
            )}
            <CaseList collaboration={collaboration} cases={cases} />
            <Pages meta={_meta} />
          </>
        )}
      </Read>
    </>
  );
}
