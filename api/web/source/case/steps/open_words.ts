// What is said of signals from outside and of the public page. In both languages; fetched with it.
const sv = {
  signal: {
    open: 'Anmäl en nyhet utifrån …',
    legend: 'En nyhet utifrån',
    help: 'Något som livscykeln väntar på, och som bara någon utanför ärendet kan säga.',
    which: 'Vad har hänt?',
    day: 'Vilken dag hände det?',
    it: 'Anmäl',
    done: 'nyheten',
  },
  page: {
    unfold: 'Ärendets offentliga sida …',
    legend: 'Ärendets offentliga sida',
    help:
      'När sidan är öppen kan vem som helst läsa vad ärendet gäller, vem som beslutar, besluten och de expedierade ' +
      'handlingarna. Inget utkast visas, och inget som är maskat.',
    address: 'Adress när sidan är öppen',
    which: 'Vad ska gälla?',
    open: 'Öppen för alla',
    close: 'Stängd',
    reason: 'Skäl',
    reasonHelp: 'Till exempel vem som har beslutat det, och när.',
    opened: 'den offentliga sidan är öppen',
    closed: 'den offentliga sidan är stängd',
  },
};

const en: typeof sv = {
  signal: {
    open: 'Tell news from outside …',
    legend: 'News from outside',
    help: 'Something that the lifecycle waits for, and that only somebody outside the case can say.',
    which: 'What has happened?',
    day: 'On which day did it happen?',
    it: 'Tell',
    done: 'the news',
  },
  page: {
    unfold: 'The public page of the case …',
    legend: 'The public page of the case',
    help:
      'While the page is open anybody can read what the case is about, who decides, the decisions and the dispatched ' +
      'documents. No draft is shown, and nothing that is masked.',
    address: 'Address while the page is open',
    which: 'What is to hold?',
    open: 'Open to all',
    close: 'Closed',
    reason: 'Reason',
    reasonHelp: 'For example who decided it, and when.',
    opened: 'the public page is open',
    closed: 'the public page is closed',
  },
};

export const openWords = { sv, en };
