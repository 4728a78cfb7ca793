// What a reminder says, before it is sent.
import { useTitle, useWords } from '../../language/language.tsx';
import type { ReminderPreview } from '../../service/reminders.ts';
import { remindingWords } from './words.ts';

export function Letter({ letter }: { letter: NonNullable<ReminderPreview['letter']> }) {
  const title = useTitle();
  const say = remindingWords[useWords().code];
  return (
    <div class="theirs">
      <p class="quiet">
        {say.letter}. {say.first}
      </p>
      <p>
        <strong>{title(letter.subject)}</strong>
      </p>
      {letter.lines.map((line, at) => (
        <p key={at}>{title(line)}</p>
      ))}
    </div>
  );
}
