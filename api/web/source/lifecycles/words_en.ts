// The same in English, and both.
import { lifecycleSv, type LifecycleWords } from './words.ts';

const en: LifecycleWords = {
  title: 'Lifecycles',
  help: 'How one kind of case goes from start to end. A case stays on the version that it started with.',
  list: {
    columns: { name: 'Lifecycle', version: 'Version', since: 'In use since' },
    none:
      'No lifecycles in use yet. Take one into use that comes with the program, or upload one of your ' +
      'own.',
    version: (number) => `version ${number}`,
  },
  ship: {
    open: 'Take one into use that comes with the program …',
    legend: 'Take a lifecycle into use',
    which: 'Which one?',
    all: 'All that come with the program are in use.',
    submit: 'Take into use',
    done: (name) => `${name} is in use.`,
  },
  drafts: {
    title: 'Drafts',
    none: 'No drafts. A draft can be kept though it is not finished; no case starts with it.',
    saved: (when) => `saved ${when}`,
    ready: 'can be taken into use',
    problems: (number) => (number === 1 ? '1 thing stands in the way' : `${number} things stand in the way`),
    upload: 'Upload a file …',
    uploadLegend: 'Upload a lifecycle as a draft',
    file: 'File (YAML)',
    fileHelp: 'What is wrong is shown with line and column.',
    uploadIt: 'Keep the draft',
    unreadable: 'The file could not be read',
    kept: (name) => `The draft ${name} is kept.`,
    publish: 'Take into use',
    published: (name, version) => `${name}, version ${version}, is in use.`,
    remove: 'Remove the draft …',
    removeLegend: (name) => `Remove the draft ${name}`,
    removeHelp: 'Versions in use are not affected.',
    removeIt: 'Remove',
    removed: (name) => `The draft ${name} is removed.`,
    place: (line, column) => `line ${line}, column ${column}`,
    at: 'Where',
    what: 'What',
    problemsOf: (name) => `What stands in the way of the draft ${name}`,
    text: 'Show the file',
  },
  one: {
    tabs: {
      label: 'Parts of the lifecycle',
      diagram: 'Diagram',
      content: 'Content',
      versions: 'Versions',
      places: 'Bodies',
      migration: 'Migration',
    },
    back: 'All lifecycles',
    facts: (version, when) => `Version ${version}, in use since ${when}`,
    newest: 'newest',
    older: (newest) => `You see an older version. The newest is version ${newest}.`,
    file: 'Fetch the file',
    proof: 'Proven',
    proofIs:
      'Before the version was taken into use everything that a case can come to was tried. Each ' +
      'state can be entered and each way taken, from everywhere an end can be reached without ' +
      'withdrawing the case, nothing goes round by itself without end, and no waiting lacks a way ' +
      'out.',
    proofNot: 'The proof says nothing of how long it takes, or whether the parties answer.',
  },
  content: {
    help: 'The states in order, with what is to be done in them and the steps that somebody can take.',
    work: 'To do',
    moves: 'Steps',
    kinds: { ask: 'question', decide: 'decision', wait: 'waiting', plan: 'plan' },
    optional: 'optional',
    ends: { completed: 'the case ends', terminated: 'the case is broken off', inside: 'done on this level' },
    tracks: 'several tracks at the same time',
    whole: 'In the whole case',
    documents: 'Documents',
    fields: 'Facts of the case',
    roles: 'Roles',
  },
  versions: {
    only: 'There is only one version. When the next is taken into use, what has changed is shown here.',
    between: (older, newer) => `Changed from version ${older} to version ${newer}`,
    none:
      'No state, work or step has come, gone or changed its name. Rules may still differ; compare the ' +
      'files.',
    choose: 'Compare with',
    kinds: { state: 'State', work: 'To do', move: 'Step', document: 'Document', field: 'Fact', role: 'Role' },
    columns: { kind: 'Kind', what: 'What', how: 'Change' },
    fates: {
      added: 'new',
      gone: 'removed',
      renamed: (before) => `was called ${before}`,
      due: (before, after) => `time: ${before || 'none'} → ${after || 'none'}`,
      moved: 'moved to another state',
    },
  },
  places: {
    help: "Which bodies fill the lifecycle's places in this collaboration.",
    none: 'The lifecycle has no places for bodies.',
    columns: { place: 'Place', mandate: 'Least mandate', bodies: 'Bodies', act: 'Change' },
    mandates: { inform: 'is informed', prepare: 'prepares', endorse: 'endorses', decide: 'decides' },
    empty: 'no body yet',
    mayBeMissing: 'may be missing',
    change: 'Change …',
    changeLegend: (name) => `Which bodies are ${name}?`,
    nobody: 'None',
    saved: (name) => `${name} is saved.`,
  },
};

export const lifecycleWords = { sv: lifecycleSv, en };
