// The case as a project leader sees it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsOf } from '../browser.mjs';
import { casePath, useWorld } from './world.mjs';

const here = useWorld();

test('the first view says what the case is, where it stands and what it waits for', () =>
  here.open(casePath, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Hälso- och sjukvård i hemmet' }).waitFor();
    const main = await page.getByRole('main').innerText();
    for (const text of ['Kumla kommun 24SN100', '+12 dnr', 'startat ons 9 mars 2022', 'sedan 73 dagar']) {
      assert.ok(main.includes(text), text);
    }
    await page.getByRole('heading', { name: 'Väntar på 3 av 13 Besluta om överenskommelsen' }).waitFor();
    const waits = await textsOf(page.locator('.waits > .wait'));
    assert.equal(waits.length, 2);
    assert.match(waits[0], /Nora kommun: Nytt beslut.*Nora, nämnden sammanträder ons 18 dec 2024/);
    assert.equal(waits[1], 'väntar Laxå kommun och Örebro kommun: Protokollet ska justeras');
    assert.deepEqual(await textsOf(page.locator('.counts li')), [
      'Beslutat 12 av 13 · 1 på annan text',
      'Justerat 10 av 13',
      'Laga kraft 4 av 13 · beräknat, ej bekräftat',
    ]);
    assert.match(
      main,
      /Gäller när alla parter har beslutat och besluten är justerade, tidigast ons 1 jan 2025\./,
    );
    assert.match(main, /Sista planerade sammanträdet är ons 18 dec 2024, 14 dagar före\./);
  }));

test('the path says what is done, what is now and what is ahead, in words too', () =>
  here.open(casePath, async (page) => {
    const steps = page.locator('.path .level:not(.level-inner) .step');
    await steps.first().waitFor();
    const texts = await textsOf(steps);
    assert.match(texts[0], /Utarbetas \(klart\)/);
    assert.match(texts[7], /Partsbeslut \(pågår\)/);
    assert.match(texts[8], /Överens \(kvar\)/);
    assert.equal(await page.locator('.path [aria-current=step]').count(), 2);
    assert.match(await page.locator('.level-inner').innerText(), /Införandet/);
  }));

test('thirteen parties have three lights each, with a word and a day', () =>
  here.open(casePath, async (page) => {
    const rows = page.getByRole('table', { name: 'Besluta om överenskommelsen' }).getByRole('row');
    await rows.nth(13).waitFor();
    const texts = await textsOf(rows);
    assert.equal(texts.length, 14);
    assert.match(
      texts[1],
      /Kumla kommun beslutat mån 14 okt 2024 justerat tis 22 okt 2024 .*bör ha inträtt tors 14 nov 2024/,
    );
    assert.match(
      texts[5],
      /Degerfors .* väntas fre 13 dec 2024 § 70 · kan överklagas till och med tors 12 dec 2024/,
    );
    assert.match(texts[11], /Örebro kommun beslutat ons 11 dec 2024 ej justerat .*ej laga kraft/);
    assert.match(texts[12], /Ljusnarsberg.* justerat tors 12 dec 2024 .*ej anslaget/);
    assert.match(texts[13], /Nora kommun annan text ons 27 nov 2024 .* på v7/);
  }));

test('every tab shows its part of the case', () =>
  here.open(casePath, async (page) => {
    const tab = (name) =>
      page.getByRole('navigation', { name: 'Delar av ärendet' }).getByRole('link', { name }).click();
    await tab('Dokument');
    await page
      .getByRole('row', {
        name: /v8.* redaktionell ändring · invändningar senast fre 27 sep 2024 expedierad tis 24 sep 2024 50 kB/,
      })
      .waitFor();
    const href = await page
      .getByRole('link', { name: 'v8 av Förslag till överenskommelse, hämta' })
      .getAttribute('href');
    assert.match(href, /\/documents\/proposal\/versions\/8\/content$/);
    await page.getByRole('button', { name: 'Ändrat v7 → v8' }).click();
    await page.getByRole('heading', { name: 'Bilaga C. Beräkning av tilläggsbelopp ändrad' }).waitFor();
    assert.equal((await page.locator('.difference del').innerText()).trim(), 'indexuppräkning');
    assert.equal(await page.locator('.clause-change').count(), 2);
    await page.getByText('2 avsnitt ändrade, 1 med samma ordalydelse').waitFor();
    await tab('Kopplade');
    await page.getByText('Ur detta bröts ut Egenvård, metodstöd').waitFor();
    await tab('Historik');
    await page.getByText('påhittad för att visa systemet').first().waitFor();
    assert.ok(page.url().endsWith('?tab=history'));
  }));

