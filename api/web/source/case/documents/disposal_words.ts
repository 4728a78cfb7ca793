// What is said of what is kept and what is disposed of, in both languages; fetched with it.
import type { Schema } from '../../service/client.ts';

type Kind = Schema['Disposals']['disposals'][number]['of'];

const sv = {
  title: 'Bevara och gallra',
  means:
    'Gallring är att förstöra allmänna handlingar efter beslut. Det som ska bevaras får inte gallras, om myndigheten ' +
    'inte har beslutat annat.',
  keep: 'Bevaras',
  mayGo: 'Får gallras',
  gone: (number: number) => `gallrad, beslut ${number}`,
  decided: (number: number, day: string) => `Gallringsbeslut ${number}, ${day}:`,
  despite: 'trots regeln',
  took: (texts: number, files: number) =>
    `${texts} ${texts === 1 ? 'text' : 'texter'} och ${files} ${files === 1 ? 'fil' : 'filer'} förstördes`,
  things: {
    version: (number: number, name: string) => `${name} v${number}`,
    task: (number: number, name: string) => `svaret från ${name || `uppgift ${number}`}`,
    remark: (number: number) => `synpunkt ${number}`,
    question: (number: number) => `fråga ${number}`,
    note: (number: number) => `anteckningen i steg ${number} av historiken`,
  } satisfies Record<Kind, (number: number, name: string) => string>,

  open: 'Registrera gallringsbeslut …',
  legend: 'Gallringsbeslut',
  what: 'Vad ska gallras?',
  choose: 'Välj',
  groups: {
    mayGo: 'Versioner som får gallras',
    keep: 'Versioner som bevaras',
    answers: 'Svar',
    notes: 'Anteckningar',
    numbered: 'Med nummer',
  },
  remark: 'En synpunkt',
  question: 'En fråga',
  number: 'Vilket nummer?',
  numberHelp: 'Det står på fliken Remissvar.',
  basis: 'Gallringsbeslutet',
  basisHelp: 'Vem som har beslutat, när och varför. Till exempel: Arkivnämnden 1 mars 2024, § 12.',
  rule: 'Regeln',
  ruleHelp:
    'Gäller beslutet något som bevaras, eller är ärendet inte avslutat, krävs att myndigheten har beslutat annat.',
  rules: { follow: 'Följs', despite: 'Myndigheten har beslutat annat' },
  lost: {
    version:
      'Filen försvinner, med det som skrevs om den och de maskade kopior som finns här. Det som har lämnats ut finns ' +
      'kvar hos den som fick det.',
    task: 'Svaret försvinner: text, filer, synpunkter, kvittenser, begäran om anstånd och rapporter.',
    remark: 'Synpunkten och kommentaren till den försvinner.',
    question: 'Frågan och svaret på den försvinner.',
    note: 'Anteckningens text försvinner.',
  } satisfies Record<Kind, string>,
  forGood:
    'Ingen i någon organisation kan läsa det sedan, och det går inte att få tillbaka. Kvar blir att det har ' +
    'funnits, och detta beslut.',
  read: 'Jag vet vad som försvinner',
  submit: 'Gallra',
  done: 'gallringen',
};

const en: typeof sv = {
  title: 'Keep and dispose',
  means:
    'Disposal is to destroy official documents by decision. What is to be kept may not be disposed of, unless the ' +
    'authority has decided otherwise.',
  keep: 'Kept',
  mayGo: 'May be disposed of',
  gone: (number) => `disposed of, decision ${number}`,
  decided: (number, day) => `Decision on disposal ${number}, ${day}:`,
  despite: 'despite the rule',
  took: (texts, files) =>
    `${texts} ${texts === 1 ? 'text' : 'texts'} and ${files} ${files === 1 ? 'file' : 'files'} were destroyed`,
  things: {
    version: (number, name) => `${name} v${number}`,
    task: (number, name) => `the answer of ${name || `task ${number}`}`,
    remark: (number) => `remark ${number}`,
    question: (number) => `question ${number}`,
    note: (number) => `the note in step ${number} of the history`,
  },

  open: 'Register a decision on disposal …',
  legend: 'Decision on disposal',
  what: 'What is to be disposed of?',
  choose: 'Choose',
  groups: {
    mayGo: 'Versions that may go',
    keep: 'Versions that are kept',
    answers: 'Answers',
    notes: 'Notes',
    numbered: 'By number',
  },
  remark: 'A remark',
  question: 'A question',
  number: 'Which number?',
  numberHelp: 'It stands on the tab of responses.',
  basis: 'The decision on disposal',
  basisHelp: 'Who decided, when and why. For example: the archives committee 1 March 2024, § 12.',
  rule: 'The rule',
  ruleHelp: 'For what is kept, and while the case has not ended, the authority must have decided otherwise.',
  rules: { follow: 'Is followed', despite: 'The authority has decided otherwise' },
  lost: {
    version:
      'The file goes, with what was written of it and the masked copies that are here. What has been disclosed stays ' +
      'with whoever got it.',
    task: 'The answer goes: text, files, remarks, receipts, wishes for more time and reports.',
    remark: 'The remark and the comment on it go.',
    question: 'The question and the answer to it go.',
    note: 'The text of the note goes.',
  },
  forGood:
    'Nobody in any organisation can read it afterwards, and it cannot be had back. That it was there stays, and ' +
    'this decision.',
  read: 'I know what goes',
  submit: 'Dispose of it',
  done: 'the disposal',
};

export const disposalWords = { sv, en };
