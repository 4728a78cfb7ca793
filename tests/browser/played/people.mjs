// People who use the page at the same time, each in a browser of their own with their own sign-in. What the story
// repeats thirteen times they do over HTTP, in the same session.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { launch } from '../browser.mjs';

const patienceMs = Number(process.env.PATIENCE_MS ?? 30_000);

export const collaboration = '/collaborations/orebro';

/** What a browser may say when the page asks for something that others have changed, or that is refused. */
const provoked = /status of (403|409|412|422)|\/assets\/icon-/; // and of the icon, when the page is left at once

class Person {
  constructor(name, page, base) {
    Object.assign(this, { name, page, base, complaints: [] });
    page.on('console', (message) => {
      const said = `${message.text()} ${message.location().url}`;
      if (['error', 'warning'].includes(message.type()) && !provoked.test(said)) this.complaints.push(`${name}: ${said}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`${name}: ${error}`));
  }

  go(address) {
    return this.page.goto(this.base + address);
  }

  /** Asks the API with this person's sign-in; the answer's body. Text is sent as a file. */
  async api(method, path, data, actingAs) {
    const type = typeof data === 'string' ? 'application/octet-stream' : 'application/json';
    const answer = await this.page.context().request.fetch(`${this.base}/v1${path}`, {
      method,
      headers: {
        'Content-Type': type,
        ...(actingAs && { 'Acting-As': actingAs, 'Idempotency-Key': randomUUID() }),
      },
      ...(data !== undefined && { data }),
    });
    const body = await answer.text();
    assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${body}`);
    return body === '' ? null : JSON.parse(body);
  }
}

/** One browser, and in it as many people as have come, each with cookies of their own. */
export async function people(base) {
  const browser = await launch();
  const here = new Map();
  const signedIn = new Set();

  async function come(name) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    here.set(name, new Person(name, page, base));
  }

  /** By the button that the sign-in screen has for the account; whoever came before on that day is still there. */
  async function as(name) {
    if (!here.has(name)) await come(name);
    const person = here.get(name);
    if (signedIn.has(name)) return person;
    await person.go('/');
    await person.page.getByRole('button', { name, exact: true }).click();
    await person.page.getByRole('button', { name: 'Logga ut' }).waitFor();
    signedIn.add(name);
    return person;
  }

  return {
    browser,
    as,
    /** The clock of the demonstration moves on, and with it everybody's sign-in is over. */
    async day(today) {
      const keeper = await as('Förvaltare av Överens');
      for (const { page } of here.values()) await page.goto('about:blank');
      await keeper.api('PUT', '/clock', { today });
      for (const { page } of here.values()) await page.context().clearCookies();
      signedIn.clear();
    },
    /** What everybody looks at, for whoever wants to know why the story stopped. */
    async shots(folder) {
      let number = 0;
      for (const { page } of here.values())
        if (page.url() !== 'about:blank')
          await page.screenshot({ path: `${folder}/stopped-${++number}.png`, fullPage: true });
    },
    async close() {
      const complaints = [...here.values()].flatMap((person) => person.complaints);
      await browser.close();
      assert.deepEqual(complaints, []);
    },
  };
}
