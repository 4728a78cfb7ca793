// Signing in by a real provider, as people do it in a browser.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { freePort, startProgram } from './program.mjs';
import { signingKey, startRealProvider } from './real.mjs';
import { Visitor } from './visitor.mjs';

const soon = (seconds = 0) => new Date(Date.now() + seconds * 1000);
const secret = 'a secret: with & signs = 100 %';

async function whoIs(visitor, program) {
  const answer = await visitor.open(`${program.url}/v1/session`);
  return JSON.parse(answer.body).account?.name ?? null;
}

/** A client that keeps a secret, and one that has none; the three kinds of signature. */
for (const [alg, kept] of [
  ['RS256', secret],
  ['PS256', ''],
  ['ES256', secret],
]) {
  describe(`with ${alg}, ${kept ? 'as a client with a secret' : 'as a public client'}`, () => {
    let program, provider, port, redirect;
    const begin = (visitor) => visitor.open(`${program.url}/v1/sign-in`);

    before(async () => {
      port = await freePort();
      redirect = `http://127.0.0.1:${port}/v1/sign-in/callback`;
      provider = await startRealProvider({ redirect, secret: kept, alg, keys: [await signingKey(alg)] });
      program = await startProgram({ issuer: provider.issuer, port, now: soon(), secret: kept });
      await program.addAccount('anna');
    });
    after(async () => {
      await program.stop();
      await provider.stop();
    });

    test('somebody with an account is signed in, and the page has the session at once', async () => {
      const visitor = new Visitor();
      await program.moveClock(soon());
      const page = await begin(visitor);
      assert.equal(page.url, `${program.url}/`, page.body);
      assert.equal(page.status, 200);
      assert.equal(await whoIs(visitor, program), 'anna');
      assert.match((await program.notes())[0], /^signed_in outside 127\.0\.0\.1$/);

      const asked = new URL(visitor.steps[0].headers.get('location'));
      assert.equal(asked.searchParams.get('code_challenge_method'), 'S256');
      assert.equal(asked.searchParams.get('redirect_uri'), redirect);
      const [begun] = visitor.steps[0].headers.getSetCookie();
      assert.match(begun, /^overens-sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
      const came = visitor.steps.find(({ url }) => url.includes('/callback'));
      // In which order they come means nothing, and differs between versions of the HTTP library.
      assert.deepEqual(
        came.headers.getSetCookie().map((text) => text.replace(/=[\w-]{43};/, '=…;')).sort(),
        ['overens-sign-in=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0', 'overens=…; Path=/; HttpOnly; SameSite=Strict'],
      );
      // Nothing of the sign-in is left in what is cached, logged or sent on.
      assert.equal(came.headers.get('cache-control'), 'no-store');
      assert.equal(came.headers.get('referrer-policy'), 'no-referrer');
      assert.doesNotMatch(program.log, /code=|state=/);
    });

    test('somebody unknown is told so, with what to hand on, and gets no account by coming', async () => {
      provider.person = 'bo-from-elsewhere';
      const visitor = new Visitor();
      await program.moveClock(soon());
      const page = await begin(visitor);
      assert.equal(page.status, 403);
      assert.match(page.body, /<code>bo-from-elsewhere<\/code>/);
      assert.match(page.body, /Inget konto är kopplat till dig/);
      assert.match(page.body, /No account is bound to you/);
      assert.equal(await whoIs(visitor, program), null);
      assert.equal((await program.notes())[0], 'outside_unknown bo-from-elsewhere');
      // What they hand on is what is needed.
      const account = { loginName: 'bo.berg', name: 'Bo Berg' };
      await program.good('POST', '/v1/accounts', account);
      const bound = await program.command('user', 'outside', 'bo.berg', 'bo-from-elsewhere');
      assert.equal(bound, 'bo.berg signs in as bo-from-elsewhere\n');
      assert.equal((await begin(visitor)).url, `${program.url}/`);
      assert.equal(await whoIs(visitor, program), account.name);
      const freed = await program.command('user', 'outside', 'bo.berg', '--none');
      assert.equal(freed, 'bo.berg no longer signs in elsewhere\n');
      assert.equal((await begin(new Visitor())).status, 403);
      provider.person = 'anna';
    });

    test('somebody who does not go through with it is told so', async () => {
      provider.person = null;
      const visitor = new Visitor();
      const page = await begin(visitor);
      assert.equal(page.status, 403);
      assert.match(page.body, /Inloggningen avbröts/);
      assert.equal(await whoIs(visitor, program), null);
      provider.person = 'anna';
    });

    test('a closed account is not opened', async () => {
      const id = await program.addAccount('cecilia');
      await program.good('PUT', `/v1/accounts/${id}`, { loginName: 'konto.cecilia', name: 'cecilia', closed: true });
      provider.person = 'cecilia';
      const visitor = new Visitor();
      await program.moveClock(soon());
      assert.equal((await begin(visitor)).status, 403);
      assert.equal(await whoIs(visitor, program), null);
      provider.person = 'anna';
    });

    test('new keys of the provider are fetched when they are met, at most once a minute', async () => {
      const { port: same } = provider;
      await provider.stop();
      const keys = [await signingKey(alg)];
      provider = await startRealProvider({ port: same, redirect, secret: kept, alg, keys });
      const visitor = new Visitor();
      await program.moveClock(soon());
      const early = await begin(visitor);
      assert.equal(early.status, 502);
      assert.match((await program.notes())[0], /^outside_sign_in_failed unknown_key /);
      await program.moveClock(soon(61));
      assert.equal((await begin(visitor)).url, `${program.url}/`);
      assert.equal(await whoIs(visitor, program), 'anna');
    });

    test('a provider that is down is told kindly', async () => {
      await program.moveClock(soon(2 * 3600));
      await provider.stop();
      const visitor = new Visitor();
      const page = await begin(visitor);
      assert.equal(page.status, 502);
      assert.match(page.body, /Inloggningen gick inte att genomföra/);
      assert.match((await program.notes())[0], /^outside_sign_in_failed not_reached /);
      assert.equal(visitor.cookies.size, 0);
      provider.stop = async () => undefined;
    });
  });
}
