// The files of a zip archive, by name, as text: enough to look into a Word file.
import { inflateRawSync } from 'node:zlib';

const endMark = 0x06054b50;
const endSize = 22;
const stored = 0;

function contentAt(bytes, at, size, method) {
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(start, start + size);
  return (method === stored ? content : inflateRawSync(content)).toString('utf8');
}

export function unzipped(bytes) {
  let end = bytes.length - endSize;
  while (end >= 0 && bytes.readUInt32LE(end) !== endMark) --end;
  if (end < 0) throw new Error('this is no zip archive');
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; --left) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const path = bytes.toString('utf8', at + 46, at + 46 + name);
    const [method, size, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    files.set(path, contentAt(bytes, local, size, method));
    at += 46 + name + extra + comment;
  }
  return files;
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of each paragraph of a Word file's document. */
export function paragraphsOf(xml) {
  const text = (piece) => piece.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, piece]) => text(piece)).join(''),
  );
}
