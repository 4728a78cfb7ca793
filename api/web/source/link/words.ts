// What the page of a link says, in both languages; fetched with it.
const sv = {
  title: 'Er uppgift',
  from: (collaboration: string) => `Från ${collaboration}`,
  for: (asked: string) => `För ${asked}`,
  text: 'Hämta texten',
  answered: 'Ert svar',
  letter: 'Missiv',
  yours: 'Det ni kan göra här',
  noAccount: 'Ni behöver inget konto. Det ni gör här registreras som gjort för er genom länken.',
  until: (day: string) => `Länken gäller till ${day}.`,
  ownDraft: 'Utkast genom länken',
  closed: 'Uppgiften är avslutad. Tack.',
  states: {
    used: 'Det som skulle göras med länken är gjort. Tack. Behöver något rättas, hör av er till avsändaren.',
    ended: 'Länken gäller inte längre. Be den som sände den om en ny: inget har gått förlorat.',
    unknown:
      'Länken känns inte igen. Kontrollera att hela adressen kom med, eller be den som sände den om en ny. ' +
      'Den kan också ha tagits tillbaka.',
  },
};

export type LinkWords = typeof sv;

const en: LinkWords = {
  title: 'Your task',
  from: (collaboration: string) => `From ${collaboration}`,
  for: (asked: string) => `For ${asked}`,
  text: 'Fetch the text',
  answered: 'Your answer',
  letter: 'Covering letter',
  yours: 'What you can do here',
  noAccount: 'You need no account. What you do here is registered as done for you through the link.',
  until: (day: string) => `The link holds until ${day}.`,
  ownDraft: 'Draft by the link',
  closed: 'The task is closed. Thank you.',
  states: {
    used: 'What was to be done with the link is done. Thank you. If something must be put right, tell the sender.',
    ended: 'The link no longer holds. Ask whoever sent it for a new one: nothing is lost.',
    unknown:
      'The link is not known. See to it that the whole address came along, or ask whoever sent it for a new ' +
      'one. It may also have been taken back.',
  },
};

export const linkWords = { sv, en };
