// The calendar of a body that somebody may change, and how it is changed: the whole is put, upon what stands there.
import { ServiceProblem } from '../service/client.ts';
import { meetings, type BodyPlace, type PlannedMeeting } from '../service/meetings.ts';

export interface CalendarOf {
  place: BodyPlace;
  actor: string;
  /** As it was read, with its tag. */
  planned: readonly PlannedMeeting[];
  etag: string;
  /** What was done, in words. */
  saved: (what: string) => void;
  /** Reads what now stands there. */
  reload: () => void;
}

export type Change = (planned: readonly PlannedMeeting[]) => PlannedMeeting[];

function inOrder(planned: PlannedMeeting[]): PlannedMeeting[] {
  return planned.sort((a, b) => a.day.localeCompare(b.day));
}

const neverAborted = new AbortController().signal;

function isStale(error: unknown): boolean {
  return error instanceof ServiceProblem && error.status === 412;
}

/** Puts in or takes out, whatever others have changed meanwhile: what they put in stays. */
export async function changeCalendar(of: CalendarOf, change: Change): Promise<void> {
  try {
    await meetings.putCalendar(of.place, of.actor, of.etag, inOrder(change(of.planned)));
  } catch (error) {
    if (!isStale(error)) throw error;
    const { data: body, etag } = await meetings.body(of.place, neverAborted);
    await meetings.putCalendar(of.place, of.actor, etag, inOrder(change(body.meetings)));
  }
}

/** Puts what was shown; when others were first, what would happen is shown anew. */
export async function putAsShown(of: CalendarOf, planned: PlannedMeeting[]): Promise<void> {
  try {
    await meetings.putCalendar(of.place, of.actor, of.etag, planned);
  } catch (error) {
    if (isStale(error)) of.reload();
    throw error;
  }
}
