// What is kept and what may be disposed of, by the rules as the API tells them, and what has been.
import { useTitle, useWords } from '../../language/language.tsx';
import { Explained } from '../../parts/explained.tsx';
import { Unfold } from '../../parts/form.tsx';
import type { Case, Schema, Title } from '../../service/client.ts';
import { documents } from '../../service/documents.ts';
import { useResource } from '../../service/resource.ts';
import type { Acting } from '../rounds/disposition_form.tsx';
import { leads } from '../rounds/who_may.ts';
import type { Entry } from '../time/entries.ts';
import { DisposalForm } from './disposal_form.tsx';
import { disposalWords } from './disposal_words.ts';

export type Disposals = Schema['Disposals'];
type Rule = Disposals['rules'][number];
type Decided = Disposals['disposals'][number];
type Kind = Decided['of'];

/** What a thing that can be disposed of is called: "Förslag till överenskommelse v2", "svaret från Kumla kommun". */
export function useThing(of: Case): (kind: Kind, document: string | null, number: number) => string {
  const title = useTitle();
  const { things } = disposalWords[useWords().code];
  return (kind, document, number) => {
    const standing = of.documents.find(({ name }) => name === document);
    const asked = of.works.flatMap(({ tasks }) => tasks).find((task) => task.number === number)?.addressee.name;
    const name = kind === 'version' ? (standing ? title(standing.title) : (document ?? '')) : (asked ?? '');
    return things[kind](number, name);
  };
}

/** Those under the same rule together, in the order told. */
function byRule(rules: readonly Rule[]): [Title, Rule[]][] {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    if (rule.disposedBy === null) groups.set(rule.why.sv, [...(groups.get(rule.why.sv) ?? []), rule]);
  }
  return [...groups.values()].flatMap((group) => (group[0] ? [[group[0].why, group]] : []));
}

function RuleLine({ of, why, rules }: { of: Case; why: Title; rules: readonly Rule[] }) {
  const words = useWords();
  const title = useTitle();
  const say = disposalWords[words.code];
  const thing = useThing(of);
  const ofEach = of.documents.flatMap(({ name }) => {
    const versions = rules.filter(({ document }) => document === name).map(({ version }) => version);
    const more = versions.slice(1).map((version) => `v${version}`);
    return versions[0] === undefined ? [] : [[thing('version', name, versions[0]), ...more].join(', ')];
  });
  return (
    <li>
      <strong>{rules[0]?.keep ? say.keep : say.mayGo}</strong>: {ofEach.join(' · ')}
      <span class="quiet proposed">{title(why)}.</span>
    </li>
  );
}

function DecidedLine({ of, told }: { of: Case; told: Decided }) {
  const words = useWords();
  const say = disposalWords[words.code];
  const thing = useThing(of);
  const facts = [told.basis, told.despiteRule && say.despite, say.took(told.texts, told.contents)];
  return (
    <li>
      {say.decided(told.number, words.day(told.decidedOn))} {thing(told.of, told.document, told.ofNumber)}
      <span class="quiet proposed">{facts.filter(Boolean).join(' · ')}</span>
    </li>
  );
}

interface DisposalsProps {
  of: Case;
  etag: string;
  acting: Acting | null;
  entries: readonly Entry[];
}

const hasNotes = (entries: readonly Entry[]): boolean =>
  entries.some(({ command }) => command === 'add_note');

const hasAnswers = ({ works }: Case): boolean =>
  works.some(({ tasks }) => tasks.some(({ answeredOn }) => answeredOn !== null));

/** Nothing is shown where there is nothing to keep yet. */
export function DisposalSection({ of, etag, acting, entries }: DisposalsProps) {
  const say = disposalWords[useWords().code];
  const place = { collaboration: of.collaboration, case: of.id };
  const read = useResource(`disposals ${of.id}`, String(of.version), (signal) => documents.disposals(place, signal));
  const told = read.value;
  if (!told) return null;
  if (told.rules.length + told.disposals.length === 0 && !hasNotes(entries) && !hasAnswers(of)) return null;
  return (
    <section class="around">
      <h3>{say.title}</h3>
      <p class="quiet">
        <Explained name="dispose" text={say.means} />
      </p>
      <ul>
        {byRule(told.rules).map(([why, rules]) => (
          <RuleLine key={why.sv} of={of} why={why} rules={rules} />
        ))}
        {told.disposals.map((each) => (
          <DecidedLine key={each.number} of={of} told={each} />
        ))}
      </ul>
      {acting && leads(acting.actor) && (
        <div class="acts">
          <Unfold label={say.open}>
            {(close) => <DisposalForm {...{ acting, etag, told, entries, close }} />}
          </Unfold>
        </div>
      )}
    </section>
  );
}
