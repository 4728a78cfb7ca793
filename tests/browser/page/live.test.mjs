// Changes show without a reload; failures say what did not happen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseId, otherId } from '../fixture/case.mjs';
import { casePath, startPath, useWorld } from './world.mjs';

const here = useWorld();

test('a change of the case shows by itself, without a reload', () =>
  here.open(casePath, async (page) => {
    await page.getByRole('heading', { name: 'Väntar på 3 av 13' }).waitFor();
    await page.evaluate(() => (window.still = 'here'));
    here.world.today = '2024-12-18';
    here.server.tell({ case: caseId, sequence: 99, command: 'register_decision' });
    await page.getByRole('heading', { name: 'Väntar på 1 av 13' }).waitFor();
    assert.equal(await page.evaluate(() => window.still), 'here');
  }));

test('a change of another case leaves this one alone, and the start shows both', () =>
  here.open(casePath, async (page) => {
    await page.getByRole('heading', { name: 'Väntar på 3 av 13' }).waitFor();
    let asked = 0;
    page.on('request', (request) => (asked += request.url().endsWith(caseId) ? 1 : 0));
    here.server.tell({ case: otherId, sequence: 5, command: 'note' });
    here.server.tell({ case: caseId, sequence: 6, command: 'note' });
    await page.waitForRequest((request) => request.url().endsWith(caseId));
    assert.equal(asked, 1);
  }));

test('an unknown case and an unknown address are said to be so', async () => {
  const expected = /404/;
  await here.open(
    `${startPath}/cases/018a9b10-0000-7d11-8e22-9f33a044b155`,
    async (page) => {
      await page.getByRole('alert').getByText('Det finns inte, eller så får du inte se det.').waitFor();
    },
    { expected },
  );
  await here.open('/nowhere', async (page) => {
    await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
    await page.getByRole('link', { name: 'Till början' }).click();
    await page.getByRole('heading', { name: 'Att göra' }).waitFor();
  });
});

test('a server that does not answer is said not to answer, and can be asked again', () =>
  here.open(
    startPath,
    async (page) => {
      await page.getByRole('heading', { name: 'Pågående ärenden' }).waitFor();
      await page.route('**/cases?**', (route) => route.abort());
      await page.getByRole('link', { name: 'Ärenden', exact: true }).click();
      await page.getByText('Servern svarar inte. Inget har ändrats.').waitFor();
      await page.unroute('**/cases?**');
      await page.getByRole('button', { name: 'Försök igen' }).click();
      await page.getByRole('link', { name: 'Egenvård, metodstöd' }).waitFor();
    },
    { expected: /ERR_FAILED/ },
  ));
