// Where somebody without an account is named. The API says of some rows only that they are rows; what is in them is
// said here, and nothing more is taken for granted of them.
import { client, dataOf, type Schema } from './api.ts';

interface LinkFound {
  link: string;
  givenTo: string | null;
  madeAt: string;
  endsAt: string | null;
}

export interface CaseFound extends Pick<Schema['PersonInCase'], 'case' | 'title' | 'named'> {
  links: LinkFound[];
  drafts: { task: number }[];
}

export interface MeetingFound {
  body: string;
  meeting: string;
  named: { text: string | null }[];
}

export interface PersonFound {
  collaboration: string;
  cases: CaseFound[];
  meetings: MeetingFound[];
  complete: boolean;
}

export const searchPerson = (collaboration: string, name: string): Promise<PersonFound> =>
  dataOf(
    client.GET('/v1/collaborations/{collaboration}/extracts', {
      params: { path: { collaboration }, query: { name }, header: { 'Acting-As': 'administrator' } },
    }),
  ).then((found) => found as unknown as PersonFound);
