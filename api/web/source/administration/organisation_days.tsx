// Days on which an organisation's offices are closed, besides weekends and holidays, and working days that end at noon.
import { useState } from 'preact/hooks';
import { useWords } from '../language/language.tsx';
import { ActForm } from '../parts/form.tsx';
import { register, type Organisation } from '../service/register.ts';
import type { RegisterAround } from './organisations.tsx';
import { registerWords } from './register_words.ts';
import { useKnown, type Facts } from './use_known.tsx';

interface DaysProps {
  around: RegisterAround;
  organisation: Organisation;
  close: () => void;
}

type Days = Pick<Organisation, 'daysOff' | 'halfDays'>;

function useRange() {
  const words = useWords();
  return ({ first, last }: Organisation['daysOff'][number]): string =>
    first === last ? words.day(first) : `${words.day(first)} – ${words.day(last)}`;
}

function useDaysText() {
  const words = useWords();
  const range = useRange();
  const say = registerWords[words.code].organisations;
  return ({ daysOff, halfDays = [] }: Days): Facts => [
    [say.daysOff, daysOff.map(range).join(', ')],
    [say.halfDays, halfDays.map(({ day }) => words.day(day)).join(', ')],
  ];
}

const daysShown = 3;

/** The next ones; the rest stand in the form. */
export function DaysAhead({ organisation, today }: { organisation: Organisation; today: string }) {
  const words = useWords();
  const say = registerWords[words.code].organisations;
  const range = useRange();
  const { daysOff, halfDays = [] } = organisation;
  const off = daysOff.filter(({ last }) => last >= today).sort((a, b) => a.first.localeCompare(b.first));
  const half = halfDays.filter(({ day }) => day >= today).sort((a, b) => a.day.localeCompare(b.day));
  const listed = (days: readonly string[]): string =>
    [...days.slice(0, daysShown), days.length > daysShown && words.start.more(days.length - daysShown)]
      .filter(Boolean)
      .join(', ');
  return (
    <>
      {off.length > 0 && (
        <p class="quiet">
          {say.daysOff}: {listed(off.map(range))}
        </p>
      )}
      {half.length > 0 && (
        <p class="quiet">
          {say.halfDays}: {listed(half.map(({ day }) => words.day(day)))}
        </p>
      )}
    </>
  );
}

interface RowsProps {
  legend: string;
  help: string;
  labels: readonly string[];
  names: readonly string[];
  rows: readonly (readonly string[])[];
  more: string;
}

/** Rows of days, and an empty one; a row that is emptied goes. */
function Rows({ legend, help, labels, names, rows, more }: RowsProps) {
  const [extra, setExtra] = useState(1);
  const all = [...rows, ...Array.from({ length: extra }, () => names.map(() => ''))];
  return (
    <fieldset>
      <legend>{legend}</legend>
      <p class="quiet">{help}</p>
      {all.map((row, at) => (
        <div class="pair" key={at}>
          {names.map((name, column) => (
            <label class="field" key={name}>
              <span class={at > 0 ? 'unseen' : undefined}>{labels[column]}</span>
              <input type="date" name={name} defaultValue={row[column]} />
            </label>
          ))}
        </div>
      ))}
      <p class="buttons">
        <button type="button" class="plain" onClick={() => setExtra(extra + 1)}>
          {more}
        </button>
      </p>
    </fieldset>
  );
}

function daysIn(form: FormData): Required<Days> {
  const all = (name: string): string[] => form.getAll(name).map(String);
  const lasts = all('last');
  const daysOff = all('first').flatMap((first, at) => {
    const last = lasts[at] || first;
    return first ? [{ first, last }] : [];
  });
  return { daysOff, halfDays: all('half').flatMap((day) => (day ? [{ day }] : [])) };
}

export function DaysForm({ around, organisation, close }: DaysProps) {
  const say = registerWords[useWords().code].organisations;
  const textOf = useDaysText();
  const { beside, put } = useKnown(around, ({ organisations }) =>
    textOf(organisations.find(({ id }) => id === organisation.id) ?? organisation),
  );
  const act = (form: FormData): Promise<unknown> =>
    put(({ organisations, etag }) => {
      const now = organisations.find(({ id }) => id === organisation.id) ?? organisation;
      const { name, kind, mailbox, decisionPath } = now;
      const path = decisionPath.map(({ id }) => id);
      const sent = { name, kind, mailbox, decisionPath: path, ...daysIn(form) };
      return register.putOrganisation(around.collaboration, now.id, etag, sent);
    });
  return (
    <ActForm
      legend={say.daysLegend(organisation.name)}
      fields={[]}
      act={act}
      done={() => around.tell(say.saved(organisation.name))}
      close={close}
      beside={beside}
    >
      <Rows
        legend={say.daysOff}
        help={say.daysOffHelp}
        labels={[say.firstDay, say.lastDay]}
        names={['first', 'last']}
        rows={organisation.daysOff.map(({ first, last }) => [first, last])}
        more={say.oneMoreDay}
      />
      <Rows
        legend={say.halfDays}
        help={say.halfDaysHelp}
        labels={[say.day]}
        names={['half']}
        rows={(organisation.halfDays ?? []).map(({ day }) => [day])}
        more={say.oneMoreDay}
      />
    </ActForm>
  );
}
