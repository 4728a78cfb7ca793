// Help: the first three steps for each who comes, all words, the keys; and the accessibility statement.
import '../parts/desk_style.ts';
import { useEffect } from 'preact/hooks';
import { useTitle, useWords } from '../language/language.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { Link } from '../route/router.tsx';
import { glossary } from './glossary.ts';
import { helpWords, type HelpWords } from './words.ts';

export { AccessibilityPage } from './accessibility_page.tsx';

function Doors({ say }: { say: HelpWords }) {
  return (
    <section aria-labelledby="doors">
      <h2 id="doors">{say.doors.title}</h2>
      <div class="doors">
        {say.doors.list.map(({ who, steps }) => (
          <div key={who}>
            <h3>{who}</h3>
            <ol class="numbered">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}

function AllWords({ say }: { say: HelpWords }) {
  const { code } = useWords();
  const title = useTitle();
  const words = Object.entries(glossary).sort(([, a], [, b]) =>
    title(a.word).localeCompare(title(b.word), code),
  );
  return (
    <section aria-labelledby="words">
      <h2 id="words">{say.words.title}</h2>
      <p class="quiet">{say.words.help}</p>
      <dl class="own-facts">
        {words.map(([name, { word, text }]) => (
          <div key={name} id={name}>
            <dt>{title(word)}</dt>
            <dd>{title(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys({ say }: { say: HelpWords }) {
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{say.keys.title}</h2>
      <p class="quiet">{say.keys.first}</p>
      <dl class="own-facts">
        {say.keys.list.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function HelpPage() {
  const say = helpWords[useWords().code];
  const heading = useHeadingFocus<HTMLHeadingElement>();
  useWindowTitle(say.title);
  // The page was not there yet when the browser looked for the word in the address.
  useEffect(() => {
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <div class="sections">
      <h1 ref={heading} tabIndex={-1}>
        {say.title}
      </h1>
      <p>{say.lead}</p>
      <Doors say={say} />
      <AllWords say={say} />
      <Keys say={say} />
      <section aria-labelledby="more">
        <h2 id="more">{say.more.title}</h2>
        <p>{say.more.text}</p>
        <p>
          <Link to="/accessibility">{say.more.accessibility}</Link>
        </p>
      </section>
    </div>
  );
}
