// What a version of a text has changed, clause by clause and word by word. Read when it is asked for.
import { useState } from 'preact/hooks';
import { useWords } from '../../language/language.tsx';
import { Read } from '../../parts/reading.tsx';
import { service, type CasePlace, type Schema } from '../../service/client.ts';
import { useResource } from '../../service/resource.ts';

type Change = Schema['Changes']['changes'][number];

function Words({ runs }: { runs: Change['runs'] }) {
  return (
    <p class="difference">
      {runs.map(({ kind, text }, at) => {
        if (kind === 'removed') return <del key={at}>{text}</del>;
        return kind === 'added' ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>;
      })}
    </p>
  );
}

function ClauseChange({ of }: { of: Change }) {
  const say = useWords().tab.documents.changes;
  return (
    <section class="clause-change">
      <h4>
        {of.heading || say.noHeading} <span class="quiet">{say.fates[of.fate](of.to)}</span>
      </h4>
      <Words runs={of.runs} />
    </section>
  );
}

function isChanged({ fate, reworded }: Change): boolean {
  return fate === 'moved' ? reworded : fate !== 'same';
}

function Changes({ of }: { of: Schema['Changes'] }) {
  const say = useWords().tab.documents.changes;
  const changed = of.changes.filter(isChanged);
  const same = of.changes.length - changed.length;
  return (
    <>
      <p class="quiet">{changed.length === 0 ? say.none(of.since) : say.summary(changed.length, same)}</p>
      {changed.map((each) => (
        <ClauseChange key={`${each.from ?? ''} ${each.to.join(' ')}`} of={each} />
      ))}
    </>
  );
}

function OpenChanges({ place, document, version }: { place: CasePlace; document: string; version: number }) {
  const read = useResource(`changes ${place.case} ${document} ${version}`, '', (signal) =>
    service.changes(place, document, version, signal),
  );
  return <Read resource={read}>{(changes) => <Changes of={changes} />}</Read>;
}

/** Versions that have one before them; the newest is offered first. */
export function TextChanges({ place, of }: { place: CasePlace; of: Schema['Document'] }) {
  const say = useWords().tab.documents.changes;
  const [open, setOpen] = useState<number | null>(null);
  const newer = of.versions.map(({ version }) => version).filter((version) => version > 1);
  if (newer.length === 0) return null;
  return (
    <>
      <div class="rounds" role="group" aria-label={say.choose}>
        {newer.reverse().map((version) => (
          <button
            key={version}
            type="button"
            aria-pressed={version === open}
            onClick={() => setOpen(version === open ? null : version)}
          >
            {say.since(version - 1, version)}
          </button>
        ))}
      </div>
      {open !== null && <OpenChanges key={open} place={place} document={of.name} version={open} />}
    </>
  );
}
