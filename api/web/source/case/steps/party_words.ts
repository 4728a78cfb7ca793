// What is said where a party is added or taken out. In both languages; fetched with it.
const sv = {
  reason: 'Skäl',
  choose: 'Välj',
  now: (names: string) => `Parter nu: ${names}.`,
  add: {
    open: 'Lägg till en part …',
    legend: 'Lägg till en part',
    help: 'Parten får ta ställning i det som kommer. I en omgång som redan är ute frågas den under Synpunkter.',
    which: 'Organisation',
    it: 'Lägg till',
    done: (name: string) => `${name} är part`,
  },
  remove: {
    open: 'Ta bort en part …',
    legend: 'Ta bort en part',
    help: 'Det som parten har svarat och beslutat står kvar i historiken. Inget mer väntas från den.',
    which: 'Part',
    it: 'Ta bort',
    done: (name: string) => `${name} är inte längre part`,
  },
};

const en: typeof sv = {
  reason: 'Reason',
  choose: 'Choose',
  now: (names) => `Parties now: ${names}.`,
  add: {
    open: 'Add a party …',
    legend: 'Add a party',
    help: 'The party has its say in what comes. In a round that is out already it is asked under Remarks.',
    which: 'Organisation',
    it: 'Add',
    done: (name) => `${name} is a party`,
  },
  remove: {
    open: 'Take out a party …',
    legend: 'Take out a party',
    help: 'What the party has answered and decided stands in the history. Nothing more is awaited from it.',
    which: 'Party',
    it: 'Take out',
    done: (name) => `${name} is no longer a party`,
  },
};

export const partyWords = { sv, en };
