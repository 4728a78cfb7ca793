// A real provider in this process, which signs in whoever `person` says, and asks nothing.
import { once } from 'node:events';
import http from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

export async function signingKey(alg) {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg, use: 'sig' };
}

async function finish(provider, person, request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  const options = { mergeWithLastSubmission: true };
  if (!person) {
    return provider.interactionFinished(request, response, { error: 'access_denied' }, options);
  }
  if (prompt.name === 'login') {
    return provider.interactionFinished(request, response, { login: { accountId: person } }, options);
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope('openid');
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(request, response, { consent }, options);
}

/** `port` 0: any that is free. `person` may be changed; null: they do not go through with it. */
export async function startRealProvider({ port = 0, redirect, secret, alg, keys }) {
  const server = http.createServer().listen(port, 'localhost');
  await once(server, 'listening');
  const issuer = `http://localhost:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'overens',
        ...(secret ? { client_secret: secret } : { token_endpoint_auth_method: 'none' }),
        redirect_uris: [redirect],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: alg,
      },
    ],
    jwks: { keys },
    cookies: { keys: ['for these tests'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { methods: ['S256'], required: () => true },
  });
  const started = { issuer, person: 'anna', port: server.address().port };
  const others = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url.startsWith('/interaction/')) return others(request, response);
    finish(provider, started.person, request, response).catch((error) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  started.stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return started;
}
