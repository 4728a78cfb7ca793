// The compilation as boards expect it: to be printed, or opened in a spreadsheet or a word processor.
import { useState } from 'preact/hooks';
import type { Day } from '../../format/day.ts';
import { useWords } from '../../language/language.tsx';
import { saveFile } from '../../parts/save_file.ts';
import { compilationAddress, type Case } from '../../service/client.ts';
import { rounds } from '../../service/rounds.ts';
import type { Round } from '../remarks/remark_rounds.ts';
import { paperOf } from './paper.ts';

interface LinksProps {
  of: Case;
  round: Round;
  asOf: Day | null;
}

type Course = 'rest' | 'making' | 'failed';

/** Made here in the browser, with a library that is fetched only then. */
function WordFile({ of, round, asOf }: LinksProps) {
  const words = useWords();
  const say = words.tab.round.paper;
  const [course, setCourse] = useState<Course>('rest');
  const make = async (): Promise<void> => {
    const place = { collaboration: of.collaboration, case: of.id };
    setCourse('making');
    try {
      const [{ wordFile }, compilation, told] = await Promise.all([
        import('./word_file.ts'),
        rounds.compilation(place, round, asOf),
        rounds.round(place, round.work, asOf, new AbortController().signal),
      ]);
      const paper = paperOf({ of, compilation, told, asOf, words });
      saveFile(await wordFile(paper), say.file(round.number));
      setCourse('rest');
    } catch {
      setCourse('failed');
    }
  };
  return (
    <>
      <button type="button" class="plain" disabled={course === 'making'} onClick={() => void make()}>
        {say.form}
      </button>
      <span role="status"> {course === 'making' && say.making}</span>
      {course === 'failed' && <span role="alert">{say.failed}</span>}
    </>
  );
}

export function CompilationLinks(props: LinksProps) {
  const { of, round, asOf } = props;
  const { tab, code } = useWords();
  const say = tab.remarks;
  const place = { collaboration: of.collaboration, case: of.id };
  return (
    <p class="quiet forms">
      {say.compilation}:{' '}
      {(['html', 'xlsx', 'csv'] as const).map((form) => (
        <a key={form} href={compilationAddress(place, round, form, code, asOf)}>
          {say.forms[form]}
        </a>
      ))}
      <WordFile {...props} />
    </p>
  );
}
