// The agreement of Örebro county, played through the page by those who would: from an empty list of cases to a rollout.
// Each kind of act is done once by hand, with one's own sign-in; what thirteen parties repeat goes over HTTP.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { printed } from '../pdf.mjs';
import {
  addVersion,
  excerpt,
  meetingAct,
  move,
  putUp,
  registerDecision,
  registerFact,
  setFact,
  tab,
  title,
} from './by_hand.mjs';
import { acts, address, kumla, lead, nora, others, proposal, registrars, supports } from './consultation.mjs';
import { collaboration } from './people.mjs';
import { all, step } from './stage.mjs';
import { pictures } from './views.mjs';

const { BASE_URL: base } = process.env;

const secretary = () => all.as('Sekreterare, chefsgruppen');

step('the steering group stands behind it; the managers\' secretary puts it up and summons', async () => {
  await all.day('2023-08-25');
  const leader = await lead();
  await addVersion(leader, proposal, 'v4.md', 'Styrgruppsversion');
  await move(leader, 'Lämna till styrgruppen');
  await acts.decide(
    await all.as('Sekreterare, övriga organ'),
    'steering_view',
    'project_steering_group',
    'project_steering_group',
    'secretary:project_steering_group',
    { outcome: 'approved', version: 4, section: '5', wording: 'Styrgruppen ställer sig bakom förslaget.' },
  );
  await leader.page.getByRole('button', { name: /^Gör texten synlig: Chefsgruppens/ }).click();
  await leader.page.getByRole('button', { name: 'Gör synlig' }).click();
  await leader.page.getByText('Sparat: texten är synlig för de tillfrågade.').waitFor();

});

step('the managers\' secretary puts it up from the first view, and summons', async () => {
  const who = await secretary();
  await putUp(who, 'Chefsgruppen ställer sig bakom förslaget till formulering om inskrivning.');
  await who.page.getByRole('link', { name: 'Öppna dagordningen' }).click();
  await meetingAct(who, 'Skicka kallelse …', async () => {}, 'Sparat: kallelsen har gått ut');
});

step('the managers meet and decide; the leader sees where the case is now, and splits self-care out', async () => {
  await all.day('2023-09-08');
  const leader = await lead();
  await leader.go(address);
  const who = await secretary();
  await who.go(collaboration);
  await who.page.getByRole('link', { name: 'Öppna dagordningen' }).click();
  const chair = (form) => form.getByLabel('Ordförande vid sammanträdet').fill('ordförande');
  await meetingAct(who, 'Öppna sammanträdet …', chair, 'Sparat: sammanträdet är öppnat');
});

step('the managers decide, and their notes are written', async () => {
  const who = await secretary();
  await who.go(`${collaboration}/bodies/managers_group/meetings/2023-09-08`);
  await meetingAct(who, `Skriv beslutet … ${title}`, async (form) => {
    await form.getByLabel('Texten som beslutet gäller').getByText('v4, Styrgruppsversion').waitFor({ state: 'attached' });
    await form.getByLabel('Utfall').selectOption('approved');
    await form.getByLabel('Beslutets lydelse').fill(
      '1. Egenvården lyfts ut. 2. Chefsgruppen ställer sig bakom formuleringen. 3. Processen går till politisk beredning.',
    );
  }, `Sparat: utfallet av ${title}`);
  await who.page.getByRole('link', { name: 'Protokoll' }).click();
  await meetingAct(who, 'Skriv minnesanteckningar …', async () => {}, 'Sparat: protokollet');
});

step('the leader sees where the case is now, and splits self-care out', async () => {
  const leader = await lead();
  await leader.page.getByText('Bereds', { exact: true }).first().waitFor();
  await addVersion(leader, proposal, 'v5.md', 'Efter chefsgruppen');
  await move(leader, 'Bryt ut en fråga', async (form) => {
    await form.getByLabel('Livscykel').selectOption({ label: 'Styrande dokument' });
    await form.getByLabel('Det nya ärendets titel').fill('Metodstöd egenvård');
  });
  await tab(leader, /^Kopplade ärenden/);
  await leader.page.getByRole('link', { name: 'Metodstöd egenvård' }).waitFor();
});

