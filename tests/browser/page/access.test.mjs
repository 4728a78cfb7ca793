// For everybody: keyboard alone, small windows, light and dark, no barriers that axe-core knows of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriers, barriersWideAndNarrow, overflow } from '../browser.mjs';
import { coordinator, signedInAs } from '../fixture/desk.mjs';
import { casePath, startPath, useWorld } from './world.mjs';

const here = useWorld();

const webhook = {
  id: 'w1',
  url: 'https://diariet.example/overens',
  title: 'Diariet',
  paused: true,
  formerSecretUntil: '2024-12-13T07:00:00.000Z',
  madeAt: '2024-12-01T07:00:00.000Z',
};

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

// Those of somebody who administers everything: what others see is a part of it.
const desk = [
  ['my account', '/account', '.plain-table'],
  ['people', `${startPath}/administration`, '.people'],
  ['organisations', `${startPath}/administration?tab=organisations`, '.people'],
  ['bodies', `${startPath}/administration?tab=bodies`, '.tab .lines'],
  ['one body', `${startPath}/administration?tab=bodies&of=pensioners_council`, '.people'],
  ['a list to register', `${startPath}/administration?tab=registers&of=kumla`, '.plain-table'],
  ['webhooks', `${startPath}/administration?tab=webhooks`, '.people'],
  ['accounts', '/installation', '.people'],
  ['what is on its way out', '/installation?tab=outbox', '.plain-table'],
  ['events of accounts', '/installation?tab=notes', '.plain-table'],
  ['lifecycles', `${startPath}/lifecycles`, '.problems'],
  ['one lifecycle', `${startPath}/lifecycles/county_agreement`, '.drawing svg'],
  ['a lifecycle in words', `${startPath}/lifecycles/county_agreement?tab=content`, '.state-kind'],
  ['versions of a lifecycle', `${startPath}/lifecycles/county_agreement?tab=versions`, '.plain-table'],
  ['bodies of a lifecycle', `${startPath}/lifecycles/county_agreement?tab=places`, '.people'],
  ['a migration', `${startPath}/lifecycles/county_agreement?tab=migration&run=1`, '.plain-table'],
  ['help', '/help', '.doors'],
  ['the accessibility statement', '/accessibility', '.dotted'],
];

for (const [name, path, sign] of desk) {
  test(`${name} has no barriers, wide in light and 320 pixels in dark`, () => {
    Object.assign(here.world, { session: signedInAs(coordinator, 'administrator'), newest: 2 });
    here.world.desk.runs.push({ number: 1, mode: 'preview', to: 2, asked: 5 });
    here.world.desk.webhooks.push(webhook);
    return here.open(path, async (page) => {
      await page.locator(sign).first().waitFor();
      assert.deepEqual(await barriersWideAndNarrow(page), []);
    });
  });
}

test('forms within tables and secrets have no barriers', () => {
  here.world.session = signedInAs(coordinator, 'administrator');
  return here.open(`${startPath}/administration`, async (page) => {
    await page.getByRole('button', { name: 'Ge en roll … Registrator, Kumla kommun' }).click();
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await page.goto(`${here.server.base}/installation`);
    await page.getByRole('button', { name: 'Ny nyckel … Registrator, Kumla kommun' }).click();
    await page.getByRole('button', { name: 'Gör nyckeln' }).click();
    await page.locator('.secret').waitFor();
    assert.deepEqual(await barriers(page), []);
  });
});

/** Presses Tab until what has the focus says that. */
async function tabTo(page, name) {
  for (let step = 0; step < 60; ++step) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const element = document.activeElement;
      return element.labels?.[0]?.textContent ?? element.textContent;
    });
    if (said.trim().startsWith(name)) return;
  }
  assert.fail(`nothing that can have the focus is called ${name}`);
}

test('a role is given by keyboard alone, and the focus comes back to where it was', () => {
  here.world.session = signedInAs(coordinator, 'administrator');
  return here.open(`${startPath}/administration`, async (page) => {
    await page.locator('.people').waitFor();
    await tabTo(page, 'Ge en roll … Registrator, Kumla kommun');
    await page.keyboard.press('Enter');
    await page.getByLabel('Roll', { exact: true }).waitFor();
    await page.keyboard.type('proj');
    await tabTo(page, 'Ge rollen');
    await page.keyboard.press('Enter');
    await page.getByText('Registrator, Kumla kommun har fått rollen.').waitFor();
    assert.equal(here.world.requests.at(-1).body.grants.at(-1).role, 'lead');
    assert.equal(await page.evaluate(() => document.activeElement !== document.body), true);
  });
});

test('a step is taken by keyboard alone', () =>
  here.open(`${casePath}?tab=steps`, async (page) => {
    await page.locator('.moves').first().waitFor();
    await tabTo(page, 'Ändra sista dag');
    await page.keyboard.press('Enter');
    await page.getByLabel('Beslut senast').waitFor();
    await tabTo(page, 'Beslut senast');
    await page.keyboard.type('12202024');
    await tabTo(page, 'Ändra sista dag');
    await page.keyboard.press('Enter');
    await page.getByText('Gjort: Ändra sista dag').waitFor();
    assert.equal(here.world.requests.at(-1).body.move, 'set_last_day');
  }));

test('who asks for less motion gets none', () =>
  here.open(casePath, async (page) => {
    await page.locator('.lights').waitFor();
    const moving = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return (
              transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0) ||
              animationName !== 'none'
            );
          }).length,
      );
    assert.equal(await moving(), 0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    assert.ok((await moving()) > 0);
  }));

test('at 400 per cent of a window of 1280 the main acts are there and nothing is cut off', () => {
  here.world.session = signedInAs(coordinator, 'administrator');
  return here.open(
    `${startPath}/administration`,
    async (page) => {
      await page.setViewportSize({ width: 320, height: 256 });
      await page.locator('.people').waitFor();
      await page.getByRole('button', { name: 'Ge en roll … Registrator, Kumla kommun' }).click();
      const role = page.getByLabel('Roll', { exact: true });
      await role.selectOption('observer');
      await page.getByRole('button', { name: 'Ge rollen' }).click();
      await page.getByText('Registrator, Kumla kommun har fått rollen.').waitFor();
      assert.equal(await overflow(page), 0);
      const menu = await page.locator('.side nav').boundingBox();
      assert.ok(menu.height < 256 / 3, `the menu takes ${menu.height} of 256 pixels`);
    },
    { width: 320 },
  );
});

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
