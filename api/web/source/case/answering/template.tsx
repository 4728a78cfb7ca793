// The answer template: fetched, and read back when it is filled in. What could not be read is told with its
// place in the file; the rest becomes a draft that somebody looks through. Nothing is sent here.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../../language/language.tsx';
import { ActForm, Field } from '../../parts/form.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { answers, templateAddress, type Reading } from '../../service/answers.ts';
import { actOf } from '../rounds/disposition_form.tsx';
import { AnswerForm, type Asked } from './answer_form.tsx';

export function TemplateLinks({ asked }: { asked: Asked }) {
  const { tab, code } = useWords();
  const { place } = actOf(asked.acting, '');
  return (
    <>
      {(['docx', 'xlsx'] as const).map((format) => (
        <a key={format} href={templateAddress(place, asked.task.number, format, code)} download>
          <Icon name="fetch" />
          {tab.answering.templates[format]}
        </a>
      ))}
    </>
  );
}

function Doubts({ reading }: { reading: Reading }) {
  const say = useWords().tab.answering;
  const title = useTitle();
  const columns = [say.place, say.doubt].map((name) => ({ name }));
  return (
    <div class={reading.problems.length > 0 ? 'note note-late' : 'note'} role="status">
      <p>{reading.problems.length > 0 ? say.doubts(reading.problems.length) : say.noDoubts}</p>
      {reading.problems.length > 0 && (
        <StackedTable class="doubts" caption={say.doubts(reading.problems.length)} columns={columns}>
          {reading.problems.map(({ place, code, message }, at) => (
            <Row key={`${at} ${code}`} head={place || say.wholeFile}>
              <Cell>{title(message)}</Cell>
            </Row>
          ))}
        </StackedTable>
      )}
      {reading.head.length > 0 && (
        <ul class="facts">
          {reading.head.map(({ name, title: named, text }) => (
            <li key={name}>
              {title(named)}: {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function TemplateReading({ asked, close }: { asked: Asked; close: () => void }) {
  const say = useWords().tab.answering;
  const [reading, setReading] = useState<Reading | null>(null);
  const read = async (form: FormData): Promise<void> => {
    const file = form.get('file');
    if (!(file instanceof File)) return;
    const { place, actor } = actOf(asked.acting, '');
    setReading(await answers.readTemplate(place, actor, asked.task.number, file));
  };
  if (reading) {
    const doubts = <Doubts reading={reading} />;
    return <AnswerForm asked={asked} start={reading.answer} unit={null} beside={doubts} close={close} />;
  }
  return (
    <ActForm
      legend={say.readLegend}
      fields={['file']}
      act={read}
      stays
      close={close}
      submit={say.readIt}
    >
      <Field name="file" label={say.file} help={say.fileHelp}>
        {(control) => <input {...control} type="file" accept=".xlsx,.docx" required />}
      </Field>
    </ActForm>
  );
}
