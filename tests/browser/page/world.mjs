// What every test of the page needs: one browser, and a stand-in server whose world can be changed.
import { after, before, beforeEach } from 'node:test';
import { launch, visit } from '../browser.mjs';
import { worldOn } from '../fixture/answers.mjs';
import { caseId } from '../fixture/case.mjs';
import { startFixture } from '../fixture/server.mjs';

export const casePath = `/collaborations/orebro/cases/${caseId}`;
export const startPath = '/collaborations/orebro';

/** Call once in a file of tests. The world is new for each test. */
export function useWorld(today = '2024-12-12') {
  const here = { world: worldOn(today), browser: null, server: null, open: null };
  before(async () => {
    here.browser = await launch();
    here.server = await startFixture(process.env.PAGE, here.world);
    here.open = (path, use, options) => visit(here.browser, here.server.base + path, use, options);
  });
  beforeEach(() => Object.assign(here.world, worldOn(today)));
  after(async () => {
    await here.browser.close();
    here.server.stop();
  });
  return here;
}
