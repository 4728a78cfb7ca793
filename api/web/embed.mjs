// Writes the built page as C++ that defines overens::api::web_assets(); see api/http/web_assets.hpp.
//   node embed.mjs FOLDER OUT.cpp
// Numbers, not string literals: compilers may limit how long a literal is.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';

const mediaTypes = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

const [folder, out] = process.argv.slice(2);
if (!folder || !out) throw new Error('node embed.mjs FOLDER OUT.cpp');

async function filesIn(place) {
  const entries = await readdir(path.join(folder, place), { withFileTypes: true });
  const nested = entries.map((entry) => {
    const name = path.posix.join(place, entry.name);
    return entry.isDirectory() ? filesIn(name) : [name];
  });
  return (await Promise.all(nested)).flat().sort();
}

function bytes(name, content) {
  const lines = [];
  for (let at = 0; at < content.length; at += 32)
    lines.push(`    ${content.subarray(at, at + 32).join(',')},`);
  return `constexpr unsigned char ${name}[] = {\n${lines.join('\n')}\n};`;
}

const arrays = [];
const rows = [];
for (const [number, file] of (await filesIn('')).entries()) {
  const content = await readFile(path.join(folder, file));
  const type = mediaTypes[path.extname(file).slice(1)];
  if (!type) throw new Error(`${file}: no media type is known for it`);
  const etag = createHash('sha256').update(content).digest('hex').slice(0, 16);
  arrays.push(bytes(`content_${number}`, content));
  rows.push(`        Asset{"/${file}", "${type}", "\\"${etag}\\"", view(content_${number})},`);
}

const text = `// Made by api/web/embed.mjs from the built page.
#include "api/http/web_assets.hpp"

#include <array>
#include <cstddef>

namespace overens::api {

namespace {

${arrays.join('\n')}

template <std::size_t size>
std::string_view view(const unsigned char (&content)[size]) {
    return {reinterpret_cast<const char*>(content), size};
}

}  // namespace

std::span<const Asset> web_assets() {
    static const std::array assets{
${rows.join('\n')}
    };
    return assets;
}

}  // namespace overens::api
`;
await writeFile(out, text);
