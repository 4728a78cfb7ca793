// What administration lists: a table, or that there is nothing in it yet, and the way to add one more.
import type { ComponentChildren, JSX } from 'preact';
import { Unfold } from '../parts/form.tsx';
import { StackedTable } from '../parts/stacked_table.tsx';
import type { Part } from './administration_pages.tsx';

interface ListedProps {
  part: Part;
  help: string;
  none: string;
  /** The last one, what is done, is there for who may do it. */
  columns: readonly string[];
  isEmpty: boolean;
  rows: ComponentChildren;
  add: string;
  form: (close: () => void) => JSX.Element;
}

export function Listed({ part, help, none, columns, isEmpty, rows, add, form }: ListedProps) {
  const shown = part.may ? columns : columns.slice(0, -1);
  return (
    <>
      {isEmpty ? (
        <p class="empty">{none}</p>
      ) : (
        <StackedTable class="people" caption={help} columns={shown.map((name) => ({ name }))}>
          {rows}
        </StackedTable>
      )}
      {part.may && (
        <div class="after-table">
          <Unfold label={add}>{form}</Unfold>
        </div>
      )}
    </>
  );
}
