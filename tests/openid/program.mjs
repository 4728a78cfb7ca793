// The program with sign-in by another service, started for a test, and its first account, a keeper.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const password = 'fyra ord i en rad';

export async function freePort() {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** What the program prints until it serves, and the key to the first account. */
async function firstKey(child) {
  let printed = '';
  for await (const piece of child.stdout) {
    printed += piece;
    const key = /[0-9a-z]{4}(?:-[0-9a-z]{4}){3}/.exec(printed);
    if (key) return key[0];
  }
  throw new Error(`the program did not start: ${printed}`);
}

class Program {
  log = '';

  /** Who asks: headers. */
  who = {};

  constructor(url, child, folder) {
    Object.assign(this, { url, child, folder });
    child.stderr.on('data', (piece) => (this.log += piece));
  }

  async ask(method, address, body) {
    const answer = await fetch(this.url + address, {
      method,
      headers: { ...this.who, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    const [set] = answer.headers.getSetCookie();
    return { status: answer.status, body: text ? JSON.parse(text) : null, cookie: set?.split(';')[0] };
  }

  async good(method, address, body) {
    const answer = await this.ask(method, address, body);
    assert.ok(answer.status < 300, `${method} ${address}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }

  async makeKeeper(key) {
    const keeper = { key, loginName: 'keeper', name: 'Systemförvaltare', password };
    this.who = { cookie: (await this.good('POST', '/v1/first-account', keeper)).cookie };
    // A session would end where the clock is moved by hours.
    const token = { title: 'These tests', readsOnly: false, days: 30 };
    const { body } = await this.good('POST', '/v1/credentials', token);
    this.token = body.secret;
    this.who = { authorization: `Bearer ${this.token}` };
  }

  /** An account that signs in as `subject`; its id. */
  async addAccount(subject, issuer) {
    const { body } = await this.good('POST', '/v1/accounts', { loginName: `konto.${subject}`, name: subject });
    const identity = issuer ? { subject, issuer } : { subject };
    await this.good('PUT', `/v1/accounts/${body.id}/outside-identity`, identity);
    return body.id;
  }

  /** What the command prints, as whoever looks after the installation gives it. */
  async command(...words) {
    const env = { ...process.env, OVERENS_TOKEN: this.token };
    const { stdout } = await run(process.env.OVERENS, [...words, '--server', this.url], { env });
    return stdout;
  }

  moveClock(instant) {
    return this.good('PUT', '/v1/clock', { now: instant.toISOString() });
  }

  /** Newest first: ["what detail", …]. */
  async notes() {
    const { body } = await this.good('GET', '/v1/access-notes');
    return body.notes.map(({ what, detail }) => `${what} ${detail}`);
  }

  async stop() {
    this.child.kill('SIGTERM');
    await once(this.child, 'close');
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** `secret` empty: as a public client. */
export async function startProgram({ issuer, port, now, secret = '', title }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overens-openid-'));
  const url = `http://127.0.0.1:${port}`;
  const args = ['serve', '--memory', '--port', String(port), '--clock', `manual=${now.toISOString()}`];
  args.push('--oidc-issuer', issuer, '--oidc-client', 'overens', '--public-url', url);
  if (title) args.push('--oidc-title', title);
  if (secret) {
    await writeFile(path.join(folder, 'secret'), `${secret}\n`);
    args.push('--oidc-secret-file', path.join(folder, 'secret'));
  }
  const child = spawn(process.env.OVERENS, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const program = new Program(url, child, folder);
  await program.makeKeeper(await firstKey(child));
  return program;
}
