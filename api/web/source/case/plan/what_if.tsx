// "Prova andra datum": a meeting moved, papers later, a step skipped, more parties; the plan as it is and as it
// would be. Nothing is changed by it.
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../../language/language.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { service, type Case, type CasePlace, type Holder } from '../../service/client.ts';
import { plans, type Comparison, type Plan, type WhatIf } from '../../service/plans.ts';
import { useResource } from '../../service/resource.ts';

interface Planned {
  body: Holder;
  meets: string;
}

function meetingsIn(plan: Plan): Planned[] {
  const items = plan.states.flatMap(({ works }) => works.flatMap((work) => work.items));
  const all = items.flatMap(({ meetings }) => meetings.map(({ body, meets }) => ({ body, meets })));
  const known = new Map(all.map((each) => [`${each.body.id} ${each.meets}`, each]));
  return [...known.values()].sort((a, b) => a.meets.localeCompare(b.meets));
}

function askedIn(form: FormData, meetings: readonly Planned[], wanted: string | null): WhatIf {
  const moved = meetings[Number(textIn(form, 'meetings') || -1)];
  const to = textIn(form, 'to');
  const papersNotBefore = textIn(form, 'papersNotBefore');
  const skip = textIn(form, 'skip');
  const addParties = form.getAll('addParties').map(String);
  return {
    ...(wanted && { wanted }),
    ...(papersNotBefore && { papersNotBefore }),
    ...(skip && { skip: [skip] }),
    ...(addParties.length > 0 && { addParties }),
    ...(moved && { meetings: [{ body: moved.body.id, from: moved.meets, ...(to && { to }) }] }),
  };
}

function Compared({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.plan;
  const { text, differences, now, then } = comparison;
  const day = (on: string | null): string => (on === null ? say.noDay : words.day(on));
  const columns = [say.columns.who, say.whatIf.step, say.whatIf.now, say.whatIf.then];
  return (
    <div class="note" role="status">
      <p>
        <strong>{text.map(title).join(' ')}</strong>{' '}
        {say.whatIf.reached(title(now.target.title), day(now.reachedOn), day(then.reachedOn))}
      </p>
      {differences.length === 0 && <p>{say.whatIf.same}</p>}
      {differences.length > 0 && (
        <StackedTable class="plan" caption={say.whatIf.caption} columns={columns.map((name) => ({ name }))}>
          {differences.map(({ work, title: step, addressee, nowDoneOn, thenDoneOn }) => (
            <Row key={`${work} ${addressee.id}`} head={addressee.name}>
              <Cell>{title(step)}</Cell>
              <Cell>
                <span class="when-stacked">{say.whatIf.now}: </span>
                {day(nowDoneOn)}
              </Cell>
              <Cell>
                <span class="when-stacked">{say.whatIf.then}: </span>
                {day(thenDoneOn)}
              </Cell>
            </Row>
          ))}
        </StackedTable>
      )}
      <p class="quiet">{say.whatIf.nothing}</p>
    </div>
  );
}

interface WhatIfProps {
  place: CasePlace;
  of: Case;
  actor: string;
  plan: Plan;
}

/** Organisations in the register that are no parties. */
function OthersToAdd({ of }: { of: Case }) {
  const say = useWords().tab.plan.whatIf;
  const read = useResource(`organisations ${of.collaboration}`, '', (signal) =>
    service.organisations(of.collaboration, signal),
  );
  const parties = new Set(of.parties.map(({ id }) => id));
  const others = read.value?.organisations.filter(({ id }) => !parties.has(id)) ?? [];
  if (others.length === 0) return null;
  return (
    <fieldset>
      <legend>{say.addParties}</legend>
      {others
        .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
        .map(({ id, name }) => (
          <label key={id} class="check">
            <input type="checkbox" name="addParties" value={id} /> {name}
          </label>
        ))}
    </fieldset>
  );
}

function TryForm({ place, of, actor, plan, close }: WhatIfProps & { close: () => void }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.plan.whatIf;
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const meetings = meetingsIn(plan);
  const compare = async (form: FormData): Promise<void> => {
    setComparison(await plans.whatIf(place, actor, askedIn(form, meetings, plan.wanted)));
  };
  return (
    <>
      <ActForm
        legend={say.legend}
        fields={['papersNotBefore', 'meetings', 'to', 'skip']}
        act={compare}
        stays
        close={close}
        submit={say.compare}
      >
        <Field name="papersNotBefore" label={say.papers} help={say.papersHelp}>
          {(control) => <input {...control} type="date" />}
        </Field>
        <div class="pair">
          <Field name="meetings" label={say.meeting}>
            {(control) => (
              <select {...control}>
                <option value="">{say.noMeeting}</option>
                {meetings.map(({ body, meets }, at) => (
                  <option key={at} value={at}>
                    {body.name}, {words.day(meets)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field name="to" label={say.to} help={say.toHelp}>
            {(control) => <input {...control} type="date" />}
          </Field>
        </div>
        <Field name="skip" label={say.skip}>
          {(control) => (
            <select {...control}>
              <option value="">{say.skipNothing}</option>
              {plan.states.map(({ state, title: named }) => (
                <option key={state} value={state}>
                  {title(named)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <OthersToAdd of={of} />
      </ActForm>
      {comparison && <Compared comparison={comparison} />}
    </>
  );
}

export function WhatIfSection(props: WhatIfProps) {
  const say = useWords().tab.plan.whatIf;
  return (
    <div class="acts">
      <Unfold label={say.open}>{(close) => <TryForm {...props} close={close} />}</Unfold>
    </div>
  );
}
