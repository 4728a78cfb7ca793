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
    late: 'Late',
    thisWeek: 'This week',
    later: 'Later',
    undated: 'No last day',
    nothing: 'Nothing to do. Tasks come here when a case asks somebody to answer or decide.',
    nothingForThem: 'Nothing to do for the one you have chosen.',
    round: (number) => `round ${number}`,
    due: (day) => `by ${day}`,
    more: (number) => `and ${number} more`,
    shownOf: (shown, total) => `Showing ${shown} of ${total} tasks.`,
    showMore: 'Show more',
  },

  cases: {
    title: 'Cases',
    search: 'Search in titles and registration numbers',
    find: 'Search',
    phase: 'Phase',
    phases: {
      all: 'All',
      active: 'Under way',
      suspended: 'On hold',
      completed: 'Completed',
      terminated: 'Terminated',
    },
    openTasks: (number) => (number === 1 ? '1 task' : `${number} tasks`),
    none: 'No cases yet. They are shown here once started.',
    noneFound: 'No cases match what you have chosen.',
    all: 'All cases',
    open: 'Cases under way',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
  },

  relative: (number) => {
    if (number === 0) return 'today';
    if (number === 1) return 'tomorrow';
    if (number === -1) return 'yesterday';
    return number > 0 ? `in ${number} days` : `${-number} days ago`;
  },
  lateBy: (number) => (number === 1 ? '1 day late' : `${number} days late`),

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
