// A small provider of our own, which signs everybody in at once and whose answers can be made wrong.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const subject = 'anna';

export async function makeKey(alg, kid) {
  const pair = await generateKeyPair(alg, { extractable: true });
  return { ...pair, alg, kid, public: { ...(await exportJWK(pair.publicKey)), alg, kid, use: 'sig' } };
}

export function sign(key, claims, header = {}) {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: key.alg, kid: key.kid, ...header })
    .sign(key.privateKey);
}

const sendJson = (response, value) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(value));
};

class MadeUp {
  /** What it answers in place of what is right, by path: (response) => … */
  instead = {};

  /** Makes the token, of what would be right. */
  token = (claims) => sign(this.key, claims);

  /** How often each path was asked for. */
  asked = {};

  routes = {
    '/.well-known/openid-configuration': (response) =>
      sendJson(response, {
        issuer: this.issuer,
        authorization_endpoint: `${this.issuer}/authorize`,
        token_endpoint: `${this.issuer}/token`,
        jwks_uri: `${this.issuer}/keys`,
      }),
    '/keys': (response) => sendJson(response, { keys: this.keys }),
    '/authorize': (response, { searchParams }) => {
      this.question = searchParams;
      const back = new URL(searchParams.get('redirect_uri'));
      back.search = new URLSearchParams({ code: 'the-code', state: searchParams.get('state'), more: '1' });
      response.writeHead(302, { location: back.href }).end();
    },
    '/token': async (response, url, form) => {
      const challenge = createHash('sha256').update(form.get('code_verifier')).digest('base64url');
      assert.equal(challenge, this.question.get('code_challenge'));
      assert.equal(form.get('code'), 'the-code');
      assert.equal(form.get('client_id'), 'overens');
      sendJson(response, {
        access_token: 'the-access-token',
        token_type: 'Bearer',
        id_token: await this.token(this.claims()),
      });
    },
  };

  claims() {
    const now = Math.floor(this.now.getTime() / 1000);
    return {
      iss: this.issuer,
      sub: subject,
      aud: 'overens',
      iat: now,
      exp: now + 300,
      nonce: this.question.get('nonce'),
    };
  }

  async answer(request, response) {
    const url = new URL(request.url, this.issuer);
    let body = '';
    for await (const piece of request) body += piece;
    this.asked[url.pathname] = (this.asked[url.pathname] ?? 0) + 1;
    const route = this.instead[url.pathname] ?? this.routes[url.pathname];
    await route(response, url, new URLSearchParams(body));
  }
}

/** `now`: of its tokens. */
export async function startMadeUp(now) {
  const made = new MadeUp();
  const server = http.createServer((request, response) => {
    made.answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  made.issuer = `http://localhost:${server.address().port}`;
  made.now = now;
  made.key = await makeKey('RS256', 'first');
  made.keys = [made.key.public];
  made.stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return made;
}
