// Words that explain themselves, the help, the accessibility statement.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriers, overflow } from '../browser.mjs';
import { coordinator, signedInAs } from '../fixture/desk.mjs';
import { casePath, startPath, useWorld } from './world.mjs';

const here = useWorld();
const meaning = 'Beslutet kan inte längre överklagas.';

test('a word explains itself by keyboard, and Escape closes it', () =>
  here.open(casePath, async (page) => {
    const word = page.locator('.counts').getByRole('button', { name: 'Laga kraft' });
    await word.focus();
    await page.keyboard.press('Enter');
    await page.getByText(meaning).waitFor();
    assert.equal(await word.getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('Escape');
    await page.getByText(meaning).waitFor({ state: 'hidden' });
    assert.equal(await word.evaluate((element) => element === document.activeElement), true);
    await page.keyboard.press('Enter');
    await page.getByText(meaning).waitFor();
    await page.keyboard.press('Tab');
    await page.getByText(meaning).waitFor({ state: 'hidden' });
  }));

const body = `${startPath}/administration?tab=bodies&of=managers_group`;
const group = `${startPath}/bodies/managers_group`;
const explained = [
  ['answers to a consultation', `${casePath}?tab=remarks`, null, 'Remissomgång'],
  ['documents', `${casePath}?tab=documents`, null, 'Gallring'],
  ['dispatching', `${casePath}?tab=documents`, /^Expediera …/, 'Expedierad'],
  ['a new version', `${casePath}?tab=documents`, /^Ny version …/, 'expedieras'],
  ['the plan', `${casePath}?tab=plan`, null, 'manusstopp'],
  ['one body of the register', body, null, /^juster/],
  ['lists to register', `${startPath}/administration?tab=registers`, null, 'expedierat'],
  ['events of accounts', '/installation?tab=notes', null, 'gallras'],
  ['a body', group, null, /^juster/],
];

for (const [name, path, open, word] of explained) {
  test(`a word explains itself in ${name}`, () => {
    Object.assign(here.world, { session: signedInAs(coordinator, 'lead', 'administrator') });
    return here.open(path, async (page) => {
      if (open) await page.getByRole('button', { name: open }).first().click();
      const button = page.locator('main .word').getByRole('button', { name: word }).first();
      await button.click();
      await page.locator('.word-text:visible').filter({ hasText: /\S/ }).waitFor();
    });
  });
}

test('words are explained beside the fields of a decision, and the first field has the focus', () =>
  here.open(casePath, async (page) => {
    await page.getByRole('button', { name: 'Registrera … för Nora kommun' }).click();
    await page.getByLabel('Vad vill du registrera?').selectOption('decision');
    const form = page.getByRole('form', { name: 'Beslutet, som det står i protokollet' });
    await form.locator('.word').getByRole('button', { name: 'delegation' }).click();
    await form.getByText(/rätten att besluta i dess ställe/).waitFor();
    await page.goto(`${here.server.base}${casePath}?tab=documents`);
    await page.getByRole('button', { name: /^Expediera …/ }).click();
    const version = page.getByLabel('Vilken version?');
    assert.equal(await version.evaluate((element) => element === document.activeElement), true);
  }));

test('it stands inside a narrow window, in English too', () =>
  here.open(
    `${casePath}?lang=en`,
    async (page) => {
      await page.locator('.counts').getByRole('button', { name: 'Legal force' }).click();
      const text = page.getByText('The decision can no longer be appealed.');
      await text.waitFor();
      const box = await text.boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box));
      assert.equal(await overflow(page), 0);
    },
    { width: 320 },
  ));

test('on a narrow window the heads of a table are seen while they have the focus', () =>
  here.open(
    casePath,
    async (page) => {
      const head = page.locator('.lights thead').first();
      await head.waitFor();
      assert.notEqual(await head.evaluate((element) => getComputedStyle(element).clipPath), 'none');
      await head.getByRole('button', { name: 'Laga kraft' }).focus();
      assert.equal(await head.evaluate((element) => getComputedStyle(element).clipPath), 'none');
    },
    { width: 320 },
  ));

test('help and accessibility are found at the end of every view, in the same order', () =>
  here.open(casePath, async (page) => {
    await page.locator('.lights').waitFor();
    const links = page.locator('.frame-end a:visible');
    assert.deepEqual(await links.allInnerTexts(), ['Hjälp', 'Tillgänglighet']);
    await links.nth(0).click();
    await page.getByRole('heading', { level: 1, name: 'Hjälp' }).waitFor();
    await page.getByRole('heading', { name: 'Registrator hos en part' }).waitFor();
    await page.getByText('Ärendet går tillbaka för mer beredning innan beslut.').waitFor();
    assert.deepEqual(await links.allInnerTexts(), ['Hjälp', 'Tillgänglighet']);
  }));

test('the accessibility statement has what the law asks for', () =>
  here.open('/accessibility', async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Tillgänglighetsredogörelse' }).waitFor();
    await page.getByText('Region Örebro län').waitFor();
    const mailto = page.getByRole('link', { name: 'tillganglighet@region.example' });
    assert.equal(await mailto.getAttribute('href'), 'mailto:tillganglighet@region.example');
    const text = await page.locator('main').innerText();
    for (const asked of [
      'Ansvarig offentlig aktör',
      'Överens',
      'delvis förenlig',
      'inte är tillgängligt, och varför',
      'oskäligt betungande (12 §)',
      '9 §',
      'Självskattning',
      'Bedömd',
      'senast uppdaterad',
      'Säg till oss',
    ]) {
      assert.ok(text.includes(asked), asked);
    }
    const digg = page.getByRole('link', { name: 'Anmäl till Digg' });
    assert.equal(await digg.getAttribute('href'), 'https://www.digg.se/tdosanmalan');
  }));

test('help and the statement are read without signing in, and found where one signs in', () => {
  here.world.session = { signInNeeded: true, firstAccountNeeded: false, account: null, outsideSignIn: null };
  return here.open(startPath, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    await page.getByRole('link', { name: 'Tillgänglighet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tillgänglighetsredogörelse' }).waitFor();
    await page.getByRole('link', { name: 'Hjälp' }).click();
    await page.getByRole('heading', { name: 'Du som fått en länk i ett mejl' }).waitFor();
    await page.getByRole('link', { name: 'Överens', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  });
});

test('a word of law explains itself where it first stands, whichever view that is', async () => {
  here.world.session = signedInAs(coordinator, 'administrator');
  const places = [
    [`${startPath}/bodies/managers_group`, 'manusstopp', 'Sista dag då handlingar kan lämnas'],
    ['/account', 'ställföreträdare', null],
    [`${startPath}/lifecycles`, 'livscykel', null],
    [`${startPath}/administration?tab=registers&of=kumla`, 'Dnr', 'Myndighetens eget nummer'],
  ];
  for (const [path, word, meaning] of places) {
    await here.open(path, async (page) => {
      const button = page.locator('.word button').filter({ hasText: new RegExp(`^${word}$`, 'i') }).first();
      await button.click();
      const text = page.locator('.word-text:not([hidden])').first();
      await text.filter({ hasText: meaning ?? /./ }).waitFor();
      assert.deepEqual(await barriers(page), []);
    });
  }
});
