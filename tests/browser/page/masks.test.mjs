// Words that others are not to read are masked with a reason, listed, and taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld('2023-05-20');
const first = `${casePath}?tab=remarks&round=consultation.respond+1`;
const last = () => here.world.requests.at(-1);
const button = (page, name) => page.getByRole('button', { name, exact: true });
const listed = async (page) => {
  const lines = page.locator('.around').filter({ has: page.getByRole('heading', { name: 'Maskat', exact: true }) }).locator('.draft > p');
  await lines.first().waitFor();
  return textsOf(lines);
};

test('words of a remark are masked with a reason, which stands in the list', () =>
  here.open(first, async (page) => {
    await page.getByText('Inget är maskat.').waitFor();
    await button(page, 'Maska … för synpunkt 7').click();
    await page.getByLabel('Var står orden?').selectOption({ label: 'texten' });
    await page.getByLabel('Ord som ska maskas').fill('liten kommun');
    await page.getByLabel('Skäl').fill('OSL 25 kap. 1 §');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await button(page, 'Maska').click();
    await page.getByText('Sparat: maskningen.').waitFor();
    const { path, body } = last();
    assert.match(path, /\/masks$/);
    assert.deepEqual(body, {
      of: 'remark',
      number: 7,
      part: 'text',
      reason: 'OSL 25 kap. 1 §',
      words: 'liten kommun',
    });
    assert.deepEqual(await listed(page), ['Synpunkt 7, texten: liten kommun OSL 25 kap. 1 §']);
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^Maska … för synpunkt 7/);
  }));

test('what is marked on the page is what the form begins with', () =>
  here.open(first, async (page) => {
    const row = page.getByRole('row', { name: /begär golvbelopp/ }).first();
    await row.waitFor();
    const range = await row.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf('golvbelopp');
        if (at === -1) continue;
        getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 10);
        return String(getSelection());
      }
      return null;
    });
    assert.equal(range, 'golvbelopp');
    await button(page, 'Maska … för synpunkt 7').click();
    assert.equal(await page.getByLabel('Ord som ska maskas').inputValue(), 'golvbelopp');
  }));

test('a mask is taken back with a reason', () =>
  here.open(first, async (page) => {
    here.world.masks = [
      { number: 3, of: 'question', ofNumber: 1, part: 'text', words: null, reason: 'Personuppgift' },
    ];
    await page.reload();
    await button(page, 'Ta tillbaka … Fråga 1').click();
    assert.deepEqual(await listed(page), ['Fråga 1, texten: hela texten Personuppgift']);
    await page.getByLabel('Skäl').fill('Redan offentlig');
    await button(page, 'Ta tillbaka').click();
    await page.getByText('Inget är maskat.').waitFor();
    assert.match(last().path, /\/masks\/3$/);
    assert.deepEqual(last().body, { reason: 'Redan offentlig' });
  }));

test('who stands behind an answer can be masked, and the public compilation is at hand', () =>
  here.open(`${casePath}?tab=remarks`, async (page) => {
    await button(page, 'Maska i ett svar …').click();
    await page.getByLabel('Var står orden?').selectOption({ label: 'Kumla kommun: Står bakom' });
    await page.getByLabel('Skäl').fill('Personuppgift');
    await button(page, 'Maska').click();
    await page.getByText('Sparat: maskningen.').waitFor();
    assert.deepEqual(last().body, { of: 'task', number: 101, part: 'approvedBy', reason: 'Personuppgift' });
    assert.deepEqual(await listed(page), [
      'Svaret från Kumla kommun, vem som står bakom: hela texten Personuppgift',
    ]);
    const link = page.locator('.forms').filter({ hasText: 'utan det maskade' }).getByRole('link').first();
    assert.match(await link.getAttribute('href'), /\/compilation\?round=2&format=html.*&view=public$/);
  }));

test('words that do not stand in the text are refused beside their field', () =>
  here.open(
    first,
    async (page) => {
      await button(page, 'Maska … för synpunkt 8').click();
      const message = { sv: 'De orden står inte i texten', en: 'Those words are not in the text' };
      here.world.refusal = {
        status: 422,
        code: 'words_not_there',
        blockers: [{ code: 'words_not_there', message, at: '/words' }],
      };
      await page.getByLabel('Ord som ska maskas').fill('nej');
      await page.getByLabel('Skäl').fill('Personuppgift');
      await button(page, 'Maska').click();
      await page.locator('.field-problem').getByText('De orden står inte i texten').waitFor();
    },
    { expected: /422/ },
  ));
