// What is said where tasks are taken, handed over and put aside, in both languages; fetched with it.
const sv = {
  byYou: 'Du handlägger',
  by: (name: string) => `Handläggs av ${name}`,
  someone: 'någon hos er',
  take: 'Ta uppgiften',
  handOver: 'Lämna över …',
  handOverLegend: (task: string) => `Lämna över: ${task}`,
  toWhom: 'Till vem?',
  nobodyElse: 'Ingen annan hos er har ett konto. Den som sköter installationen kan lägga till fler.',
  text: 'Vad behöver den som tar över veta?',
  textHelp: 'Går med i mejlet och står i historiken.',
  handIt: 'Lämna över',
  giveBack: 'Lämna tillbaka',
  snooze: 'Skjut upp …',
  snoozeLegend: (task: string) => `Skjut upp: ${task}`,
  until: 'Till vilken dag?',
  untilHelp: 'Bara din egen lista ändras. Sista dagen är densamma, och andra ser uppgiften som förut.',
  snoozeIt: 'Skjut upp',
  takeBack: 'Ta tillbaka',
  snoozedUntil: (day: string) => `uppskjuten till ${day}`,
  failed: 'Det gick inte. Inget har ändrats.',
  about: (task: string) => `: ${task}`,
};

export type InboxActWords = typeof sv;

const en: InboxActWords = {
  byYou: 'You take care of it',
  by: (name) => `${name} takes care of it`,
  someone: 'somebody of yours',
  take: 'Take the task',
  handOver: 'Hand over …',
  handOverLegend: (task) => `Hand over: ${task}`,
  toWhom: 'To whom?',
  nobodyElse: 'Nobody else of yours has an account. Whoever looks after the installation can add more.',
  text: 'What does whoever takes over need to know?',
  textHelp: 'Goes with the mail, and stands in the history.',
  handIt: 'Hand over',
  giveBack: 'Give back',
  snooze: 'Put aside …',
  snoozeLegend: (task) => `Put aside: ${task}`,
  until: 'Until which day?',
  untilHelp: 'Only your own list changes. The last day is the same, and others see the task as before.',
  snoozeIt: 'Put aside',
  takeBack: 'Take back',
  snoozedUntil: (day) => `put aside until ${day}`,
  failed: 'It did not work. Nothing has changed.',
  about: (task) => `: ${task}`,
};

export const inboxActWords = { sv, en };
