// One body: what it is, its seats, its calendar.
import type { ComponentChildren } from 'preact';
import { useWords } from '../language/language.tsx';
import { Explained } from '../parts/explained.tsx';
import { Unfold } from '../parts/form.tsx';
import { Link, queryAddress } from '../route/router.tsx';
import type { Body } from '../service/register.ts';
import { BodyForm, emptyMonthsText } from './body_form.tsx';
import { BodyCalendar } from './body_calendar.tsx';
import type { RegisterAround } from './organisations.tsx';
import { registerWords } from './register_words.ts';
import { Seats } from './seats.tsx';

export interface BodyAround {
  around: RegisterAround;
  body: Body;
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function OneBody({ around, body }: BodyAround) {
  const say = registerWords[useWords().code];
  const empty = emptyMonthsText(body, say.bodies.months);
  return (
    <>
      <p>
        <Link to={queryAddress({ of: null })}>{say.bodies.back}</Link>
      </p>
      <h3 class="between">{body.name}</h3>
      <dl class="own-facts">
        <Fact name={say.bodies.kind}>{say.bodyKinds[body.kind] ?? body.kind}</Fact>
        <Fact name={say.bodies.owner}>{body.organisation?.name ?? say.bodies.ofNobody}</Fact>
        <Fact name={say.bodies.regime}>
          <Explained name="adjusted" text={say.regimes[body.regime]} />
        </Fact>
        <Fact name={say.bodies.mandate}>
          {say.mandates[body.mandate]} {body.mandateBasis && <span class="quiet">({body.mandateBasis})</span>}
        </Fact>
        {empty && <Fact name={say.bodies.emptyMonths}>{empty}</Fact>}
      </dl>
      {around.may && (
        <div class="after-table">
          <Unfold label={say.bodies.change}>
            {(close) => <BodyForm around={around} body={body} close={close} />}
          </Unfold>
        </div>
      )}
      <Seats around={around} body={body} />
      <BodyCalendar around={around} body={body} />
    </>
  );
}
