// The covering letter: what the project has written, with what the case knows; as it will be printed.
import { useTitle, useWords } from '../../language/language.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { Read } from '../../parts/reading.tsx';
import { textIn } from '../../parts/sending.ts';
import { useChanges } from '../../service/changes.ts';
import { useResource } from '../../service/resource.ts';
import { letterAddress, sendings, type CoveringLetter as Letter } from '../../service/sendings.ts';
import { actOf, type Acting } from './disposition_form.tsx';
import { leads } from './who_may.ts';

function WriteForm({ acting, letter, close }: { acting: Acting; letter: Letter; close: () => void }) {
  const say = useWords().tab.sending.letter;
  const save = (form: FormData, key: string): Promise<unknown> =>
    sendings.writeLetter(actOf(acting, key), letter.work, textIn(form, 'text'));
  return (
    <ActForm legend={say.legend} fields={['text']} act={save} done={() => acting.saved(say.done)} close={close}>
      <Field name="text" label={say.text} help={say.help}>
        {(control) => (
          <textarea {...control} rows={8} maxLength={20_000} required defaultValue={letter.text ?? ''} />
        )}
      </Field>
    </ActForm>
  );
}

function Paper({ letter }: { letter: Letter }) {
  const say = useWords().tab.sending.letter;
  const title = useTitle();
  return (
    <article class="letter" aria-label={say.title}>
      <h4>{title(letter.title)}</h4>
      {letter.text === null ? <p class="quiet">{say.nothing}</p> : <p class="said">{letter.text}</p>}
      {letter.sections.map((section) => (
        <div key={section.title.sv}>
          <h5>{title(section.title)}</h5>
          {section.lines.map((line, at) => (
            <p key={at}>{title(line)}</p>
          ))}
        </div>
      ))}
      <p class="quiet">{title(letter.foot)}</p>
    </article>
  );
}

interface LetterProps {
  acting: Acting;
  work: string;
  /** What it goes out with, where that is not clear from the place it stands in. */
  about?: string;
}

export function CoveringLetter({ acting, work, about }: LetterProps) {
  const words = useWords();
  const say = words.tab.sending.letter;
  const { place } = actOf(acting, '');
  const read = useResource(`letter ${place.case} ${work}`, '', (signal) =>
    sendings.letter(place, work, signal),
  );
  useChanges(place.collaboration, place.case, read.reload);
  const saved = (what: string): void => {
    acting.saved(what);
    read.reload();
  };
  return (
    <section class="around">
      <h3>{about ? say.titleOf(about) : say.title}</h3>
      <Read resource={read}>
        {(letter) => (
          <>
            <details>
              <summary>{say.preview(letter.round)}</summary>
              <Paper letter={letter} />
            </details>
            <div class="acts">
              {leads(acting.actor) && (
                <Unfold label={letter.text === null ? say.write : say.change}>
                  {(close) => <WriteForm acting={{ ...acting, saved }} letter={letter} close={close} />}
                </Unfold>
              )}
              <a href={letterAddress(place, work, words.code)}>{say.print}</a>
            </div>
          </>
        )}
      </Read>
    </section>
  );
}
