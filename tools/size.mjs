// What a first visit downloads of WASM, JavaScript and styles, compressed as a
// good host does; fails over the budget. Shown and not counted: the communes,
// which come later, the page itself, the static pages, the examples, the icons,
// and the script that only browsers without modules load.
//
//   node tools/size.mjs [dist]

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotli } from './server.mjs';

const BUDGET = 400_000;
const COUNTED = /^(?!navigateur-ancien).*\.(wasm|js|css)$/;

const dist = process.argv[2] ?? 'dist';
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const raw = readFileSync(join(entry.parentPath ?? entry.path, entry.name));
    const name = relative(dist, join(entry.parentPath ?? entry.path, entry.name));
    return { name, raw: raw.length, brotli: brotli(raw).length, apart: !COUNTED.test(name) };
  })
  .sort((a, b) => b.brotli - a.brotli);

const figure = (n) => n.toLocaleString('fr-FR').padStart(12);
console.log(`${'brut'.padStart(12)}${'brotli 11'.padStart(12)}   octets`);
for (const file of files) console.log(`${figure(file.raw)}${figure(file.brotli)}   ${file.name}${file.apart ? ' (à part)' : ''}`);
const counted = files.filter((file) => !file.apart);
const total = counted.reduce((sum, file) => sum + file.brotli, 0);
console.log(`${figure(counted.reduce((sum, file) => sum + file.raw, 0))}${figure(total)}   en tout (WASM, JavaScript, styles) ; plafond ${BUDGET.toLocaleString('fr-FR')}`);
if (!counted.some((file) => file.name.endsWith('.wasm'))) {
  console.error(`il n'y a pas de programme dans ${dist} : construisez d'abord (tools/test --only release)`);
  process.exitCode = 1;
} else if (total > BUDGET) {
  console.error(`le téléchargement dépasse son plafond de ${(total - BUDGET).toLocaleString('fr-FR')} octets`);
  process.exitCode = 1;
}
