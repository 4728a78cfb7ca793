// One's own account, and administration: what is shown to whom, and what is sent.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { barriersWideAndNarrow, textsOf } from '../browser.mjs';
import { coordinator, signedInAs } from '../fixture/desk.mjs';
import { startPath, useWorld } from './world.mjs';

const here = useWorld();
const administration = `${startPath}/administration`;
const sent = () => here.world.requests.at(-1);
const administrator = () => (here.world.session = signedInAs(coordinator, 'administrator'));
const reader = () => (here.world.session = signedInAs({ ...coordinator, keeper: false }, 'lead'));

test('my account says who I am and in which roles', () => {
  administrator();
  return here.open('/account', async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Mitt konto' }).waitFor();
    await page.getByText('samverkan@region.example').waitFor();
    await page.getByText('administratör', { exact: true }).waitFor();
  });
});

test('one changes the name that others see, and the language of mail and notices', () => {
  administrator();
  return here.open('/account', async (page) => {
    await page.getByRole('button', { name: 'Ändra namn och språk' }).click();
    await page.getByLabel('Namn', { exact: true }).fill('Samverkanskansliet, Örebro');
    await page.getByLabel('Språk i mejl och notiser').selectOption('en');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Sparat.').waitFor();
    assert.deepEqual(sent().body, { name: 'Samverkanskansliet, Örebro', language: 'en' });
    await page.locator('.own-facts').getByText('engelska').waitFor();
    await page.locator('.signed-in').getByText('Samverkanskansliet, Örebro').waitFor();
  });
});

test('a token is ordered with what it may do, and its secret is shown once', () => {
  administrator();
  return here.open('/account', async (page) => {
    await page.getByRole('button', { name: 'Gör en nyckel' }).click();
    await page.getByLabel('Vad ska den användas till?').fill('Diariet');
    await page.getByLabel('Vad får den?').selectOption('write');
    await page.getByLabel('Var gäller den?').selectOption('orebro');
    await page.getByLabel('Hur länge gäller den?').selectOption('30');
    await page.getByRole('button', { name: 'Gör nyckeln' }).click();
    await page.getByText('overens_hemligheten_som_visas_en_gang').waitFor();
    assert.deepEqual(sent().body, { title: 'Diariet', readsOnly: false, collaboration: 'orebro', days: 30 });
    await page.getByRole('button', { name: 'Jag har sparat den' }).click();
    const row = page.getByRole('row', { name: /Diariet/ });
    await row.waitFor();
    assert.equal(await page.getByText('overens_hemligheten').count(), 0);
    assert.match((await textsOf(row))[0], /läsa och göra det du får göra i Örebro län inte använd/);
  });
});

test('my own calendar has an address to paste, and a token that its program signs in with', () => {
  administrator();
  return here.open('/account', async (page) => {
    await page.getByRole('button', { name: /^Prenumerera i din kalender/ }).click();
    const address = page.getByLabel('Kalenderns adress');
    assert.equal(
      await address.inputValue(),
      `${here.server.base}/v1/collaborations/orebro/calendar.ics?language=sv`,
    );
    await page.getByRole('button', { name: 'Gör en nyckel till kalendern' }).click();
    await page.getByText('overens_hemligheten_som_visas_en_gang').waitFor();
    const { readsOnly, collaboration } = sent().body;
    assert.deepEqual({ readsOnly, collaboration }, { readsOnly: true, collaboration: 'orebro' });
    assert.deepEqual(await barriersWideAndNarrow(page), []);
  });
});

const feed = async (page, about) => {
  await page.getByRole('button', { name: `Prenumerera i din kalender … ${about}`, exact: true }).click();
  const region = page.getByRole('region', { name: `Prenumerera: ${about}` });
  return (await region.getByLabel('Kalenderns adress').inputValue()).replace(here.server.base, '');
};

