// Makes the types of the API from its description: what the page asks for and what it gets is checked against
// them.
//   node types.mjs ../openapi.yaml OUT.ts
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypes, { astToString } from 'openapi-typescript';

const [description, out] = process.argv.slice(2);
if (!description || !out) throw new Error('node types.mjs OPENAPI.yaml OUT.ts');

const tree = await openapiTypes(pathToFileURL(path.resolve(description)));
await mkdir(path.dirname(out), { recursive: true });
await writeFile(out, astToString(tree));
