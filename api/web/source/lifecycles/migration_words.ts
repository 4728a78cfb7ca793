// What is said of cases going over to another version, in both languages.
const sv = {
  help:
    'Öppna ärenden som följer en äldre version kan gå över till den nyaste. ' +
    'Pröva först: då ändras inget.',
  onlyOne: 'Det finns bara en version, så det finns inget att gå över till.',
  whoMay: 'Projektledaren eller den som administrerar samverkan kan pröva och göra övergången.',
  to: 'Till version',
  tryIt: 'Pröva övergången',
  runs: 'Senaste övergångar',
  noRuns:
    'Ingen övergång har prövats ännu. Listan är tjänstens minne av de senaste; vad som gjordes står i ' +
    'varje ärendes historik.',
  run: (mode: string, to: number) => `${mode} till version ${to}`,
  modes: { preview: 'Prövning av övergång', apply: 'Övergång', undo: 'Återgång från övergång' },
  states: { waiting: 'väntar på sin tur', running: 'pågår', done: 'klar', failed: 'avbröts av ett fel' },
  progress: (finished: number, total: number) => `${finished} av ${total} ärenden`,
  mayLeave: 'Du kan lämna sidan. Arbetet fortsätter, och adressen leder tillbaka hit.',
  noCases: 'Inget öppet ärende följer en annan version.',
  outcomes: {
    by_itself: 'kan gå över som de är',
    needs_choice: 'behöver ett val',
    refused: 'kan inte gå över',
    moved: 'har gått över',
    undone: 'har gått tillbaka',
  },
  columns: { case: 'Ärende', outcome: 'Utfall', what: 'Vad det innebär' },
  opens: (what: string) => `Öppnas: ${what}.`,
  passedOver: (what: string) => `Ligger redan bakom: ${what}.`,
  leftBehind: (what: string) => `Blir kvar i historiken: ${what}.`,
  withdrawn: (number: number) =>
    number === 1 ? '1 öppen uppgift ställs inte längre.' : `${number} öppna uppgifter ställs inte längre.`,
  movedDues: (number: number) => (number === 1 ? '1 sista dag flyttas.' : `${number} sista dagar flyttas.`),
  chooses: (what: string) => `Välj vad ${what} är i den nya versionen.`,
  unchanged: 'Inget annat ändras.',
  choices: {
    open: (number: number) => (number === 1 ? 'Gör 1 val …' : `Gör ${number} val …`),
    title: 'Val som gäller alla ärenden',
    state: (name: string) => `Tillståndet "${name}" blir`,
    work: (name: string) => `Arbetet "${name}" blir`,
    leave: 'Lämnas kvar i historiken',
    again: 'Pröva igen med valen',
  },
  apply: (number: number) =>
    number === 1 ? 'Gör övergången för 1 ärende …' : `Gör övergången för ${number} ärenden …`,
  applyLegend: 'Gör övergången',
  applyHelp: (number: number, to: number) =>
    `${number === 1 ? 'Ärendet går' : `${number} ärenden går`} över till version ${to}. ` +
    `De som inte kan gå över stannar. ` +
    'Det kan ångras tills något nytt har hänt i ärendet.',
  applyIt: 'Gör övergången',
  undo: 'Ångra övergången …',
  undoLegend: 'Ångra övergången',
  undoHelp: 'Ärenden där något har hänt sedan dess stannar kvar på den nya versionen.',
  undoIt: 'Ångra',
  back: 'Till prövningar och övergångar',
  shown: (number: number, total: number) => `Visar ${number} av ${total} ärenden.`,
};

export type MigrationWords = typeof sv;

const en: MigrationWords = {
  help: 'Open cases that follow an older version can go over to the newest. Try first: then nothing changes.',
  onlyOne: 'There is only one version, so there is nothing to go over to.',
  whoMay: 'The project leader or whoever administers the collaboration can try and make the migration.',
  to: 'To version',
  tryIt: 'Try the migration',
  runs: 'Latest migrations',
  noRuns:
    'No migration has been tried yet. The list is what the service remembers of the latest; what ' +
    "was done stands in each case's history.",
  run: (mode, to) => `${mode} to version ${to}`,
  modes: { preview: 'Trial of a migration', apply: 'Migration', undo: 'Undoing of a migration' },
  states: {
    waiting: 'waits for its turn',
    running: 'under way',
    done: 'done',
    failed: 'broken off by an error',
  },
  progress: (finished, total) => `${finished} of ${total} cases`,
  mayLeave: 'You can leave the page. The work goes on, and the address leads back here.',
  noCases: 'No open case follows another version.',
  outcomes: {
    by_itself: 'can go over as they are',
    needs_choice: 'need a choice',
    refused: 'cannot go over',
    moved: 'have gone over',
    undone: 'have gone back',
  },
  columns: { case: 'Case', outcome: 'Outcome', what: 'What it means' },
  opens: (what) => `Opens: ${what}.`,
  passedOver: (what) => `Lies behind already: ${what}.`,
  leftBehind: (what) => `Stays in the history: ${what}.`,
  withdrawn: (number) =>
    number === 1 ? '1 open task is asked no more.' : `${number} open tasks are asked no more.`,
  movedDues: (number) => (number === 1 ? '1 last day moves.' : `${number} last days move.`),
  chooses: (what) => `Choose what ${what} is in the newer version.`,
  unchanged: 'Nothing else changes.',
  choices: {
    open: (number) => (number === 1 ? 'Make 1 choice …' : `Make ${number} choices …`),
    title: 'Choices for all cases',
    state: (name) => `The state "${name}" becomes`,
    work: (name) => `The work "${name}" becomes`,
    leave: 'Is left in the history',
    again: 'Try again with the choices',
  },
  apply: (number) =>
    number === 1 ? 'Make the migration of 1 case …' : `Make the migration of ${number} cases …`,
  applyLegend: 'Make the migration',
  applyHelp: (number, to) =>
    `${number === 1 ? 'The case goes' : `${number} cases go`} over to version ${to}. ` +
    `Those that cannot stay. ` +
    'It can be undone until something new has happened in the case.',
  applyIt: 'Make the migration',
  undo: 'Undo the migration …',
  undoLegend: 'Undo the migration',
  undoHelp: 'Cases in which something has happened since stay on the newer version.',
  undoIt: 'Undo',
  back: 'To trials and migrations',
  shown: (number, total) => `Showing ${number} of ${total} cases.`,
};

export const migrationWords = { sv, en };
