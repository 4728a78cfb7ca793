// The accessibility statement, linked from the end of every view.
import { useWords } from '../language/language.tsx';
import { DayText } from '../parts/day.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { service } from '../service/client.ts';
import { useResource } from '../service/resource.ts';
import { accessibilityWords, assessedOn, updatedOn, type AccessibilityWords } from './accessibility_words.ts';

const reportAddress = 'https://www.digg.se/tdosanmalan';

function Points({ list }: { list: readonly string[] }) {
  return (
    <ul class="dotted">
      {list.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

/** A mail address to write to; anything else as it stands. */
function Contact({ address }: { address: string }) {
  if (address.startsWith('https://')) return <a href={address}>{address}</a>;
  return address.includes('@') ? <a href={`mailto:${address}`}>{address}</a> : <>{address}</>;
}

function Responsible({ say }: { say: AccessibilityWords['operator'] }) {
  const read = useResource('api info', '', service.apiInfo);
  const operator = read.value?.operator;
  return (
    <section>
      <h2>{say.title}</h2>
      <dl class="own-facts">
        <div>
          <dt>{say.service}</dt>
          <dd>{say.serviceIs}</dd>
        </div>
        <div>
          <dt>{say.by}</dt>
          <dd>{operator ? operator.name : say.unknown}</dd>
        </div>
        {operator?.contact && (
          <div>
            <dt>{say.contact}</dt>
            <dd>
              <Contact address={operator.contact} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Tested({ say }: { say: AccessibilityWords['tested'] }) {
  return (
    <section>
      <h2>{say.title}</h2>
      <p>{say.method}</p>
      <Points list={say.list} />
      <dl class="own-facts">
        <div>
          <dt>{say.assessed}</dt>
          <dd>
            <DayText day={assessedOn} />
          </dd>
        </div>
        <div>
          <dt>{say.updated}</dt>
          <dd>
            <DayText day={updatedOn} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

export function AccessibilityPage() {
  const say = accessibilityWords[useWords().code];
  const heading = useHeadingFocus<HTMLHeadingElement>();
  useWindowTitle(say.title);
  return (
    <div class="sections statement">
      <h1 ref={heading} tabIndex={-1}>
        {say.title}
      </h1>
      <p>{say.lead}</p>
      <section>
        <h2>{say.status.title}</h2>
        <p>
          <strong>{say.status.is}</strong>
        </p>
        <p>{say.status.aim}</p>
      </section>
      <section>
        <h2>{say.lacking.title}</h2>
        <p>{say.lacking.why}</p>
        <Points list={say.lacking.list} />
        <p>{say.lacking.burden}</p>
        <p>{say.lacking.outside}</p>
      </section>
      <Tested say={say.tested} />
      <Responsible say={say.operator} />
      <section>
        <h2>{say.tell.title}</h2>
        <p>{say.tell.text}</p>
        <p class="quiet">{say.tell.api}</p>
      </section>
      <section>
        <h2>{say.authority.title}</h2>
        <p>
          {say.authority.text} <a href={reportAddress}>{say.authority.link}</a>
        </p>
      </section>
    </div>
  );
}
