// The three front doors, as README shows them: taken in the demonstration that examples/run.sh leaves running.
//   node pictures.mjs --url http://127.0.0.1:PORT --to ../../api/web/pictures
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './browser.mjs';

const { values } = parseArgs({ options: { url: { type: 'string' }, to: { type: 'string' } } });
if (!values.url || !values.to) throw new Error('say which --url, and which folder the pictures go --to');

const agreement = 'Överenskommelse om hälso- och sjukvård i hemmet';

/** Who looks, at what, and what must be seen before it is a picture of that. */
const doors = [
  {
    file: 'leader',
    who: 'Projektledare, Välfärd och folkhälsa',
    path: (id) => `/collaborations/orebro/cases/${id}?asOf=2024-12-12`,
    seen: (page) => page.getByRole('heading', { level: 1, name: agreement }),
  },
  {
    file: 'council',
    who: 'Sekreterare, chefsgruppen',
    path: () => '/collaborations/orebro/bodies/managers_group',
    seen: (page) => page.getByRole('heading', { level: 1, name: /Chefsgruppen/ }),
  },
  {
    file: 'coordinator',
    who: 'Införandesamordnare',
    path: (id) => `/collaborations/orebro/cases/${id}?tab=tasks`,
    seen: (page) => page.getByRole('table').first(),
  },
];

async function picture(browser, { file, who, path: address, seen }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 });
  await page.goto(values.url);
  await page.getByRole('button', { name: who }).click();
  await page.getByRole('button', { name: 'Logga ut' }).waitFor();
  const id = await page.evaluate(async (title) => {
    const answer = await fetch(`/v1/collaborations/orebro/cases?text=${encodeURIComponent(title)}&limit=100`);
    return (await answer.json()).cases.find((each) => each.title === title)?.id;
  }, agreement);
  await page.goto(values.url + address(id));
  await seen(page).waitFor();
  await page.waitForFunction(() => !document.querySelector('.reading'));
  await seen(page).evaluate((element) => element.scrollIntoView({ block: element.tagName === 'H1' ? 'end' : 'start' }));
  await page.screenshot({ path: path.join(values.to, `${file}.png`) });
  await page.close();
  console.log(`${file}.png: ${who}`);
}

await mkdir(values.to, { recursive: true });
const browser = await launch();
try {
  for (const door of doors) await picture(browser, door);
} finally {
  await browser.close();
}
