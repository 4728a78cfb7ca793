// What people do by mouse and keyboard in the page, one kind of act at a time.
import { collaboration } from './people.mjs';

export const title = 'Överenskommelse om hälso- och sjukvård i hemmet';

/** Where the case is, once it is started. */
export const at = { case: '' };

const file = (name) => `${process.env.TEXTS}/${name}`;

export const excerpt = { name: 'Protokollsutdrag.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 utdrag') };

/** The tab of the case, in the page of whoever is given. */
export async function tab(who, name) {
  if (new URL(who.page.url()).pathname !== at.case) await who.go(at.case);
  await who.page.getByRole('navigation', { name: 'Delar av ärendet' }).getByRole('link', { name }).click();
}

export async function addVersion(who, document, name, label, more = async () => {}) {
  await tab(who, /^Dokument/);
  await who.page.getByRole('button', { name: `Ny version … ${document}` }).click();
  const form = who.page.getByRole('form', { name: `Ny version: ${document}` });
  await form.getByLabel('Fil').setInputFiles(file(name));
  await form.getByLabel('Benämning').fill(label);
  await more(form);
  await form.getByRole('button', { name: 'Lägg upp versionen' }).click();
  await who.page.getByText('Sparat: den nya versionen.').waitFor();
}

export async function setFact(who, which, fill) {
  await tab(who, 'Nästa steg');
  await who.page.getByRole('button', { name: 'Ändra en uppgift …' }).click();
  const form = who.page.getByRole('form', { name: 'En uppgift om ärendet' });
  await form.getByLabel('Vilken uppgift?').selectOption({ label: which });
  await fill(form.getByLabel('Ny uppgift'));
  await form.getByRole('button', { name: 'Spara' }).click();
  await form.waitFor({ state: 'detached' });
}

export async function move(who, name, more = async () => {}) {
  await tab(who, 'Nästa steg');
  await who.page.getByRole('button', { name: `${name} …` }).click();
  await more(who.page.locator('.move-form'));
  await who.page.locator('.move-form').getByRole('button', { name, exact: true }).click();
  await who.page.getByText(`Gjort: ${name}`).waitFor();
}

export async function answerByHand(who, stance, more) {
  await who.go(at.case);
  await who.page.getByRole('link', { name: 'Svara', exact: true }).click();
  await who.page.getByRole('button', { name: 'Skicka svar …' }).click();
  const form = who.page.getByRole('form', { name: 'Skicka organisationens svar' });
  await form.getByLabel('Ställningstagande').first().selectOption({ label: stance });
  await more(form);
  await form.getByRole('button', { name: 'Skicka svaret' }).click();
  await who.page.getByText('Sparat: svaret, som nu är skickat.').waitFor();
}

/** What awaits the body stands on its secretary's first view; put up from there, on the next meeting's agenda. */
export async function putUp(who, proposed) {
  await who.go(collaboration);
  await who.page.getByRole('button', { name: `Sätt upp på dagordningen … ${title}` }).click();
  const form = who.page.getByRole('form', { name: `Sätt upp: ${title}` });
  await form.getByLabel('Förslag till beslut').fill(proposed);
  await form.getByRole('button', { name: 'Spara', exact: true }).click();
  await who.page.getByRole('cell', { name: 'punkt 1' }).waitFor();
}

/** The buttons of a meeting's acts unfold a form of one button, or of more. */
export async function meetingAct(who, opens, more, says) {
  await who.page.getByRole('button', { name: opens }).click();
  const form = who.page.locator('.act-form');
  await more(form);
  await form.locator('button[type=submit]').click();
  await who.page.getByText(says).waitFor();
}

export async function registerDecision(who, { section, version, on }) {
  await who.go(at.case);
  await who.page.getByRole('link', { name: 'Registrera beslutet' }).click();
  await who.page.getByRole('button', { name: /^Registrera …/ }).first().click();
  const form = who.page.locator('.act-form');
  const choice = who.page.getByLabel('Vad vill du registrera?');
  if (await choice.isVisible()) await choice.selectOption({ label: 'Ett beslut' });
  await form.getByLabel('Beslutsdag').fill(on);
  await form.getByLabel('Beslut', { exact: true }).selectOption({ label: 'godkänt' });
  await form.getByLabel('Version som beslutet gäller').fill(version);
  await form.getByLabel('Paragraf').fill(section);
  await form.getByLabel('Beslutets lydelse').fill('Nämnden beslutar att för sin del godkänna överenskommelsen.');
  await form.getByLabel('Protokollsutdrag', { exact: true }).setInputFiles(excerpt);
  await form.getByRole('button', { name: 'Registrera', exact: true }).click();
  await who.page.getByText(/^Sparat: beslutet/).waitFor();
  await who.page.locator('.lights').getByText(section).waitFor();
}

export async function registerFact(who, label, on) {
  await who.page.getByRole('button', { name: /^Registrera …/ }).first().click();
  const choice = who.page.getByLabel('Vad vill du registrera?');
  if (await choice.isVisible()) await choice.selectOption({ label });
  const form = who.page.locator('.act-form');
  await form.getByLabel('Vilken dag hände det?').fill(on);
  await form.getByRole('button', { name: 'Registrera', exact: true }).click();
  await who.page.getByText(/^Sparat: att/).waitFor();
}
