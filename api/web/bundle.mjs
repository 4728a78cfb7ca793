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

/** Keeps every script, and answers the address of the one that the page begins with. */
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
  });
  for (const { path: file, contents } of outputFiles) await writeFile(file, contents);
  const [first, { imports }] = Object.entries(metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint === entry,
  );
  // A piece shared with what is fetched later would cost the first view another fetch.
  if (imports.some(({ kind }) => kind === 'import-statement'))
    throw new Error(`${first} waits for other scripts: let what is imported later share types only`);
  return `/assets/${path.basename(first)}`;
}

await rm(folder, { recursive: true, force: true });
await mkdir(assets, { recursive: true });
const names = {
  SCRIPT: await script('source/main.tsx'),
  STYLE: await keep('page', 'css', await style('source/style/page.css')),
  ICON: await keep('icon', 'svg', await readFile('source/icon.svg')),
};
const html = await readFile('source/index.html', 'utf8');
await writeFile(
  path.join(folder, 'index.html'),
  html.replace(/@(\w+)@/g, (whole, name) => names[name] ?? whole),
);
