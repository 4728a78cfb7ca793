// The very first page: which collaborations there are. With only one, it opens at once.
import { useEffect } from 'preact/hooks';
import { useWords } from '../language/language.tsx';
import { Read } from '../parts/reading.tsx';
import { useHeadingFocus, useWindowTitle } from '../parts/title.ts';
import { startPath } from '../route/route.ts';
import { go, Link } from '../route/router.tsx';
import { service } from '../service/client.ts';
import { useResource } from '../service/resource.ts';

async function readAll(signal: AbortSignal) {
  const { collaborations } = await service.collaborations(signal);
  return Promise.all(collaborations.map(({ id }) => service.collaboration(id, signal)));
}

export function CollaborationsPage() {
  const words = useWords();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const read = useResource('collaborations', '', readAll);
  const only = read.value?.length === 1 ? read.value[0] : undefined;
  useEffect(() => {
    if (only) go(startPath(only.id), true);
  }, [only]);
  useWindowTitle('');
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.start.collaborationsTitle}
      </h1>
      <Read resource={read}>
        {(collaborations) => (
          <>
            {collaborations.length === 0 && <p class="empty">{words.start.noCollaborations}</p>}
            <ul class="lines">
              {collaborations.map(({ id, name, openCases }) => (
                <li key={id} class="line">
                  <Link to={startPath(id)}>
                    <strong>{name}</strong>
                  </Link>
                  <p class="line-end quiet">{words.start.openCases(openCases)}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Read>
    </>
  );
}
