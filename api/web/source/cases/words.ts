// What the views of all cases say, in both languages; fetched with them.
const months = (names: string) => {
  const all = names.split(' ');
  return (month: string): string => `${all[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
};

const sv = {
  search: 'Sök i titel och diarienummer',
  find: 'Sök',
  phase: 'Läge',
  lifecycle: 'Livscykel',
  everyLifecycle: 'Alla',
  late: 'Bara försenade',
  mine: 'Bara mina',
  view: 'Visa som',
  views: { table: 'Tabell', board: 'Tavla', timeline: 'Tidslinje' },
  number: (shown: number, all: number) =>
    shown === all ? `${all} ${all === 1 ? 'ärende' : 'ärenden'}` : `${shown} av ${all} ärenden`,
  noneFound: 'Inga ärenden stämmer med det du valt.',
  showAll: 'Visa alla ärenden',
  columns: {
    title: 'Ärende',
    state: 'Läge',
    due: 'Nästa sista dag',
    tasks: 'Öppna uppgifter',
    changed: 'Ändrat',
  },
  more: (shown: number, all: number) => `Visa fler (${shown} av ${all} visas)`,
  board: 'Ärenden efter var de är',
  ended: 'Avslutade och avbrutna',
  elsewhere: 'I andra lägen',
  oneLifecycle: (title: string) => `Tavlan visar ärenden med livscykeln ${title}. Välj en annan ovan.`,
  emptyStages: (titles: string) => `Inga ärenden just nu i ${titles}.`,
  stretch: { late: 'Försenat', week: 'Denna vecka', none: 'Utan sista dag' },
  month: months('januari februari mars april maj juni juli augusti september oktober november december'),
  shortMonth: months('jan feb mars apr maj juni juli aug sep okt nov dec'),
  started: (day: string) => `startat ${day}`,
  legend: 'Strecket går från start till i dag; punkten är nästa sista dag.',
};

export type CasesWords = typeof sv;

const en: CasesWords = {
  search: 'Search in titles and registration numbers',
  find: 'Search',
  phase: 'Phase',
  lifecycle: 'Lifecycle',
  everyLifecycle: 'All',
  late: 'Late ones only',
  mine: 'Mine only',
  view: 'Show as',
  views: { table: 'Table', board: 'Board', timeline: 'Timeline' },
  number: (shown, all) =>
    shown === all ? `${all} ${all === 1 ? 'case' : 'cases'}` : `${shown} of ${all} cases`,
  noneFound: 'No cases match what you have chosen.',
  showAll: 'Show all cases',
  columns: { title: 'Case', state: 'State', due: 'Next last day', tasks: 'Open tasks', changed: 'Changed' },
  more: (shown, all) => `Show more (${shown} of ${all} shown)`,
  board: 'Cases by where they are',
  ended: 'Completed and terminated',
  elsewhere: 'In other states',
  oneLifecycle: (title) => `The board shows cases of the lifecycle ${title}. Choose another above.`,
  emptyStages: (titles) => `No cases just now in ${titles}.`,
  stretch: { late: 'Late', week: 'This week', none: 'No last day' },
  month: months('January February March April May June July August September October November December'),
  shortMonth: months('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  started: (day) => `started ${day}`,
  legend: 'The line runs from the start until today; the dot is the next last day.',
};

export const casesWords = { sv, en };