test('history tells both days when they differ, and marks what was invented', () =>
  here.open(`${casePath}?tab=history`, async (page) => {
    const event = page.locator('.event').filter({ hasText: 'Karlskoga, nämnden: justerat' });
    await event.waitFor();
    assert.match(await event.innerText(), /hände mån 4 nov 2024 · registrator, Karlskoga kommun · registrerat kl/);
    const day = page.locator('.records').filter({ has: event }).getByRole('heading', { level: 3 });
    assert.equal(await day.innerText(), 'tis 5 nov 2024');
    assert.equal(await event.getByText('påhittad').count(), 1);
    const sourced = page.locator('.event').filter({ hasText: 'Nu: Partsbeslut' });
    assert.equal(await sourced.getByText('påhittad').count(), 0);
    assert.match(await sourced.innerText(), /ur källa/);
    await page.getByText('Bygger på offentliga protokoll från Örebro län.').waitFor();
  }));

test('responses are shown by round, party and clause, each remark with what became of it', () =>
  here.open(`${casePath}?tab=remarks`, async (page) => {
    await page.getByText('Svarat 13 av 13').waitFor();
    assert.match(
      await page.locator('.summary').innerText(),
      /9 tillstyrker[\s\S]*3 tillstyrker med ändringar[\s\S]*6 synpunkter/,
    );
    await page.getByRole('button', { name: 'Remiss 1' }).click();
    assert.match(page.url(), /round=consultation.respond\+1/);
    await page.getByRole('button', { name: '1 synpunkt, Hällefors kommun, § 4: tillgodoses inte' }).click();
    const rows = page.getByRole('table', { name: 'Synpunkter och åtgärder' }).getByRole('row');
    assert.equal(await rows.count(), 2);
    assert.match(
      (await textsOf(rows))[1],
      /Hällefors kommun § 4 Synpunkt 7: Fasta kostnader.*tillgodoses inte.*kräver ny ekonomisk utredning/,
    );
    assert.match((await textsOf(rows))[1], /ekonomi/);
    assert.match(
      await page.getByRole('link', { name: 'Excel', exact: true }).getAttribute('href'),
      /works\/consultation.respond\/compilation\?round=1&format=xlsx&language=sv$/,
    );
    await page.getByRole('button', { name: 'Visa alla synpunkter' }).click();
    assert.equal(await rows.count(), 19);
  }));

test('a case on hold says so, why, and when somebody looks again', async () => {
  here.world.case = {
    phase: 'suspended',
    hold: {
      since: '2024-12-01',
      reason: 'Inväntar uppföljningen',
      until: null,
      otherCase: '018a9b10-2c00-7d11-8e22-9f33a044b156',
      otherState: null,
      lookAgainOn: '2025-02-14',
      awaitedCame: false,
    },
  };
  await here.open(casePath, async (page) => {
    const note = page.locator('.note-hold');
    await note.waitFor();
    assert.match(
      await note.innerText(),
      /Vilande sedan sön 1 dec 2024\. Inväntar uppföljningen[\s\S]*Ses över senast fre 14 feb 2025\./,
    );
    await note.getByRole('link', { name: 'Trygg och effektiv utskrivning' }).waitFor();
  });
});

test('the page speaks English when asked, and remembers', () =>
  here.open(casePath, async (page) => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Waiting for 3 of 13' }).waitFor();
    await page.getByRole('columnheader', { name: 'Legal force' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.goto(here.server.base + casePath);
    await page.getByRole('heading', { name: 'Waiting for 3 of 13' }).waitFor();
  }));
