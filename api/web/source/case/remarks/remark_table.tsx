// The compilation as people know it: party, clause, remark, what was done about it and why.
import { useWords } from '../../language/language.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
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

function RemarkRow({ remark }: { remark: Remark }) {
  const say = useWords().tab.remarks;
  const clauseText = useClauseText();
  return (
    <Row head={remark.party.name}>
      <Cell class="nowrap">{clauseText(remark.clause)}</Cell>
      <Cell>
        <RemarkText remark={remark} />
      </Cell>
      <Cell>
        <DispositionText disposition={remark.disposition} />
      </Cell>
      <Cell>
        {remark.comment}
        {remark.inVersion !== null && <span class="quiet proposed">{say.inVersion(remark.inVersion)}</span>}
      </Cell>
    </Row>
  );
}

export function RemarkTable({ remarks }: { remarks: readonly Remark[] }) {
  const say = useWords().tab.remarks;
  const { party, clause, remark, disposition, comment } = say.columns;
  const columns = [party, clause, remark, disposition, comment].map((name) => ({ name }));
  return (
    <StackedTable class="remarks" caption={say.listTitle} columns={columns}>
      {remarks.map((each) => (
        <RemarkRow key={each.number} remark={each} />
      ))}
    </StackedTable>
  );
}
