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
      /Svara på remissen · omgång 2 · Hallsbergs kommun[\s\S]*försenat 2 arbetsdagar[\s\S]*senast tis 10 dec 2024/,
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

const page = (file) => readFileSync(path.join(process.env.PAGE, file));

test('what is fetched for the first view weighs less than 60 kB, compressed', () => {
  const html = page('index.html').toString();
  const named = [...html.matchAll(/"\/(assets\/[^"]+)"/g)].map(([, file]) => file);
  assert.equal(named.length, 4, 'an icon, a style sheet and two scripts');
  const weights = ['index.html', ...named].map((file) => gzipSync(page(file)).length);
  assert.ok(weights.reduce((sum, weight) => sum + weight) < 60_000, `${named}: ${weights}`);
});

test('what few need is fetched when they ask for it', () => {
  const html = page('index.html').toString();
  const later = readdirSync(path.join(process.env.PAGE, 'assets')).filter(
    (name) => name.endsWith('.js') && !html.includes(name),
  );
  const pieces = new Map(later.map((name) => [name.split('-')[0], gzipSync(page(`assets/${name}`)).length]));
  const views = [
    'account_page',
    'administration_pages',
    'cases_page',
    'documents_tab',
    'en',
    'help_pages',
    'inbox_acts',
    'later',
    'lifecycle_pages',
    'meetings',
    'notices_page',
    'plan_view',
    'sign_in_page',
  ];
  for (const name of [...views, 'glossary', 'word_file'])
    assert.ok(pieces.has(name), `${name}: ${later}`);
  for (const name of views) assert.ok(pieces.get(name) < 50_000, `${name}: ${pieces.get(name)}`);
  assert.ok(pieces.get('word_file') < 80_000, `${pieces.get('word_file')}`);
});
