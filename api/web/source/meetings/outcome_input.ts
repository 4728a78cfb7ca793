// What the decision form says, as the API takes it. Pure.
import type { Schema } from '../service/client.ts';
import { mayReturn, outcomes } from '../service/outcomes.ts';
import { ownerIn, type Names } from './owners.ts';

type Input = Schema['ItemOutcomeInput'];
export type OutcomeWord = Input['outcome'];
type VoiceWord = NonNullable<Input['voices']>[number]['kind'];

const decisions: readonly OutcomeWord[] = [...outcomes, 'not_decided'];

/** What an item may come to: only those for decision and elections are decided. */
export function outcomesOf(kind: string): readonly OutcomeWord[] {
  return kind === 'decision' || kind === 'election' ? decisions : ['noted', 'postponed', 'not_decided'];
}

function texts(form: FormData, name: string): string[] {
  return form.getAll(name).map((text) => String(text).trim());
}

function text(form: FormData, name: string): string {
  return texts(form, name)[0] ?? '';
}

/** A row that nothing is written in is no row. */
function voicesIn(form: FormData) {
  const kinds = texts(form, 'voiceKind');
  const seats = texts(form, 'voiceSeat');
  return texts(form, 'voiceText').flatMap((said, at) =>
    said === '' ? [] : [{ kind: kinds[at] as VoiceWord, seat: seats[at] ?? '', text: said }],
  );
}

function assignmentsIn(form: FormData, names: Names) {
  const owners = texts(form, 'owner').map((owner) => ownerIn(names, owner));
  const dues = texts(form, 'due');
  return texts(form, 'what').flatMap((what, at) => {
    const owner = owners[at];
    const due = dues[at];
    return what === '' ? [] : [{ what, ...(owner && { owner }), ...(due && { due }) }];
  });
}

export function outcomeIn(form: FormData, names: Names): Input {
  const outcome = text(form, 'outcome') as OutcomeWord;
  const version = Number(text(form, 'version'));
  const chosen = text(form, 'chosen');
  const returnsOn = text(form, 'returnsOn');
  const appealable = text(form, 'appealable');
  const [why, distribution] = [text(form, 'whyNotAppealable'), text(form, 'distribution')];
  const votingOrder = text(form, 'votingOrder');
  const count = (name: string): number => Number(text(form, name) || 0);
  const assignments = assignmentsIn(form, names);
  return {
    outcome,
    wording: text(form, 'wording'),
    ...(version > 0 && outcome !== 'not_decided' && { version }),
    ...(chosen && { chosen }),
    ...(returnsOn && mayReturn(outcome) && { returnsOn }),
    ...(outcome === 'approved_conditionally' && {
      condition: text(form, 'condition') as NonNullable<Input['condition']>,
      conditionText: text(form, 'conditionText'),
    }),
    ...(appealable === 'unclear' && { unclearIfAppealable: true }),
    ...((appealable === 'yes' || appealable === 'no') && { appealable: appealable === 'yes' }),
    ...(why && { whyNotAppealable: why }),
    ...(form.get('editorialAllowed') && { editorialAllowed: true }),
    ...(distribution && { distribution }),
    ...(votingOrder && { votingOrder }),
    ...(form.get('voted') && { vote: { yes: count('yes'), no: count('no'), abstained: count('abstained') } }),
    voices: voicesIn(form),
    ...(assignments.length > 0 && { assignments }),
  };
}
