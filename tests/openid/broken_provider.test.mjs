// A provider that answers wrongly, too much, or never: people are told kindly, and nothing is opened.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { startMadeUp, subject } from './made_up.mjs';
import { freePort, startProgram } from './program.mjs';
import { Visitor } from './visitor.mjs';

let now = new Date('2024-09-02T08:00:00.000Z');
let program, provider;

before(async () => {
  provider = await startMadeUp(now);
  program = await startProgram({ issuer: provider.issuer, port: await freePort(), now });
  await program.addAccount(subject);
});
after(async () => {
  await program?.stop();
  await provider?.stop();
});
// Everything is asked anew.
beforeEach(async () => {
  provider.instead = {};
  now = provider.now = new Date(now.getTime() + 2 * 3600_000);
  await program.moveClock(now);
});

const tooMuch = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(`{"filler":"${'x'.repeat(10_000_000)}"}`);
};
const never = () => undefined;
const failing = (response) => response.writeHead(500).end('secret words of theirs');
const elsewhere = (response) => response.writeHead(302, { location: '/.well-known/openid-configuration' }).end();
const notJson = (response) => response.end('<html>');

const discovery = '/.well-known/openid-configuration';
const described = (changes) => (response) =>
  response.end(
    JSON.stringify({
      issuer: provider.issuer,
      authorization_endpoint: `${provider.issuer}/authorize`,
      token_endpoint: `${provider.issuer}/token`,
      jwks_uri: `${provider.issuer}/keys`,
      ...changes,
    }),
  );

const cases = [
  [discovery, 'answers 500', failing, 'discovery_500'],
  [discovery, 'answers 10 MB', tooMuch, 'too_long'],
  [discovery, 'never answers', never, 'too_slow'],
  [discovery, 'sends us elsewhere', elsewhere, 'discovery_302'],
  [discovery, 'answers something that is not JSON', notJson, 'discovery'],
  [discovery, 'says that it is another', described({ issuer: 'https://id.example' }), 'discovery_issuer'],
  [discovery, 'wants to be asked without TLS', described({ token_endpoint: 'http://id.example/' }), 'discovery_address'],
  [discovery, 'wants a file of ours', described({ jwks_uri: 'file:///etc/passwd' }), 'discovery_address'],
  ['/token', 'answers 500', failing, 'token_500'],
  ['/token', 'answers 10 MB', tooMuch, 'token_too_long'],
  ['/token', 'never answers', never, 'token_too_slow'],
  ['/token', 'answers without a token', (response) => response.end('{}'), 'token_missing'],
  ['/token', 'answers something that is not JSON', notJson, 'token_missing'],
  ['/keys', 'answers 500', failing, 'keys_500'],
  ['/keys', 'answers 10 MB', tooMuch, 'too_long'],
  ['/keys', 'has no keys', (response) => response.end('{"keys":"none"}'), 'unknown_key'],
];

/** Vouched for by nobody. */
async function madeUpCertificate() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overens-openid-'));
  const file = (name) => path.join(folder, name);
  const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  made.push('-addext', 'subjectAltName=DNS:localhost', '-keyout', file('key'), '-out', file('cert'));
  execFileSync('openssl', ['req', ...made], { stdio: 'ignore' });
  const pair = { key: await readFile(file('key')), cert: await readFile(file('cert')) };
  await rm(folder, { recursive: true });
  return pair;
}

test('a provider whose certificate nobody vouches for is not asked', async () => {
  let asked = 0;
  let turnedAway = 0;
  const server = https.createServer(await madeUpCertificate(), (_, response) => {
    ++asked;
    response.end('{}');
  });
  server.on('tlsClientError', () => ++turnedAway);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const issuer = `https://localhost:${server.address().port}`;
  const another = await startProgram({ issuer, port: await freePort(), now });
  try {
    assert.equal((await new Visitor().open(`${another.url}/v1/sign-in`)).status, 502);
    assert.equal((await another.notes())[0], 'outside_sign_in_failed not_reached 127.0.0.1');
    assert.deepEqual({ asked, turnedAway }, { asked: 0, turnedAway: 1 });
  } finally {
    await another.stop();
    server.close();
  }
});

describe('a provider whose', () => {
  for (const [address, what, answer, why] of cases) {
    test(`${address} ${what}`, async () => {
      provider.instead[address] = answer;
      const visitor = new Visitor();
      const page = await visitor.open(`${program.url}/v1/sign-in`);
      assert.equal(page.status, 502);
      assert.match(page.body, /Inloggningen gick inte att genomföra/);
      assert.match(page.body, /Signing in did not work/);
      assert.doesNotMatch(page.body, /secret words|localhost|the-code/);
      assert.equal((await program.notes())[0], `outside_sign_in_failed ${why} 127.0.0.1`);
      assert.doesNotMatch(program.log, /secret words|the-code/);
      assert.ok(![...visitor.cookies.keys()].some((key) => key.startsWith('127.0.0.1 overens ')));
    });
  }

  test('trouble is over signs people in again', async () => {
    const visitor = new Visitor();
    const page = await visitor.open(`${program.url}/v1/sign-in`);
    assert.equal(page.url, `${program.url}/`, page.body);
  });

  test('silence is waited for once, not by everybody in turn', async () => {
    provider.instead[discovery] = never;
    const all = await Promise.all(
      Array.from({ length: 5 }, () => new Visitor().open(`${program.url}/v1/sign-in`)),
    );
    assert.deepEqual(all.map(({ status }) => status), [502, 502, 502, 502, 502]);
    const before = provider.asked[discovery];
    await new Visitor().open(`${program.url}/v1/sign-in`);
    assert.equal(provider.asked[discovery], before);
  });
});
