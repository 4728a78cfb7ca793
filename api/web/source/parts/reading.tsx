// What stands in place of something that is being read, or could not be read.
import type { ComponentChildren } from 'preact';
import { useWords } from '../language/language.tsx';
import type { ServiceProblem } from '../service/client.ts';
import type { Resource } from '../service/resource.ts';

export function ProblemNote({ problem, again }: { problem: ServiceProblem; again: () => void }) {
  const words = useWords();
  return (
    <div class="note note-late" role="alert">
      <strong>{words.problem.heading}</strong>
      <p>{problemText(problem.status, words.problem)}</p>
      {problem.blockers.map((blocker) => (
        <p key={blocker.code + blocker.at}>{blocker.message[words.code]}</p>
      ))}
      <button type="button" onClick={again}>
        {words.problem.again}
      </button>
    </div>
  );
}

interface ProblemWords {
  unreachable: string;
  notFound: string;
  forbidden: string;
  other: (status: number) => string;
}

export function problemText(status: number, words: ProblemWords): string {
  if (status === 0) return words.unreachable;
  if (status === 403) return words.forbidden;
  return status === 404 ? words.notFound : words.other(status);
}

interface ReadProps<T> {
  resource: Resource<T>;
  children: (value: T) => ComponentChildren;
}

/** Shows what was read. A later failure stands above it; what was read before stays. */
export function Read<T>({ resource, children }: ReadProps<T>) {
  const words = useWords();
  return (
    <>
      {resource.problem && <ProblemNote problem={resource.problem} again={resource.reload} />}
      {resource.value === null && !resource.problem && (
        <p class="reading" role="status">
          {words.reading}
        </p>
      )}
      {resource.value !== null && children(resource.value)}
    </>
  );
}
