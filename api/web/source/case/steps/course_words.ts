// What is said where the course of a whole case is changed, in both languages; fetched with it.
const sv = {
  title: 'Ärendets gång',
  reason: 'Skäl',
  notOnHold: 'Ärendet är inte vilande.',
  hold: {
    open: 'Lägg vilande …',
    legend: 'Lägg ärendet vilande',
    help: 'Inga påminnelser går ut medan ärendet vilar, och tiden för dem som ska svara står stilla.',
    look: 'Vilken dag ska någon titta igen?',
    lookHelp: 'Den dagen påminns projektledaren, så att ärendet inte glöms.',
    until: 'Vilar till och med (om dagen är känd)',
    other: 'Vilar på ett annat ärende',
    noOther: 'Inget särskilt ärende',
    submit: 'Lägg vilande',
    done: 'ärendet är vilande',
  },
  resume: {
    open: 'Återuppta …',
    legend: 'Återuppta ärendet',
    help: 'De som ska svara får lika mycket tid kvar som när ärendet lades vilande.',
    submit: 'Återuppta',
    done: 'ärendet är återupptaget',
  },
  split: {
    open: 'Bryt ut ett ärende …',
    legend: 'Bryt ut en del som ett eget ärende',
    help: 'Det nya ärendet får en egen gång och egna beslut. De två kopplas ihop åt båda håll.',
    name: 'Det nya ärendets titel',
    lifecycle: 'Livscykel',
    relation: 'Hur hör de ihop?',
    relations: {
      split_from: 'Det bryts ut ur detta',
      follows_up: 'Det följer upp detta',
      arises_from: 'Det kommer av detta',
      part_of: 'Det är en del av detta',
      revises: 'Det reviderar detta',
      relates_to: 'Det hör ihop på annat sätt',
    },
    parties: 'Parter i det nya ärendet',
    submit: 'Starta ärendet',
    done: (title: string) => `ärendet ${title} är startat; det finns under Kopplade ärenden`,
  },
  migrate: {
    open: 'Byt version av livscykeln …',
    legend: (version: number) => `Gå över till version ${version} av livscykeln`,
    newest: (version: number) => `Ärendet följer den senaste versionen av sin livscykel, v${version}.`,
    verdicts: {
      by_itself: 'Övergången kan göras som den är.',
      needs_choice: 'Något i ärendet finns inte i den nya versionen. Välj vad som ska hända med det.',
      refused: 'Övergången kan inte göras nu.',
    },
    leftBehind: 'Lämnas kvar i historiken',
    opens: (titles: string) => `Öppnas nu: ${titles}.`,
    passedOver: (titles: string) => `Nytt som ligger bakom ärendet: ${titles}.`,
    leaves: (titles: string) => `Finns sedan bara i historiken: ${titles}.`,
    withdrawn: (number: number) =>
      number === 1
        ? 'En öppen uppgift frågas inte längre efter.'
        : `${number} öppna uppgifter frågas inte längre efter.`,
    moved: (who: string, what: string, from: string, to: string) =>
      `${who}, ${what}: sista dag ${from} blir ${to}.`,
    nothing: 'Inget öppnas, lämnas eller flyttas.',
    none: 'ingen',
    submit: 'Gå över',
    done: (version: number) => `ärendet följer nu version ${version}`,
  },
};

export type CourseWords = typeof sv;

const en: CourseWords = {
  title: 'Course of the case',
  reason: 'Reason',
  notOnHold: 'The case is not on hold.',
  hold: {
    open: 'Put on hold …',
    legend: 'Put the case on hold',
    help: 'No reminders go out while the case is on hold, and the time of those who are to answer stands still.',
    look: 'On which day shall somebody look again?',
    lookHelp: 'The project leader is reminded that day, so that the case is not forgotten.',
    until: 'On hold until (if the day is known)',
    other: 'Waits for another case',
    noOther: 'No case in particular',
    submit: 'Put on hold',
    done: 'the case is on hold',
  },
  resume: {
    open: 'Resume …',
    legend: 'Resume the case',
    help: 'Those who are to answer have as much time left as when the case was put on hold.',
    submit: 'Resume',
    done: 'the case is resumed',
  },
  split: {
    open: 'Split out a case …',
    legend: 'Split out a part as a case of its own',
    help: 'The new case has a course and decisions of its own. The two are linked both ways.',
    name: 'Title of the new case',
    lifecycle: 'Lifecycle',
    relation: 'How do they belong together?',
    relations: {
      split_from: 'It is split out of this one',
      follows_up: 'It follows this one up',
      arises_from: 'It arises from this one',
      part_of: 'It is a part of this one',
      revises: 'It revises this one',
      relates_to: 'They are related in another way',
    },
    parties: 'Parties of the new case',
    submit: 'Start the case',
    done: (title) => `the case ${title} is started; it is among the linked cases`,
  },
  migrate: {
    open: 'Change the version of the lifecycle …',
    legend: (version) => `Go over to version ${version} of the lifecycle`,
    newest: (version) => `The case follows the newest version of its lifecycle, v${version}.`,
    verdicts: {
      by_itself: 'The case can go over as it is.',
      needs_choice: 'The new version lacks something that the case has. Choose what becomes of it.',
      refused: 'The case cannot go over now.',
    },
    leftBehind: 'Left behind in the history',
    opens: (titles) => `Opens now: ${titles}.`,
    passedOver: (titles) => `New, and behind the case: ${titles}.`,
    leaves: (titles) => `Stays in the history alone: ${titles}.`,
    withdrawn: (number) =>
      number === 1 ? 'One open task is asked no more.' : `${number} open tasks are asked no more.`,
    moved: (who, what, from, to) => `${who}, ${what}: the last day ${from} becomes ${to}.`,
    nothing: 'Nothing opens, is left behind or moves.',
    none: 'none',
    submit: 'Go over',
    done: (version) => `the case follows version ${version} now`,
  },
};

export const courseWords = { sv, en };
