// The documents, every version with the name people call it by.
import { formatSize } from '../../format/number.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Cell, Row, StackedTable } from '../../parts/stacked_table.tsx';
import { versionAddress, type Case, type CasePlace, type Schema } from '../../service/client.ts';
import { TextChanges } from './text_changes.tsx';

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
    version.adopted && say.adopted,
    version.editorial && say.editorial,
    version.objectionsUntil !== null && say.objections(words.day(version.objectionsUntil)),
  ].filter(Boolean);
  return (
    <Row
      head={
        <a href={versionAddress(place, of.name, version.version)} download>
          <Icon name="fetch" />
          {say.version(version.version)}
          <span class="unseen"> {say.fetch(title(of.title))}</span>
        </a>
      }
    >
      <Cell>
        {version.label}
        {marks.length > 0 && <span class="quiet proposed">{marks.join(' · ')}</span>}
      </Cell>
      <Cell>{words.day(version.addedOn)}</Cell>
      <Cell class="number-cell">{formatSize(version.sizeBytes)}</Cell>
    </Row>
  );
}

function DocumentSection({ place, of }: { place: CasePlace; of: Schema['Document'] }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.documents;
  const versions = [...of.versions].sort((a, b) => b.version - a.version);
  const { version: number, label, added, size } = say.columns;
  const columns = [number, label, added, size].map((name) => ({ name }));
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
      {of.clauses && <TextChanges place={place} of={of} />}
    </section>
  );
}

export function DocumentsTab({ place, of }: { place: CasePlace; of: Case }) {
  const words = useWords();
  if (of.documents.length === 0) return <p class="empty">{words.tab.documents.none}</p>;
  return (
    <>
      {of.documents.map((document) => (
        <DocumentSection key={document.name} place={place} of={document} />
      ))}
    </>
  );
}
