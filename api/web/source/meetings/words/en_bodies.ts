// English words of bodies: the list, a body's own view, the decision log, the list of assignments.
import type { MeetingWords } from './sv.ts';

export const bodyWords: MeetingWords['body'] = {
  title: 'Meetings',
  own: 'Your bodies',
  common: 'Common bodies',
  parties: "The parties' bodies",
  dissolved: (day) => `is no more from ${day}`,
  none: 'No bodies yet. The administrator adds them, and they are shown here.',
  awaits: (number) => `${number} waiting`,
  awaitsNothing: 'nothing waiting',
  noMeetingYet: "No meeting is planned. The secretary puts it into the body's calendar.",
  noMeeting: 'no meeting planned',
  resting: (number) => `${number} without a planned meeting`,
  log: 'Decision log',
  assignments: 'Assignments',

  regimes: {
    statutory: 'minutes are adjusted and announced',
    agreed: 'minutes are adjusted',
    notes: 'notes, placed on file',
  },
  mandates: { inform: 'is informed', prepare: 'prepares', endorse: 'endorses', decide: 'decides' },

  next: 'Next meeting',
  today: 'Meets today',
  openAgenda: 'Open the agenda',
  ledBy: (name) => `joint meeting, led by ${name}`,
  hall: 'Show in the room',
  papersBy: (day) => `papers in by ${day}`,
  papersLeft: (days) => {
    if (days === 0) return 'today';
    if (days === 1) return 'in 1 working day';
    return days > 0 ? `in ${days} working days` : 'has passed';
  },
  papersOut: (day) => `summons and papers out by ${day}`,
  allMeetings: 'All meetings',
  cancelled: 'cancelled',

  decide: 'To decide',
  decideNone: (papersBy) =>
    papersBy === null
      ? 'Nothing to decide yet. Matters come here when they wait for the body.'
      : `Nothing to decide yet. Matters come here when they are announced before ${papersBy}.`,
  decideNoMore: 'Nothing more to decide at this meeting.',
  columns: { matter: 'Matter', papers: 'Papers', from: 'Comes from', place: 'On the agenda' },
  papers: {
    ready: (version) => `ready (${version})`,
    missing: 'the text is missing',
    notShown: (version) => `not sent out (${version})`,
    proposal: 'a decision is proposed',
    noProposal: 'no decision is proposed',
  },
  outcomes: {
    approved: 'approved',
    approved_with_side_decision: 'approved with a side decision',
    approved_conditionally: 'approved on a condition',
    approved_with_changes: 'approved with changes',
    rejected: 'rejected',
    referred_back: 'referred back',
    postponed: 'postponed',
    proposed_to_next: 'proposed',
    noted: 'placed on file',
  },
  from: (body, outcome, day) => `${body}: ${outcome} ${day}`,
  fromLead: (name) => name,
  number: (number) => `item ${number}`,
  notOnAgenda: 'not on the agenda',
  decidesLater: (body) => `prepared here, ${body} decides`,
  due: (day) => `by ${day}`,
  putUp: 'Put on the agenda …',
  putUpLegend: (title) => `Put on the agenda: ${title}`,

  prepare: 'To prepare',
  prepareAt: (day) => `taken up ${day}`,
  wheel: 'of the annual wheel',
  assigned: 'assigned to the body',
  after: 'After the decision',
  whyPostponed: 'What is postponed comes up again with the same papers.',
  whyReferredBack: 'What is referred back returns after more preparation.',
  unsettled: 'Postponed and referred back',
  unsettledCases: 'Postponed and referred back in cases',
  again: (day) => `back from ${day}`,
  cannot: 'Cannot be decided here',
  cannotWhy:
    'The body has no mandate to decide. The proposals stay here until somebody else has taken them up.',
  proposedWhy: 'Proposed at a meeting that did not decide. It stays until somebody has decided.',
  earlier: 'Earlier decisions',
  earlierNone: 'No decisions yet. They are shown here when they have been written at a meeting.',
  earlierSum: (decided, onRecord) =>
    onRecord === decided
      ? `${decided} decisions, in valid minutes`
      : `${decided} decisions, ${decided - onRecord} wait for their minutes to be valid`,
  late: (number) => `${number} late`,
  lacks: (number) => `${number} without owner or day`,
  onRecord: 'minutes valid',
  notOnRecord: 'minutes not valid yet',
  nowIn: (states) => `The case now: ${states}`,
  wholeLog: 'The whole decision log',
  mayNot: "You are reading. Agenda, decisions and minutes are kept by the body's secretary or chair.",

  logTitle: 'Decision log',
  logWhy: 'Who decided what, when, and in which words. Newest first.',
  logNone: 'No decisions match your choice.',
  everyBody: 'All bodies',
  body: 'Body',
  find: 'Search title and wording',
  logColumns: { matter: 'Matter', outcome: 'Decision', body: 'Body', day: 'Day', state: 'Minutes' },

  assignmentsTitle: 'Assignments',
  assignmentsWhy: 'What decisions gave somebody to do. Those without owner or day come first.',
  assignmentsNone: 'No assignments match your choice.',
  which: 'Show',
  open: 'Not done',
  all: 'All',
  assignmentColumns: { what: 'Assignment', owner: 'Owner', due: 'By', from: 'Decided' },
  noOwner: 'nobody named',
  noDue: 'no day',
  doneOn: (day) => `done ${day}`,
  withdrawnOn: (day) => `taken back ${day}`,
  lateSince: (day) => `was due ${day}`,
  print: 'Print',
};
