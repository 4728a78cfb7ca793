// Answers that are right but for one thing: each is refused, noted, and opens nothing.
import assert from 'node:assert/strict';
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { base64url, exportSPKI } from 'jose';
import { makeKey, sign, startMadeUp, subject } from './made_up.mjs';
import { freePort, startProgram } from './program.mjs';
import { Visitor } from './visitor.mjs';

let now = new Date('2024-09-02T08:00:00.000Z');
let program, provider, visitor, right;
const started = {};

before(async () => {
  provider = started.provider = await startMadeUp(now);
  program = started.program = await startProgram({ issuer: provider.issuer, port: await freePort(), now });
  await program.addAccount(subject);
  right = { key: provider.key, token: provider.token };
  started.elliptic = await makeKey('ES256', 'elliptic');
  started.stranger = await makeKey('RS256', 'first');
});
after(async () => {
  await started.program?.stop();
  await started.provider?.stop();
});
beforeEach(() => {
  visitor = new Visitor();
  provider.token = right.token;
  provider.key = right.key;
  provider.keys = [right.key.public, started.elliptic.public];
});

const begin = () => visitor.open(`${program.url}/v1/sign-in`);
const back = (url) => url.pathname === '/v1/sign-in/callback';
const part = (value) => base64url.encode(typeof value === 'string' ? value : JSON.stringify(value));

async function account() {
  return JSON.parse((await visitor.open(`${program.url}/v1/session`)).body).account;
}

async function signedIn() {
  const page = await begin();
  assert.equal(page.url, `${program.url}/`, page.body);
  assert.equal((await account()).name, subject);
}

async function refusedFor(why, page) {
  assert.equal(page.status, 502);
  assert.match(page.body, /Inloggningen gick inte att genomföra/);
  assert.match((await program.notes())[0], new RegExp(`^outside_sign_in_failed ${why} 127.0.0.1$`));
  assert.deepEqual([...visitor.cookies.keys()].filter((key) => key.startsWith('127.0.0.1 overens ')), []);
  assert.equal(await account(), null);
  for (const secret of ['the-code', 'the-access-token', 'eyJ']) {
    assert.ok(!page.body.includes(secret) && !program.log.includes(secret), `${secret} leaked`);
  }
}

async function moveOn(ms) {
  now = provider.now = new Date(now.getTime() + ms);
  await program.moveClock(now);
}

/** HS256 with what everybody knows: our public key as the secret (RFC 8725, 2.1). */
async function signedByPublicKey(claims) {
  const text = `${part({ alg: 'HS256', kid: right.key.kid })}.${part(claims)}`;
  const pem = await exportSPKI(right.key.publicKey);
  return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
}

/** jose itself signs with no such key. */
function shortKey() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  return {
    public: { ...publicKey.export({ format: 'jwk' }), alg: 'RS256', kid: 'short', use: 'sig' },
    sign: (claims) => {
      const text = `${part({ alg: 'RS256', kid: 'short' })}.${part(claims)}`;
      return `${text}.${createSign('sha256').update(text).sign(privateKey, 'base64url')}`;
    },
  };
}

function altered(token) {
  const [header, claims, signature] = token.split('.');
  return { header, claims, signature, changed: (parts) => Object.values({ header, claims, signature, ...parts }).join('.') };
}

const tokens = {
  'another audience': ['audience', (claims) => sign(right.key, { ...claims, aud: 'somebody-else' })],
  'an audience that only begins alike': ['audience', (claims) => sign(right.key, { ...claims, aud: 'overens2' })],
  'no audience': ['audience', ({ aud, ...claims }) => sign(right.key, claims)],
  'several audiences and nobody it is made for': [
    'audience',
    (claims) => sign(right.key, { ...claims, aud: ['overens', 'another'] }),
  ],
  'made for another of its audiences': [
    'audience',
    (claims) => sign(right.key, { ...claims, aud: ['overens', 'another'], azp: 'another' }),
  ],
  'another issuer': ['issuer', (claims) => sign(right.key, { ...claims, iss: 'https://id.example' })],
  'an issuer with a slash more': ['issuer', (claims) => sign(right.key, { ...claims, iss: `${claims.iss}/` })],
  'an end that has been': ['expired', (claims) => sign(right.key, { ...claims, exp: claims.iat - 60 })],
  'no end': ['times', ({ exp, ...claims }) => sign(right.key, claims)],
  'a start that comes': ['not_yet', (claims) => sign(right.key, { ...claims, nbf: claims.iat + 61 })],
  'made in the future': ['not_yet', (claims) => sign(right.key, { ...claims, iat: claims.iat + 61 })],
  'another nonce': ['nonce', (claims) => sign(right.key, { ...claims, nonce: 'another' })],
  'no nonce': ['nonce', ({ nonce, ...claims }) => sign(right.key, claims)],
  'no subject': ['subject', ({ sub, ...claims }) => sign(right.key, claims)],
  'a subject that cannot be shown': ['subject', (claims) => sign(right.key, { ...claims, sub: 'anna\u0007' })],
  'a signature with a letter changed': [
    'signature',
    async (claims) => {
      const { signature, changed } = altered(await sign(right.key, claims));
      return changed({ signature: (signature[0] === 'A' ? 'B' : 'A') + signature.slice(1) });
    },
  ],
  'somebody else in a token signed for others': [
    'signature',
    async (claims) => altered(await sign(right.key, { ...claims, sub: 'bo' })).changed({ claims: part(claims) }),
  ],
  'no signature': ['form|signature', async (claims) => altered(await sign(right.key, claims)).changed({ signature: '' })],
  'two parts': ['form', async (claims) => (await sign(right.key, claims)).split('.').slice(0, 2).join('.')],
  'nothing that is a token': ['form', () => 'token'],
  "a stranger's key with the name of ours": ['signature', (claims) => sign(started.stranger, claims)],
  'a key that the token brings along': [
    'signature',
    (claims) => sign(started.stranger, claims, { jwk: started.stranger.public }),
  ],
  'a key that nobody has heard of': ['unknown_key', (claims) => sign(started.stranger, claims, { kid: 'unheard' })],
  'the algorithm none': ['algorithm', (claims) => `${part({ alg: 'none' })}.${part(claims)}.`],
  'the algorithm NONE, with the name of our key': [
    'algorithm',
    (claims) => `${part({ alg: 'NONE', kid: right.key.kid })}.${part(claims)}.`,
  ],
  'HS256 with the public key': ['algorithm', signedByPublicKey],
  'an algorithm that is not allowed': ['algorithm', async (claims) => sign(await makeKey('RS512', 'first'), claims)],
  'an algorithm of another key': [
    'key',
    async (claims) => altered(await sign(right.key, claims)).changed({ header: part({ alg: 'ES256', kid: 'first' }) }),
  ],
  'something that must be understood': [
    'header',
    (claims) => sign(right.key, claims, { crit: ['b64'], b64: true }),
  ],
  'a token for something else': ['header', (claims) => sign(right.key, claims, { typ: 'at+jwt' })],
  'a claim given twice': [
    'signature|claims',
    async (claims) => altered(await sign(right.key, claims)).changed({ claims: part('{"sub":"a","sub":"b"}') }),
  ],
};

