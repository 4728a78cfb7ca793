// The documents, every version with the name people call it by, how far it has come, and making it come further.
import { useState } from 'preact/hooks';
import type { Day } from '../../format/day.ts';
import { formatSize } from '../../format/number.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { DayText } from '../../parts/day.tsx';
import { Unfold } from '../../parts/form.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { versionAddress, type Case, type CasePlace, type Schema } from '../../service/client.ts';
import type { Acting } from '../rounds/disposition_form.tsx';
import { actsFor, leads } from '../rounds/who_may.ts';
import { PublicPageAct } from '../steps/open_acts.tsx';
import { ActingAsChoice } from '../steps/acting_as.tsx';
import { useActingAs } from '../steps/use_acting_as.ts';
import type { History } from '../time/use_history.ts';
import { DiscloseForm, DisclosureList } from './disclosure.tsx';
import { DisposalSection } from './disposal.tsx';
import { disposalWords } from './disposal_words.ts';
import { Reach } from './reach.tsx';
import { awaitingReceipt, ReceiveForm, SendForm } from './sending_forms.tsx';
import { TextChanges } from './text_changes.tsx';
import { VersionForm } from './version_form.tsx';
import { documentWords } from './words.ts';

function VersionRow({
  place,
  of,
  version,
}: {
  place: CasePlace;
  of: Schema['Document'];
  version: Schema['Version'];
}) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.documents;
  const marks = [
    version.disposedBy !== null && disposalWords[words.code].gone(version.disposedBy),
    version.adopted && say.adopted,
    version.editorial && say.editorial,
    version.objectionsUntil !== null && say.objections(words.day(version.objectionsUntil)),
  ].filter(Boolean);
  return (
    <Row
      head={
        version.disposedBy === null ? (
          <a href={versionAddress(place, of.name, version.version)} download>
            <Icon name="fetch" />
            {say.version(version.version)}
            <span class="unseen"> {say.fetch(title(of.title))}</span>
          </a>
        ) : (
          say.version(version.version)
        )
      }
    >
      <Cell>
        {version.label}
        {marks.length > 0 && <span class="quiet proposed">{marks.join(' · ')}</span>}
      </Cell>
      <Cell>
        <Reach version={version} />
      </Cell>
      <Cell>
        <DayText day={version.addedOn} />
      </Cell>
      <Cell class="number-cell">{formatSize(version.sizeBytes)}</Cell>
    </Row>
  );
}

/** What can be done with a document, each with its meaning in law. */
function DocumentActs({ acting, of }: { acting: Acting; of: Schema['Document'] }) {
  const title = useTitle();
  const say = documentWords[useWords().code];
  const { actor } = acting;
  const lead = leads(actor);
  if (!lead && (of.versions.length === 0 || actsFor(actor) === null)) return null;
  const about = title(of.title);
  return (
    <div class="acts">
      {lead && (
        <Unfold label={say.add.open} about={about}>
          {(close) => <VersionForm acting={acting} of={of} close={close} />}
        </Unfold>
      )}
      {lead &&
        of.versions.length > 0 &&
        (['share', 'dispatch'] as const).map((how) => (
          <Unfold key={how} label={say[how].open} about={about}>
            {(close) => <SendForm acting={acting} of={of} how={how} close={close} />}
          </Unfold>
        ))}
      {awaitingReceipt(of, actor).length > 0 && (
        <Unfold label={say.receive.open} about={about}>
          {(close) => <ReceiveForm acting={acting} of={of} close={close} />}
        </Unfold>
      )}
      {of.versions.length > 0 && (
        <Unfold label={say.disclose.open} about={about}>
          {(close) => <DiscloseForm acting={acting} of={of} close={close} />}
        </Unfold>
      )}
    </div>
  );
}

interface DocumentSectionProps {
  place: CasePlace;
  of: Schema['Document'];
  acting: Acting | null;
}

function DocumentSection({ place, of, acting }: DocumentSectionProps) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.documents;
  const versions = [...of.versions].sort((a, b) => b.version - a.version);
  const { version: number, label, added, size } = say.columns;
  const { reach } = documentWords[words.code];
  const columns = [number, label, reach, added, size].map((name) => ({ name }));
  return (
    <section>
      <h3>
        {title(of.title)}{' '}
        {of.locked && (
          <span class="quiet">
            <Icon name="lock" /> {say.locked}
          </span>
        )}
      </h3>
      {versions.length === 0 && <p class="empty">{say.noVersion}</p>}
      {versions.length > 0 && (
        <StackedTable class="versions" caption={title(of.title)} columns={columns}>
          {versions.map((version) => (
            <VersionRow key={version.version} place={place} of={of} version={version} />
          ))}
        </StackedTable>
      )}
      {acting && <DocumentActs key={acting.actor} acting={acting} of={of} />}
      {of.clauses && <TextChanges place={place} of={of} />}
    </section>
  );
}

interface DocumentsTabProps {
  place: CasePlace;
  of: Case;
  etag: string;
  asOf: Day | null;
  history: History;
  reload: () => void;
}

export function DocumentsTab({ place, of, etag, asOf, history, reload }: DocumentsTabProps) {
  const words = useWords();
  const [actor, choose] = useActingAs(of.collaboration);
  const [done, setDone] = useState<string | null>(null);
  const saved = (what: string): void => {
    setDone(what);
    reload();
  };
  const acting = asOf === null ? { of, actor, saved } : null;
  if (of.documents.length === 0) return <p class="empty">{words.tab.documents.none}</p>;
  return (
    <>
      {acting && <ActingAsChoice of={of} actor={actor} choose={choose} />}
      <p role="status" class="saved">
        {done !== null && words.tab.round.form.saved(done)}
      </p>
      {of.documents.map((document) => (
        <DocumentSection key={document.name} place={place} of={document} acting={acting} />
      ))}
      <DisclosureList of={of} />
      <DisposalSection of={of} etag={etag} acting={acting} entries={history.entries} />
      {acting && <PublicPageAct acting={acting} etag={etag} />}
    </>
  );
}
