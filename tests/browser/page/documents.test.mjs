// Documents: how far each version has come, and the acts that make it come further, each with its meaning in law.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld();
const documents = `${casePath}?tab=documents`;

test('how far a version has come is told for each organisation', () =>
  here.open(documents, async (page) => {
    const reach = page.locator('.reach').first();
    await reach.waitFor();
    assert.match((await textsOf(reach))[0], /expedierad: 2, mottagen: 1/);
    await reach.locator('summary').click();
    assert.match((await textsOf(reach.locator('li')))[0], /mottagen tis 1 okt 2024$/);
  }));

test('a version is dispatched to those ticked, after its meaning has been told', () =>
  here.open(documents, async (page) => {
    await page.getByRole('button', { name: /^Expediera …/ }).click();
    const form = page.getByRole('form', { name: 'Expediera: Förslag till överenskommelse' });
    await form.getByText('Det kan inte tas tillbaka.').waitFor();
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await form.getByRole('button', { name: 'Markera alla parter' }).click();
    await form.getByLabel('Nora kommun').uncheck();
    await form.getByRole('button', { name: 'Expediera', exact: true }).click();
    await page.getByText('Sparat: versionen är expedierad.').waitFor();
    const { path, body } = here.world.requests.at(-1);
    assert.match(path, /\/documents\/proposal\/versions\/8\/dispatches$/);
    assert.equal(body.to.length, 12);
    assert.equal(body.to.includes('nora'), false);
  }));

test('whoever was sent a version says that it has come; the lead says how it is known', () =>
  here.open(documents, async (page) => {
    await page.getByRole('button', { name: /^Registrera mottagande …/ }).click();
    const form = page.locator('.act-form');
    assert.equal(await form.getByLabel('Vem har tagit emot den?').locator('option').count(), 2);
    await form.getByLabel('Hur vet ni det?').fill('Mejl från registratorn');
    await form.getByRole('button', { name: 'Registrera' }).click();
    await page.getByText('Sparat: mottagandet.').waitFor();
    const { path, body } = here.world.requests.at(-1);
    assert.match(path, /\/versions\/8\/receipts$/);
    assert.equal(body.by, 'hallsberg');
    assert.equal(body.evidence, 'Mejl från registratorn');
  }));

test('a document asked for is disclosed, or not, with the statute, and stands in the list', () =>
  here.open(documents, async (page) => {
    await page.getByRole('button', { name: /^Lämna ut …/ }).click();
    const form = page.locator('.act-form');
    await form.getByLabel('Vad blir svaret?').selectOption('refused');
    await form.getByLabel('Paragraf').fill('OSL 25 kap. 1 §');
    await form.getByLabel('Skäl').fill('Uppgift om en enskild');
    await form.getByRole('button', { name: 'Registrera svaret' }).click();
    await page.getByText('Sparat: svaret på begäran.').waitFor();
    await page.getByText(/Förslag till överenskommelse v8, inte utlämnad/).waitFor();
  }));

test('a new version of a locked text is an editorial change, with who judged it and a day for objections', () =>
  here.open(documents, async (page) => {
    await page.getByRole('button', { name: /^Ny version …/ }).click();
    const form = page.getByRole('form', { name: 'Ny version: Förslag till överenskommelse' });
    const file = { name: 'v9.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') };
    await form.getByLabel('Fil').setInputFiles(file);
    await form.getByLabel('Benämning').fill('Beslutsversion, rättad');
    await form.getByLabel(/^Vem har bedömt det/).fill('Regionens jurist: stavfel');
    await form.getByLabel('Sista dag för invändningar').fill('2024-12-16');
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await form.getByRole('button', { name: 'Lägg upp versionen' }).click();
    await page.getByText('Sparat: den nya versionen.').waitFor();
    const { path, body } = here.world.requests.at(-1);
    assert.match(path, /\/documents\/proposal\/versions$/);
    assert.equal(body.content, 'ab'.repeat(32));
    assert.deepEqual(body.editorial, { reason: 'Regionens jurist: stavfel', objectionsUntil: '2024-12-16' });
  }));
