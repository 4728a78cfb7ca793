// The page as the engine gives it, on the story of Örebro: the state on the days that the story tells
// (examples/orebro).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFile } from 'node:fs/promises';
import { barriers, barriersWideAndNarrow, launch, textsOf, visit } from '../browser.mjs';
import { paragraphsOf, unzipped } from '../unzipped.mjs';

const { BASE_URL: base, CASE: address, MAY_WRITE: mayWrite } = process.env;
const table = 'Besluta om överenskommelsen';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const open = (query, use, options) => visit(browser, base + address + query, use, options);

/** "9 6 3": decided, on record, with legal force. */
async function counts(page) {
  await page.locator('.count-number').first().waitFor();
  return (await textsOf(page.locator('.count-number'))).map((text) => text.split(' ')[0]).join(' ');
}

const told = [
  ['2024-11-21', '7 5 2'],
  ['2024-11-28', '9 6 3'],
  ['2024-12-18', '13 12 5'],
  ['2024-12-19', '13 13 5'],
  ['2025-01-01', '13 13 9'],
];

for (const [day, expected] of told) {
  test(`on ${day} the case stood as the story tells`, () =>
    open(`?asOf=${day}&tab=decisions`, async (page) => {
      await page.locator('.as-of').waitFor();
      assert.equal(await counts(page), expected);
      const rows = page.getByRole('table', { name: table }).getByRole('row');
      await rows.first().waitFor();
      assert.equal(await rows.count(), 14);
    }));
}

test('the day after Nora decided on the wrong text, the page says so', () =>
  open('?asOf=2024-11-28&tab=decisions', async (page) => {
    const nora = page.getByRole('row', { name: /^Nora/ });
    await nora.first().waitFor();
    assert.match((await textsOf(nora))[0], /annan text/);
    assert.match((await textsOf(page.locator('.counts li')))[0], /1 på annan text/);
    const waits = page.locator('.wait').filter({ hasText: 'Nora' });
    assert.match((await textsOf(waits))[0], /Nytt beslut: det som togs gällde en annan text/);
  }));

test('the story ends with the agreement in force', () =>
  open('', async (page) => {
    await page.getByText('Gäller sedan ons 1 jan 2025.').waitFor();
    await page.getByText('Bygger på offentliga protokoll från').waitFor();
  }));

test('the first round has twenty-three remarks, each with what became of it', () =>
  open('?tab=remarks', async (page) => {
    await page.getByRole('button', { name: 'Remiss 1' }).click();
    await page.getByText('23 synpunkter').waitFor();
    const summary = await page.locator('.summary').innerText();
    for (const text of ['15 tillgodoses', '5 tillgodoses delvis', '3 tillgodoses inte']) {
      assert.ok(summary.includes(text), `${text} in ${summary}`);
    }
    const rows = page.getByRole('table', { name: 'Synpunkter och åtgärder' }).getByRole('row');
    assert.equal(await rows.count(), 24);
  }));

test('all remarks of the first round stand in its Word file, and who answered what', () =>
  open('?tab=remarks', async (page) => {
    await page.getByRole('button', { name: 'Remiss 1' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Word' }).click(),
    ]);
    const said = paragraphsOf(unzipped(await readFile(await download.path())).get('word/document.xml'));
    const round = await fetch(`${base}/v1${address}/remarks?round=1&work=consultation.respond`);
    const { remarks } = await round.json();
    assert.equal(remarks.length, 23);
    for (const { text } of remarks) assert.ok(said.includes(text), text);
    assert.match(said.join('|'), /Vem har svarat vad\|.*Kumla kommun\|Tillstyrker\|1\|/);
  }));

test('the lifecycle is drawn, with the active states marked', () =>
  open('?tab=diagram&asOf=2024-11-28', async (page) => {
    await page.locator('.drawing svg').waitFor();
    const active = await page.locator('.drawing .active').evaluateAll((all) => all.map(({ id }) => id));
    assert.ok(active.includes('state-party_decisions'), active.join(' '));
    assert.ok(active.includes('state-carrying_out'), active.join(' '));
  }));

test('rules are not shown as the engine has them, but to those who point at them', () =>
  open('?tab=diagram', async (page) => {
    await page.locator('.drawing svg').waitFor();
    const labels = await page.locator('.drawing .edge > text').allTextContents();
    assert.ok(labels.includes('villkor'));
    assert.deepEqual(labels.filter((label) => /[a-z]\.[a-z]|==/.test(label)), []);
    const hints = await page.locator('.drawing .edge > title').allTextContents();
    assert.ok(hints.some((hint) => hint.includes('party_decision.all(')), hints.join(' | '));
  }));

