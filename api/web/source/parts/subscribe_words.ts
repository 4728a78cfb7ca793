// What is said where a calendar can be subscribed to, in both languages; fetched with it.
const sv = {
  open: 'Prenumerera i din kalender …',
  title: (about: string) => `Prenumerera: ${about}`,
  what:
    'Klistra in adressen i kalenderprogrammet, där man lägger till en kalender från internet. Det som flyttas ' +
    'eller ställs in ändras sedan av sig självt.',
  address: 'Kalenderns adress',
  copy: 'Kopiera adressen',
  copied: 'Kopierad.',
  cannotCopy: 'Webbläsaren lät den inte kopieras. Markera adressen och kopiera den själv.',
  signsIn:
    'När programmet frågar: skriv kalender som användarnamn, och en nyckel som lösenord. Använd inte ditt ' +
    'eget lösenord.',
  keyHelp:
    'Nyckeln får bara läsa, i den här samverkan, i ett år. Samma nyckel går till alla kalendrar här. Ta tillbaka ' +
    'den under Mitt konto.',
  keyTitle: 'Kalenderprogram',
  makeKey: 'Gör en nyckel till kalendern',
  keyMade: 'Nyckeln till kalendern',
  noSignIn: 'Tjänsten körs utan inloggning: adressen räcker.',
  cannotSignIn: 'Outlook på webben och Google Kalender kan inte logga in. Läs då in kalendern som fil, när den ändrats:',
  file: 'hämta filen',
  close: 'Stäng',
};

const en: typeof sv = {
  open: 'Subscribe in your calendar …',
  title: (about) => `Subscribe: ${about}`,
  what:
    'Paste the address into the calendar program, where a calendar is added from the internet. What is moved or ' +
    'cancelled then changes by itself.',
  address: "The calendar's address",
  copy: 'Copy the address',
  copied: 'Copied.',
  cannotCopy: 'The browser did not let it be copied. Select the address and copy it yourself.',
  signsIn:
    'When the program asks: write kalender as the user name, and a token as the password. Do not use your own ' +
    'password.',
  keyHelp:
    'The token may only read, in this collaboration, for a year. The same token opens all calendars here. Take it ' +
    'back under My account.',
  keyTitle: 'Calendar program',
  makeKey: 'Make a token for the calendar',
  keyMade: 'The token for the calendar',
  noSignIn: 'The service runs without sign-in: the address is enough.',
  cannotSignIn: 'Outlook on the web and Google Calendar cannot sign in. Then read the calendar as a file, when it has changed:',
  file: 'fetch the file',
  close: 'Close',
};

export const subscribeWords = { sv, en };
