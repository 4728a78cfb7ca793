// What the register calls those whom other answers name by id alone.
import { service } from './client.ts';

export async function namesIn(collaboration: string, signal: AbortSignal): Promise<Map<string, string>> {
  const [{ organisations }, { bodies }] = await Promise.all([
    service.organisations(collaboration, signal),
    service.bodies(collaboration, signal),
  ]);
  return new Map([...organisations, ...bodies].map(({ id, name }) => [id, name]));
}
