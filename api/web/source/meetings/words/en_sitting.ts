// English words of attendance, of the view for the room, and of the papers in one bundle.
import type { sittingWords as swedish } from './sv_sitting.ts';

export const sittingWords: typeof swedish = {
  conditionHelp: 'Identical: on exactly the same text.',
  summary: 'Summary',
  summaryHelp: 'Stands in the minutes.',
  papersField: 'Decision papers',
  papersHelp:
    'One paper on each line, as it is to stand in the minutes. For example: Official statement 2 December 2024.',
  votingOrder: 'Order of voting',
  votingOrderHelp: 'What was put against what, and what yes and no meant.',
  conflictBack: 'Take back a conflict of interest …',
  conflictBackLegend: (title) => `Take back a conflict of interest: ${title}`,
  conflictBackWhose: 'Whose?',
  conflictBackHelp: 'Whoever sat there takes part again, and whoever came instead does not.',
  conflictBackIt: 'Take back',
  conflictBackSaved: 'the conflict of interest is taken back',

  attendance: {
    none: 'No attendance noted yet. It is noted when the meeting has been opened.',
    noSeats: 'The body has no seats in the register. Write who is there.',
    act: 'Note the attendance …',
    again: 'Change the attendance …',
    legend: 'Attendance by seat',
    allMembers: 'All members are present',
    as: { member: 'present', serving: 'serves', deputy: 'present, does not serve', absent: 'absent' },
    unsaid: 'not noted',
    servesFor: (seat) => `serves for ${seat}`,
    from: 'From item',
    to: 'To item',
    part: 'Only a part of the meeting',
    stretch: (from, to) =>
      (from ? `from item ${from}` : '') + (from && to ? ' ' : '') + (to ? `to item ${to}` : ''),
    others: 'Others present',
    othersHelp: 'Roles are enough: secretary, presenter at item 4.',
    takingPart: (number) => `${number} take part`,
    saved: 'the attendance',
    columns: { seat: 'Seat', holder: 'Who', as: 'Attendance' },
  },

  room: {
    title: 'Show in the room',
    decided: 'Decided',
    item: (number, all) => `Item ${number} of ${all}`,
    earlier: 'Previous',
    later: 'Next',
    follow: 'Follow the meeting',
    following: 'Following the meeting',
    keys: 'Arrow keys or space move on, F follows the meeting, Esc goes back.',
    leave: 'Back to the agenda',
    over: 'All items have been dealt with.',
    none: 'The agenda is empty.',
  },

  papers: {
    title: 'All papers',
    why: 'The summons and the papers of each item, in the order of the agenda.',
    none: 'No papers for this item.',
    fetch: 'download',
    print: 'Print',
    label: (version, label) => `v${version}${label ? `, ${label}` : ''}`,
    back: 'To the agenda',
  },

  withdrawAssignment: 'Take back …',
  withdrawAssignmentLegend: (what) => `Take back the assignment: ${what}`,
  withdrawAssignmentIt: 'Take back the assignment',
  withdrawAssignmentHelp: 'It stays in the list of all, and counts neither as open nor as late.',
  assignmentWithdrawn: 'that the assignment is taken back',
};
