// Which bodies of the collaboration fill the lifecycle's places.
import { useTitle, useWords } from '../language/language.tsx';
import { ActForm, Field, Unfold } from '../parts/form.tsx';
import { knowing } from '../parts/knowing.ts';
import { Read } from '../parts/reading.tsx';
import { Cell, Row, StackedTable } from '../parts/stacked_table.tsx';
import { Symbol } from '../parts/symbol.tsx';
import { Told, useTold } from '../parts/told.tsx';
import { service, type Schema } from '../service/client.ts';
import { lifecycles, type LifecyclePlace } from '../service/lifecycles.ts';
import { useResource } from '../service/resource.ts';
import type { OneProps } from './one_lifecycle.tsx';
import { lifecycleWords } from './words_en.ts';

type Filled = Schema['Places']['places'][number];

interface Around {
  place: LifecyclePlace;
  may: boolean;
  places: Filled[];
  bodies: Schema['Body'][];
  etag: string;
  reload: () => void;
  tell: (text: string) => void;
}

async function readPlaces(place: LifecyclePlace, signal: AbortSignal) {
  const [{ data, etag }, { bodies }] = await Promise.all([
    lifecycles.places(place, signal),
    service.bodies(place.collaboration, signal),
  ]);
  return { places: data.places, etag, bodies };
}

function PlaceForm({ around, filled, close }: { around: Around; filled: Filled; close: () => void }) {
  const title = useTitle();
  const say = lifecycleWords[useWords().code].places;
  const name = title(filled.title);
  const held = new Set(filled.bodies.map(({ id }) => id));
  const act = (form: FormData): Promise<unknown> => {
    const bodies = form.getAll('bodies').map(String).filter(Boolean);
    return knowing(
      () => lifecycles.putPlaces(around.place, around.etag, [{ name: filled.name, bodies }]),
      around.reload,
    );
  };
  return (
    <ActForm legend={say.changeLegend(name)} fields={[]} act={act} done={() => around.tell(say.saved(name))} close={close}>
      {filled.many ? (
        <fieldset>
          <legend>{say.columns.bodies}</legend>
          {around.bodies.map((body) => (
            <label key={body.id} class="check">
              <input type="checkbox" name="bodies" value={body.id} defaultChecked={held.has(body.id)} />{' '}
              {body.name}
            </label>
          ))}
        </fieldset>
      ) : (
        <Field name="bodies" label={say.columns.bodies}>
          {(control) => (
            <select {...control}>
              <option value="">{say.nobody}</option>
              {around.bodies.map((body) => (
                <option key={body.id} value={body.id} selected={held.has(body.id)}>
                  {body.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </ActForm>
  );
}

function PlaceRow({ around, filled }: { around: Around; filled: Filled }) {
  const title = useTitle();
  const say = lifecycleWords[useWords().code].places;
  const lacks = filled.bodies.length === 0;
  return (
    <Row head={title(filled.title)}>
      <Cell>{say.mandates[filled.mandate]}</Cell>
      <Cell>
        {lacks && (
          <>
            <Symbol name={filled.mayBeMissing ? 'not_begun' : 'late'} /> {say.empty}{' '}
            {filled.mayBeMissing && <span class="quiet">({say.mayBeMissing})</span>}
          </>
        )}
        <ul class="plain">
          {filled.bodies.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </Cell>
      {around.may && (
        <Cell>
          <Unfold label={say.change} about={title(filled.title)}>
            {(close) => <PlaceForm around={around} filled={filled} close={close} />}
          </Unfold>
        </Cell>
      )}
    </Row>
  );
}

export function Places({ place, may }: OneProps) {
  const say = lifecycleWords[useWords().code].places;
  const read = useResource(`places ${place.collaboration} ${place.lifecycle}`, '', (signal) =>
    readPlaces(place, signal),
  );
  const [told, tell] = useTold(read.reload);
  const { columns } = say;
  const names = [columns.place, columns.mandate, columns.bodies, ...(may ? [columns.act] : [])];
  return (
    <>
      <p class="quiet">{say.help}</p>
      <Told text={told} />
      <Read resource={read}>
        {(found) => {
          if (found.places.length === 0) return <p class="empty">{say.none}</p>;
          const around = { place, may, ...found, reload: read.reload, tell };
          return (
            <StackedTable class="people" caption={say.help} columns={names.map((name) => ({ name }))}>
              {found.places.map((filled) => (
                <PlaceRow key={filled.name} around={around} filled={filled} />
              ))}
            </StackedTable>
          );
        }}
      </Read>
    </>
  );
}
