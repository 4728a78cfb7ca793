// The documents, every version with the name people call it by.
import { formatSize } from '../../format/number.ts';
import { useTitle, useWords } from '../../language/language.tsx';
import { Icon } from '../../parts/icon.tsx';
import { versionAddress, type Case, type CasePlace, type Schema } from '../../service/client.ts';

function VersionRow({ place, of, version }: { place: CasePlace; of: Schema['Document']; version: Schema['Version'] }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.documents;
  const marks = [
    version.adopted && say.adopted,
    version.editorial && say.editorial,
    version.objectionsUntil !== null && say.objections(words.day(version.objectionsUntil)),
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        <a
          href={versionAddress(place, of.name, version.version)}
          aria-label={say.fetch(title(of.title), version.version)}
          download
        >
          <Icon name="fetch" />
          {say.version(version.version)}
        </a>
      </th>
      <td>
        {version.label}
        {marks.length > 0 && <span class="quiet proposed">{marks.join(' · ')}</span>}
      </td>
      <td>{words.day(version.addedOn)}</td>
      <td class="number-cell">{formatSize(version.sizeBytes)}</td>
    </tr>
  );
}

function DocumentSection({ place, of }: { place: CasePlace; of: Schema['Document'] }) {
  const words = useWords();
  const title = useTitle();
  const say = words.tab.documents;
  const versions = [...of.versions].sort((a, b) => b.version - a.version);
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
        <table class="versions">
          <caption class="unseen">{title(of.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{say.columns.version}</th>
              <th scope="col">{say.columns.label}</th>
              <th scope="col">{say.columns.added}</th>
              <th scope="col">{say.columns.size}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <VersionRow key={version.version} place={place} of={of} version={version} />
            ))}
          </tbody>
        </table>
      )}
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
