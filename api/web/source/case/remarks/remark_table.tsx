// The compilation as people know it: party, clause, remark, what was done about it and why.
import { useWords } from '../../language/language.tsx';
import { DispositionText } from './disposition.tsx';
import { useClauseText } from './matrix.tsx';
import type { Remark } from './remark_rounds.ts';

function RemarkText({ remark }: { remark: Remark }) {
  const say = useWords().tab.remarks;
  return (
    <>
      {remark.text ?? <span class="quiet">{say.disposed}</span>}
      {remark.proposedText && (
        <span class="proposed">
          {say.proposed}: <q>{remark.proposedText}</q>
        </span>
      )}
      {remark.earlier && (
        <span class="quiet proposed">{say.follows(remark.earlier.number, remark.earlier.round)}</span>
      )}
    </>
  );
}

function Row({ remark }: { remark: Remark }) {
  const say = useWords().tab.remarks;
  const clauseText = useClauseText();
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {remark.party.name}
      </th>
      <td role="cell" class="nowrap">
        {clauseText(remark.clause)}
      </td>
      <td role="cell">
        <RemarkText remark={remark} />
      </td>
      <td role="cell">
        <DispositionText disposition={remark.disposition} />
      </td>
      <td role="cell">
        {remark.comment}
        {remark.inVersion !== null && <span class="quiet proposed">{say.inVersion(remark.inVersion)}</span>}
      </td>
    </tr>
  );
}

export function RemarkTable({ remarks }: { remarks: readonly Remark[] }) {
  const say = useWords().tab.remarks;
  const { party, clause, remark, disposition, comment } = say.columns;
  return (
    <table role="table" class="remarks">
      <caption class="unseen">{say.listTitle}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[party, clause, remark, disposition, comment].map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {remarks.map((each) => (
          <Row key={each.number} remark={each} />
        ))}
      </tbody>
    </table>
  );
}
