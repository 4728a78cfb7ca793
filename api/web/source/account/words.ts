// What one's own account says, in both languages; fetched with it.
import { en } from './words_en.ts';

const sv = {
  title: 'Mitt konto',
  without: 'Tjänsten körs utan inloggning, för prov och visning. Här finns inget konto att ställa in.',
  facts: {
    name: 'Namn',
    loginName: 'Inloggningsnamn',
    mailbox: 'E-post',
    noMailbox: 'ingen angiven',
    language: 'Språk i mejl och notiser',
    languages: { sv: 'svenska', en: 'engelska' },
    id: 'Konto-id',
    idHelp: 'Lämna det till den som ska ge dig en roll i en samverkan.',
    keeper: 'Du sköter installationen.',
    changes: 'Inloggningsnamn och e-post ändras av den som sköter installationen.',
    languageOfPage: 'Sidans språk',
  },
  own: {
    open: 'Ändra namn och språk …',
    legend: 'Ändra namn och språk',
    nameHelp:
      'Så som andra ser dig, också vid det som redan har hänt. Gärna din funktion: ' +
      '"Registrator, Kumla kommun".',
    languageHelp: 'Sidans språk väljer du för sig, i varje webbläsare.',
    saved: 'Sparat.',
  },
  roles: {
    title: 'Mina roller',
    none: 'Du har ingen roll ännu. Den som administrerar en samverkan ger dig en: lämna ditt konto-id.',
    insteadOf: (name: string) => `i stället för ${name}`,
  },
  calendars: {
    title: 'Min kalender',
    help: 'Sammanträdena för dina platser, och sista dag för det som väntar på dig, i ditt kalenderprogram.',
    own: (name: string) => `min kalender, ${name}`,
  },
  password: {
    title: 'Lösenord',
    open: 'Byt lösenord …',
    legend: 'Byt lösenord',
    current: 'Nuvarande lösenord',
    next: 'Nytt lösenord',
    help: 'Minst 12 tecken. Flera ord går bra; inget krav på siffror eller tecken.',
    why: 'När du byter lösenord avslutas alla dina andra inloggningar.',
    submit: 'Byt lösenord',
    done: 'Lösenordet är bytt. Andra inloggningar är avslutade.',
  },
  sessions: {
    title: 'Inloggningar',
    thisOne: 'den här',
    made: (when: string) => `inloggad ${when}`,
    used: (when: string) => `använd ${when}`,
    ends: (when: string) => `tar slut ${when}`,
    end: 'Avsluta',
    ofWhen: (when: string) => `inloggningen ${when}`,
    endOthers: 'Avsluta alla andra',
    none: 'Du är inte inloggad någon annanstans.',
    ended: 'Avslutad.',
  },
  away: {
    title: 'Frånvaro och ställföreträdare',
    help:
      'Den som är ställföreträdare handlar i dina roller medan du är borta, utom som administratör. ' +
      'Historiken nämner er båda. Högst ett år i taget.',
    none: 'Ingen frånvaro är inlagd.',
    columns: { when: 'När', who: 'Ställföreträdare', act: 'Ta bort' },
    now: 'gäller nu',
    past: 'har varit',
    open: 'Lägg in frånvaro …',
    legend: 'Lägg in frånvaro',
    from: 'Första dag borta',
    until: 'Sista dag borta',
    standIn: 'Ställföreträdare',
    standInHelp: 'En annan som har en roll i samma samverkan.',
    nobody: 'Ingen annan har en roll där du har en. Då finns ingen att välja.',
    submit: 'Lägg in',
    remove: 'Ta bort',
    ofWhom: (name: string) => `frånvaron med ${name}`,
    saved: 'Frånvaron är inlagd.',
    removed: 'Frånvaron är borttagen.',
  },
  tokens: {
    title: 'Nycklar för program',
    help:
      'Ett program som hämtar eller lämnar uppgifter åt dig använder en nyckel i stället för ditt ' +
      'lösenord.',
    none: 'Inga nycklar.',
    columns: { title: 'Nyckel', may: 'Får', used: 'Senast använd', ends: 'Gäller till', act: 'Ta tillbaka' },
    reads: 'läsa',
    writes: 'läsa och göra det du får göra',
    everywhere: 'i alla dina samverkan',
    in: (name: string) => `i ${name}`,
    notUsed: 'inte använd',
    open: 'Gör en nyckel …',
    legend: 'Gör en nyckel',
    name: 'Vad ska den användas till?',
    nameHelp: 'Till exempel "Nattlig export till diariet".',
    where: 'Var gäller den?',
    all: 'I alla mina samverkan',
    what: 'Vad får den?',
    days: 'Hur länge gäller den?',
    dayChoices: { 30: '30 dagar', 90: '90 dagar', 180: '180 dagar', 366: 'ett år' } as Record<number, string>,
    submit: 'Gör nyckeln',
    takeBack: 'Ta tillbaka …',
    takeBackLegend: (name: string) => `Ta tillbaka nyckeln ${name}`,
    takeBackHelp: 'Program som använder den släpps inte in längre. Det går inte att ångra.',
    takeBackIt: 'Ta tillbaka',
    takenBack: 'Nyckeln är tillbakatagen.',
    made: (name: string) => `Nyckeln ${name} är gjord`,
    send: 'Programmet sänder den som Authorization: Bearer.',
  },
};

export type AccountWords = typeof sv;

export const accountWords = { sv, en };
