// What signing in says, in both languages; fetched with it.
const sv = {
  title: 'Logga in',
  loginName: 'Inloggningsnamn',
  password: 'Lösenord',
  submit: 'Logga in',
  outside: 'Logga in med organisationens konto',
  haveKey: 'Jag har fått en nyckel',
  havePassword: 'Jag har ett lösenord',
  keyTitle: 'Välj ett lösenord',
  key: 'Nyckel',
  keyHelp: 'Fyra grupper om fyra tecken. Nyckeln gäller en gång, i tre dygn.',
  newPassword: 'Nytt lösenord',
  passwordHelp: 'Minst 12 tecken. Flera ord går bra; inget krav på siffror eller tecken.',
  save: 'Spara och logga in',
  firstTitle: 'Det första kontot',
  firstWhy:
    'Ingen kan logga in ännu. Tjänsten skrev ut en nyckel när den startade: med den gör du kontot för den ' +
    'som sköter installationen.',
  name: 'Namn, som andra ser det',
  nameHelp: 'En roll eller ett namn, till exempel "Systemförvaltare".',
  failed: 'Det gick inte',
  demoTitle: 'Förevisning',
  demoWhy: 'Inget här är på riktigt. Välj vem du vill vara:',
  demoPassword: (password: string) => `Alla har lösenordet "${password}".`,
};

export type SignInWords = typeof sv;

const en: SignInWords = {
  title: 'Sign in',
  loginName: 'Login name',
  password: 'Password',
  submit: 'Sign in',
  outside: "Sign in with your organisation's account",
  haveKey: 'I have been given a key',
  havePassword: 'I have a password',
  keyTitle: 'Choose a password',
  key: 'Key',
  keyHelp: 'Four groups of four characters. The key holds once, for three days.',
  newPassword: 'New password',
  passwordHelp: 'At least 12 characters. Several words are good; digits or signs are not asked for.',
  save: 'Save and sign in',
  firstTitle: 'The first account',
  firstWhy:
    'Nobody can sign in yet. The service printed a key when it started: with it you make the account of ' +
    'whoever looks after the installation.',
  name: 'Name, as others see it',
  nameHelp: 'A role or a name, for example "System manager".',
  failed: 'It did not work',
  demoTitle: 'Demonstration',
  demoWhy: 'Nothing here is real. Choose whom you want to be:',
  demoPassword: (password: string) => `All have the password "${password}".`,
};

export const signInWords = { sv, en };