test('how far each party has come stands in one table, the late ones marked', () =>
  open('?tab=tasks', async (page) => {
    const map = page.getByRole('table', { name: 'Hur långt har var och en kommit' });
    await map.waitFor();
    const rows = await textsOf(map.getByRole('row'));
    assert.equal(rows.length, 14);
    assert.match(rows[0], /^Part Underteckna .*GAP-analys .*Senaste uppgift$/);
    assert.equal(rows.filter((row) => row.includes('försenad')).length, 4);
    assert.match(rows[1], /^Region Örebro län .* i går$/);
  }));

test('history says in words what was answered, by whom, and when', () =>
  open('?tab=history', async (page) => {
    await page.locator('.event').nth(50).waitFor();
    const text = (await page.locator('.event').allInnerTexts()).join('\n');
    assert.match(text, /Kumla kommun svarade · Lokal handlingsplan/);
    assert.doesNotMatch(text, /[a-z]_[a-z]|\d{4}-\d{2}-\d{2}/);
  }));

test('history holds everything, invented events marked', () =>
  open('?tab=history', async (page) => {
    await page.getByLabel(/Visa även påminnelser och notiser/).check();
    await page.waitForFunction(() => document.querySelectorAll('.event').length > 300);
    assert.ok((await page.locator('.event .symbol-plausible').count()) > 50);
    assert.ok((await page.locator('.event').filter({ hasText: 'ur källa' }).count()) > 0);
  }));

test('moves that cannot be made say why', () =>
  open('?tab=steps', async (page) => {
    await page.locator('.moves').first().waitFor();
    const blocked = page.locator('.move').filter({ has: page.locator('.blockers') });
    assert.ok((await blocked.count()) > 0);
  }));

test('the first view has no barriers, wide in light and 320 pixels in dark', () =>
  open('?asOf=2024-11-28', async (page) => {
    await page.locator('.lights').first().waitFor();
    await page.locator('.time').waitFor();
    assert.deepEqual(await barriersWideAndNarrow(page), []);
  }));

// The history of an early day: all of it is much of the same.
const tabs = ['remarks', 'tasks', 'documents', 'links', 'steps', 'diagram', 'history&asOf=2023-03-01'];
for (const tab of tabs) {
  test(`${tab} has no barriers, wide in light and 320 pixels in dark`, () =>
    open(`?tab=${tab}`, async (page) => {
      await page.locator('.tab').waitFor();
      await page.waitForFunction(() => document.querySelector('.tab .reading') === null);
      assert.deepEqual(await barriersWideAndNarrow(page, '.tab'), []);
    }));
}

test('the start lists what is to be done and the cases', () =>
  visit(browser, base + address.split('/cases/')[0], async (page) => {
    await page.getByRole('heading', { name: 'Att göra' }).waitFor();
    await page.getByRole('link', { name: 'Alla ärenden' }).click();
    await page.getByRole('link', { name: 'hälso- och sjukvård i hemmet' }).first().waitFor();
    assert.deepEqual(await barriers(page), []);
  }));

test(
  'what somebody else records shows by itself',
  { skip: !mayWrite && 'only looks at a server it did not start' },
  () =>
    open('?tab=history', async (page) => {
      await page.locator('.event').first().waitFor();
      await page.evaluate(() => (window.still = 'here'));
      const answer = await fetch(`${base}/v1${address}/notes`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Acting-As': 'lead' },
        body: JSON.stringify({ text: 'Nytt möte med nätverket', origin: 'plausible' }),
      });
      assert.equal(answer.status, 201, await answer.text());
      await page.locator('.event').first().getByText('Nytt möte med nätverket').waitFor();
      assert.equal(await page.evaluate(() => window.still), 'here');
    }),
);

