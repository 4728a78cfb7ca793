// What is to be done, and all cases.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { textsOf } from '../browser.mjs';
import { startPath, useWorld } from './world.mjs';

const here = useWorld();

test('the only collaboration opens at once, with what is late first', () =>
  here.open('/', async (page) => {
    await page.waitForURL(/\/collaborations\/orebro$/);
    await page.locator('.group').nth(2).waitFor();
    assert.deepEqual(await textsOf(page.locator('.group > summary')), [
      'Försenat 1',
      'Denna vecka 1',
      'Senare 3',
    ]);
    const late = await page.locator('.group').first().innerText();
    assert.match(
      late,
      /Svara på remissen · omgång 2 · Hallsbergs kommun[\s\S]*försenat 2 dagar[\s\S]*senast tis 10 dec 2024/,
    );
    await page.getByText('Klockan är ställd på tors 12 dec 2024').waitFor();
  }));

test('one addressee can be chosen, and the address keeps the choice', () =>
  here.open(startPath, async (page) => {
    await page.getByLabel('Visa för').selectOption({ label: 'Nora kommun' });
    await page.waitForURL(/for=nora/);
    assert.deepEqual(await textsOf(page.locator('.group > summary')), ['Senare 1']);
    await page.reload();
    await page.locator('.group').first().waitFor();
    assert.deepEqual(await textsOf(page.locator('.group > summary')), ['Senare 1']);
  }));

test('a task leads to its case', () =>
  here.open(startPath, async (page) => {
    await page.locator('.group').nth(1).getByRole('link', { name: 'Hälso- och sjukvård i hemmet' }).click();
    const heading = page.getByRole('heading', { level: 1, name: 'Hälso- och sjukvård i hemmet' });
    await heading.waitFor();
    assert.equal(await heading.evaluate((element) => element === document.activeElement), true);
    assert.equal(await page.title(), 'Hälso- och sjukvård i hemmet · Överens');
  }));

test('cases are found by words and phase', () =>
  here.open(`${startPath}/cases`, async (page) => {
    await page.getByRole('link', { name: 'Egenvård, metodstöd' }).waitFor();
    assert.equal(await page.locator('.lines > li').count(), 2);
    await page.getByLabel('Sök i titel och diarienummer').fill('hemmet');
    await page.keyboard.press('Enter');
    await page.waitForURL(/text=hemmet/);
    await page.waitForFunction(() => document.querySelectorAll('.lines > li').length === 1);
    await page.getByLabel('Läge').selectOption('completed');
    await page.getByText('Inga ärenden stämmer med det du valt.').waitFor();
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.lines > li').length === 2);
  }));

const weightOf = (file) =>
  gzipSync(readFileSync(path.join(process.env.PAGE, file === 'index.html' ? file : `assets/${file}`))).length;

test('what is fetched for the first view weighs less than 60 kB, compressed', () => {
  const assets = readdirSync(path.join(process.env.PAGE, 'assets'));
  const html = readFileSync(path.join(process.env.PAGE, 'index.html'), 'utf8');
  const first = ['index.html', ...assets.filter((name) => html.includes(name))];
  assert.ok(first.length <= 7, assets.join(' '));
  const weights = first.map(weightOf);
  assert.ok(weights.reduce((sum, weight) => sum + weight) < 60_000, `${first}: ${weights}`);
  const later = assets.filter((name) => !first.includes(name));
  assert.deepEqual(
    later.map((name) => name.split('-')[0]),
    ['en', 'later', 'meetings', 'meetings', 'sign_in_page', 'word_file'],
  );
  for (const name of later) {
    const most = name.startsWith('word_file') ? 80_000 : 40_000;
    assert.ok(weightOf(name) < most, `${name}: ${weightOf(name)}`);
  }
});
