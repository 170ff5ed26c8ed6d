// What a first visit downloads of WASM, JavaScript and styles, compressed as a
// good host does. Over the soft budget it says by how much and because of what;
// only over the limit it fails: what people feel is the wait (tools/time.mjs).
// Shown and not counted: the communes, which come later, the page itself, the
// static pages, the examples, the icons, the script that says why nothing comes,
// those of a page of another site, the style of the pages that are saved, and
// the part of the program that is opened from the results.
//
//   node tools/size.mjs [--par-salle] [--profondeur 1] [dist]
//
// --par-salle   what each folder of src/ weighs in the program, at any size
// --profondeur  2 for the folders inside these, and so on

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { roomsOfTheBuild } from './rooms.mjs';
import { brotli } from './server.mjs';

const BUDGET = 480_000;
const LIMIT = 520_000;
const COUNTED = /^(?!secours|integration|integre|impression-rapport|conseil).*\.(wasm|js|css)$/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'par-salle': { type: 'boolean', default: false }, profondeur: { type: 'string', default: '1' } },
});
const dist = positionals[0] ?? 'dist';
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => {
    const raw = readFileSync(join(entry.parentPath ?? entry.path, entry.name));
    const name = relative(dist, join(entry.parentPath ?? entry.path, entry.name));
    return { name, raw, brotli: brotli(raw).length, apart: !COUNTED.test(name) };
  })
  .sort((a, b) => b.brotli - a.brotli);

const bytes = (n) => n.toLocaleString('fr-FR');
const figure = (n) => bytes(n).padStart(12);
console.log(`${'brut'.padStart(12)}${'brotli 11'.padStart(12)}   octets`);
for (const file of files) console.log(`${figure(file.raw.length)}${figure(file.brotli)}   ${file.name}${file.apart ? ' (à part)' : ''}`);
const counted = files.filter((file) => !file.apart);
const total = counted.reduce((sum, file) => sum + file.brotli, 0);
console.log(`${figure(counted.reduce((sum, file) => sum + file.raw.length, 0))}${figure(total)}   en tout (WASM, JavaScript, styles) ; budget ${bytes(BUDGET)}, plafond ${bytes(LIMIT)}`);
const program = files.filter((file) => file.name.endsWith('.wasm'));
const later = counted.find((file) => file.name.startsWith('suite'));
if (later) console.log(`${figure(later.raw.length)}${figure(later.brotli)}   dont, après la première question`);
if (program.length === 0) {
  console.error(`il n'y a pas de programme dans ${dist} : construisez d'abord (tools/test --only release)`);
  process.exitCode = 1;
} else {
  if (total > BUDGET) console.log(`\nle téléchargement dépasse son budget de ${bytes(total - BUDGET)} octets ; ce que pèse chaque dossier :`);
  if (total > BUDGET || values['par-salle']) byRoom();
  if (total > LIMIT) {
    console.error(`le téléchargement dépasse son plafond de ${bytes(total - LIMIT)} octets`);
    process.exitCode = 1;
  }
}

function byRoom() {
  try {
    const rooms = roomsOfTheBuild(program.map(({ raw }) => raw), { depth: Number(values.profondeur) });
    const small = total / 500;
    const shown = rooms.filter((room) => room.room.startsWith('src') || room.brotli >= small);
    const rest = rooms.filter((room) => !shown.includes(room));
    const sum = (kind) => rest.reduce((sum, room) => sum + room[kind], 0);
    if (rest.length > 0) shown.push({ room: `${rest.length} autres bibliothèques`, code: sum('code'), texts: sum('texts'), brotli: sum('brotli') });
    console.log(`\n${'code'.padStart(12)}${'constantes'.padStart(12)}${'brotli'.padStart(12)}   le programme, par dossier (le dernier chiffre réparti)`);
    for (const room of shown) console.log(`${figure(room.code)}${figure(room.texts)}${figure(room.brotli)}   ${room.room}`);
  } catch (error) {
    console.log(`   le détail par dossier manque : ${error.message}`);
  }
}
