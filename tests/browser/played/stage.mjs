// Who is on the stage, and the steps of the play: one after the other, each by people who are signed in.
import { after, before, test } from 'node:test';
import { people } from './people.mjs';

export let all;
before(async () => (all = await people(process.env.BASE_URL)));
after(() => all.close());

/** One after the other: what comes after a step that failed cannot be played. */
let broken = false;
export function step(name, play) {
  test(name, async (context) => {
    if (broken) return context.skip('the story stopped before');
    try {
      await play();
    } catch (error) {
      broken = true;
      if (process.env.SHOTS) await all.shots(process.env.SHOTS);
      throw error;
    }
  });
}
