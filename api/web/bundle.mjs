// Makes the page: script and style with a hash of their content in the name, and the one HTML page that names
// them. What is imported only when it is asked for becomes a script of its own beside them.
//   node bundle.mjs FOLDER
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';
import esbuild from 'esbuild';

const folder = process.argv[2];
if (!folder) throw new Error('say which folder the page shall be written to');
const assets = path.join(folder, 'assets');

const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 10);

async function keep(name, extension, content) {
  const file = `${name}-${hash(content)}.${extension}`;
  await writeFile(path.join(assets, file), content);
  return `/assets/${file}`;
}

const common = {
  bundle: true,
  minify: true,
  write: false,
  target: ['es2022', 'chrome105', 'firefox115', 'safari16'],
  legalComments: 'none',
  logLevel: 'warning',
};

async function style(entry) {
  const { outputFiles } = await esbuild.build({ ...common, entryPoints: [entry] });
  return outputFiles[0].contents;
}

/** Keeps every script, and answers the address of the one that the page begins with, and what it imports. */
async function script(entry) {
  const { outputFiles, metafile } = await esbuild.build({
    ...common,
    entryPoints: [entry],
    format: 'esm',
    splitting: true,
    metafile: true,
    outdir: assets,
    entryNames: 'page-[hash]',
    chunkNames: '[name]-[hash]',
    // Style of a piece that is fetched later is a file of its own, fetched with it.
    loader: { '.css': 'file' },
    assetNames: '[name]-[hash]',
    publicPath: '/assets',
  });
  for (const { path: file, contents } of outputFiles) await writeFile(file, contents);
  const [first, { imports }] = Object.entries(metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint === entry,
  );
  const address = (file) => `/assets/${path.basename(file)}`;
  const shared = imports.filter(({ kind }) => kind === 'import-statement');
  // What is shared with pieces fetched later is asked for together with the first, so that nothing waits for
  // anything else: few scripts, and none of them imports one that is not named here.
  const named = new Set([first, ...shared.map((each) => each.path)]);
  const waits = shared.filter((each) =>
    metafile.outputs[each.path].imports.some((needed) => needed.kind === 'import-statement' && !named.has(needed.path)),
  );
  if (shared.length > 3 || waits.length > 0) {
    throw new Error(`${first} waits for too many scripts: ${shared.map((each) => each.path)}`);
  }
  return { first: address(first), shared: shared.map((each) => address(each.path)) };
}

await rm(folder, { recursive: true, force: true });
await mkdir(assets, { recursive: true });
const { first, shared } = await script('source/main.tsx');
const names = {
  SCRIPT: first,
  SHARED: shared.map((address) => `<link rel="modulepreload" href="${address}">`).join(''),
  STYLE: await keep('page', 'css', await style('source/style/page.css')),
  ICON: await keep('icon', 'svg', await readFile('source/icon.svg')),
};
const html = await readFile('source/index.html', 'utf8');
await writeFile(
  path.join(folder, 'index.html'),
  html.replace(/@(\w+)@/g, (whole, name) => names[name] ?? whole),
);
