// Waves of the rollout: who began with whom, how far each wave has come, and one more of them.
import { useWords } from '../../language/language.tsx';
import { ActForm, Field, Unfold } from '../../parts/form.tsx';
import { textIn } from '../../parts/sending.ts';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { rollouts, type Rollout } from '../../service/rollouts.ts';
import { service } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';
import { actOf, type Acting } from '../rounds/disposition_form.tsx';
import { leads } from '../rounds/who_may.ts';

/** Everybody in the register who is in no wave yet. */
function useNotInWaves({ of }: Acting, { parties }: Rollout): { id: string; name: string }[] {
  const read = useResource(`organisations ${of.collaboration}`, '', (signal) =>
    service.organisations(of.collaboration, signal),
  );
  const joined = new Set(parties.filter(({ wave }) => wave !== null).map(({ party }) => party.id));
  const others = read.value?.organisations.filter(({ id }) => !joined.has(id)) ?? [];
  return others.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

interface WaveFormProps {
  acting: Acting;
  rollout: Rollout;
  close: () => void;
}

function WaveForm({ acting, rollout, close }: WaveFormProps) {
  const { tab } = useWords();
  const say = tab.rollout.waves;
  const others = useNotInWaves(acting, rollout);
  const save = (form: FormData, key: string): Promise<unknown> =>
    rollouts.addWave(actOf(acting, key), {
      title: textIn(form, 'title'),
      organisations: form.getAll('organisations').map(String),
      reason: textIn(form, 'reason'),
      state: rollout.state,
    });
  return (
    <ActForm legend={say.legend} fields={['title', 'reason']} act={save} done={() => acting.saved(say.done)} close={close} submit={say.addIt}>
      <Field name="title" label={say.name} help={say.nameHelp}>
        {(control) => <input {...control} maxLength={100} required autocomplete="off" />}
      </Field>
      <fieldset>
        <legend>{say.who}</legend>
        {others.map(({ id, name }) => (
          <label key={id} class="check">
            <input type="checkbox" name="organisations" value={id} /> {name}
          </label>
        ))}
      </fieldset>
      <Field name="reason" label={tab.round.form.reason}>
        {(control) => <textarea {...control} rows={2} maxLength={400} required />}
      </Field>
    </ActForm>
  );
}

interface WavesProps {
  rollout: Rollout;
  acting: Acting | null;
  chosen: number | null;
  choose: (wave: number | null) => void;
}

export function Waves({ rollout, acting, chosen, choose }: WavesProps) {
  const words = useWords();
  const say = words.tab.rollout.waves;
  const columns = [say.wave, say.added, say.organisations, say.steps, say.shown];
  return (
    <section>
      {rollout.waves.length > 0 && (
        <StackedTable class="waves" caption={say.title} columns={columns.map((name) => ({ name }))}>
          {rollout.waves.map(({ number, title, addedOn, organisations, done, total, percent }) => (
            <Row key={number} head={title ?? say.unnamed(number)}>
              <Cell>{words.day(addedOn)}</Cell>
              <Cell>
                <span class="when-stacked">{say.organisations}: </span>
                {organisations}
              </Cell>
              <Cell>{say.progress(done, total, percent)}</Cell>
              <Cell>
                <button
                  type="button"
                  class="plain"
                  aria-pressed={chosen === number}
                  onClick={() => choose(chosen === number ? null : number)}
                >
                  {say.showOnly}
                  <span class="unseen"> {title}</span>
                </button>
              </Cell>
            </Row>
          ))}
        </StackedTable>
      )}
      {acting && leads(acting.actor) && (
        <div class="acts">
          <Unfold label={say.add}>
            {(close) => <WaveForm acting={acting} rollout={rollout} close={close} />}
          </Unfold>
        </div>
      )}
    </section>
  );
}
