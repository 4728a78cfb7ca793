// A table whose rows stack on a phone. The roles are said outright, because a browser forgets them when cells
// become blocks.
import type { ComponentChildren } from 'preact';
import type { WordName } from '../help/glossary.ts';
import { Word } from './word.tsx';

export interface Column {
  name: string;
  /** What the word means, for those who ask. */
  explain?: WordName;
  /** In place of the name: a button that sorts by the column. */
  head?: ComponentChildren;
  sorted?: 'ascending' | 'descending' | undefined;
}

interface TableProps {
  caption: string;
  columns: readonly Column[];
  class: string;
  /** How many rows there are, where `children` are groups of those in sight. */
  rowsInGroups?: number;
  /** The rows. */
  children: ComponentChildren;
}

export function StackedTable({ caption, columns, class: kind, rowsInGroups, children }: TableProps) {
  return (
    <table role="table" class={kind} aria-rowcount={rowsInGroups && rowsInGroups + 1}>
      <caption class="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ name, explain, head, sorted }) => (
            <th key={name} role="columnheader" scope="col" aria-sort={sorted}>
              {head ?? (explain ? <Word name={explain}>{name}</Word> : name)}
            </th>
          ))}
        </tr>
      </thead>
      {rowsInGroups === undefined ? <tbody role="rowgroup">{children}</tbody> : children}
    </table>
  );
}

interface RowProps {
  head: ComponentChildren;
  /** The cells. */
  children: ComponentChildren;
}

export function Row({ head, children }: RowProps) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {head}
      </th>
      {children}
    </tr>
  );
}

export function Cell({ class: kind, children }: { class?: string; children: ComponentChildren }) {
  return (
    <td role="cell" class={kind}>
      {children}
    </td>
  );
}
