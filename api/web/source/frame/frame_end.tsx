import { useWords } from '../language/language.tsx';
import { administrationPath, lifecyclesPath } from '../route/route.ts';
import { Link } from '../route/router.tsx';

/** At the end of every view, in the same place: help, and on a phone what its menu has no room for. */
export function FrameEnd({ collaboration }: { collaboration: string | null }) {
  const words = useWords();
  return (
    <footer class="frame-end">
      {collaboration !== null && (
        <>
          <Link class="narrow-only" to={lifecyclesPath(collaboration)}>
            {words.frame.lifecycles}
          </Link>
          <Link class="narrow-only" to={administrationPath(collaboration)}>
            {words.frame.administration}
          </Link>
        </>
      )}
      <Link to="/help">{words.frame.help}</Link>
      <Link to="/accessibility">{words.frame.accessibility}</Link>
    </footer>
  );
}
