// What those asked read and write: drafts of their answer, the answer template, the answer itself, reports.
import { client, dataOf, type CasePlace, type Schema } from './api.ts';
import { headers, type Act } from './rounds.ts';

export type Answer = Schema['GiveAnswer'];
export type Drafts = Schema['AnswerDrafts'];
export type Draft = Schema['AnswerDraft'];
/** Who drafts, inside one organisation: as the API knows it, and as people call it. */
export type Unit = Pick<Draft, 'unit' | 'title'>;
type Files = Schema['GivenFile'][];
export type Reading = Schema['AnswerReading'];

export type TemplateFormat = 'xlsx' | 'docx';

/** Where the answer template of a task is fetched. */
export function templateAddress(
  place: CasePlace,
  task: number,
  format: TemplateFormat,
  language: string,
): string {
  const at = [place.collaboration, 'cases', place.case, 'tasks', String(task), 'answer-template'];
  const path = at.map(encodeURIComponent).join('/');
  return `/v1/collaborations/${path}?format=${format}&language=${language}`;
}

export function contentAddress(place: CasePlace, hash: string): string {
  const at = [place.collaboration, 'cases', place.case, 'contents', hash];
  return `/v1/collaborations/${at.map(encodeURIComponent).join('/')}`;
}

export const answers = {
  drafts: (place: CasePlace, actor: string, task: number, signal: AbortSignal) =>
    dataOf(
      client.GET('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/drafts', {
        params: { path: { ...place, task }, header: { 'Acting-As': actor } },
        signal,
      }),
    ),

  saveDraft: (place: CasePlace, actor: string, task: number, { unit, title }: Unit, body: Answer) =>
    dataOf(
      client.PUT('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/drafts/{unit}', {
        params: { path: { ...place, task, unit }, query: { title }, header: { 'Acting-As': actor } },
        body,
      }),
    ),

  removeDraft: (place: CasePlace, actor: string, task: number, unit: string) =>
    dataOf(
      client
        .DELETE('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/drafts/{unit}', {
          params: { path: { ...place, task, unit }, header: { 'Acting-As': actor } },
        })
        .then(({ error, response }) => ({ data: response.ok ? true : undefined, error, response })),
    ),

  readTemplate: (place: CasePlace, actor: string, task: number, file: File) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/answer-readings', {
        params: { path: { ...place, task }, header: { 'Acting-As': actor } },
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file as unknown as string, // the schema says binary, which the generator calls string
        bodySerializer: (content) => content,
      }),
    ),

  give: (act: Act, task: number, body: Answer) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/answers', {
        params: { path: { ...act.place, task }, header: headers(act) },
        body,
      }),
    ),

  decide: (act: Act, task: number, body: Schema['RegisterDecision']) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/decisions', {
        params: { path: { ...act.place, task }, header: headers(act) },
        body,
      }),
    ),

  report: (act: Act, task: number, body: { comment?: string; nextOn?: string; attachments?: Files }) =>
    dataOf(
      client.POST('/v1/collaborations/{collaboration}/cases/{case}/tasks/{task}/reports', {
        params: { path: { ...act.place, task }, header: headers(act) },
        body,
      }),
    ),
};
