// A party without an account registers its decision by a link, with the minutes attached.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersWideAndNarrow } from '../browser.mjs';
import { useWorld } from './world.mjs';

const here = useWorld('2024-10-20');

test('a decision is registered as the minutes have it, once', () => {
  here.world.session = { signInNeeded: true, firstAccountNeeded: false, account: null };
  here.world.link = 'open';
  here.world.linkKind = 'decide';
  return here.open('/link/orebro#hemligheten', async (page) => {
    await page.getByRole('button', { name: 'Registrera beslutet' }).click();
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    const form = page.getByRole('form', { name: 'Beslutet, som det står i protokollet' });
    await form.getByLabel('Beslutsdag').fill('2024-10-16');
    await form.getByLabel('Beslut', { exact: true }).selectOption('approved');
    await form.getByLabel('Paragraf').fill('§ 42');
    await form.getByLabel('Beslutets lydelse').fill('Nämnden godkänner avtalet, version 8.');
    for (const file of await form.locator('input[type=file]').all()) {
      await file.setInputFiles({ name: 'utdrag.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    }
    await form.getByRole('button', { name: 'Registrera' }).click();
    await page.locator('[role=status]').filter({ hasText: 'Beslutet är registrerat' }).waitFor();
    const sent = here.world.requests.findLast(({ path }) => /\/decisions$/.test(path));
    assert.equal(sent.headers.authorization, 'Bearer hemligheten');
    const { body } = sent;
    assert.equal(body.outcome, 'approved');
    assert.equal(body.section, '§ 42');
    assert.equal(body.happenedOn, '2024-10-16');
    assert.ok(body.body);
    assert.equal(body.attachments[0].label, 'utdrag.pdf');
    assert.equal(body.condition, undefined);
  });
});
