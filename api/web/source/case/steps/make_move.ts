// Makes a move: gathers what the form says, uploads files, and sends it with the version of the case that was
// seen.
import { service, type CasePlace, type Schema } from '../../service/client.ts';
import { valueOf } from './fill.ts';

type Transition = Schema['Transition'];

export interface MoveAsked {
  place: CasePlace;
  actor: string;
  etag: string;
  /** The same for every try of one form, so that a repeat has no second effect. */
  key: string;
  transition: Transition;
  form: FormData;
}

interface Filled {
  place: CasePlace;
  actor: string;
  parts: readonly Schema['AnswerPart'][];
  form: FormData;
}

/** What the form says of each part; files are uploaded on the way. */
export async function filled({ place, actor, parts, form }: Filled): Promise<Schema['NameValue'][]> {
  const values: Schema['NameValue'][] = [];
  for (const { name, type } of parts) {
    const given = form.getAll(name);
    const [file] = given;
    if (file instanceof File) {
      if (file.size > 0)
        values.push({ name, value: (await service.putContent(place.collaboration, actor, file)).hash });
      continue;
    }
    const value = valueOf(type, given.map(String));
    if (value !== undefined) values.push({ name, value });
  }
  return values;
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim();
}

/** The names of the form's own fields begin with a dot, as no name of a lifecycle does. */
export const happenedOnField = '.happenedOn';
export const lifecycleField = '.lifecycle';
export const titleField = '.title';

export async function makeMove(asked: MoveAsked): Promise<Schema['Receipt']> {
  const { place, actor, etag, key, transition, form } = asked;
  const fill = await filled({ ...asked, parts: transition.fill });
  const lifecycle = text(form, lifecycleField);
  const title = text(form, titleField);
  const happenedOn = text(form, happenedOnField);
  return service.makeMove(place, actor, etag, key, {
    move: transition.move,
    state: transition.state,
    ...(fill.length > 0 && { fill }),
    ...(lifecycle && { lifecycle }),
    ...(title && { title }),
    ...(happenedOn && { happenedOn }),
  });
}
