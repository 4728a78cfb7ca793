// What the form of a decision says, as the API takes it.
import { textIn } from '../../parts/sending.ts';
import type { Schema, Work } from '../../service/client.ts';
import { actOf, type ActingAround } from '../rounds/disposition_form.tsx';
import { filled } from '../steps/make_move.ts';
import { partsToFill } from './answer_form.tsx';
import { filesIn } from './files.tsx';

type Outcome = Schema['Outcome'];

export const decisionFields = [
  'body',
  'happenedOn',
  'outcome',
  'returnsOn',
  'chosen',
  'version',
  'section',
  'registryNumber',
  'wording',
  'condition',
  'conditionText',
  'appealable',
  'whyNotAppealable',
  'delegated',
  'editorialAllowed',
];

/** Whether it can be appealed: as usual for the body and the kind, if nothing is said. */
function appealIn(form: FormData): Partial<Schema['RegisterDecision']> {
  const appealable = textIn(form, 'appealable');
  const whyNotAppealable = textIn(form, 'whyNotAppealable');
  if (appealable === '') return {};
  if (appealable === 'unclear') return { unclearIfAppealable: true };
  return { appealable: appealable === 'yes', ...(whyNotAppealable && { whyNotAppealable }) };
}

export async function decisionIn(form: FormData, acting: ActingAround, work: Work): Promise<Schema['RegisterDecision']> {
  const version = textIn(form, 'version');
  const condition = textIn(form, 'condition') as '' | 'all_others_likewise' | 'other';
  const conditionText = textIn(form, 'conditionText');
  const chosen = textIn(form, 'chosen');
  const returnsOn = textIn(form, 'returnsOn');
  const act = actOf(acting, '');
  const parts = await filled({ ...act, parts: partsToFill(work), form });
  const attachments = await filesIn(form, act, []);
  return {
    body: textIn(form, 'body'),
    outcome: textIn(form, 'outcome') as Outcome,
    happenedOn: textIn(form, 'happenedOn'),
    section: textIn(form, 'section'),
    registryNumber: textIn(form, 'registryNumber'),
    wording: textIn(form, 'wording'),
    ...(version && { version: Number(version) }),
    ...(chosen && { chosen }),
    ...(returnsOn && { returnsOn }),
    ...(condition && { condition }),
    ...(conditionText && { conditionText }),
    ...appealIn(form),
    ...(textIn(form, 'delegated') && { delegated: true }),
    ...(textIn(form, 'editorialAllowed') && { editorialAllowed: true }),
    ...(parts.length > 0 && { parts }),
    ...(attachments && attachments.length > 0 && { attachments }),
  };
}
