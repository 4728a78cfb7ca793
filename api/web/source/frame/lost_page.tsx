import { useWords } from '../language/language.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { Link } from '../route/router.tsx';

export function LostPage() {
  const words = useWords();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  useWindowTitle(words.frame.lost);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.frame.lost}
      </h1>
      <p>{words.frame.lostWhy}</p>
      <p>
        <Link to="/">{words.frame.back}</Link>
      </p>
    </>
  );
}
