// English words of sending a round: the covering letter, those asked, more time for them.
import type { Words } from './sv.ts';

export const sendingWords: Words['tab']['sending'] = {
  letter: {
    title: 'Covering letter',
    titleOf: (consultation) => `Covering letter: ${consultation}`,
    preview: (round) => `Show the letter of round ${round}`,
    nothing: 'Nothing written yet. What the case knows stands there all the same.',
    write: 'Write the letter …',
    change: 'Change the text …',
    print: 'Open to print',
    legend: 'The text of the letter',
    text: 'Background, and what you want answers to',
    help: 'The questions, walk-throughs, last day, enclosures and list of addressees are added by themselves.',
    done: 'the covering letter',
  },

  moreTime: {
    asked: (day) => `Asks for more time until ${day}.`,
    open: 'Ask for more time …',
    askLegend: 'Ask for more time',
    ask: 'Ask for more time',
    until: 'Until which day?',
    reasonHelp: 'Such as the day when the committee meets.',
    askDone: 'your request for more time; the project leader has it',
    give: 'Give more time …',
    giveLegend: (name) => `Give ${name} more time`,
    newLastDay: 'New last day',
    giveIt: 'Give more time',
    giveDone: (name) => `more time for ${name}`,
  },

  asked: {
    title: 'Those asked',
    of: (name) => name,
    added: (names) => `Asked afterwards: ${names}.`,
    excused: (names) => `Need not answer: ${names}.`,
    excuse: 'Need not answer …',
    excuseLegend: (name) => `${name} need not answer`,
    excuseHelp: 'They are told, and nothing more is awaited from them.',
    excuseIt: 'Excuse',
    excuseDone: (name) => `${name} need not answer`,
    add: 'Ask one more …',
    addLegend: 'Ask one more in this round',
    whom: 'Whom?',
    whomHelp: 'Organisations and bodies in the register that are not asked already.',
    due: 'Last day to answer',
    dueHelp: 'Empty: as much time as the others were given.',
    addIt: 'Ask',
    addDone: 'one more is asked',
    again: 'Take back and send out again …',
    againLegend: 'Take the round back and send it out again',
    againHelp:
      'All those asked are told why and get the newest version. What has come in already stays in the history.',
    againIt: 'Take back and send out',
    againDone: 'the round is taken back and sent out again',
  },
};
