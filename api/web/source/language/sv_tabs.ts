// Swedish words of the case page's tabs.
import { answerWords } from './sv_answers.ts';

export const tabWords = {
  ...answerWords,

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
    whole: 'Visa hela bilden',
    broken: 'Bilden kunde inte visas.',
  },

  history: {
    recorded: (day: string, time: string) => `registrerat ${day} kl. ${time}`,
    recordedTime: (time: string) => `registrerat kl. ${time}`,
    stoodThen: 'Så stod det då',
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
      registrar: 'registrator',
      secretary: 'sekreterare',
      administrator: 'administratör',
      member: 'ledamot',
      coordinator: 'samordnare',
      system: 'Överens',
    } as Readonly<Record<string, string>>,
  },
};
