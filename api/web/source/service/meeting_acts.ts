// What is done at a meeting. Every act says which version of the meeting was seen: who comes second is told.
import { client, dataOf, type Schema } from './api.ts';
import type { MeetingPlace } from './meetings.ts';

/** Who acts, on the meeting as it was seen; the key is the same for every try. */
export interface MeetingAct {
  place: MeetingPlace;
  actor: string;
  key: string;
  etag: string;
}

const one = '/v1/collaborations/{collaboration}/bodies/{body}/meetings/{meeting}';

function at<More extends object>({ place, actor, key, etag }: MeetingAct, more: More) {
  const header = { 'Acting-As': actor, 'Idempotency-Key': key, 'If-Match': etag };
  return { path: { ...place, ...more }, header };
}

export const meetingActs = {
  addItem: (act: MeetingAct, body: Schema['AgendaItemInput']) =>
    dataOf(client.POST(`${one}/agenda-items`, { params: at(act, {}), body })),

  changeItem: (act: MeetingAct, item: number, body: Schema['AgendaItemChange']) =>
    dataOf(client.PUT(`${one}/agenda-items/{item}`, { params: at(act, { item }), body })),

  withdraw: (act: MeetingAct, item: number, reason: string) =>
    dataOf(
      client.DELETE(`${one}/agenda-items/{item}`, {
        params: at(act, { item }),
        body: reason ? { reason } : {},
      }),
    ),

  order: (act: MeetingAct, items: number[]) =>
    dataOf(client.PUT(`${one}/agenda-order`, { params: at(act, {}), body: { items } })),

  summon: (act: MeetingAct) => dataOf(client.POST(`${one}/summons`, { params: at(act, {}), body: {} })),

  move: (act: MeetingAct, body: Schema['MeetingMove']) =>
    dataOf(client.POST(`${one}/moves`, { params: at(act, {}), body })),

  cancel: (act: MeetingAct, reason: string) =>
    dataOf(client.POST(`${one}/cancellations`, { params: at(act, {}), body: { reason } })),

  open: (act: MeetingAct, body: Schema['MeetingOpening']) =>
    dataOf(client.POST(`${one}/openings`, { params: at(act, {}), body })),

  attend: (act: MeetingAct, body: Schema['Attendance']) =>
    dataOf(client.PUT(`${one}/attendance`, { params: at(act, {}), body })),

  conflict: (act: MeetingAct, item: number, body: Schema['ConflictInput']) =>
    dataOf(client.POST(`${one}/agenda-items/{item}/conflicts`, { params: at(act, { item }), body })),

  takeBackConflict: (act: MeetingAct, item: number, body: Schema['ConflictTakenBack']) =>
    dataOf(client.DELETE(`${one}/agenda-items/{item}/conflicts`, { params: at(act, { item }), body })),

  decide: (act: MeetingAct, item: number, body: Schema['ItemOutcomeInput']) =>
    dataOf(client.PUT(`${one}/agenda-items/{item}/outcome`, { params: at(act, { item }), body })),

  assign: (act: MeetingAct, item: number, body: Schema['AssignmentInput']) =>
    dataOf(client.POST(`${one}/agenda-items/{item}/assignments`, { params: at(act, { item }), body })),

  changeAssignment: (act: MeetingAct, assignment: number, body: Schema['AssignmentChange']) =>
    dataOf(client.PUT(`${one}/assignments/{assignment}`, { params: at(act, { assignment }), body })),

  withdrawAssignment: (act: MeetingAct, assignment: number, reason: string) =>
    dataOf(
      client.DELETE(`${one}/assignments/{assignment}`, { params: at(act, { assignment }), body: { reason } }),
    ),

  writeMinutes: (act: MeetingAct, body: Schema['MinutesPartInput']) =>
    dataOf(client.POST(`${one}/minutes-parts`, { params: at(act, {}), body })),

  addition: (act: MeetingAct, part: number, body: Schema['AdditionInput']) =>
    dataOf(client.POST(`${one}/minutes-parts/{part}/additions`, { params: at(act, { part }), body })),

  fact: (act: MeetingAct, part: number, body: Schema['MinutesFact']) =>
    dataOf(client.POST(`${one}/minutes-parts/{part}/facts`, { params: at(act, { part }), body })),

  close: (act: MeetingAct) => dataOf(client.POST(`${one}/closings`, { params: at(act, {}), body: {} })),
};
