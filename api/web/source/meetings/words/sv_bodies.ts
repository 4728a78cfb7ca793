// Swedish words of bodies: the list, a body's own view, the decision log, the list of assignments.
export const bodyWords = {
  title: 'Sammanträden',
  own: 'Dina organ',
  common: 'Gemensamma organ',
  parties: 'Parternas organ',
  dissolved: (day: string) => `upphör ${day}`,
  none: 'Inga organ ännu. De läggs upp av administratören och visas sedan här.',
  awaits: (number: number) => (number === 1 ? '1 väntar' : `${number} väntar`),
  awaitsNothing: 'inget väntar',
  noMeetingYet: 'Inget sammanträde är inplanerat. Sekreteraren lägger in det i organets plan.',
  noMeeting: 'inget sammanträde inplanerat',
  resting: (number: number) =>
    number === 1 ? '1 utan inplanerat sammanträde' : `${number} utan inplanerat sammanträde`,
  log: 'Beslutslogg',
  assignments: 'Uppdragslista',

  regimes: {
    statutory: 'protokollet justeras och anslås',
    agreed: 'protokollet justeras',
    notes: 'minnesanteckningar, läggs till handlingarna',
  },
  mandates: {
    inform: 'tar emot information',
    prepare: 'bereder',
    endorse: 'ställer sig bakom',
    decide: 'beslutar',
  },

  next: 'Nästa sammanträde',
  today: 'Sammanträder i dag',
  openAgenda: 'Öppna dagordningen',
  ledBy: (name: string) => `gemensamt sammanträde, leds av ${name}`,
  hall: 'Visa i salen',
  papersBy: (day: string) => `manusstopp ${day}`,
  papersLeft: (days: number) => {
    if (days === 0) return 'i dag';
    if (days === 1) return 'om 1 arbetsdag';
    return days > 0 ? `om ${days} arbetsdagar` : 'har passerat';
  },
  papersOut: (day: string) => `kallelse och handlingar ut senast ${day}`,
  allMeetings: 'Alla sammanträden',
  cancelled: 'inställt',

  decide: 'Att besluta',
  decideNone: (papersBy: string | null) =>
    papersBy === null
      ? 'Inget att besluta ännu. Ärenden kommer hit när de väntar på organet.'
      : `Inget att besluta ännu. Ärenden kommer hit när de anmälts före manusstopp ${papersBy}.`,
  decideNoMore: 'Inget mer att besluta vid det här sammanträdet.',
  columns: { matter: 'Ärende', papers: 'Handlingar', from: 'Kommer från', place: 'På dagordningen' },
  papers: {
    ready: (version: string) => `klara (${version})`,
    missing: 'texten saknas',
    notShown: (version: string) => `inte utskickade (${version})`,
    proposal: 'förslag till beslut finns',
    noProposal: 'förslag till beslut saknas',
  },
  outcomes: {
    approved: 'godkände',
    approved_with_side_decision: 'godkände med tillägg',
    approved_conditionally: 'godkände på villkor',
    approved_with_changes: 'godkände med ändringar',
    rejected: 'avslog',
    referred_back: 'återremitterade',
    postponed: 'bordlade',
    proposed_to_next: 'föreslog',
    noted: 'lade till handlingarna',
  },
  from: (body: string, outcome: string, day: string) => `${body}: ${outcome} ${day}`,
  fromLead: (name: string) => name,
  number: (number: number) => `punkt ${number}`,
  notOnAgenda: 'inte på dagordningen',
  decidesLater: (body: string) => `bereds här, ${body} beslutar`,
  due: (day: string) => `senast ${day}`,
  putUp: 'Sätt upp på dagordningen …',
  putUpLegend: (title: string) => `Sätt upp: ${title}`,

  prepare: 'Att förbereda',
  prepareAt: (day: string) => `tas upp ${day}`,
  wheel: 'ur årshjulet',
  assigned: 'uppdrag till organet',
  after: 'Efter beslutet',
  whyPostponed: 'Bordlagt tas upp igen med samma handlingar.',
  whyReferredBack: 'Återremitterat kommer tillbaka efter mer beredning.',
  unsettled: 'Bordlagt och återremitterat',
  unsettledCases: 'Bordlagt och återremitterat i ärenden',
  again: (day: string) => `åter från ${day}`,
  cannot: 'Kan inte beslutas här',
  cannotWhy:
    'Organet saknar mandat att besluta. Förslagen står kvar här tills någon annan har tagit upp dem.',
  proposedWhy: 'Föreslaget vid ett sammanträde som inte beslutade. Det står kvar tills någon har beslutat.',
  earlier: 'Tidigare beslut',
  earlierNone: 'Inga beslut ännu. De visas här när de skrivits vid ett sammanträde.',
  earlierSum: (decided: number, onRecord: number) => {
    if (onRecord === decided) return `${decided} beslut, protokollen är giltiga`;
    return `${decided} beslut, ${decided - onRecord} väntar på att protokollet blir giltigt`;
  },
  late: (number: number) => (number === 1 ? '1 uppdrag försenat' : `${number} uppdrag försenade`),
  lacks: (number: number) =>
    number === 1 ? '1 uppdrag utan ansvarig eller datum' : `${number} uppdrag utan ansvarig eller datum`,
  onRecord: 'protokollet giltigt',
  notOnRecord: 'protokollet inte giltigt än',
  nowIn: (states: string) => `Ärendet nu: ${states}`,
  wholeLog: 'Hela beslutsloggen',
  mayNot: 'Du läser. Dagordning, beslut och protokoll sköts av organets sekreterare eller ordförande.',

  logTitle: 'Beslutslogg',
  logWhy: 'Vem som beslutade vad, när och hur det lyder. Nyast först.',
  logNone: 'Inga beslut stämmer med det du valt.',
  everyBody: 'Alla organ',
  body: 'Organ',
  find: 'Sök i rubrik och lydelse',
  logColumns: { matter: 'Ärende', outcome: 'Beslut', body: 'Organ', day: 'Dag', state: 'Protokoll' },

  assignmentsTitle: 'Uppdragslista',
  assignmentsWhy: 'Vad besluten gett någon att göra. Utan ansvarig eller datum står först.',
  assignmentsNone: 'Inga uppdrag stämmer med det du valt.',
  which: 'Visa',
  open: 'Inte utförda',
  all: 'Alla',
  assignmentColumns: { what: 'Uppdrag', owner: 'Ansvarig', due: 'Senast', from: 'Beslutat' },
  noOwner: 'utan ansvarig',
  noDue: 'utan datum',
  doneOn: (day: string) => `utfört ${day}`,
  withdrawnOn: (day: string) => `återtaget ${day}`,
  lateSince: (day: string) => `skulle varit klart ${day}`,
  print: 'Skriv ut',
};
