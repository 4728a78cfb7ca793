// Whether a collaboration holds invented events, judged by the newest events of the cases changed last.
import { service } from '../service/client.ts';
import { useResource } from '../service/resource.ts';

const casesAsked = 3;

async function holdsPlausible(collaboration: string, signal: AbortSignal): Promise<boolean> {
  const { cases } = await service.cases(collaboration, { limit: casesAsked }, signal);
  for (const { id } of cases) {
    const { entries } = await service.events({ collaboration, case: id }, 1, signal);
    if (entries.some(({ origin }) => origin === 'plausible')) return true;
  }
  return false;
}

export function useHoldsPlausible(collaboration: string): boolean {
  const read = useResource(`plausible ${collaboration}`, '', (signal) =>
    holdsPlausible(collaboration, signal),
  );
  return read.value ?? false;
}
