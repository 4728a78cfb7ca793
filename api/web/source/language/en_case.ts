// English words of the case page's first view.
import type { Words } from './sv.ts';

export const caseWords: Words['case'] = {
  primary: {
    decide: 'Register the decision',
    adjust: 'Register the verification',
    answer: 'Answer',
    report: 'Report',
    resume: 'Resume',
    step: 'Next step',
    remind: 'Send a reminder',
  },
  registryNumbers: (number) => `+${number} reg. no.`,
  noRegistryNumber: 'no registration number yet',
  startedOn: (day) => `started ${day}`,
  since: (days) => (days === 1 ? 'for 1 day' : `for ${days} days`),
  sinceToday: 'since today',
  phases: { active: 'Under way', suspended: 'On hold', completed: 'Completed', terminated: 'Terminated' },

  path: {
    title: 'The path',
    done: 'done',
    now: 'under way',
    next: 'ahead',
    skipped: 'passed by',
    times: (number) => `${number} times`,
    entered: (day) => `since ${day}`,
  },

  waiting: {
    title: 'Waiting for',
    alsoTitle: 'Waiting also for',
    ofMany: (waiting, all) => `Waiting for ${waiting} of ${all}`,
    nothing: 'Nothing. The case is not waiting for anybody now.',
    over: 'The case is over and waits for nothing.',
    meets: (body, day) => `${body} meets ${day}`,
    meetsUnknown: (body) => `${body}: no meeting registered`,
    cutOff: (day) => `papers due ${day}`,
    due: (day) => `by ${day}`,
    late: (number) => `${number} late`,
    showAll: (number) => `Show all ${number}`,
    showFewer: 'Show fewer',
  },

  force: {
    title: 'Entry into force',
    whenTaken: 'In force as soon as all parties have decided, even before the decisions are verified',
    whenOnRecord: 'In force when all parties have decided and the decisions are on record',
    whenFinal: 'In force when all parties have decided and the decisions are final',
    when: 'In force when all parties have decided',
    earliest: (day) => `, on ${day} at the earliest.`,
    inForceSince: (day) => `In force since ${day}.`,
    inForceUntil: (day) => `In force until ${day}.`,
    margin: (day, days) =>
      days >= 0
        ? `The last meeting planned is on ${day}, ${days} days before.`
        : `The last meeting planned is on ${day}, ${-days} days after.`,
    finalForAll: (day) => `Legal force is expected for all on ${day}.`,
    finalDoesNotMatter: 'That does not keep the agreement from being in force.',
  },

  counts: {
    decided: 'Decided',
    onRecord: 'On record',
    final: 'Legal force',
    ofAll: (number, all) => `${number} of ${all}`,
    confirmed: (number) => `${number} confirmed`,
    unconfirmed: 'reckoned, not confirmed',
    otherText: (number) => `${number} on another text`,
    rejected: (number) => `${number} rejected`,
  },

  dates: { title: 'Days ahead' },

  time: {
    title: 'As it stood',
    slider: 'Show the case as it stood on a certain day',
    earlier: 'The day before on which something was recorded',
    later: 'The next day on which something was recorded',
    today: 'To today',
    stood: (day) => `The case as it stood ${day}`,
    stoodMore: 'Only what had been recorded by then is shown. Nothing can be changed from here.',
    now: 'today',
  },

  hold: {
    since: (day) => `On hold since ${day}`,
    until: (day) => `Until ${day}.`,
    otherCase: 'another case',
    lookAgain: (day) => `To be looked at again by ${day}.`,
    came: 'What was waited for has come: the case can be resumed.',
  },

  tabs: {
    label: 'Parts of the case',
    decisions: 'Decisions by party',
    remarks: 'Responses',
    tasks: 'Tasks',
    plan: 'Plan',
    documents: 'Documents',
    links: 'Linked cases',
    steps: 'Next step',
    diagram: 'Diagram',
    history: 'History',
  },
};
