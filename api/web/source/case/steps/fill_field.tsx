// One field of a move's form, by the type the lifecycle gives it.
import type { ComponentChildren } from 'preact';
import { useTitle, useWords } from '../../language/language.tsx';
import { service, type Case, type Schema } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import { inputs } from './fill.ts';

type Part = Schema['AnswerPart'];

interface Choice {
  value: string;
  text: string;
}

function Select({ part, choices }: { part: Part; choices: readonly Choice[] }) {
  const words = useWords();
  return (
    <select name={part.name} required={part.required}>
      <option value="">{words.tab.steps.choose}</option>
      {choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

function SomeOf({ part, choices, name }: { part: Part; choices: readonly Choice[]; name: string }) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {choices.map(({ value, text }) => (
        <label key={value} class="check">
          <input type="checkbox" name={part.name} value={value} /> {text}
        </label>
      ))}
    </fieldset>
  );
}

function BodySelect({ part, collaboration }: { part: Part; collaboration: string }) {
  const read = useResource(`bodies ${collaboration}`, '', (signal) => service.bodies(collaboration, signal));
  const choices = read.value?.bodies.map(({ id, name }) => ({ value: id, text: name })) ?? [];
  return <Select part={part} choices={choices} />;
}

function control(part: Part, of: Case, words: ReturnType<typeof useWords>): ComponentChildren {
  const { name, required } = part;
  const say = words.tab.steps;
  const members = [
    ...of.parties,
    ...(part.type === 'party' || part.type === 'parties' ? [] : of.participants),
  ];
  switch (inputs[part.type]) {
    case 'line':
      return <input name={name} required={required} maxLength={4000} />;
    case 'lines':
      return <textarea name={name} required={required} rows={4} placeholder={say.onePerLine} />;
    case 'whole':
      return <input name={name} required={required} inputMode="numeric" pattern="-?[0-9]+" />;
    case 'kronor':
      return <input name={name} required={required} inputMode="decimal" aria-description={say.kronor} />;
    case 'date':
      return <input name={name} required={required} type="date" />;
    case 'file':
      return <input name={name} required={required} type="file" />;
    case 'yes_no':
      return (
        <Select
          part={part}
          choices={[
            { value: 'yes', text: say.yes },
            { value: 'no', text: say.no },
          ]}
        />
      );
    case 'choice':
      return (
        <Select
          part={part}
          choices={part.choice.map(({ name: value, title }) => ({ value, text: title[words.code] }))}
        />
      );
    case 'one_of':
      if (part.type === 'body') return <BodySelect part={part} collaboration={of.collaboration} />;
      return <Select part={part} choices={members.map(({ id, name: text }) => ({ value: id, text }))} />;
    default:
      return <p class="quiet">{say.cannotFill}</p>;
  }
}

export function FillField({ part, of }: { part: Part; of: Case }) {
  const words = useWords();
  const title = useTitle();
  if (inputs[part.type] === 'some_of') {
    const members = part.type === 'parties' ? of.parties : [...of.parties, ...of.participants];
    return (
      <SomeOf
        part={part}
        name={title(part.title)}
        choices={members.map(({ id, name }) => ({ value: id, text: name }))}
      />
    );
  }
  return (
    <label class="field">
      <span>{title(part.title)}</span>
      {control(part, of, words)}
    </label>
  );
}
