// Swedish words of the case page's tabs.
import { answerWords } from './sv_answers.ts';
import { answeringWords } from './sv_answering.ts';
import { planWords } from './sv_plan.ts';
import { rolloutWords } from './sv_rollout.ts';
import { roundWords } from './sv_rounds.ts';
import { sendingWords } from './sv_sending.ts';

export const tabWords = {
  ...answerWords,
  round: roundWords,
  answering: answeringWords,
  sending: sendingWords,
  plan: planWords,
  rollout: rolloutWords,

  tasks: {
    columns: { who: 'Vem', state: 'Läge', due: 'Senast', last: 'Senaste uppgift' },
    states: {
      planned: 'planerad',
      ready: 'att göra',
      reserved: 'tagen',
      in_progress: 'pågår',
      completed: 'klar',
      skipped: 'hoppad över',
      obsolete: 'utgår',
      suspended: 'vilande',
    },
    late: 'försenad',
    lateAnswer: 'kom för sent',
    optional: 'frivilligt',
    open: 'Pågår',
    closed: 'Klart',
    map: 'Hur långt har var och en kommit',
    mapLast: 'Senaste uppgift',
    forecast: {
      range: (measure: string, from: string, to: string) =>
        `${measure}: alla sannolikt klara ${from} – ${to} (8 fall av 10).`,
      learnt: (finished: number, organisations: number) =>
        `Lärt av ${finished} klara åtgärder hos ${organisations} organisationer.`,
      tooLittle: (finished: number, least: number, each: number) =>
        `Prognos visas när minst ${least} åtgärder är klara, ${each} av varje som återstår; nu ${finished}.`,
      little: (measures: string) => `Ännu för få: bland annat ${measures}.`,
    },
  },

  report: {
    open: 'Rapportera …',
    legend: (step: string, party: string) => `${step}: hur långt ${party} har kommit`,
    comment: 'Hur långt har ni kommit?',
    commentHelp: 'Ersätter det ni rapporterade förra gången.',
    next: 'Nästa dag då något händer',
    nextOn: (day: string) => `Nästa steg ${day}.`,
    filesHelp: 'Underlag som visar det, till exempel en fastställd rutin.',
    done: 'hur långt ni har kommit',
  },

  documents: {
    none: 'Inga dokument ännu. De visas här när en första version lagts upp.',
    noVersion: 'Ingen version ännu.',
    locked: 'låst: bara redaktionella ändringar',
    adopted: 'antagen',
    editorial: 'redaktionell ändring',
    objections: (day: string) => `invändningar senast ${day}`,
    version: (number: number) => `v${number}`,
    fetch: (title: string) => `av ${title}, hämta`,
    columns: { version: 'Version', label: 'Benämning', added: 'Tillagd', size: 'Storlek' },
    changes: {
      choose: 'Visa vad som ändrats',
      since: (earlier: number, version: number) => `Ändrat v${earlier} → v${version}`,
      none: (since: number) => `Ordalydelsen är densamma som i v${since}.`,
      summary: (changed: number, same: number) =>
        `${changed} avsnitt ${changed === 1 ? 'ändrat' : 'ändrade'}, ${same} med samma ordalydelse. ` +
        'Det strukna är överstruket, det nya understruket.',
      noHeading: 'Utan rubrik',
      // What has become of a clause, and where it stands now.
      fates: {
        same: () => 'oförändrad',
        changed: () => 'ändrad',
        moved: (to: readonly string[]) => `flyttad till ${to.join(', ')}, och ändrad`,
        split: (to: readonly string[]) => `delad i ${to.join(' och ')}`,
        joined: (to: readonly string[]) => `har gått upp i ${to.join(', ')}`,
        gone: () => 'borttagen',
        added: () => 'ny',
      },
    },
  },

  links: {
    none: 'Inga kopplade ärenden.',
    ended: 'avslutat',
    // What this case is to the other one: as the newer of the two, or as the older.
    newer: {
      part_of: 'Del av',
      split_from: 'Utbrutet ur',
      follows_up: 'Följer upp',
      revises: 'Reviderar',
      arises_from: 'Kommer av',
      relates_to: 'Kopplat till',
    },
    older: {
      part_of: 'Har delärendet',
      split_from: 'Ur detta bröts ut',
      follows_up: 'Följs upp av',
      revises: 'Revideras av',
      arises_from: 'Gav upphov till',
      relates_to: 'Kopplat till',
    },
  },

  steps: {
    actingAs: 'Agera som',
    caseRoles: 'Roller i ärendet',
    registrars: 'Registratorer',
    others: 'Övriga',
    administrator: 'Administratör',
    registrar: (party: string) => `Registrator, ${party}`,
    none: 'Inga steg finns härifrån.',
    possible: 'Kan göras nu',
    blocked: 'Kan inte göras ännu',
    off: 'Du ser ärendet som det stod tidigare. Gå till i dag för att göra något.',
    happenedOn: 'Hände den',
    happenedHelp: 'Den dag som räknas. Dagen då det registreras sparas också.',
    lifecycle: 'Livscykel',
    newTitle: 'Det nya ärendets titel',
    cancel: 'Avbryt',
    yes: 'Ja',
    no: 'Nej',
    choose: 'Välj',
    kronor: 'kronor',
    onePerLine: 'En på varje rad',
    cannotFill: 'Det här kan bara fyllas i genom API:et.',
    notDone: 'Steget gjordes inte. Inget har ändrats.',
    stale: 'Någon annan har ändrat ärendet sedan du läste. Det nya är inläst; se efter och försök igen.',
    done: (title: string) => `Gjort: ${title}`,
  },

  diagram: {
    title: 'Livscykeln ritad',
    active: (states: string) => `Aktivt nu: ${states}.`,
    activeThen: (states: string) => `Aktivt den dagen: ${states}.`,
    none: 'Inget tillstånd är aktivt.',
    legend: 'Streckade pilar går av sig själva, heldragna när någon gör det.',
    condition: 'villkor',
    whole: 'Visa hela bilden',
    broken: 'Bilden kunde inte visas.',
  },

  history: {
    recorded: (time: string) => `registrerat kl. ${time}`,
    happened: (day: string) => `hände ${day}`,
    stoodThen: 'Så stod det då',
    insteadOf: (name: string) => `(i stället för ${name})`,
    order: 'Senast registrerat först.',
    legend: '◊ påhittad för att visa systemet',
    origins: {
      registered: '',
      derived: 'härlett',
      imported: 'infört i efterhand',
      source: 'ur källa',
      plausible: 'påhittad',
    },
    more: (shown: number, total: number) => `Visar ${shown} av ${total} händelser.`,
    noticesToo: (number: number) => `Visa även påminnelser och notiser (${number})`,
    none: 'Inga händelser ännu.',
    roles: {
      lead: 'projektledare',
      case_officer: 'handläggare',
      implementation_lead: 'implementeringsperson',
      adjuster: 'justerare',
      signatory: 'undertecknare',
      chair: 'ordförande',
      deputy: 'ersättare',
      observer: 'observatör',
      registrar: 'registrator',
      secretary: 'sekreterare',
      administrator: 'administratör',
      member: 'ledamot',
      coordinator: 'samordnare',
      system: 'Överens',
    } as Readonly<Record<string, string>>,
  },
};