step('their notes are placed on file at a later meeting', async () => {
  await all.day('2023-10-12');
  const who = await secretary();
  await who.go(`${collaboration}/bodies/managers_group/meetings/2023-09-08?tab=minutes`);
  const says = 'Sparat: att anteckningarna lagts till handlingarna';
  await meetingAct(who, 'Lägg till handlingarna …', async () => {}, says);
});

step('committees answer with their minutes, and what they said is compiled', async () => {
  await all.day('2024-01-15');
  const who = await lead();
  await addVersion(who, proposal, 'v6.md', 'Version för politisk remiss');
  await setFact(who, 'Gäller tidigast', (control) => control.fill('2025-01-01'));
  await move(who, 'Politisk remiss');
  const answer = { ...supports, approvedBy: 'Nämnden 2024-03-20' };
  await acts.answer(await registrars(), 'political_round.respond', Object.fromEntries(others.map((id) => [id, answer])));
  await acts.answer(await kumla(), 'political_round.respond', { kumla: answer });
  await acts.answer(await nora(), 'political_round.respond', { nora: answer });
});

step('the third compilation is ready', async () => {
  await move(await lead(), 'Sammanställningen är klar');
});

step('the regional council decides at a meeting whose minutes are adjusted, and papers may go out', async () => {
  await all.day('2024-08-30');
  const leader = await lead();
  await addVersion(leader, proposal, 'v7.md', 'Rådsversion');
  await move(leader, 'Till regionala rådet');
});

step('the council is summoned', async () => {
  const who = await all.as('Sekreterare, regionala samverkansrådet');
  await putUp(who, 'Rådet ställer sig bakom förslaget och rekommenderar parterna att besluta enligt det.');
  await who.page.getByRole('link', { name: 'Öppna dagordningen' }).click();
  await meetingAct(who, 'Skicka kallelse …', async () => {}, 'Sparat: kallelsen har gått ut');

});

step('the council meets and its minutes are adjusted', async () => {
  await all.day('2024-09-13');
  const council = await all.as('Sekreterare, regionala samverkansrådet');
  await council.go(collaboration);
  await council.page.getByRole('link', { name: 'Öppna dagordningen' }).click();
  await meetingAct(council, 'Öppna sammanträdet …', async (form) => {
    await form.getByLabel('Ordförande vid sammanträdet').fill('ordförande');
    await form.getByLabel('Justerare 1').fill('justerare');
  }, 'Sparat: sammanträdet är öppnat');
  await meetingAct(council, `Skriv beslutet … ${title}`, async (form) => {
    await form.getByLabel('Texten som beslutet gäller').getByText('v7, Rådsversion').waitFor({ state: 'attached' });
    await form.getByLabel('Utfall').selectOption('approved');
  }, `Sparat: utfallet av ${title}`);
  await council.page.getByRole('link', { name: 'Protokoll' }).click();
  await meetingAct(council, 'Skriv protokoll …', async () => {}, 'Sparat: protokollet');
  await council.page.screenshot({ path: '/tmp/hv/adjust.png', fullPage: true });
  await meetingAct(council, 'Registrera justering …', async () => {}, 'Sparat: justeringen');
});

const decisionPackage = 'Beslutspaket';

step('an editorial change is told, and the package is dispatched to thirteen registrars', async () => {
  await all.day('2024-09-30');
  const who = await lead();
  await addVersion(who, proposal, 'v8.md', 'Beslutsversion', async (form) => {
    await form.getByLabel('Vem har bedömt det, med vilket mandat, och varför?').fill('Ändrar inget i sak');
    await form.getByLabel('Sista dag för invändningar').fill('2024-10-03');
  });
  await addVersion(who, decisionPackage, 'decision_package.md', 'Beslutspaket');
  await setFact(who, 'Beslut senast', (control) => control.fill('2024-12-31'));
  await move(who, 'Expediera till parterna');
  await who.page.getByRole('heading', { name: /^Väntar på 13 av 13 Besluta/ }).waitFor();
});

