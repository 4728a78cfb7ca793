// A choice among the organisations and bodies of the collaboration.
import { Field } from './form.tsx';
import { service } from '../service/client.ts';
import { useResource } from '../service/resource.ts';

interface HolderChoiceProps {
  collaboration: string;
  name: string;
  label: string;
  /** What choosing nobody is called. */
  none: string;
  given?: string;
  bodiesOnly?: boolean;
  required?: boolean;
}

export function HolderChoice(props: HolderChoiceProps) {
  const { collaboration, name, label, none, given = '', bodiesOnly, required = false } = props;
  const bodies = useResource(`bodies ${collaboration}`, '', (signal) => service.bodies(collaboration, signal));
  const organisations = useResource(`organisations ${collaboration}`, '', (signal) =>
    service.organisations(collaboration, signal),
  );
  const all = [
    ...(bodiesOnly ? [] : (organisations.value?.organisations ?? [])),
    ...(bodies.value?.bodies ?? []),
  ];
  return (
    <Field name={name} label={label}>
      {(control) => (
        <select {...control} required={required}>
          <option value="">{none}</option>
          {all.map(({ id, name: text }) => (
            <option key={id} value={id} selected={id === given}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
