import { useTitle } from '../../language/language.tsx';
import type { Blocker } from '../../service/client.ts';

/** Every reason why not, in words. */
export function Blockers({ blockers }: { blockers: readonly Blocker[] }) {
  const title = useTitle();
  if (blockers.length === 0) return null;
  return (
    <ul class="blockers">
      {blockers.map(({ code, message, at }) => (
        <li key={`${code} ${at} ${message.en}`}>{title(message)}</li>
      ))}
    </ul>
  );
}
