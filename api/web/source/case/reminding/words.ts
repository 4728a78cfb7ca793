// What is said where a reminder is sent by hand, in both languages; fetched with it.
const sv = {
  title: 'Skicka påminnelse',
  close: 'Stäng',
  about: 'Om vad?',
  letter: 'Så här står det i mejlet',
  first: 'Som den första av dem får det.',
  to: 'Till vem?',
  due: (day: string) => `senast ${day}`,
  late: (day: string) => `försenat, senast ${day}`,
  by: (names: string) => `till ${names}`,
  noMailbox: 'saknar brevlåda, ser det bara i Överens',
  reminded: (day: string) => `påmindes ${day}`,
  today: 'påmindes i dag, och påminns inte igen förrän i morgon',
  leaves: (day: string) =>
    `Mejlet går ${day}: påminnelser vilar i juli, vid jul, på lediga dagar och fredagar efter kl. 14.`,
  send: (number: number) => (number === 1 ? 'Skicka till 1 mottagare' : `Skicka till ${number} mottagare`),
  sent: (number: number) =>
    number === 1 ? 'Påminnelsen är skickad.' : `Påminnelsen är skickad till ${number}.`,
  nobody: 'Ingen behöver påminnas just nu.',
  allToday: 'Alla som vi väntar på har påmints i dag. De kan påminnas igen i morgon.',
};

export type RemindingWords = typeof sv;

const en: RemindingWords = {
  title: 'Send a reminder',
  close: 'Close',
  about: 'About what?',
  letter: 'What the mail says',
  first: 'As the first of them gets it.',
  to: 'To whom?',
  due: (day) => `by ${day}`,
  late: (day) => `late, by ${day}`,
  by: (names) => `to ${names}`,
  noMailbox: 'has no mailbox, sees it in Överens only',
  reminded: (day) => `reminded ${day}`,
  today: 'reminded today, and not again before tomorrow',
  leaves: (day) =>
    `The mail leaves ${day}: reminders rest in July, at Christmas, on days off and Fridays after 14.00.`,
  send: (number) => (number === 1 ? 'Send to 1 receiver' : `Send to ${number} receivers`),
  sent: (number) => (number === 1 ? 'The reminder is sent.' : `The reminder is sent to ${number}.`),
  nobody: 'Nobody needs to be reminded just now.',
  allToday: 'All who are waited for were reminded today. They can be reminded again tomorrow.',
};

export const remindingWords = { sv, en };
