// What is said where documents are shared, dispatched and disclosed, in both languages; fetched with it.
import type { Schema } from '../../service/client.ts';

type Reached = Schema['Reached']['state'];
type Outcome = Schema['Disclosures']['disclosures'][number]['outcome'];

const sv = {
  reach: 'Har nått',
  states: {
    draft: 'utkast hos er',
    shared_for_comments: 'delad för synpunkter',
    dispatched: 'expedierad',
    received: 'mottagen',
  } satisfies Record<Reached, string>,
  of: (state: string, number: number) => `${state}: ${number}`,
  receivers: (number: number, told: string) => `${number} mottagare, ${told}`,

  version: 'Vilken version?',
  on: 'Vilken dag?',
  to: 'Till vem?',
  others: 'Andra: organ i samverkan',
  all: 'Markera alla parter',
  none: 'Markera ingen',

  add: {
    open: 'Ny version …',
    legend: (title: string) => `Ny version: ${title}`,
    means: 'Versionen är ett eget utkast tills den delas eller expedieras.',
    file: 'Fil',
    label: 'Benämning',
    labelHelp: 'Det namn folk använder, till exempel Remissversion 2 eller Beslutsversion.',
    judged: 'Hur har ändringen bedömts?',
    judgements: { '': 'Inte bedömd', substantive: 'Ändring i sak', editorial: 'Redaktionell ändring' },
    reason: 'Vem har bedömt det, med vilket mandat, och varför?',
    reasonHelp: 'Visas för parterna.',
    objections: 'Sista dag för invändningar',
    submit: 'Lägg upp versionen',
    done: 'den nya versionen',
  },
  share: {
    open: 'Dela utkast för synpunkter …',
    legend: (title: string) => `Dela utkast för synpunkter: ${title}`,
    means:
      'Ett delat utkast blir ingen allmän handling hos mottagaren, om det inte arkiveras där eller läggs till grund ' +
      'för ett beslut. Synpunkterna som kommer tillbaka blir allmänna handlingar.',
    submit: 'Dela utkastet',
    done: 'utkastet är delat',
  },
  dispatch: {
    open: 'Expediera …',
    legend: (title: string) => `Expediera: ${title}`,
    means:
      'Expedierad är versionen en allmän handling, hos er och hos var och en på sändlistan. Det kan inte tas ' +
      'tillbaka. Registratorerna får den först.',
    submit: 'Expediera',
    done: 'versionen är expedierad',
  },
  receive: {
    open: 'Registrera mottagande …',
    legend: (title: string) => `Registrera mottagande: ${title}`,
    means: 'Handlingen är inkommen hos mottagaren från den dagen och ska registreras där.',
    by: 'Vem har tagit emot den?',
    evidence: 'Hur vet ni det?',
    evidenceHelp: 'Behövs när ni kvitterar åt någon annan, till exempel ett mejl från registratorn.',
    registryNumber: 'Mottagarens diarienummer',
    submit: 'Registrera',
    done: 'mottagandet',
  },
  disclose: {
    open: 'Lämna ut …',
    legend: (title: string) => `Lämna ut: ${title}`,
    means:
      'Någon har begärt ut handlingen. Den som begär behöver inte säga vem de är eller varför. Ett nej, helt eller ' +
      'till en del, ska ha stöd i lag.',
    outcome: 'Vad blir svaret?',
    outcomes: {
      whole: 'Lämnas ut hel',
      redacted: 'Lämnas ut med maskning',
      refused: 'Lämnas inte ut',
    } satisfies Record<Outcome, string>,
    shown: {
      whole: 'utlämnad hel',
      redacted: 'utlämnad med maskning',
      refused: 'inte utlämnad',
    } satisfies Record<Outcome, string>,
    askedBy: 'Vem frågade (om de har sagt det)',
    statute: 'Paragraf',
    statuteHelp: 'Till exempel OSL 25 kap. 1 §.',
    reason: 'Skäl',
    copy: 'Den maskade kopian',
    submit: 'Registrera svaret',
    done: 'svaret på begäran',
    title: 'Begärt och utlämnat',
    copyLink: 'kopian',
  },
};

export type DocumentWords = typeof sv;

const en: DocumentWords = {
  reach: 'Has reached',
  states: {
    draft: 'your own draft',
    shared_for_comments: 'shared for comments',
    dispatched: 'dispatched',
    received: 'received',
  },
  of: (state, number) => `${state}: ${number}`,
  receivers: (number, told) => `${number} ${number === 1 ? 'receiver' : 'receivers'}, ${told}`,

  version: 'Which version?',
  on: 'On which day?',
  to: 'To whom?',
  others: 'Others: bodies of the collaboration',
  all: 'Tick all parties',
  none: 'Tick nobody',

  add: {
    open: 'New version …',
    legend: (title) => `New version: ${title}`,
    means: 'The version is a draft of your own until it is shared or dispatched.',
    file: 'File',
    label: 'Name',
    labelHelp: 'What people call it, for example Consultation version 2 or Decision version.',
    judged: 'How has the change been judged?',
    judgements: { '': 'Not judged', substantive: 'Change of substance', editorial: 'Editorial change' },
    reason: 'Who has judged it, with what mandate, and why?',
    reasonHelp: 'Shown to the parties.',
    objections: 'Last day for objections',
    submit: 'Add the version',
    done: 'the new version',
  },
  share: {
    open: 'Share the draft for comments …',
    legend: (title) => `Share the draft for comments: ${title}`,
    means:
      'A shared draft is no official document with the receiver, unless it is archived there or made the basis of a ' +
      'decision. The comments that come back are official documents.',
    submit: 'Share the draft',
    done: 'the draft is shared',
  },
  dispatch: {
    open: 'Dispatch …',
    legend: (title) => `Dispatch: ${title}`,
    means:
      'Dispatched, the version is an official document, with you and with everyone on the list. That cannot be ' +
      'taken back. The registrars get it first.',
    submit: 'Dispatch',
    done: 'the version is dispatched',
  },
  receive: {
    open: 'Register a receipt …',
    legend: (title) => `Register a receipt: ${title}`,
    means: 'The document has come in with the receiver from that day, and is to be registered there.',
    by: 'Who has received it?',
    evidence: 'How do you know?',
    evidenceHelp: 'Needed when you say so for somebody else, for example a mail from the registrar.',
    registryNumber: 'The receiver’s registration number',
    submit: 'Register',
    done: 'the receipt',
  },
  disclose: {
    open: 'Disclose …',
    legend: (title) => `Disclose: ${title}`,
    means:
      'Somebody has asked for the document. Those who ask need not say who they are, nor why. A no, to the whole or ' +
      'a part, must rest on law.',
    outcome: 'What is the answer?',
    outcomes: {
      whole: 'Disclosed as a whole',
      redacted: 'Disclosed with redactions',
      refused: 'Not disclosed',
    },
    shown: { whole: 'disclosed as a whole', redacted: 'disclosed with redactions', refused: 'not disclosed' },
    askedBy: 'Who asked (if they said)',
    statute: 'Statute',
    statuteHelp: 'For example OSL 25:1.',
    reason: 'Reason',
    copy: 'The redacted copy',
    submit: 'Register the answer',
    done: 'the answer to the request',
    title: 'Asked for and disclosed',
    copyLink: 'the copy',
  },
};

export const documentWords = { sv, en };
