// What is said where somebody without an account is looked for, in both languages; fetched with it.
const sv = {
  title: 'Någon utan konto',
  help:
    'För registerutdrag till den som har haft en länk, bett om en kopia eller nämns i ett ärende. Att sökningen ' +
    'gjordes antecknas. Har personen ett konto gör den som sköter installationen utdraget där.',
  open: 'Sök vad som är antecknat …',
  legend: 'Vad är antecknat om personen?',
  name: 'För- och efternamn, eller en e-postadress',
  nameHelp: 'Hela ord. Bara ett förnamn eller efternamn går inte att söka på.',
  search: 'Sök',
  found: (name: string) => `Det som är antecknat om ${name}`,
  nothing: 'Inget står om personen, varken i ärenden, i sammanträden eller i länkar.',
  incomplete: 'Sökningen hann inte igenom allt: det kan stå mer.',
  unseenCase: 'ett ärende som du inte ser',
  step: (number: number) => `steg ${number} i historiken`,
  noWords: 'står där, men du får inte läsa orden',
  link: (to: string, made: string) => `länk till ${to}, gjord ${made}`,
  linkOf: (made: string) => `länk som personen gjorde ${made}`,
  until: (ends: string) => `gäller till ${ends}`,
  back: 'tillbakatagen',
  draft: (task: number) => `utkast till svar i uppgift ${task}`,
  meeting: (body: string, meeting: string) => `${body}, sammanträdet ${meeting}`,
  download: 'Hämta som fil',
  file: 'registerutdrag',
};

const en: typeof sv = {
  title: 'Somebody without an account',
  help:
    'For an extract to whoever has had a link, asked for a copy or is named in a case. That the search was made is ' +
    'noted. For somebody with an account, whoever keeps the installation makes the extract there.',
  open: 'Look for what is noted …',
  legend: 'What is noted of the person?',
  name: 'First and last name, or an address of mail',
  nameHelp: 'Whole words. A first name or a last name alone is not looked for.',
  search: 'Look',
  found: (name) => `What is noted of ${name}`,
  nothing: 'Nothing stands of the person, neither in cases, in meetings nor in links.',
  incomplete: 'The search did not come through everything: more may stand somewhere.',
  unseenCase: 'a case that you do not see',
  step: (number) => `step ${number} of the history`,
  noWords: 'stands there, but you may not read the words',
  link: (to, made) => `a link to ${to}, made ${made}`,
  linkOf: (made) => `a link that the person made ${made}`,
  until: (ends) => `valid until ${ends}`,
  back: 'taken back',
  draft: (task) => `a draft of an answer in task ${task}`,
  meeting: (body, meeting) => `${body}, the meeting ${meeting}`,
  download: 'Fetch as a file',
  file: 'extract',
};

export const personWords = { sv, en };
