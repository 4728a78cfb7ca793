// The date slider: the case as it stood.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsOf } from '../browser.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld();

async function counts(page) {
  const texts = await textsOf(page.locator('.count-number'));
  return texts.map((text) => text.split(' ')[0]).join(' ');
}

test('an earlier day in the address shows the case as it stood at its end, and says so', () =>
  here.open(`${casePath}?asOf=2024-11-28`, async (page) => {
    await page.getByText('Så stod ärendet tors 28 nov 2024.').waitFor();
    const heading = page.getByRole('heading', { name: 'Väntar på 7 av 13' });
    await heading.waitFor();
    await page.locator('.count-number').first().waitFor();
    assert.equal(await counts(page), '9 6 3');
    assert.equal(await page.getByRole('slider').getAttribute('aria-valuetext'), 'tors 28 nov 2024');
    await page.getByRole('link', { name: 'Till i dag' }).click();
    await page.getByRole('heading', { name: 'Väntar på 3 av 13' }).waitFor();
    assert.equal(await page.getByText('Så stod ärendet').count(), 0);
    await page.goBack();
    await heading.waitFor();
  }));

test('the slider is moved by keys, a day at a time, and the address follows', () =>
  here.open(casePath, async (page) => {
    const slider = page.getByRole('slider', { name: 'Visa ärendet som det stod en viss dag' });
    await slider.focus();
    for (let day = 0; day < 2; ++day) await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/asOf=2024-12-10/);
    await page.getByText('Så stod ärendet tis 10 dec 2024.').waitFor();
    await page.waitForFunction(() => document.querySelector('.count-number').innerText.startsWith('10'));
    assert.equal(await counts(page), '10 9 4');
    await page.keyboard.press('Home');
    await page.waitForURL(/asOf=2022-03-09/);
    await page.getByRole('listitem').filter({ hasText: 'Utarbetas sedan i dag' }).waitFor();
    await page.keyboard.press('End');
    await page.waitForURL((url) => !url.search.includes('asOf'));
    await page.getByRole('heading', { name: 'Väntar på 3 av 13' }).waitFor();
  }));

test('buttons step between the days on which something was recorded', () =>
  here.open(casePath, async (page) => {
    const back = page.getByRole('button', { name: 'Föregående dag då något registrerades' });
    await back.click();
    await page.waitForURL(/asOf=2024-12-11/);
    await back.click();
    await page.waitForURL(/asOf=2024-12-10/);
    await back.click();
    await page.waitForURL(/asOf=2024-12-06/);
    await page.getByRole('button', { name: 'Nästa dag då något registrerades' }).click();
    await page.waitForURL(/asOf=2024-12-10/);
  }));

test('on an earlier day nothing can be done, and history ends that day', () =>
  here.open(`${casePath}?asOf=2024-11-28&tab=steps`, async (page) => {
    await page.getByText('Gå till i dag för att göra något.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Ändra sista dag' }).count(), 0);
    await page.getByRole('link', { name: 'Historik' }).click();
    await page.locator('.event').first().waitFor();
    assert.match((await textsOf(page.locator('.records')))[0], /28 nov 2024/);
    await page.getByRole('link', { name: 'Så stod det då tis 22 okt 2024' }).first().click();
    await page.getByText('Så stod ärendet tis 22 okt 2024.').waitFor();
  }));

test('what is no day is ignored', () =>
  here.open(`${casePath}?asOf=2024-13-40`, async (page) => {
    await page.getByRole('heading', { name: 'Väntar på 3 av 13' }).waitFor();
    assert.equal(await page.locator('.as-of').count(), 0);
  }));