test(
  'of two who say what is done about a remark, the second sees what the first wrote',
  { skip: !mayWrite && 'only looks at a server it did not start' },
  () =>
    open(
      '?tab=remarks&round=consultation.respond+2',
      async (page) => {
        const opener = page.getByRole('button', { name: /^Åtgärd … för synpunkt/ }).first();
        const number = /\d+/.exec(await opener.innerText())[0];
        await opener.click();
        await page.getByLabel('Kommentar').fill('Mina ord');
        await page.getByLabel('Vad görs åt synpunkten?').selectOption('open');
        const first = await fetch(`${base}/v1${address}/remarks/${number}/dispositions`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Acting-As': 'lead' },
          body: JSON.stringify({ disposition: 'accepted', comment: 'Den andres ord', origin: 'plausible' }),
        });
        assert.equal(first.status, 201, await first.text());
        const save = page.getByRole('button', { name: 'Spara', exact: true });
        await save.click();
        await page.locator('.theirs').getByText('Den andres ord').waitFor();
        assert.equal(await page.getByLabel('Kommentar').inputValue(), 'Mina ord');
        await save.click();
        await page.getByText(`Sparat: åtgärd för synpunkt ${number}.`).waitFor();
        await page.getByRole('cell', { name: 'Mina ord' }).waitFor();
      },
      { expected: /412/ },
    ),
);

test(
  'what is wrong in a form is said beside its field by the engine too',
  { skip: !mayWrite && 'only looks at a server it did not start' },
  () =>
    open(
      '?tab=remarks&round=consultation.respond+2',
      async (page) => {
        await page.getByRole('button', { name: /^Åtgärd … för synpunkt/ }).last().click();
        await page.getByLabel('Vad görs åt synpunkten?').selectOption('declined');
        await page.getByLabel('Kommentar').fill('');
        await page.getByRole('button', { name: 'Spara', exact: true }).click();
        await page.locator('.field-problem').getByText('skriv en kommentar').waitFor();
        assert.deepEqual(await barriersWideAndNarrow(page, '.act-form'), []);
      },
      { expected: /422/ },
    ),
);

test('the plan awaits the minutes of a meeting that was held, and draws a lane for every party', () =>
  open('?asOf=2024-10-15&tab=plan&wanted=2025-01-01', async (page) => {
    const table = page.getByRole('table', { name: 'Besluta om överenskommelsen' });
    await table.waitFor();
    const rows = await textsOf(table.getByRole('row'));
    assert.equal(rows.length, 14);
    assert.equal(await page.locator('.lane:not(.months)').count(), 13);
    assert.match(rows.find((row) => row.startsWith('Kumla')), /Kumla, nämnden mån 14 okt 2024/);
    assert.deepEqual(await barriersWideAndNarrow(page, '.tab'), []);
  }));

test(
  'what is masked is not in the compilation of the public view, until the mask is taken back',
  { skip: !mayWrite && 'only looks at a server it did not start' },
  () =>
    open('?tab=remarks&round=consultation.respond+2', async (page) => {
      await page.getByRole('button', { name: /^Maska … för synpunkt/ }).first().click();
      await page.getByLabel('Skäl').fill('Personuppgift');
      await page.getByRole('button', { name: 'Maska', exact: true }).click();
      await page.getByText('Sparat: maskningen.').waitFor();
      const link = page.getByRole('link', { name: 'Skriv ut utan det maskade' });
      const compilation = async () => (await fetch(base + (await link.getAttribute('href')))).text();
      assert.match(await compilation(), /\[maskat: Personuppgift\]/);
      await page.getByRole('button', { name: /^Ta tillbaka … Synpunkt/ }).click();
      await page.getByLabel('Skäl').fill('Redan offentlig');
      await page.getByRole('button', { name: 'Ta tillbaka', exact: true }).click();
      await page.getByText('Inget är maskat.').waitFor();
      assert.doesNotMatch(await compilation(), /\[maskat/);
    }),
);

test(
  'a party that reports how far it has come is heard from today',
  { skip: !mayWrite && 'only looks at a server it did not start' },
  () =>
    open('?tab=tasks', async (page) => {
      const map = page.getByRole('table', { name: 'Hur långt har var och en kommit' });
      const late = map.getByRole('row').filter({ hasText: 'försenad' }).first();
      const party = await late.getByRole('rowheader').innerText();
      await page.getByLabel('Agera som').selectOption({ label: `Registrator, ${party}` });
      await page.getByRole('button', { name: /^Rapportera …/ }).first().click();
      await page.getByLabel('Hur långt har ni kommit?').fill('Halva förvaltningen är klar');
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await page.getByText('Sparat: hur långt ni har kommit.').waitFor();
      await map.getByRole('row', { name: new RegExp(`^${party}`) }).getByText('i dag').waitFor();
    }),
);