describe('a token with', () => {
  for (const [what, [why, make]] of Object.entries(tokens)) {
    test(what, async () => {
      provider.token = make;
      await refusedFor(`(${why})`, await begin());
    });
  }
  test('a key that is too short', async () => {
    const short = shortKey();
    provider.keys = [short.public];
    provider.token = short.sign;
    await moveOn(61_000);
    await refusedFor('key_too_short', await begin());
    // Known keys again.
    await moveOn(3600_000);
    provider.keys = [right.key.public, started.elliptic.public];
    provider.token = right.token;
    await signedIn();
  });
});

describe('what is right all the same', () => {
  test('everything as it should be', signedIn);
  test('times that are off by less than a minute', async () => {
    provider.token = (claims) =>
      sign(right.key, { ...claims, iat: claims.iat + 59, nbf: claims.iat + 59, exp: claims.iat - 59 });
    await signedIn();
  });
  test('several audiences, made for us', async () => {
    provider.token = (claims) => sign(right.key, { ...claims, aud: ['another', 'overens'], azp: 'overens' });
    await signedIn();
  });
  test('a key on another curve of keys', async () => {
    provider.token = (claims) => sign(started.elliptic, claims);
    await signedIn();
  });
  test('new keys, fetched once though many tokens name keys that nobody has', async () => {
    const next = await makeKey('RS256', 'next');
    provider.keys = [next.public];
    provider.key = next;
    provider.token = (claims) => sign(next, claims);
    await moveOn(61_000);
    const before = provider.asked['/keys'];
    await signedIn();
    assert.equal(provider.asked['/keys'], before + 1);
    provider.token = (claims) => sign(next, claims, { kid: 'unheard' });
    for (let i = 0; i < 3; ++i) {
      visitor = new Visitor();
      await refusedFor('unknown_key', await begin());
    }
    assert.equal(provider.asked['/keys'], before + 1);
    right.key = next;
  });
});

describe('where the browser comes back', () => {
  const callback = async (who = visitor) => (await who.open(`${program.url}/v1/sign-in`, { stopAt: back })).url;
  const toldToBegin = (page) => {
    assert.equal(page.status, 400);
    assert.match(page.body, /Inloggningen får börja om/);
  };
  const fromProvider = { from: 'localhost' };

  test('an address holds once', async () => {
    provider.token = (claims) => sign(right.key, claims);
    const url = await callback();
    const cookies = new Map(visitor.cookies);
    assert.equal((await visitor.open(url, fromProvider)).url, `${program.url}/`);
    visitor.cookies = cookies;
    toldToBegin(await visitor.open(url, fromProvider));
    assert.equal(await account(), null);
    assert.match((await program.notes())[0], /^outside_sign_in_failed state /);
  });

  test('an address of another browser opens nothing, and takes nothing from either', async () => {
    provider.token = (claims) => sign(right.key, claims);
    const other = new Visitor();
    const theirs = await callback(other);
    const theirQuestion = provider.question;
    await callback();
    toldToBegin(await visitor.open(theirs, fromProvider));
    assert.equal(await account(), null);
    provider.question = theirQuestion;
    assert.equal((await other.open(theirs, fromProvider)).url, `${program.url}/`);
  });

  test('without a cookie nothing is opened', async () => {
    const url = await callback();
    visitor.cookies.clear();
    toldToBegin(await visitor.open(url, fromProvider));
    assert.equal(await account(), null);
  });

  test('another state than the one given opens nothing', async () => {
    const url = new URL(await callback());
    url.searchParams.set('state', 'another');
    toldToBegin(await visitor.open(url.href, fromProvider));
    assert.equal(await account(), null);
  });

  test('another sender than the provider opens nothing', async () => {
    const url = `${await callback()}&iss=https%3A%2F%2Fid.example`;
    await refusedFor('answer_issuer', await visitor.open(url, fromProvider));
  });

  test('after ten minutes one begins again', async () => {
    const url = await callback();
    await moveOn(600_000);
    toldToBegin(await visitor.open(url, fromProvider));
    assert.equal(await account(), null);
  });
});
