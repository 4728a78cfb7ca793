// A table whose rows stack on a phone. The roles are said outright, because a browser forgets them when cells
// become blocks.
import type { ComponentChildren } from 'preact';
import type { WordName } from '../help/glossary.ts';
import { Word } from './word.tsx';

export interface Column {
  name: string;
  /** What the word means, for those who ask. */
  explain?: WordName;
}

interface TableProps {
  caption: string;
  columns: readonly Column[];
  class: string;
  /** The rows. */
  children: ComponentChildren;
}

export function StackedTable({ caption, columns, class: kind, children }: TableProps) {
  return (
    <table role="table" class={kind}>
      <caption class="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ name, explain }) => (
            <th key={name} role="columnheader" scope="col">
              {explain ? <Word name={explain}>{name}</Word> : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
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
