// A server of the tests' own, on a free port of loopback, with a clock set by hand: one that has played a story, or
// one where it is about to begin.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const readyWithinMs = 20_000;

/** Of the server's log, when the story fails. */
const linesShown = 20;

async function freePort() {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Asks until the server answers, ends, or has taken too long. */
async function whenReady(url, server) {
  const deadline = Date.now() + readyWithinMs;
  while (server.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the server did not become ready');
}

async function run(player, story, url) {
  const child = spawn(player, ['--server', url, '--story', story, '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (piece) => (output += piece));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`the story did not go as it should: ${output}`);
  return output;
}

async function play({ player, story }, url) {
  const output = await run(player, story, url);
  const address = /(\/collaborations\/[^/\s]+\/cases\/[0-9a-f-]+)/.exec(output)?.[1];
  if (!address) throw new Error(`the story did not end with a case: ${output}`);
  return address;
}

/** A server on data of its own, stopped when `use(url)` is over; what it said last is shown if that fails. */
async function serving(program, folder, args, use) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logFile = path.join(folder, 'server.log');
  const log = await open(logFile, 'a');
  const all = ['serve', '--port', String(port), '--data', path.join(folder, 'data'), ...args];
  const server = spawn(program, all, { stdio: ['ignore', 'ignore', log.fd] });
  try {
    await whenReady(url, server);
    return await use(url);
  } catch (error) {
    console.log((await readFile(logFile, 'utf8')).split('\n').slice(-linesShown).join('\n'));
    throw error;
  } finally {
    server.kill();
    if (server.exitCode === null && server.signalCode === null) await once(server, 'close');
    await log.close();
  }
}

async function inFolder(use) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overens-page-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const believing = ['--without-sign-in', '--clock', 'manual=2022-03-09'];

/** Calls `use(url, address of the main case)`, then stops the server and removes its data. */
export function withStory({ server, ...told }, use) {
  return inFolder((folder) =>
    serving(server, folder, believing, async (url) => use(url, await play(told, url))),
  );
}

/** A story of the same register and lifecycles, in which nothing happens yet. */
async function beforeTheStory(story, folder) {
  const home = path.dirname(path.resolve(story));
  const first = path.join(folder, 'story.yaml');
  await writeFile(path.join(folder, 'nothing.yaml'), 'stage: "Inget har hänt"\ndays: {}\n');
  await writeFile(
    first,
    `format: 1\nstory: "Registret"\nregister: ${home}/register.yaml\ntexts: ${home}/texts\n` +
      'starts: 2022-03-09\nmain_case: agreement\nbanner: ""\nstages: [nothing.yaml]\n',
  );
  return first;
}

/**
 * Calls `use(url)` on the day the story begins, with its register and lifecycles and nothing else; people sign in as
 * the accounts of the file.
 */
export function withRegister({ server, player, story, accounts }, use) {
  return inFolder(async (folder) => {
    const first = await beforeTheStory(story, folder);
    await serving(server, folder, believing, (url) => run(player, first, url));
    const signedIn = ['--demo-accounts', path.resolve(accounts), '--clock', 'manual=2022-03-09'];
    return serving(server, folder, signedIn, use);
  });
}
