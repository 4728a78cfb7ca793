// To whoever may look and not change: who does.
import { useWords } from '../language/language.tsx';
import { accounts } from '../service/accounts.ts';
import { useResource } from '../service/resource.ts';
import type { Part } from './administration_pages.tsx';
import { administrationWords } from './words.ts';

async function administratorsOf(collaboration: string, signal: AbortSignal): Promise<string[]> {
  const people = await accounts.people(collaboration, signal).catch(() => []);
  const found = people.filter(
    ({ closed, grants }) => !closed && grants.some(({ role, until }) => role === 'administrator' && !until),
  );
  return found.map(({ name }) => name);
}

function WhoDoes({ collaboration }: { collaboration: string }) {
  const words = useWords();
  const say = administrationWords[words.code];
  const read = useResource(`administrators ${collaboration}`, '', (signal) =>
    administratorsOf(collaboration, signal),
  );
  if (read.value === null) return null;
  return (
    <p class="quiet">{read.value.length > 0 ? say.reading(words.list(read.value)) : say.readingNobody}</p>
  );
}

export function ReadOnly({ collaboration, may }: Part) {
  return may ? null : <WhoDoes collaboration={collaboration} />;
}