step('a registrar registers what its committee has decided, and the leader sees it', async () => {
  await all.day('2024-11-28');
  const leader = await lead();
  await leader.go(address);
  await leader.page.getByRole('heading', { name: /^Väntar på 13 av 13 Besluta/ }).waitFor();
  await registerDecision(await kumla(), { section: '§ 88', version: '8', on: '2024-10-14' });
  await leader.page.locator('.counts li').filter({ hasText: 'Beslutat' }).getByText('1 av 13').waitFor();
});

step('its minutes are adjusted and announced; another has decided on the wrong text, and the page says so', async () => {
  const leader = await lead();
  const registrar = await kumla();
  await registrar.go(`${address}?tab=decisions`);
  await registerFact(registrar, 'Protokollet är justerat', '2024-10-22');
  await leader.page.getByRole('heading', { name: /^Väntar på 12 av 13 Besluta/ }).waitFor();
  await registerFact(registrar, 'Justeringen är anslagen', '2024-10-23');
  await registerDecision(await nora(), { section: '§ 140', version: '7', on: '2024-11-27' });
  await leader.page.getByText(/1 på annan text/).waitFor();
});

step('the other eleven', async () => {
  const party = await registrars();
  const hash = await acts.content(party, 'Protokollsutdrag', 'registrar:askersund');
  const parts = [{ name: 'excerpt', value: hash }];
  const decision = { version: 8, section: '§ 1', happenedOn: '2024-11-26', parts };
  await acts.decideAlongThePaths(party, others, decision, { what: 'adjusted', happenedOn: '2024-11-28' });
  const leader = await lead();
  await leader.page.getByRole('heading', { name: /^Väntar på 1 av 13 Besluta/ }).waitFor();
});

step('the thirteenth decides again', async () => {
  await all.day('2024-12-19');
  const leader = await lead();
  await leader.go(address);
  await registerDecision(await nora(), { section: '§ 152', version: '8', on: '2024-12-18' });
});

step('all have decided on the same text, and one signs', async () => {
  const leader = await lead();
  const last = await nora();
  await last.go(`${address}?tab=decisions`);
  await registerFact(last, 'Protokollet är justerat', '2024-12-18');
  await leader.page.getByText('Överens', { exact: true }).first().waitFor();
  await tab(leader, 'Nästa steg');
  await leader.page.getByRole('button', { name: /^Gör texten synlig: Underteckna/ }).click();
  await leader.page.getByRole('button', { name: 'Gör synlig' }).click();
  await leader.page.getByText('Sparat: texten är synlig för de tillfrågade.').waitFor();
  const signatory = await all.as('Undertecknare, Kumla kommun');
  await signatory.go(address);
  await signatory.page.getByRole('link', { name: 'Rapportera' }).click();
  await signatory.page.getByRole('button', { name: /^Klart … Underteckna/ }).click();
  await signatory.page.getByLabel('Underskrift').fill('Nämndens ordförande och förvaltningschefen, e-underskrift');
  await signatory.page.getByRole('button', { name: 'Markera som klart' }).click();
  await signatory.page.getByText('Sparat: Underteckna är klart.').waitFor();
});

step('it is in force, and the last day to appeal has passed', async () => {
  await all.day('2025-01-01');
  const leader = await lead();
  await leader.go(address);
  await leader.page.getByText('Gäller sedan ons 1 jan 2025.').waitFor();
  const registrar = await kumla();
  await registrar.go(`${address}?tab=decisions`);
  await registerFact(registrar, 'Beslutet har fått laga kraft', '2024-11-14');
});

