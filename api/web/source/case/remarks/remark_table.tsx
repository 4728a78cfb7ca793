// The compilation as people know it: party, clause, remark, what was done about it and why. Who leads the case
// says it here; the form stands in a row of its own below the remark.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../language/language.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { DispositionForm, TagsForm, type Acting, type RemarkFormProps } from '../rounds/disposition_form.tsx';
import { MaskForm } from '../rounds/masks.tsx';
import { DispositionText } from './disposition.tsx';
import { useClauseText } from './matrix.tsx';
import type { Remark } from './remark_rounds.ts';

function RemarkText({ remark }: { remark: Remark }) {
  const { remarks: say, round } = useWords().tab;
  return (
    <>
      <span class="quiet">{round.mask.of.remark(remark.number)}: </span>
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

const forms = ['disposition', 'tags', 'mask'] as const;
type Form = (typeof forms)[number];

interface OpenersProps {
  remark: Remark;
  open: Form | null;
  choose: (form: Form) => void;
}

/** Where the focus comes back to when a form is closed. */
function Openers({ remark, open, choose }: OpenersProps) {
  const say = useWords().tab.round;
  const before = useRef<Form | null>(null);
  const buttons = useRef(new Map<Form, HTMLButtonElement | null>());
  useEffect(() => {
    if (open === null && before.current !== null) buttons.current.get(before.current)?.focus();
    before.current = open;
  }, [open]);
  return (
    <span class="openers">
      {forms.map((form) => (
        <button
          key={form}
          type="button"
          class="plain"
          ref={(button) => void buttons.current.set(form, button)}
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

function MaskRemark({ acting, remark, close }: RemarkFormProps) {
  const say = useWords().tab.round.mask;
  const { number, text, proposedText, comment } = remark;
  const all = { text, proposed: proposedText, comment };
  const texts = Object.entries(all).flatMap(([part, words]) =>
    words ? [{ of: 'remark' as const, number, part, name: say.parts[part] ?? part, text: words }] : [],
  );
  return <MaskForm acting={acting} legend={say.legend(say.of.remark(number))} texts={texts} close={close} />;
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
            {open === 'disposition' && <DispositionForm {...form} />}
            {open === 'tags' && <TagsForm {...form} />}
            {open === 'mask' && <MaskRemark {...form} />}
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
