// Swedish words of a rollout: waves, and steps that are done.

export const rolloutWords = {
  waves: {
    title: 'Etapper',
    unnamed: (number: number) => `Etapp ${number}`,
    wave: 'Etapp',
    added: 'Kom med',
    organisations: 'Organisationer',
    steps: 'Klart',
    shown: 'Visa',
    showOnly: 'Visa bara etappen',
    progress: (done: number, total: number, percent: number) => `${done} av ${total} steg (${percent} %)`,
    add: 'Lägg till en etapp …',
    legend: 'En etapp till',
    name: 'Etappens namn',
    nameHelp: 'Till exempel Pilot eller Etapp 2. De som redan är med får bara etappens namn.',
    who: 'Organisationer som är med i etappen',
    addIt: 'Lägg till',
    done: 'etappen; de nya har fått sina uppgifter',
  },

  finish: {
    open: 'Klart …',
    legend: (step: string, party: string) => `${step}: klart hos ${party}`,
    filesHelp: 'Underlag som visar det, om det finns.',
    finishIt: 'Markera som klart',
    saved: (step: string) => `${step} är klart`,
  },
};
