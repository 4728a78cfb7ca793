// Tests of the page. Prints what failed and ends with "N passed, N failed"; succeeds only if something ran
// and nothing failed. Parts that lack what they need are left out and said so.
//
//   node run.mjs [--source api/web/source] [--openapi api/openapi.yaml] [--page FOLDER]
//                [--url BASE --case ADDRESS | --server OVERENS --player OVERENS_PLAY --story FILE
//                 [--played [--pictures FOLDER]]]
//
//   unit      what is reckoned and put into words, without a browser (--source: the sources of the page)
//   contract  the answers of the stand-in server, held against the API's description (--openapi)
//   page      the built page in a browser, with the stand-in server (--page: the folder of bundle.mjs)
//   engine    the page that a server gives, on the case of a story: one that runs and has played it
//             (--url, --case /collaborations/…/cases/…), or one started for it (--server, --player, --story)
//   played    the story itself, played through the page by people who sign in; then pictures of every view
//             (--played, --server, --player, --story; --pictures: the folder for them)
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { withRegister, withStory } from './with_story.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const text = { type: 'string' };
const { values: given } = parseArgs({
  options: {
    source: text,
    openapi: text,
    page: text,
    url: text,
    case: text,
    server: text,
    player: text,
    story: text,
    played: { type: 'boolean' },
    pictures: text,
  },
});

async function testsIn(folder) {
  const names = await readdir(path.join(here, folder));
  return names
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => path.join(here, folder, name))
    .sort();
}

/** The page is TypeScript: its modules are made into something Node.js can run. */
async function bundled(tests, folder) {
  const alias = { page: path.resolve(given.source) };
  await esbuild.build({
    entryPoints: tests,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias,
  });
  return tests.map((test) => path.join(folder, path.basename(test)));
}

function runNode(args, environment) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (piece) => (output += piece));
    child.on('close', () => resolve(output));
  });
}

function count(output, word) {
  return Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
}

const total = { passed: 0, failed: 0 };

async function run(name, files, environment = {}) {
  const output = await runNode(
    ['--test', '--test-concurrency=2', '--test-reporter=tap', ...files],
    environment,
  );
  const passed = count(output, 'pass');
  const failed = count(output, 'fail') + count(output, 'cancelled');
  total.passed += passed;
  // A runner that dies before it counts has not passed.
  total.failed += passed + failed === 0 ? 1 : failed;
  console.log(`${name}: ${passed} passed, ${failed} failed`);
  if (passed + failed === 0) console.log(output);
  for (const [block] of output.matchAll(/^not ok [\s\S]*?^ {2}\.\.\.$/gm)) console.log(block);
}

async function part(name, needs, environment, prepare = (tests) => tests) {
  const lacking = needs.filter((need) => given[need] === undefined);
  if (lacking.length > 0)
    return void console.log(`${name}: left out, needs ${lacking.map((need) => `--${need}`).join(' ')}`);
  await run(name, await prepare(await testsIn(name)), environment);
}

const scratch = await mkdtemp(path.join(here, 'unit-'));
try {
  await part('unit', ['source'], {}, (tests) => bundled(tests, scratch));
} finally {
  await rm(scratch, { recursive: true });
}
await part('contract', ['openapi'], { OPENAPI: given.openapi && path.resolve(given.openapi) });
await part('page', ['page'], { PAGE: given.page && path.resolve(given.page) });
async function played() {
  const accounts = path.join(here, 'played', 'accounts.json');
  const pictures = given.pictures && path.resolve(given.pictures);
  const texts = path.join(path.dirname(path.resolve(given.story)), 'texts');
  await withRegister({ ...given, accounts }, (url) =>
    part('played', ['server'], { BASE_URL: url, TEXTS: texts, ...(pictures && { PICTURES: pictures }) }),
  );
  if (pictures) console.log(`pictures of every view: ${pictures}`);
}

if (given.played) {
  await played();
} else if (given.server) {
  await withStory(given, (url, address) => {
    Object.assign(given, { url, case: address });
    return part('engine', ['url', 'case'], { BASE_URL: url, CASE: address, MAY_WRITE: 'yes' });
  });
} else {
  await part('engine', ['url', 'case'], { BASE_URL: given.url, CASE: given.case });
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
