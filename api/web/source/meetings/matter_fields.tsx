// Of an item that is a case's matter: the text decided on, and the options that its case gives.
import { useTitle, useWords } from '../language/language.tsx';
import { Field } from '../parts/form.tsx';
import { service } from '../service/client.ts';
import type { AgendaItem } from '../service/meetings.ts';
import { useResource } from '../service/resource.ts';
import { matterOf } from './case_facts.ts';
import { useSay } from './words/use_say.ts';

/** Holds the form back: sent without its text, a decision would be refused. */
function BeingRead() {
  const words = useWords();
  const say = useSay().meeting;
  return (
    <Field name="version" label={say.version}>
      {(control) => (
        <select {...control} required>
          <option value="">{words.reading}</option>
        </select>
      )}
    </Field>
  );
}

export function MatterFields({ collaboration, item }: { collaboration: string; item: AgendaItem }) {
  const say = useSay().meeting;
  const title = useTitle();
  const read = useResource(`matter ${item.case}`, '', (signal) =>
    service.case({ collaboration, case: item.case ?? '' }, null, signal),
  );
  if (!read.value) return read.problem ? null : <BeingRead />;
  const { data: of } = read.value;
  const { work } = matterOf(of, item.task);
  const versions = of.documents.find(({ name }) => name === work?.about?.document)?.versions ?? [];
  const newest = item.outcome?.version ?? versions.at(-1)?.version;
  return (
    <>
      {versions.length > 0 && (
        <Field name="version" label={say.version}>
          {(control) => (
            <select {...control}>
              {versions.map(({ version, label }) => (
                <option key={version} value={version} selected={version === newest}>
                  {say.papers.label(version, label ?? '')}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {work && work.options.length > 0 && (
        <Field name="chosen" label={say.chosen}>
          {(control) => (
            <select {...control}>
              <option value="" />
              {work.options.map(({ name, title: option }) => (
                <option key={name} value={name} selected={name === item.outcome?.chosen}>
                  {title(option)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}
