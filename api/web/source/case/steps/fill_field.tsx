// One field of a move's form, by the type the lifecycle gives it.
import type { ComponentChildren } from 'preact';
import { useTitle, useWords } from '../../language/language.tsx';
import { service, type CaseAround, type Schema } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import { asWritten, inputs } from './fill.ts';

type Part = Schema['AnswerPart'];
type Value = Schema['Value'];

interface Choice {
  value: string;
  text: string;
}

interface SelectProps {
  part: Part;
  choices: readonly Choice[];
  given: string;
}

function Select({ part, choices, given }: SelectProps) {
  const words = useWords();
  return (
    <select name={part.name} required={part.required}>
      <option value="">{words.tab.steps.choose}</option>
      {choices.map(({ value, text }) => (
        <option key={value} value={value} selected={value === given}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface SomeOfProps {
  part: Part;
  choices: readonly Choice[];
  name: string;
  given: readonly string[];
}

function SomeOf({ part, choices, name, given }: SomeOfProps) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {choices.map(({ value, text }) => (
        <label key={value} class="check">
          <input type="checkbox" name={part.name} value={value} defaultChecked={given.includes(value)} />{' '}
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function BodySelect({ part, collaboration, given }: Omit<SelectProps, 'choices'> & { collaboration: string }) {
  const read = useResource(`bodies ${collaboration}`, '', (signal) => service.bodies(collaboration, signal));
  const choices = read.value?.bodies.map(({ id, name }) => ({ value: id, text: name })) ?? [];
  return <Select part={part} choices={choices} given={given} />;
}

function control(part: Part, of: CaseAround, words: ReturnType<typeof useWords>, given: string): ComponentChildren {
  const { name, required } = part;
  const say = words.tab.steps;
  const members = [
    ...of.parties,
    ...(part.type === 'party' || part.type === 'parties' ? [] : of.participants),
  ];
  switch (inputs[part.type]) {
    case 'line':
      return <input name={name} required={required} maxLength={4000} defaultValue={given} />;
    case 'lines':
      return <textarea name={name} required={required} rows={4} placeholder={say.onePerLine} defaultValue={given} />;
    case 'whole':
      return <input name={name} required={required} inputMode="numeric" pattern="-?[0-9]+" defaultValue={given} />;
    case 'kronor':
      return (
        <input
          name={name}
          required={required}
          inputMode="decimal"
          aria-description={say.kronor}
          defaultValue={given}
        />
      );
    case 'date':
      return <input name={name} required={required} type="date" defaultValue={given} />;
    case 'file':
      return <input name={name} required={required} type="file" />;
    case 'yes_no':
      return (
        <Select
          part={part}
          given={given}
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
          given={given}
          choices={part.choice.map(({ name: value, title }) => ({ value, text: title[words.code] }))}
        />
      );
    case 'one_of':
      if (part.type === 'body') return <BodySelect part={part} collaboration={of.collaboration} given={given} />;
      return (
        <Select
          part={part}
          given={given}
          choices={members.map(({ id, name: text }) => ({ value: id, text }))}
        />
      );
    default:
      return <p class="quiet">{say.cannotFill}</p>;
  }
}

/** `given`: what stands there already. */
export function FillField({ part, of, given }: { part: Part; of: CaseAround; given?: Value | undefined }) {
  const words = useWords();
  const title = useTitle();
  if (inputs[part.type] === 'some_of') {
    const members = part.type === 'parties' ? of.parties : [...of.parties, ...of.participants];
    return (
      <SomeOf
        part={part}
        name={title(part.title)}
        given={Array.isArray(given) ? given : []}
        choices={members.map(({ id, name }) => ({ value: id, text: name }))}
      />
    );
  }
  return (
    <label class="field">
      <span>{title(part.title)}</span>
      {control(part, of, words, asWritten(part.type, given))}
    </label>
  );
}
