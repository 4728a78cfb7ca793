// The banner of a case on hold: since when, why, what it waits for, and when somebody looks again.
import { useWords } from '../../language/language.tsx';
import { Explained } from '../../parts/explained.tsx';
import { Symbol } from '../../parts/symbol.tsx';
import { casePath } from '../../route/route.ts';
import { Link } from '../../route/router.tsx';
import type { Case, Schema } from '../../service/client.ts';

export function HoldBanner({ hold, of }: { hold: Schema['Hold']; of: Case }) {
  const words = useWords();
  const say = words.case.hold;
  const other = of.links.find(({ case: id }) => id === hold.otherCase);
  return (
    <div class="note note-hold">
      <p>
        <Symbol name="on_hold" /> <strong>
          <Explained name="hold" text={say.since(words.day(hold.since))} />.
        </strong> {hold.reason}
      </p>
      {hold.otherCase !== null && (
        <p>
          {words.case.waiting.title}{' '}
          <Link to={casePath(of.collaboration, hold.otherCase)}>{other?.title ?? say.otherCase}</Link>
        </p>
      )}
      <p class={hold.awaitedCame ? '' : 'quiet'}>
        {hold.until !== null && `${say.until(words.day(hold.until))} `}
        {hold.awaitedCame ? say.came : say.lookAgain(words.day(hold.lookAgainOn))}
      </p>
    </div>
  );
}
