// English words of a rollout.
import type { Words } from './sv.ts';

export const rolloutWords: Words['tab']['rollout'] = {
  waves: {
    title: 'Waves',
    unnamed: (number) => `Wave ${number}`,
    wave: 'Wave',
    added: 'Joined',
    organisations: 'Organisations',
    steps: 'Done',
    shown: 'Show',
    showOnly: 'Show this wave alone',
    progress: (done, total, percent) => `${done} of ${total} steps (${percent}%)`,
    add: 'Add a wave …',
    legend: 'One more wave',
    name: 'Name of the wave',
    nameHelp: 'Such as Pilot or Wave 2. Those who take part already get the name alone.',
    who: 'Organisations in the wave',
    addIt: 'Add',
    done: 'the wave; the new ones have got their tasks',
  },

  finish: {
    open: 'Done …',
    legend: (step, party) => `${step}: done at ${party}`,
    filesHelp: 'What shows it, if there is something.',
    finishIt: 'Mark as done',
    saved: (step) => `${step} is done`,
  },
};
