// English words of the case page's tabs.
import { answerWords } from './en_answers.ts';
import { answeringWords } from './en_answering.ts';
import { planWords } from './en_plan.ts';
import { rolloutWords } from './en_rollout.ts';
import { roundWords } from './en_rounds.ts';
import { sendingWords } from './en_sending.ts';
import type { Words } from './sv.ts';

export const tabWords: Words['tab'] = {
  ...answerWords,
  round: roundWords,
  answering: answeringWords,
  sending: sendingWords,
  plan: planWords,
  rollout: rolloutWords,

  tasks: {
    columns: { who: 'Who', state: 'Status', due: 'Last day', last: 'Last sign of life' },
    states: {
      planned: 'planned',
      ready: 'to do',
      reserved: 'taken',
      in_progress: 'under way',
      completed: 'done',
      skipped: 'skipped',
      obsolete: 'dropped',
      suspended: 'on hold',
    },
    late: 'late',
    lateAnswer: 'came too late',
    optional: 'optional',
    open: 'Under way',
    closed: 'Done',
    map: 'How far each has come',
    mapLast: 'Last sign of life',
    forecast: {
      range: (measure, from, to) => `${measure}: all probably done ${from} – ${to} (8 cases of 10).`,
      learnt: (finished, organisations) =>
        `Learnt from ${finished} finished measures of ${organisations} organisations.`,
      tooLittle: (finished, least, each) =>
        `A forecast is shown when ${least} measures are done, ${each} of each that is left; now ${finished}.`,
      little: (measures) => `Too few yet: among others ${measures}.`,
    },
  },

  report: {
    open: 'Report …',
    legend: (step, party) => `${step}: how far ${party} has come`,
    comment: 'How far have you come?',
    commentHelp: 'In place of what you reported last time.',
    next: 'The next day on which something happens',
    nextOn: (day) => `Next step ${day}.`,
    filesHelp: 'What shows it, such as an adopted routine.',
    done: 'how far you have come',
  },

  documents: {
    none: 'No documents yet. They are shown here when a first version has been added.',
    noVersion: 'No version yet.',
    locked: 'locked: editorial changes only',
    adopted: 'adopted',
    editorial: 'editorial change',
    objections: (day) => `objections by ${day}`,
    version: (number) => `v${number}`,
    fetch: (title) => `of ${title}, fetch`,
    columns: { version: 'Version', label: 'Label', added: 'Added', size: 'Size' },
    changes: {
      choose: 'Show what was changed',
      since: (earlier, version) => `Changed v${earlier} → v${version}`,
      none: (since) => `The wording is the same as in v${since}.`,
      summary: (changed, same) =>
        `${changed} ${changed === 1 ? 'clause' : 'clauses'} changed, ${same} with the same wording. ` +
        'What is struck out is crossed, what is new is underlined.',
      noHeading: 'No heading',
      fates: {
        same: () => 'unchanged',
        changed: () => 'changed',
        moved: (to) => `moved to ${to.join(', ')}, and changed`,
        split: (to) => `split into ${to.join(' and ')}`,
        joined: (to) => `has become part of ${to.join(', ')}`,
        gone: () => 'removed',
        added: () => 'new',
      },
    },
  },

  links: {
    none: 'No linked cases.',
    ended: 'over',
    newer: {
      part_of: 'Part of',
      split_from: 'Split from',
      follows_up: 'Follows up',
      revises: 'Revises',
      arises_from: 'Arises from',
      relates_to: 'Related to',
    },
    older: {
      part_of: 'Has the part',
      split_from: 'From this was split',
      follows_up: 'Followed up by',
      revises: 'Revised by',
      arises_from: 'Gave rise to',
      relates_to: 'Related to',
    },
  },

  steps: {
    actingAs: 'Act as',
    caseRoles: 'Roles in the case',
    registrars: 'Registrars',
    others: 'Others',
    administrator: 'Administrator',
    registrar: (party) => `Registrar, ${party}`,
    none: 'There are no steps from here.',
    possible: 'Can be done now',
    blocked: 'Cannot be done yet',
    off: 'You see the case as it stood earlier. Go to today to do something.',
    happenedOn: 'Happened on',
    happenedHelp: 'The day that counts. The day of recording is kept too.',
    lifecycle: 'Lifecycle',
    newTitle: "The new case's title",
    cancel: 'Cancel',
    yes: 'Yes',
    no: 'No',
    choose: 'Choose',
    kronor: 'kronor',
    onePerLine: 'One on each line',
    cannotFill: 'This can only be filled in through the API.',
    notDone: 'The step was not made. Nothing has changed.',
    stale: 'Somebody else has changed the case since you read it. The new has been read; look and try again.',
    done: (title) => `Done: ${title}`,
  },

  diagram: {
    title: 'The lifecycle drawn',
    active: (states) => `Active now: ${states}.`,
    activeThen: (states) => `Active that day: ${states}.`,
    none: 'No state is active.',
    legend: 'Dashed arrows go by themselves, solid ones when somebody acts.',
    condition: 'condition',
    whole: 'Show the whole drawing',
    broken: 'The drawing could not be shown.',
  },

  history: {
    recorded: (time) => `recorded at ${time.replace('.', ':')}`,
    happened: (day) => `happened ${day}`,
    stoodThen: 'As it stood then',
    insteadOf: (name) => `(instead of ${name})`,
    order: 'Newest record first.',
    legend: '◊ invented to show the system',
    origins: {
      registered: '',
      derived: 'derived',
      imported: 'taken in afterwards',
      source: 'from a source',
      plausible: 'invented',
    },
    more: (shown, total) => `Showing ${shown} of ${total} events.`,
    noticesToo: (number) => `Show reminders and notices too (${number})`,
    none: 'No events yet.',
    roles: {
      lead: 'lead',
      case_officer: 'case officer',
      implementation_lead: 'implementation lead',
      adjuster: 'verifier',
      signatory: 'signatory',
      chair: 'chair',
      deputy: 'deputy',
      observer: 'observer',
      registrar: 'registrar',
      secretary: 'secretary',
      administrator: 'administrator',
      member: 'member',
      coordinator: 'coordinator',
      system: 'Överens',
    },
  },
};
