// Where each panic of the program would be in its sources: nobody reads it in what is shipped, which writes no panic
// anywhere (src/web/boot.js says that the program stopped; a development build says where). The names of the files and the
// lines, which hardly compress, become zeros.

import { sections } from './wasm.mjs';

const LONGEST_PATH = 200;
const LAST_LINE = 100_000;
const LAST_COLUMN = 1_000;

/** The segments of data of a module, each where it stands in it: `[{ at, length, address }]`. */
function segments(module) {
  for (const { id, reader } of sections(module)) if (id === 11) return Array.from({ length: reader.number() }, () => segment(reader));
  return [];
}

function segment(reader) {
  if (reader.number() !== 0 || reader.byte() !== 0x41) throw new Error('un segment de données sans adresse constante');
  const address = reader.number();
  reader.byte(); // the end of the expression
  const length = reader.number();
  reader.at += length;
  return { at: reader.at - length, length, address };
}

/** The same program without these places; how many it had. */
export function withoutPlaces(module) {
  const program = Buffer.from(module);
  const all = segments(program);
  const inFile = (address, length) => {
    const segment = all.find((one) => address >= one.address && address + length <= one.address + one.length);
    return segment ? segment.at + address - segment.address : -1;
  };
  const path = (address, length) => {
    if (length < 4 || length > LONGEST_PATH) return -1;
    const at = inFile(address, length);
    return at >= 0 && /^[\w./+-]+\.rs$/.test(program.toString('latin1', at, at + length)) ? at : -1;
  };
  const found = [];
  for (const segment of all) {
    for (let offset = -segment.address & 3; offset + 16 <= segment.length; offset += 4) {
      const [address, length, line, column] = [0, 4, 8, 12].map((more) => program.readUInt32LE(segment.at + offset + more));
      if (line === 0 || line > LAST_LINE || column === 0 || column > LAST_COLUMN) continue;
      const at = path(address, length);
      if (at >= 0) found.push({ place: segment.at + offset, at, length });
    }
  }
  for (const { place, at, length } of found) {
    program.fill(0, place, place + 16);
    program.fill(0, at, at + length);
  }
  return { program, places: found.length };
}
