// A file that is too large is refused before it is sent, and the form stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { casePath, useWorld } from './world.mjs';

const here = useWorld();

test('a file that is too large is said to be so, and nothing is sent', () =>
  here.open(`${casePath}?tab=documents`, async (page) => {
    await page.getByRole('button', { name: /^Ny version … / }).first().click();
    await page.getByLabel('Fil', { exact: true }).evaluate((input) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'Avtal.pdf', { type: 'application/pdf' }));
      input.files = files.files;
    });
    await page.getByLabel('Benämning').fill('Avtalet');
    await page.locator('textarea[name=reason]').fill('Skrivfel');
    await page.locator('input[name=objectionsUntil]').fill('2025-01-31');
    const before = here.world.requests.length;
    await page.getByRole('button', { name: 'Lägg upp versionen' }).click();
    await page.getByText('Avtal.pdf är för stor: högst 50 MiB.').waitFor();
    assert.equal(here.world.requests.length, before);
  }));
