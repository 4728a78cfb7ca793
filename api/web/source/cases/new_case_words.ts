// What is said where a case is started, in both languages; fetched with it.
const sv = {
  open: 'Starta ett ärende …',
  legend: 'Starta ett ärende',
  name: 'Titel',
  lifecycle: 'Livscykel',
  lifecycleHelp: 'Vägen som ärendet följer. Den kan inte bytas mot en annan efteråt.',
  choose: 'Välj',
  vacant: 'Vakant tills vidare',
  parties: 'Parter',
  submit: 'Starta ärendet',
};

export type NewCaseWords = typeof sv;

const en: NewCaseWords = {
  open: 'Start a case …',
  legend: 'Start a case',
  name: 'Title',
  lifecycle: 'Lifecycle',
  lifecycleHelp: 'The course that the case follows. It cannot be changed for another one afterwards.',
  choose: 'Choose',
  vacant: 'Vacant for the time being',
  parties: 'Parties',
  submit: 'Start the case',
};

export const newCaseWords = { sv, en };