test('an organisation has a calendar to subscribe to, and so has a seat that somebody holds', () => {
  reader();
  return here.open(`${administration}?tab=organisations`, async (page) => {
    const of = '/v1/collaborations/orebro';
    assert.equal(await feed(page, 'Nora kommun'), `${of}/organisations/nora/calendar.ics?language=sv`);
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await page.goto(`${here.server.base}${administration}?tab=bodies&of=pensioners_council`);
    const seat = await feed(page, 'Länsdel Norr');
    assert.equal(seat, `${of}/bodies/pensioners_council/seats/north/calendar.ics?language=sv`);
    assert.equal(await page.getByRole('button', { name: /^Prenumerera .* Länsdel Söder/ }).count(), 0);
  });
});

test('a token is taken back after a question, and one can end all other sessions', () => {
  administrator();
  return here.open('/account', async (page) => {
    await page.getByRole('button', { name: 'Ta tillbaka … Nattlig export' }).click();
    await page.getByText('Program som använder den släpps inte in längre.').waitFor();
    await page.getByRole('button', { name: 'Ta tillbaka', exact: true }).click();
    await page.getByText('Inga nycklar.').waitFor();
    const session = page.getByRole('listitem').filter({ hasText: 'inloggad' });
    assert.equal(await session.count(), 2);
    await page.getByRole('button', { name: /^Avsluta inloggningen/ }).click();
    await page.getByText('Du är inte inloggad någon annanstans.').waitFor();
    assert.equal(await session.count(), 1);
  });
});

test('an absence is noted with who stands in, and taken out again', () => {
  administrator();
  return here.open('/account', async (page) => {
    await page.getByRole('button', { name: 'Lägg in frånvaro' }).click();
    const choice = page.getByLabel('Ställföreträdare', { exact: true });
    assert.deepEqual(await textsOf(choice.locator('option')), ['Välj', 'Registrator, Kumla kommun']);
    await choice.selectOption({ label: 'Registrator, Kumla kommun' });
    await page.getByLabel('Första dag borta').fill('2024-12-10');
    await page.getByLabel('Sista dag borta').fill('2024-12-20');
    await page.getByRole('button', { name: 'Lägg in', exact: true }).click();
    await page.getByRole('row', { name: /tis 10 dec 2024 – fre 20 dec 2024 \(gäller nu\)/ }).waitFor();
    assert.deepEqual(sent().body.absences, [
      { standIn: 'p4k7m2x9qd', from: '2024-12-10', until: '2024-12-20' },
    ]);
    await page.getByRole('button', { name: 'Ta bort frånvaron med Registrator, Kumla kommun' }).click();
    await page.getByText('Ingen frånvaro är inlagd.').waitFor();
  });
});

test('without sign-in there is no account, and the page says so', () =>
  here.open('/account', async (page) => {
    await page.getByText('Här finns inget konto att ställa in.').waitFor();
  }));

test('a role is given for an organisation, with days', () => {
  administrator();
  return here.open(administration, async (page) => {
    await page.getByRole('button', { name: 'Ge en roll … Registrator, Kumla kommun' }).click();
    await page.getByLabel('Roll', { exact: true }).selectOption('secretary');
    await page.getByLabel('För vilket organ?').selectOption({ label: 'Länets pensionärsråd' });
    await page.getByLabel('Sista dag').fill('2025-06-30');
    await page.getByRole('button', { name: 'Ge rollen' }).click();
    await page.getByText('Registrator, Kumla kommun har fått rollen.').waitFor();
    const row = page.getByRole('row', { name: /Registrator, Kumla kommun/ });
    assert.match(
      (await textsOf(row))[0],
      /registrator, Kumla kommun Avsluta .* sekreterare, Länets pensionärsråd \(till och med mån 30 juni 2025\)/,
    );
    assert.deepEqual(sent().body.grants.at(-1), {
      role: 'secretary',
      of: 'pensioners_council',
      from: null,
      until: '2025-06-30',
    });
    assert.equal(sent().headers['acting-as'], 'administrator');
  });
});

