// Says calmly that what was typed is still there, and that it cannot be sent just now.
import type { RefObject } from 'preact';
import { localDay, localTime } from '../format/instant.ts';
import { useWords } from '../language/language.tsx';
import { useOnline, type Typed } from './typed.ts';

interface TypedNoteProps {
  typed: Typed;
  form: RefObject<HTMLFormElement | null>;
  close: () => void;
}

export function TypedNote({ typed: { since, forget }, form, close }: TypedNoteProps) {
  const words = useWords();
  const say = words.typed;
  const online = useOnline();
  const throwAway = (): void => {
    forget();
    close();
  };
  const hasFiles = form.current?.querySelector('input[type=file]') !== null;
  return (
    <div role="status" class="typed">
      {since !== null && (
        <p>
          {say.kept(words.day(localDay(since)), localTime(since))} {hasFiles && say.files}{' '}
          <button type="button" class="plain" onClick={throwAway}>
            {say.throwAway}
          </button>
        </p>
      )}
      {!online && <p>{say.offline}</p>}
    </div>
  );
}
