// A change of the register knows the tag that was read. When somebody else was first, the new is read at
// once, so that the next try, with what was typed still there, is made upon what now stands.
import { ServiceProblem } from '../service/api.ts';

export async function knowing(act: () => Promise<unknown>, reload: () => void): Promise<unknown> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ServiceProblem && error.status === 412) reload();
    throw error;
  }
}