test('a role is ended on a day, and the others stay', () => {
  administrator();
  return here.open(administration, async (page) => {
    await page
      .getByRole('button', { name: 'Avsluta … registrator, Kumla kommun, Registrator, Kumla kommun' })
      .click();
    await page.getByRole('button', { name: 'Avsluta rollen' }).click();
    await page.getByText('Rollen för Registrator, Kumla kommun är avslutad.').waitFor();
    assert.deepEqual(sent().body.grants, [
      { role: 'registrar', of: 'kumla', case: null, from: null, until: '2024-12-12' },
    ]);
  });
});

test('who does not administer reads, and is told who does', () => {
  reader();
  return here.open(administration, async (page) => {
    await page.getByText('Ändringar gör den som administrerar samverkan: Samverkanskansliet.').waitFor();
    assert.equal(await page.getByRole('button', { name: /Ge/ }).count(), 0);
    await page.getByRole('link', { name: 'Webhookar' }).click();
    await page.getByText('Webhookar ser och ändrar bara den som administrerar samverkan.').waitFor();
    await page.goto(`${here.server.base}/installation`);
    await page.getByText('Det här ser och gör bara den som sköter installationen.').waitFor();
  });
});

test('what is noted of somebody without an account is found, with where it stands, and fetched', () => {
  administrator();
  return here.open(administration, async (page) => {
    await page.getByRole('button', { name: 'Sök vad som är antecknat …' }).click();
    const name = page.getByLabel('För- och efternamn, eller en e-postadress');
    await name.fill('Per Berg');
    await page.getByRole('button', { name: 'Sök', exact: true }).click();
    await page.getByText('Inget står om personen').waitFor();
    await name.fill('Eva Lind');
    await page.getByRole('button', { name: 'Sök', exact: true }).click();
    const found = page.getByRole('status').filter({ hasText: 'Det som är antecknat om Eva Lind' });
    await found.getByText('steg 57 i historiken: Eva Lind har frågat').waitFor();
    await found.getByText('länk till Eva Lind, gjord mån 2 sep 2024, tillbakatagen').waitFor();
    await found.getByText('ett ärende som du inte ser').waitFor();
    await found.getByText('Länets pensionärsråd, sammanträdet 2024-11-20').waitFor();
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    const fetched = page.waitForEvent('download');
    await found.getByRole('button', { name: 'Hämta som fil' }).click();
    assert.equal((await fetched).suggestedFilename(), 'registerutdrag-2024-12-12.json');
    const kept = JSON.parse(await readFile(await (await fetched).path(), 'utf8'));
    assert.deepEqual([kept.name, kept.cases.length], ['Eva Lind', 2]);
  });
});

test('a new account gets a key that is handed over', () => {
  administrator();
  return here.open('/installation', async (page) => {
    await page.getByRole('button', { name: 'Nytt konto' }).click();
    await page.getByLabel('Namn, som andra ser det').fill('Registrator, Nora kommun');
    await page.getByLabel('Inloggningsnamn').fill('registrator.nora');
    await page.getByLabel('E-post').fill('registrator@nora.example');
    await page.getByRole('button', { name: 'Gör kontot' }).click();
    await page.getByText('7k2m-x9qd-4pw8-c3j5').waitFor();
    await page.getByText(/Gäller en gång, till sön 15 dec 2024 kl. 08.00/).waitFor();
    await page.getByRole('row', { name: /Registrator, Nora kommun.*har inte satt lösenord/ }).waitFor();
    assert.equal(sent().body.mailbox, 'registrator@nora.example');
  });
});

test('what the service refuses stands beside its field, and what was typed stays', () => {
  administrator();
  here.world.refusal = {
    status: 409,
    code: 'login_name_taken',
    blockers: [
      {
        code: 'login_name_taken',
        message: {
          sv: 'Ett annat konto har det inloggningsnamnet',
          en: 'Another account has that login name',
        },
        at: '/loginName',
      },
    ],
  };
  return here.open(
    '/installation',
    async (page) => {
      await page.getByRole('button', { name: 'Nytt konto' }).click();
      await page.getByLabel('Namn, som andra ser det').fill('Registrator');
      await page.getByLabel('Inloggningsnamn').fill('registrator.kumla');
      await page.getByRole('button', { name: 'Gör kontot' }).click();
      const field = page.getByLabel('Inloggningsnamn');
      await page
        .locator('.field', { has: field })
        .getByText('Ett annat konto har det inloggningsnamnet')
        .waitFor();
      assert.equal(await field.inputValue(), 'registrator.kumla');
      assert.equal(await field.evaluate((element) => element === document.activeElement), true);
    },
    { expected: /409/ },
  );
});

