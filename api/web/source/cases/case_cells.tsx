// What is said of a case wherever it stands: in a table, on a board, along the time.
import { daysBetween, type Day } from '../format/day.ts';
import { useTitle, useWords } from '../language/language.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { casePath } from '../route/route.ts';
import { Link } from '../route/router.tsx';
import { symbolOfCase } from '../start/case_list.tsx';
import { isLate, type CaseRow } from './case_rows.ts';

export function CaseLink({ collaboration, row }: { collaboration: string; row: CaseRow }) {
  return <Link to={casePath(collaboration, row.id)}>{row.title}</Link>;
}

export function StateText({ row }: { row: CaseRow }) {
  const words = useWords();
  const title = useTitle();
  const { phases } = words.case;
  const states = row.states.map((state) => title(state.title)).join(' · ');
  return (
    <>
      <Symbol name={symbolOfCase(row)} /> {row.onHold && `${phases.suspended} · `}
      {states || phases[row.phase]}
    </>
  );
}

/** The next last day, and how late it is. `plain`: a heading says what the day is. */
export function DueText({ row, today, plain = false }: { row: CaseRow; today: Day; plain?: boolean }) {
  const words = useWords();
  if (row.nextDue === null) return null;
  const day = words.day(row.nextDue);
  if (!isLate(row, today)) return <span>{plain ? day : words.start.due(day)}</span>;
  return (
    <span class="late">
      <Symbol name="late" /> {words.lateBy(daysBetween(row.nextDue, today))}, {day}
    </span>
  );
}