step('the coordinator follows how far each has come, while one reports', async () => {
  const party = await registrars();
  const leads = { parts: [{ name: 'leads', value: ['Implementeringsperson, vård och omsorg'] }] };
  await acts.answer(party, 'name_leads', Object.fromEntries(others.map((id) => [id, leads])));
  await acts.answer(await nora(), 'name_leads', { nora: leads });
  await acts.answer(await kumla(), 'name_leads', { kumla: leads });

  await all.day('2025-03-11');
  const coordinator = await all.as('Införandesamordnare');
  await coordinator.go(`${address}?tab=tasks`);
  const map = coordinator.page.getByRole('table', { name: 'Hur långt har var och en kommit' });
  const row = map.getByRole('row', { name: /^Kumla kommun/ });
  await row.getByText('försenad').first().waitFor();
  const one = await all.as('Införandeansvarig, Kumla kommun');
  await one.go(`${address}?tab=tasks`);
  await one.page.getByRole('button', { name: 'Rapportera … GAP-analys' }).click();
  await one.page.getByLabel('Hur långt har ni kommit?').fill('Halva förvaltningen är klar');
  await one.page.getByRole('button', { name: 'Spara', exact: true }).click();
  await row.getByText('i dag').waitFor();
  await one.page.getByRole('button', { name: 'Klart … GAP-analys' }).click();
  await one.page.locator('.act-form input[name=evidence]').setInputFiles(excerpt);
  await one.page.getByRole('button', { name: 'Markera som klart' }).click();
  await row.getByText('klar', { exact: true }).nth(2).waitFor(); // signed, named leads, and now this
  const [download] = await Promise.all([
    coordinator.page.waitForEvent('download'),
    coordinator.page.getByRole('link', { name: /CSV/ }).click(),
  ]);
  assert.match(readFileSync(await download.path(), 'utf8'), /Kumla kommun/);
});

step('what is printed is a tagged PDF in Swedish, and says what it should', async () => {
  const who = await lead();
  const meetings = `${collaboration}/bodies/regional_council/meetings/2024-09-13`;
  const works = `${address}/works`;
  const prints = {
    [`${meetings}?format=html&language=sv`]: [/Regionala samverkansrådet/i, /13 sep(tember)? 2024/i, title],
    [`${meetings}/minutes-parts/1?format=html&language=sv`]: [/Protokoll/i, /§ 1/i, /Rådet ställer sig bakom/i, /justerare/i],
    [`${meetings}/agenda-items/1/excerpt?format=html&language=sv`]: [/Protokollsutdrag|Utdrag/i, /Rådet ställer sig bakom/i],
    [`${works}/consultation.respond/compilation?round=1&format=html&language=sv`]: [/Sammanställning/i, /första gången 2026/i],
    [`${works}/consultation.respond/covering-letter?format=html&language=sv`]: [/Remiss – /i, /Inkomna svar blir allmänna handlingar/i],
    [`${works}/party_decision/decision-packages/kumla?format=html&language=sv`]: [/Kumla/i, /Förslag till beslut/i, /version 8 \(Beslutsversion\)/i],
  };
  const page = await who.page.context().newPage();
  for (const [print, expected] of Object.entries(prints)) {
    await page.goto(`${base}/v1${print}`);
    const { text: said, tagged, language } = await printed(page);
    for (const each of expected)
      assert.ok(each instanceof RegExp ? each.test(said) : said.includes(each), `${each} in ${print}: ${said.slice(0, 600)}`);
    assert.deepEqual({ print, tagged, language }, { print, tagged: true, language: 'sv' });
  }
  await page.close();
});

step('papers of a meeting, and an authority\'s list of documents to register, are printed too', async () => {
  const who = await secretary();
  await who.go(`${collaboration}/bodies/managers_group/meetings/2023-09-08/papers`);
  await who.page.getByRole('heading', { name: title }).waitFor();
  const papers = await printed(who.page);
  assert.match(papers.text, /Förslag till överenskommelse|Styrgruppsversion/);
  assert.equal(papers.tagged && papers.language, 'sv');
  const registrar = await kumla();
  await registrar.go('/v1/collaborations/orebro/authorities/kumla/register-list?from=2023-01-01&to=2025-03-11&format=html');
  const list = await printed(registrar.page);
  assert.ok(list.text.includes('Kumla kommun') && list.text.includes('Beslutsversion'), list.text.slice(0, 600));
  assert.equal(list.tagged && list.language, 'sv');
});

step('every view in both themes, wide and narrow, is pictured, and none is wider than its window', async () => {
  const folder = process.env.PICTURES;
  if (!folder) return;
  assert.deepEqual(await pictures(all.as, address, folder), {});
});
