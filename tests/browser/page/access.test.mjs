// For everybody: keyboard alone, small windows, light and dark, no barriers that axe-core knows of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriers, barriersWideAndNarrow, overflow } from '../browser.mjs';
import { casePath, startPath, useWorld } from './world.mjs';

const here = useWorld();

const views = [
  ['to do', startPath, '.group'],
  ['cases', `${startPath}/cases`, '.cases'],
  ['cases on a board', `${startPath}/cases?view=board`, '.board-case'],
  ['cases along the time', `${startPath}/cases?view=timeline`, '.along-case'],
  ['decisions', casePath, '.lights'],
  ['responses', `${casePath}?tab=remarks`, '.matrix'],
  ['plan', `${casePath}?tab=plan&wanted=2025-01-01`, '.plan-picture'],
  ['documents', `${casePath}?tab=documents`, '.versions'],
  ['links', `${casePath}?tab=links`, '.tab .lines'],
  ['steps', `${casePath}?tab=steps`, '.moves'],
  ['diagram', `${casePath}?tab=diagram`, '.drawing svg'],
  ['history', `${casePath}?tab=history`, '.event'],
  ['an earlier day', `${casePath}?asOf=2024-11-28`, '.as-of'],
];

for (const [name, path, sign] of views) {
  test(`${name} has no barriers, wide in light and 320 pixels in dark`, () =>
    here.open(path, async (page) => {
      await page.locator(sign).first().waitFor();
      assert.deepEqual(await barriersWideAndNarrow(page), []);
    }));
}

test('nothing is cut off between a phone and a wide window', () =>
  here.open(casePath, async (page) => {
    await page.locator('.lights').waitFor();
    for (const width of [480, 641, 769, 900, 1023, 1024]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => {
        const edge = document.querySelector('main').getBoundingClientRect().right;
        return document.querySelector('.lights').getBoundingClientRect().right - edge;
      });
      assert.ok(over <= 0, `${over} pixels at ${width}`);
      assert.equal(await overflow(page), 0, `at ${width}`);
    }
  }));

test('a form that is filled in has no barriers', () =>
  here.open(`${casePath}?tab=steps`, async (page) => {
    await page.getByRole('button', { name: 'Ändra sista dag …' }).click();
    await page.getByLabel('Beslut senast').waitFor();
    assert.deepEqual(await barriers(page), []);
  }));

test('the whole page is used by keyboard alone, and the focus is always seen', () =>
  here.open(casePath, async (page) => {
    await page.locator('.lights').waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), 'Till innehållet');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
    const seen = [];
    for (let step = 0; step < 16; ++step) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
        const box = document.activeElement.getBoundingClientRect();
        return {
          outlined: outlineStyle !== 'none' && outlineWidth !== '0px',
          shown: box.width > 0,
          text: document.activeElement.textContent,
        };
      });
      assert.ok(focused.outlined && focused.shown, JSON.stringify(focused));
      seen.push(focused.text);
      if (focused.text.startsWith('Historik')) break;
    }
    assert.ok(seen.at(-1).startsWith('Historik'), seen.join(' | '));
    await page.keyboard.press('Enter');
    await page.locator('.timeline .event').first().waitFor();
  }));

test('on paper there is the text and nothing to press', () =>
  here.open(casePath, async (page) => {
    await page.locator('.lights').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.side', '.time', '.tabs'])
      assert.equal(await page.locator(hidden).isVisible(), false, hidden);
    assert.equal(await page.locator('.lights').isVisible(), true);
  }));

test('more contrast is given to who asks for it', () =>
  here.open(
    casePath,
    async (page) => {
      await page.locator('.lights').waitFor();
      assert.equal(
        await page.evaluate(() => getComputedStyle(document.documentElement).color),
        'rgb(0, 0, 0)',
      );
      assert.deepEqual(await barriers(page), []);
    },
    { contrast: 'more' },
  ));
