// All bodies, common ones first; one of them in full when the address names it (?of=…).
import { useWords } from '../language/language.tsx';
import { Unfold } from '../parts/form.tsx';
import { Read } from '../parts/reading.tsx';
import { Link, queryAddress, useAddress } from '../route/router.tsx';
import type { Body } from '../service/register.ts';
import { useResource } from '../service/resource.ts';
import { BodyForm } from './body_form.tsx';
import { OneBody } from './one_body.tsx';
import { readRegister, type RegisterAround } from './organisations.tsx';
import type { Part } from './administration_pages.tsx';
import { ReadOnly } from './read_only.tsx';
import { registerWords } from './register_words.ts';
import { TermForm } from './term_form.tsx';
import { Told, useTold } from '../parts/told.tsx';

function BodyLine({ body }: { body: Body }) {
  const words = useWords();
  const say = registerWords[words.code];
  const vacant = body.seats.filter(({ deputy, holder }) => !deputy && holder === null).length;
  const facts = [say.bodyKinds[body.kind] ?? body.kind, say.mandates[body.mandate]];
  return (
    <li class="line">
      <div>
        <p>
          <Link to={queryAddress({ of: body.id })}>
            <strong>{body.name}</strong>
          </Link>
        </p>
        <p class="quiet">{facts.join(' · ')}</p>
      </div>
      <p class="line-end quiet">
        <span>
          {body.nextMeeting ? say.bodies.next(words.day(body.nextMeeting.day)) : say.bodies.noMeeting}
        </span>
        {vacant > 0 && <span>{say.bodies.vacant(vacant)}</span>}
      </p>
    </li>
  );
}

function Group({ title, bodies }: { title: string; bodies: readonly Body[] }) {
  if (bodies.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="lines">
        {bodies.map((body) => (
          <BodyLine key={body.id} body={body} />
        ))}
      </ul>
    </section>
  );
}

function AllBodies({ around }: { around: RegisterAround }) {
  const say = registerWords[useWords().code].bodies;
  const { bodies, organisations } = around;
  return (
    <>
      <p class="quiet">{say.help}</p>
      <ReadOnly {...around} />
      {around.may && (
        <div class="before-table unfolds">
          <Unfold label={say.add}>{(close) => <BodyForm around={around} body={null} close={close} />}</Unfold>
          <Unfold label={say.term}>{(close) => <TermForm around={around} close={close} />}</Unfold>
        </div>
      )}
      {bodies.length === 0 && <p class="empty">{say.none}</p>}
      <Group title={say.common} bodies={bodies.filter(({ organisation }) => organisation === null)} />
      {organisations.map(({ id, name }) => (
        <Group key={id} title={name} bodies={bodies.filter(({ organisation }) => organisation?.id === id)} />
      ))}
    </>
  );
}

export function Bodies(part: Part) {
  const chosen = useAddress().query.get('of');
  const read = useResource(`register ${part.collaboration}`, '', (signal) =>
    readRegister(part.collaboration, signal),
  );
  const [told, tell] = useTold(read.reload);
  return (
    <>
      <Told text={told} />
      <Read resource={read}>
        {(found) => {
          const around = { ...part, ...found, tell, reload: read.reload };
          const body = found.bodies.find(({ id }) => id === chosen);
          return body ? <OneBody around={around} body={body} /> : <AllBodies around={around} />;
        }}
      </Read>
    </>
  );
}
