// Makes the page: script and style with a hash of their content in the name, and the one HTML page that names
// them.
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

async function bundled(entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome105', 'firefox115', 'safari16'],
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles[0].contents;
}

await rm(folder, { recursive: true, force: true });
await mkdir(assets, { recursive: true });
const names = {
  SCRIPT: await keep('page', 'js', await bundled('source/main.tsx')),
  STYLE: await keep('page', 'css', await bundled('source/style/page.css')),
  ICON: await keep('icon', 'svg', await readFile('source/icon.svg')),
};
const html = await readFile('source/index.html', 'utf8');
await writeFile(
  path.join(folder, 'index.html'),
  html.replace(/@(\w+)@/g, (whole, name) => names[name] ?? whole),
);