test('a webhook is added, and its secret shown once', () => {
  administrator();
  return here.open(`${administration}?tab=webhooks`, async (page) => {
    await page.getByText('Inga webhookar.').waitFor();
    await page.getByRole('button', { name: 'Ny webhook' }).click();
    await page.getByLabel('Vad är det för program?').fill('Diariet');
    await page.getByLabel('Adress').fill('https://diariet.example/overens');
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await page.getByText('whsec_som_visas_en_gang').waitFor();
    await page.getByRole('row', { name: /Diariet/ }).waitFor();
    await page.getByRole('button', { name: 'Jag har sparat den' }).click();
    assert.equal(await page.getByText('whsec_som_visas_en_gang').count(), 0);
  });
});

test('what did not arrive is found and sent again', () => {
  administrator();
  return here.open('/installation?tab=outbox', async (page) => {
    await page.getByRole('row', { name: /framme/ }).waitFor();
    await page.getByLabel('Läge').selectOption('dead');
    await page.waitForURL(/state=dead/);
    await page.getByText('19 försök').waitFor();
    await page.getByRole('button', { name: 'Skicka om till registrator@nora.example' }).click();
    await page.getByText('Skickas om till registrator@nora.example.').waitFor();
    await page.getByText('Inget i det läget.').waitFor();
  });
});

test('the months in which a body does not meet are said with it', () => {
  administrator();
  return here.open(`${administration}?tab=bodies&of=pensioners_council`, async (page) => {
    await page.getByRole('button', { name: 'Ändra organet …' }).click();
    await page.getByLabel('juli').check();
    await page.getByLabel('augusti').check();
    assert.deepEqual(await barriersWideAndNarrow(page), []);
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Länets pensionärsråd är sparat.').waitFor();
    assert.deepEqual(sent().body.emptyMonths, [7, 8]);
    await page.locator('.own-facts').getByText('juli, augusti').waitFor();
  });
});

test('a calendar is read out of a file, and kept when it has been seen', () => {
  administrator();
  return here.open(`${administration}?tab=bodies&of=pensioners_council`, async (page) => {
    await page.getByRole('button', { name: 'Läs in sammanträdesplan' }).click();
    await page
      .getByLabel('Excel, CSV, Word-tabell eller kalenderfil')
      .setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from('Datum') });
    await page.getByRole('button', { name: 'Läs filen' }).click();
    await page.getByText('1 sak att kontrollera').waitFor();
    await page.getByText('"ons 12 feb 2025" i Blad1!A2').waitFor();
    assert.equal(here.world.desk.meetings, null);
    await page.getByRole('button', { name: 'Lägg in 1 sammanträde' }).click();
    await page.getByRole('row', { name: /ons 12 feb 2025/ }).waitFor();
    assert.deepEqual(
      here.world.desk.meetings.map(({ day }) => day),
      ['2025-01-15', '2025-02-12'],
    );
  });
});

test('a list to register says what waits for the registrar', () => {
  administrator();
  return here.open(`${administration}?tab=registers&of=kumla&from=2024-12-01&to=2024-12-12`, async (page) => {
    const row = page.getByRole('row', { name: /tis 3 dec 2024/ });
    await row.waitFor();
    assert.match(
      (await textsOf(row))[0],
      /in väntar på registrator SN 2024\/96 från Region Örebro län Förslag till/,
    );
    const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    assert.equal(
      csv,
      `/v1/collaborations/orebro/authorities/kumla/register-list?from=2024-12-01&to=2024-12-12&format=csv&language=sv`,
    );
  });
});
