// What each folder of src/ weighs in the program that is downloaded.
//
// The shipped program has no names any more; tools/postbuild.mjs keeps a copy that has
// them. Each function goes to the folder that its name says. Constants have no name,
// so a text goes to the first file of src/ where it is written.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotli } from './server.mjs';
import { sections } from './wasm.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const CRATE = 'reste_a_vivre';
/** The program as it is shipped, but for its names. */
export const NAMED = 'target/app-avec-noms.wasm';
/** Shorter texts are written in too many places to say whose they are. */
const SHORTEST = 6;

/** `{ code, data, functions: [{ name, bytes }] }` of a module with a name section. */
export function readModule(module) {
  let imported = 0;
  const bodies = [];
  const names = new Map();
  let [code, data] = [Buffer.alloc(0), Buffer.alloc(0)];
  for (const { id, end, reader } of sections(module)) {
    if (id === 2) {
      for (let left = reader.number(); left > 0; left--) {
        reader.text();
        reader.text();
        const kind = reader.byte();
        if (kind === 0) imported++;
        if (kind === 1 || kind === 3) reader.byte(); // what a table holds, what a global is
        const flags = reader.number(); // the type of a function, whether a global changes, whether a table or a memory is bounded
        if (kind === 1 || kind === 2) for (let bounds = 1 + (flags & 1); bounds > 0; bounds--) reader.number();
      }
    } else if (id === 10) {
      code = module.subarray(reader.at, end);
      for (let left = reader.number(); left > 0; left--) {
        const start = reader.at;
        const length = reader.number();
        reader.at += length;
        bodies.push(module.subarray(start, reader.at));
      }
    } else if (id === 11) {
      data = module.subarray(reader.at, end);
    } else if (id === 0 && reader.text() === 'name') {
      while (reader.at < end) {
        const kind = reader.byte();
        const next = reader.number() + reader.at;
        if (kind === 1) for (let left = reader.number(); left > 0; left--) names.set(reader.number(), reader.text());
        reader.at = next;
      }
    }
  }
  // The functions are numbered after those that are imported.
  return { code, data, functions: bodies.map((bytes, i) => ({ name: names.get(imported + i) ?? '', bytes })) };
}

/**
 * Whose a function is: `src/ui` for what the app itself wrote, generic code of a
 * library made for a type of the app included; otherwise the library.
 */
export function roomOf(name, depth = 1, isRoom = () => true) {
  const own = new RegExp(`\\b${CRATE}((?:::[a-z_]\\w*)+)`).exec(name);
  if (own) {
    let room = 'src';
    for (const part of own[1].split('::').slice(1, depth + 1)) {
      if (!isRoom(`${room}/${part}`)) break;
      room += `/${part}`;
    }
    return room;
  }
  return /([a-z_]\w*)(?:\[\w+\])?::/.exec(name)?.[1] ?? 'wasm_bindgen'; // what wasm-bindgen adds has names of its own
}

/** The texts of a source, as they are in memory: between quotes, escapes done, cut where a value is put in. */
export function textsOf(source) {
  const code = source.replace(/^\s*\/\/.*$/gm, '').replace(/'\\?"'/g, '');
  return [...code.matchAll(/"((?:[^"\\]|\\[^])*)"/g)]
    .map(([, text]) => text.replace(/\\\r?\n\s*/g, '').replace(/\\u\{(\w+)\}/g, (_, code) => String.fromCodePoint(parseInt(code, 16)))
      .replace(/\\n/g, '\n').replace(/\\(["\\'])/g, '$1'))
    .flatMap((text) => text.split(/\{[^{}]*\}/))
    .filter((text) => Buffer.byteLength(text) >= SHORTEST);
}

/** The texts of a file of src/, those of the files that it takes in first. */
function textsOfFile(path) {
  const source = readFileSync(path, 'utf8');
  const taken = [...source.matchAll(/include_(?:str|bytes)!\("([^"]+)"\)/g)].map(([, file]) => join(dirname(path), file));
  return [...taken.filter(existsSync).map((file) => readFileSync(file, 'utf8')), ...textsOf(source)];
}

/** `[{ room, code, texts, brotli }]`, heaviest first; `brotli` shares the compressed `total` out. */
export function weigh({ functions, data }, sources, { depth = 1, total, isRoom } = {}) {
  const rooms = new Map();
  const add = (room, kind, bytes) => {
    if (!rooms.has(room)) rooms.set(room, { room, code: [], texts: [] });
    rooms.get(room)[kind].push(bytes);
  };
  for (const { name, bytes } of functions) add(roomOf(name, depth, isRoom), 'code', bytes);
  const owned = new Uint8Array(data.length);
  for (const { room, texts } of sources) {
    for (const text of texts) {
      const written = Buffer.from(text);
      const at = data.indexOf(written);
      if (at < 0 || owned[at]) continue;
      owned.fill(1, at, at + written.length);
      add(room, 'texts', written);
    }
  }
  add('tables et textes courts', 'texts', Buffer.from(data.filter((_, i) => !owned[i])));
  const weights = [...rooms.values()].map(({ room, code, texts }) => {
    const [written, said] = [Buffer.concat(code), Buffer.concat(texts)];
    return { room, code: written.length, texts: said.length, brotli: brotli(Buffer.concat([written, said])).length };
  });
  // Alone, a folder compresses less well than among the others.
  const share = total ? total / weights.reduce((sum, { brotli }) => sum + brotli, 0) : 1;
  return weights.map((weight) => ({ ...weight, brotli: Math.round(weight.brotli * share) })).sort((a, b) => b.brotli - a.brotli);
}

/** The folders of the last release build; `shipped`: the files of the program in dist/, to check that it is the same. */
export function roomsOfTheBuild(shipped, { depth }) {
  const path = join(ROOT, NAMED);
  if (!existsSync(path)) throw new Error(`${NAMED} n'est pas là : tools/test --only release`);
  const module = readModule(readFileSync(path));
  const code = shipped.reduce((sum, file) => sum + readModule(file).code.length, 0);
  if (Math.abs(module.code.length - code) > module.code.length / 200) {
    throw new Error(`${NAMED} n'est pas le programme de dist/ : tools/test --only release`);
  }
  const isRoom = (path) => existsSync(join(ROOT, path)) || existsSync(join(ROOT, `${path}.rs`));
  const files = readdirSync(join(ROOT, 'src'), { recursive: true }).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.rs')).sort();
  const sources = files.map((file) => ({
    room: roomOf(`${CRATE}::${file.replace(/\.rs$/, '').replaceAll('/', '::')}`, depth, isRoom),
    texts: textsOfFile(join(ROOT, 'src', file)),
  }));
  return weigh(module, sources, { depth, total: shipped.reduce((sum, file) => sum + brotli(file).length, 0), isRoom });
}
