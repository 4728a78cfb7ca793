// What is said where a case is told something that is no step: a fact, a role, a number, a note. In both languages;
// fetched with it.
const sv = {
  title: 'Uppgifter om ärendet',
  happenedOn: 'Vilken dag hände det?',
  field: {
    open: 'Ändra en uppgift …',
    legend: 'En uppgift om ärendet',
    which: 'Vilken uppgift?',
    ofParty: (title: string, party: string) => `${title}, ${party}`,
    now: (text: string) => `Nu: ${text}`,
    none: 'inte satt ännu',
    value: 'Ny uppgift',
    done: (title: string) => title.charAt(0).toLowerCase() + title.slice(1),
  },
  role: {
    open: 'Utse …',
    legend: 'Vem har rollen?',
    which: 'Roll',
    holder: 'Organisation eller organ',
    vacant: 'Vakant',
    done: (title: string) => `vem som är ${title.toLowerCase()}`,
  },
  number: {
    open: 'Ange diarienummer …',
    legend: 'Diarienummer hos en myndighet',
    whose: 'Vems diarium?',
    choose: 'Välj',
    number: 'Diarienummer',
    numberHelp: 'Som det står i diariet, till exempel SN 2024/96.',
    done: 'diarienumret',
  },
  note: {
    open: 'Anteckna …',
    legend: 'En anteckning i historiken',
    help: 'Något som hände och som inget avgör: ett möte, ett besked, en milstolpe.',
    text: 'Vad hände?',
    body: 'Hos vilket organ?',
    noBody: 'Inget särskilt',
    done: 'anteckningen',
  },
  show: {
    open: (work: string) => `Gör texten synlig: ${work} …`,
    legend: (work: string) => `Gör texten synlig: ${work}`,
    for_comments: 'De tillfrågade får läsa texten som utkast, delat för synpunkter. Den är inte expedierad.',
    dispatched: 'De tillfrågade får texten expedierad. Den är då en allmän handling hos er.',
    it: 'Gör synlig',
    done: 'texten är synlig för de tillfrågade',
  },
};

export type TellWords = typeof sv;

const en: TellWords = {
  title: 'Facts about the case',
  happenedOn: 'On which day did it happen?',
  field: {
    open: 'Change a fact …',
    legend: 'A fact about the case',
    which: 'Which fact?',
    ofParty: (title, party) => `${title}, ${party}`,
    now: (text) => `Now: ${text}`,
    none: 'not set yet',
    value: 'New value',
    done: (title) => title.charAt(0).toLowerCase() + title.slice(1),
  },
  role: {
    open: 'Appoint …',
    legend: 'Who has the role?',
    which: 'Role',
    holder: 'Organisation or body',
    vacant: 'Vacant',
    done: (title) => `who is ${title.toLowerCase()}`,
  },
  number: {
    open: 'Give a registration number …',
    legend: 'Registration number at an authority',
    whose: 'In whose register?',
    choose: 'Choose',
    number: 'Registration number',
    numberHelp: 'As it stands in the register, for example SN 2024/96.',
    done: 'the registration number',
  },
  note: {
    open: 'Make a note …',
    legend: 'A note in the history',
    help: 'Something that happened and decides nothing: a meeting, a message, a milestone.',
    text: 'What happened?',
    body: 'At which body?',
    noBody: 'None in particular',
    done: 'the note',
  },
  show: {
    open: (work) => `Make the text visible: ${work} …`,
    legend: (work) => `Make the text visible: ${work}`,
    for_comments: 'Those asked read the text as a draft, shared for comments. It is not dispatched.',
    dispatched: 'The text is dispatched to those asked. It is then an official document with you.',
    it: 'Make visible',
    done: 'the text is visible to those asked',
  },
};

export const tellWords = { sv, en };
