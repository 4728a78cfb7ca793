// What is wrong in a lifecycle's file, with its place; the words are those of the program, in English.
import { useWords } from '../language/language.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { lifecycleWords } from './words_en.ts';
import { placeIn } from './place_in.ts';

export interface FileProblem {
  at: string;
  code: string;
  message: string;
}

export function Problems({ title, problems }: { title: string; problems: readonly FileProblem[] }) {
  const say = lifecycleWords[useWords().code].drafts;
  return (
    <StackedTable class="problems" caption={title} columns={[{ name: say.at }, { name: say.what }]}>
      {problems.map(({ at, code, message }) => {
        const { line, column, path } = placeIn(at);
        return (
          <Row
            key={at + code}
            head={
              <>
                {line === '' ? at : say.place(line, column)}
                {path && (
                  <span class="quiet when-alone">
                    <code>{path}</code>
                  </span>
                )}
              </>
            }
          >
            <Cell>
              <span lang="en">{message}</span>{' '}
              <span class="quiet">
                <code>{code}</code>
              </span>
            </Cell>
          </Row>
        );
      })}
    </StackedTable>
  );
}
