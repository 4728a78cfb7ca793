// Swedish words of the case page's first view.
export const caseWords = {
  primary: {
    decide: 'Registrera beslutet',
    adjust: 'Registrera justering',
    answer: 'Svara',
    report: 'Rapportera',
    resume: 'Återuppta',
    step: 'Nästa steg',
    remind: 'Skicka påminnelse',
  },
  registryNumbers: (number: number) => `+${number} dnr`,
  noRegistryNumber: 'inget diarienummer ännu',
  startedOn: (day: string) => `startat ${day}`,
  since: (days: number) => (days === 1 ? 'sedan 1 dag' : `sedan ${days} dagar`),
  sinceToday: 'sedan i dag',
  phases: { active: 'Pågår', suspended: 'Vilande', completed: 'Avslutat', terminated: 'Avbrutet' },

  path: {
    title: 'Vägen',
    done: 'klart',
    now: 'pågår',
    next: 'kvar',
    skipped: 'passerades',
    times: (number: number) => `${number} gånger`,
    entered: (day: string) => `sedan ${day}`,
  },

  waiting: {
    title: 'Väntar på',
    alsoTitle: 'Väntar också på',
    ofMany: (waiting: number, all: number) => `Väntar på ${waiting} av ${all}`,
    nothing: 'Inget. Ärendet väntar inte på någon just nu.',
    over: 'Ärendet är avslutat och väntar inte på något.',
    meets: (body: string, day: string) => `${body} sammanträder ${day}`,
    meetsUnknown: (body: string) => `${body}: inget sammanträde registrerat`,
    cutOff: (day: string) => `handlingar in senast ${day}`,
    due: (day: string) => `senast ${day}`,
    late: (number: number) => (number === 1 ? '1 försenad' : `${number} försenade`),
    showAll: (number: number) => `Visa alla ${number}`,
    showFewer: 'Visa färre',
  },

  force: {
    title: 'Ikraftträdande',
    whenTaken: 'Gäller så snart alla parter har beslutat, också innan besluten är justerade',
    whenOnRecord: 'Gäller när alla parter har beslutat och besluten är justerade',
    whenFinal: 'Gäller när alla parter har beslutat och besluten har vunnit laga kraft',
    when: 'Gäller när alla parter har beslutat',
    earliest: (day: string) => `, tidigast ${day}.`,
    inForceSince: (day: string) => `Gäller sedan ${day}.`,
    inForceUntil: (day: string) => `Gäller till och med ${day}.`,
    margin: (day: string, days: number) =>
      days >= 0
        ? `Sista planerade sammanträdet är ${day}, ${days} dagar före.`
        : `Sista planerade sammanträdet är ${day}, ${-days} dagar efter.`,
    finalForAll: (day: string) => `Laga kraft väntas för alla ${day}.`,
    finalDoesNotMatter: 'Det påverkar inte att avtalet gäller.',
  },

  counts: {
    decided: 'Beslutat',
    onRecord: 'Justerat',
    final: 'Laga kraft',
    ofAll: (number: number, all: number) => `${number} av ${all}`,
    confirmed: (number: number) => `${number} bekräftade`,
    unconfirmed: 'beräknat, ej bekräftat',
    otherText: (number: number) => (number === 1 ? '1 på annan text' : `${number} på annan text`),
    rejected: (number: number) => (number === 1 ? '1 avslag' : `${number} avslag`),
  },

  dates: { title: 'Kommande dagar' },

  time: {
    title: 'Så stod det',
    slider: 'Visa ärendet som det stod en viss dag',
    earlier: 'Föregående dag då något registrerades',
    later: 'Nästa dag då något registrerades',
    today: 'Till i dag',
    stood: (day: string) => `Så stod ärendet ${day}`,
    stoodMore: 'Bara det som var registrerat då visas. Inget kan ändras härifrån.',
    now: 'i dag',
  },

  hold: {
    since: (day: string) => `Vilande sedan ${day}`,
    until: (day: string) => `Till ${day}.`,
    otherCase: 'ett annat ärende',
    lookAgain: (day: string) => `Ses över senast ${day}.`,
    came: 'Det som väntades på har kommit: ärendet kan återupptas.',
  },

  tabs: {
    label: 'Delar av ärendet',
    decisions: 'Beslut per part',
    remarks: 'Remissvar',
    tasks: 'Uppgifter',
    plan: 'Plan',
    documents: 'Dokument',
    links: 'Kopplade ärenden',
    steps: 'Nästa steg',
    diagram: 'Diagram',
    history: 'Historik',
  },
};
