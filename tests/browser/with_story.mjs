// A server of the tests' own, on a free port of loopback, with a clock set by hand, that has played a story.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
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

async function play({ player, story }, url) {
  const child = spawn(player, ['--server', url, '--story', story, '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (piece) => (output += piece));
  const [status] = await once(child, 'close');
  const address = /(\/collaborations\/[^/\s]+\/cases\/[0-9a-f-]+)/.exec(output)?.[1];
  if (status !== 0 || !address) throw new Error(`the story did not go as it should: ${output}`);
  return address;
}

/** Calls `use(url, address of the main case)`, then stops the server and removes its data. */
export async function withStory({ server: program, ...told }, use) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overens-page-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = [
    'serve',
    '--without-sign-in',
    '--clock',
    'manual=2022-03-09',
    '--port',
    String(port),
    '--data',
    path.join(folder, 'data'),
  ];
  const logFile = path.join(folder, 'server.log');
  const log = await open(logFile, 'w');
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', log.fd] });
  try {
    await whenReady(url, server);
    await use(url, await play(told, url));
  } catch (error) {
    console.log((await readFile(logFile, 'utf8')).split('\n').slice(-linesShown).join('\n'));
    throw error;
  } finally {
    server.kill();
    if (server.exitCode === null && server.signalCode === null) await once(server, 'close');
    await log.close();
    await rm(folder, { recursive: true, force: true });
  }
}
