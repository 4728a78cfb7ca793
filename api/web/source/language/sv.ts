// Swedish, the first language: its shape is what every other dictionary must have.
import { formatDay, type Day, type DayNames } from '../format/day.ts';
import { caseWords } from './sv_case.ts';
import { tabWords } from './sv_tabs.ts';

const days: DayNames = {
  weekdays: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  months: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
};

export const sv = {
  code: 'sv' as 'sv' | 'en',
  day: (day: Day) => formatDay(day, days),
  list: (items: readonly string[]) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} och ${items.at(-1)}`,

  frame: {
    skip: 'Till innehållet',
    menu: 'Huvudmeny',
    toDo: 'Att göra',
    cases: 'Ärenden',
    meetings: 'Sammanträden',
    collaborations: 'Samverkan',
    lifecycles: 'Livscykler',
    administration: 'Administration',
    installation: 'Installationen',
    help: 'Hjälp',
    accessibility: 'Tillgänglighet',
    language: 'Språk',
    signOut: 'Logga ut',
    notices: 'Notiser',
    unread: 'olästa',
    clockStands: (day: string) => `Klockan är ställd på ${day}`,
    lost: 'Sidan finns inte',
    lostWhy: 'Adressen leder ingenstans. Ärendet kan ha en annan adress, eller så syns det inte för dig.',
    back: 'Till början',
  },

  reading: 'Läser in …',
  problem: {
    heading: 'Det gick inte att läsa',
    unreachable: 'Servern svarar inte. Inget har ändrats. Försök igen om en stund.',
    notFound: 'Det finns inte, eller så får du inte se det.',
    forbidden: 'Din roll räcker inte hit. Inget har ändrats.',
    other: (status: number) => `Servern svarade med felet ${status}. Inget har ändrats.`,
    again: 'Försök igen',
  },

  typed: {
    kept: (day: string, time: string) =>
      `Det du skrev ${day} kl. ${time} finns kvar här, och är inte skickat.`,
    files: 'Filer behöver du välja på nytt.',
    throwAway: 'Släng det',
    offline:
      'Ingen anslutning just nu. Det du skriver finns kvar, och kan skickas när anslutningen är tillbaka.',
  },

  plausible: (collaboration: string) =>
    `Bygger på offentliga protokoll från ${collaboration}. Händelser märkta ◊ (remissvar, nämnddatum, ` +
    'förseningar) är påhittade för att visa systemet.',

  start: {
    title: 'Att göra',
    collaborationsTitle: 'Samverkansområden',
    noCollaborations: 'Inga samverkansområden ännu. De läggs upp genom API:et och visas sedan här.',
    openCases: (number: number) => (number === 1 ? '1 pågående ärende' : `${number} pågående ärenden`),
    show: 'Visa för',
    everyone: 'Alla',
    mine: 'Mina',
    ours: 'Min organisation',
    late: 'Försenat',
    thisWeek: 'Denna vecka',
    later: 'Senare',
    undated: 'Utan sista dag',
    aside: 'Uppskjutet',
    nothing: 'Inget att göra. Uppgifter kommer hit när ett ärende ber någon svara eller besluta.',
    nothingOfMine: 'Du handlägger ingen uppgift just nu. Ta en under Min organisation.',
    nothingOfOurs: 'Inget att göra hos er. Uppgifter kommer hit när ett ärende ber er svara eller besluta.',
    nothingForThem: 'Inget att göra för den du valt.',
    round: (number: number) => `omgång ${number}`,
    due: (day: string) => `senast ${day}`,
    more: (number: number) => `och ${number} till`,
    shownOf: (shown: number, total: number) => `Visar ${shown} av ${total} uppgifter.`,
    showMore: 'Visa fler',
    lateOnes: (number: number) => (number === 1 ? '1 försenad' : `${number} försenade`),
    workingDays: (days: number) => (days === 1 ? '1 arbetsdag' : `${days} arbetsdagar`),
    dayKept: (day: string) => `Ska gälla från ${day}: hinns enligt planen`,
    dayNotKept: (day: string) => `Ska gälla från ${day}: hinns inte enligt planen`,
    notBefore: (day: string) => `tidigast ${day}`,
    noMeetingIn: (body: string) => `${body} har inget sammanträde inplanerat`,
    decides: (name: string) => `${name} avgör`,
    stepsOf: (done: number, all: number) => `${done} av ${all}`,
    rollout: (percent: number) => `Införandet: ${percent} % av stegen klara`,
    silent: (names: string) => `inte hört från ${names}`,
  },

  cases: {
    title: 'Ärenden',
    phases: {
      all: 'Alla',
      active: 'Pågår',
      suspended: 'Vilande',
      completed: 'Avslutade',
      terminated: 'Avbrutna',
    },
    openTasks: (number: number) => (number === 1 ? '1 uppgift' : `${number} uppgifter`),
    none: 'Inga ärenden ännu. De visas här när de startats.',
    all: 'Alla ärenden',
    open: 'Pågående ärenden',
  },

  relative: (days: number) => {
    if (days === 0) return 'i dag';
    if (days === 1) return 'i morgon';
    if (days === -1) return 'i går';
    return days > 0 ? `om ${days} dagar` : `för ${-days} dagar sedan`;
  },
  lateBy: (days: number) => (days === 1 ? 'försenat 1 dag' : `försenat ${days} dagar`),
  lateByWorkingDays: (days: number) =>
    days === 1 ? 'försenat 1 arbetsdag' : `försenat ${days} arbetsdagar`,

  symbols: {
    not_begun: 'ej påbörjat',
    now: 'pågår',
    done: 'klart',
    waiting: 'väntar',
    late: 'försenat',
    on_hold: 'vilande',
    dropped: 'utgår',
    plausible: 'påhittad',
  },

  case: caseWords,
  tab: tabWords,
};

export type Words = typeof sv;
