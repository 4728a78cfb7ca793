// English, the second language: fetched when somebody chooses it, so it shares types only with the rest.
import type { DayNames, formatDay as DayFormat } from '../format/day.ts';
import { caseWords } from './en_case.ts';
import { tabWords } from './en_tabs.ts';
import type { Words } from './sv.ts';

const days: DayNames = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

export const en = (formatDay: typeof DayFormat): Words => ({
  code: 'en',
  day: (day) => formatDay(day, days),
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,

  frame: {
    skip: 'To the content',
    menu: 'Main menu',
    toDo: 'To do',
    cases: 'Cases',
    meetings: 'Meetings',
    collaborations: 'Collaborations',
    lifecycles: 'Lifecycles',
    administration: 'Administration',
    installation: 'The installation',
    help: 'Help',
    accessibility: 'Accessibility',
    language: 'Language',
    signOut: 'Sign out',
    notices: 'Notices',
    unread: 'unread',
    clockStands: (day) => `The clock is set to ${day}`,
    lost: 'There is no such page',
    lostWhy: 'The address leads nowhere. The case may have another address, or you may not see it.',
    back: 'To the beginning',
  },

  reading: 'Reading …',
  problem: {
    heading: 'It could not be read',
    unreachable: 'The server does not answer. Nothing has changed. Try again in a moment.',
    notFound: 'It is not there, or you may not see it.',
    forbidden: 'Your role does not reach this far. Nothing has changed.',
    other: (status) => `The server answered with error ${status}. Nothing has changed.`,
    again: 'Try again',
  },

  typed: {
    kept: (day, time) => `What you typed ${day} at ${time} is still here, and has not been sent.`,
    files: 'Files must be chosen again.',
    throwAway: 'Throw it away',
    offline: 'No connection just now. What you type stays, and can be sent when the connection is back.',
  },

  plausible: (collaboration) =>
    `Based on public minutes from ${collaboration}. Events marked ◊ (responses, committee dates, ` +
    'delays) are invented to show the system.',

  start: {
    title: 'To do',
    collaborationsTitle: 'Collaborations',
    noCollaborations: 'No collaborations yet. They are set up through the API and then shown here.',
    openCases: (number) => (number === 1 ? '1 case under way' : `${number} cases under way`),
    show: 'Show for',
    everyone: 'Everyone',
    mine: 'Mine',
    ours: 'My organisation',
    late: 'Late',
    thisWeek: 'This week',
    later: 'Later',
    undated: 'No last day',
    aside: 'Put aside',
    nothing: 'Nothing to do. Tasks come here when a case asks somebody to answer or decide.',
    nothingOfMine: 'You take care of no task just now. Take one under My organisation.',
    nothingOfOurs: 'Nothing to do. Tasks come here when a case asks you to answer or decide.',
    nothingForThem: 'Nothing to do for the one you have chosen.',
    round: (number) => `round ${number}`,
    due: (day) => `by ${day}`,
    more: (number) => `and ${number} more`,
    shownOf: (shown, total) => `Showing ${shown} of ${total} tasks.`,
    showMore: 'Show more',
    lateOnes: (number) => `${number} late`,
    workingDays: (days) => (days === 1 ? '1 working day' : `${days} working days`),
    dayKept: (day) => `To apply from ${day}: in time, by the plan`,
    dayNotKept: (day) => `To apply from ${day}: not in time, by the plan`,
    notBefore: (day) => `${day} at the earliest`,
    noMeetingIn: (body) => `${body} has no meeting planned`,
    decides: (name) => `${name} decides it`,
    stepsOf: (done, all) => `${done} of ${all}`,
    rollout: (percent) => `The rollout: ${percent} % of the steps done`,
    silent: (names) => `not heard from ${names}`,
  },

  cases: {
    title: 'Cases',
    phases: {
      all: 'All',
      active: 'Under way',
      suspended: 'On hold',
      completed: 'Completed',
      terminated: 'Terminated',
    },
    openTasks: (number) => (number === 1 ? '1 task' : `${number} tasks`),
    none: 'No cases yet. They are shown here once started.',
    all: 'All cases',
    open: 'Cases under way',
  },

  relative: (number) => {
    if (number === 0) return 'today';
    if (number === 1) return 'tomorrow';
    if (number === -1) return 'yesterday';
    return number > 0 ? `in ${number} days` : `${-number} days ago`;
  },
  lateBy: (number) => (number === 1 ? '1 day late' : `${number} days late`),
  lateByWorkingDays: (days) => (days === 1 ? '1 working day late' : `${days} working days late`),

  symbols: {
    not_begun: 'not begun',
    now: 'under way',
    done: 'done',
    waiting: 'waiting',
    late: 'late',
    on_hold: 'on hold',
    dropped: 'dropped',
    plausible: 'invented',
  },

  case: caseWords,
  tab: tabWords,
});
