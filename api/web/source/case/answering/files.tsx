// Files that go with an answer or a report: those that stand there already, and more.
import { useWords } from '../../language/language.tsx';
import { Field } from '../../parts/form.tsx';
import { contentAddress } from '../../service/answers.ts';
import { service, type CasePlace, type Schema } from '../../service/client.ts';
import type { Act } from '../../service/rounds.ts';

type GivenFile = Schema['GivenFile'];

const fileField = '.files';
const keptField = '.kept';

/** Uploads what was chosen; of what stood there, only what is still ticked is left. */
export async function filesIn(
  form: FormData,
  { place, actor }: Act,
  kept: readonly GivenFile[] = [],
): Promise<GivenFile[]> {
  const hold = form.getAll(keptField);
  const files = kept.filter(({ content }) => hold.includes(content));
  for (const file of form.getAll(fileField)) {
    if (!(file instanceof File) || file.size === 0) continue;
    const { hash } = await service.putContent(place.collaboration, actor, file);
    files.push({ content: hash, label: file.name.slice(0, 200) });
  }
  return files;
}

export function FileFields({ kept = [], help }: { kept?: readonly GivenFile[] | undefined; help: string }) {
  const say = useWords().tab.answering;
  return (
    <>
      {kept.map(({ content, label }) => (
        <label key={content} class="check">
          <input type="checkbox" name={keptField} value={content} defaultChecked /> {label}
        </label>
      ))}
      <Field name={fileField} label={say.files} help={help}>
        {(control) => <input {...control} type="file" multiple />}
      </Field>
    </>
  );
}

export function FileLinks({ place, files }: { place: CasePlace; files: readonly Schema['AttachedFile'][] }) {
  const say = useWords().tab.answering;
  return (
    <>
      {files.map(({ content, label }) => (
        <a key={content} class="file" href={contentAddress(place, content)}>
          {label ?? say.file}
        </a>
      ))}
    </>
  );
}
