// What the form of a decision says, in both languages; fetched with it.
const sv = {
  open: 'Registrera beslutet',
  legend: 'Beslutet, som det står i protokollet',
  body: 'Organ som beslutat',
  on: 'Beslutsdag',
  outcome: 'Beslut',
  returnsOn: 'Åter till organet den',
  returnsHelp: 'Lämna tomt om det inte bestämdes.',
  version: 'Version som beslutet gäller',
  section: 'Paragraf',
  sectionHelp: 'Till exempel § 42.',
  number: 'Ert diarienummer',
  wording: 'Beslutets lydelse',
  wordingHelp: 'Klistra in beslutsmeningen ur protokollet.',
  chosen: 'Vilket alternativ',
  condition: 'Villkor',
  conditions: {
    '': 'Inget villkor',
    all_others_likewise: 'Under förutsättning att övriga parter beslutar likadant',
    other: 'Annat villkor',
  },
  conditionText: 'Villkorets lydelse',
  filesHelp: 'Protokollsutdraget eller protokollet.',
  submit: 'Registrera',
  saved: 'Beslutet är registrerat. Tack.',
  once: 'Beslutet registreras en gång. Behöver det rättas efteråt, hör av er till avsändaren.',
};

export type DecisionWords = typeof sv;

const en: DecisionWords = {
  open: 'Register the decision',
  legend: 'The decision, as the minutes have it',
  body: 'Body that has decided',
  on: 'Day of the decision',
  outcome: 'Decision',
  returnsOn: 'Back to the body on',
  returnsHelp: 'Leave it empty if it was not said.',
  version: 'Version decided on',
  section: 'Section of the minutes',
  sectionHelp: 'For example § 42.',
  number: 'Your registration number',
  wording: 'Wording of the decision',
  wordingHelp: 'Paste the sentence of the decision from the minutes.',
  chosen: 'Which option',
  condition: 'Condition',
  conditions: {
    '': 'No condition',
    all_others_likewise: 'Provided that all other parties decide likewise',
    other: 'Another condition',
  },
  conditionText: 'Wording of the condition',
  filesHelp: 'The excerpt, or the minutes.',
  submit: 'Register',
  saved: 'The decision is registered. Thank you.',
  once: 'The decision is registered once. If it must be put right afterwards, tell the sender.',
};

export const decisionWords = { sv, en };
