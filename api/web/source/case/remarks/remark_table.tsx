// The compilation as people know it: party, clause, remark, what was done about it and why. Who leads the case
// says it here; the form stands in a row of its own below the remark.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../language/language.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { DispositionForm, TagsForm, type Acting } from '../rounds/disposition_form.tsx';
import { DispositionText } from './disposition.tsx';
import { useClauseText } from './matrix.tsx';
import type { Remark } from './remark_rounds.ts';

function RemarkText({ remark }: { remark: Remark }) {
  const say = useWords().tab.remarks;
  return (
    <>
      {remark.text ?? <span class="quiet">{say.disposed}</span>}
      {remark.late && <span class="quiet proposed">{say.late}</span>}
      {remark.proposedText && (
        <span class="proposed">
          {say.proposed}: <q>{remark.proposedText}</q>
        </span>
      )}
      {remark.tags.length > 0 && <span class="quiet proposed">{remark.tags.join(' · ')}</span>}
      {remark.earlier && (
        <span class="quiet proposed">{say.follows(remark.earlier.number, remark.earlier.round)}</span>
      )}
    </>
  );
}

type Form = 'disposition' | 'tags';

interface OpenersProps {
  remark: Remark;
  open: Form | null;
  choose: (form: Form) => void;
}

/** Where the focus comes back to when a form is closed. */
function Openers({ remark, open, choose }: OpenersProps) {
  const say = useWords().tab.round;
  const before = useRef<Form | null>(null);
  const buttons = { disposition: useRef<HTMLButtonElement>(null), tags: useRef<HTMLButtonElement>(null) };
  useEffect(() => {
    if (open === null && before.current !== null) buttons[before.current].current?.focus();
    before.current = open;
  }, [open]);
  return (
    <span class="openers">
      {(['disposition', 'tags'] as const).map((form) => (
        <button
          key={form}
          type="button"
          class="plain"
          ref={buttons[form]}
          aria-expanded={open === form}
          onClick={() => choose(form)}
        >
          {say[form].open}
          <span class="unseen"> {say.disposition.ofRemark(remark.number)}</span>
        </button>
      ))}
    </span>
  );
}

interface RemarkRowsProps {
  remark: Remark;
  acting: Acting | null;
  themes: readonly string[];
}

function RemarkRows({ remark, acting, themes }: RemarkRowsProps) {
  const say = useWords().tab.remarks;
  const clauseText = useClauseText();
  const [open, setOpen] = useState<Form | null>(null);
  const form = acting && { acting, remark, themes, close: () => setOpen(null) };
  return (
    <>
      <Row head={remark.party.name}>
        <Cell class="nowrap">{clauseText(remark.clause)}</Cell>
        <Cell>
          <RemarkText remark={remark} />
        </Cell>
        <Cell>
          <DispositionText disposition={remark.disposition} />
          {acting && <Openers remark={remark} open={open} choose={setOpen} />}
        </Cell>
        <Cell>
          {remark.comment}
          {remark.inVersion !== null && <span class="quiet proposed">{say.inVersion(remark.inVersion)}</span>}
        </Cell>
      </Row>
      {form && open && (
        <tr role="row" class="form-row">
          <td role="cell" colSpan={5}>
            {open === 'disposition' ? <DispositionForm {...form} /> : <TagsForm {...form} />}
          </td>
        </tr>
      )}
    </>
  );
}

/** The themes in use, for whoever is to set some more. */
export function themesOf(remarks: readonly Remark[]): string[] {
  return [...new Set(remarks.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b, 'sv'));
}

interface RemarkTableProps {
  remarks: readonly Remark[];
  /** null: nothing can be done here. */
  acting: Acting | null;
  themes: readonly string[];
}

export function RemarkTable({ remarks, acting, themes }: RemarkTableProps) {
  const say = useWords().tab.remarks;
  const { party, clause, remark, disposition, comment } = say.columns;
  const columns = [party, clause, remark, disposition, comment].map((name) => ({ name }));
  return (
    <StackedTable class="remarks" caption={say.listTitle} columns={columns}>
      {remarks.map((each) => (
        <RemarkRows key={each.number} remark={each} acting={acting} themes={themes} />
      ))}
    </StackedTable>
  );
}
