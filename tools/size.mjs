// What a first visit downloads, compressed as a good host does; fails over the
// budget. The communes come later and apart, as do the static pages, the
// examples and the icons of an installed app.
//
//   node tools/size.mjs [dist]

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotli } from './server.mjs';

const BUDGET = 400_000;
const APART = /^(communes|pages\/|exemples\/|icone-\d|manifest)/;

const dist = process.argv[2] ?? 'dist';
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const raw = readFileSync(join(entry.parentPath ?? entry.path, entry.name));
    const name = relative(dist, join(entry.parentPath ?? entry.path, entry.name));
    return { name, raw: raw.length, brotli: brotli(raw).length, apart: APART.test(name) };
  })
  .sort((a, b) => b.brotli - a.brotli);

const figure = (n) => n.toLocaleString('fr-FR').padStart(12);
console.log(`${'brut'.padStart(12)}${'brotli 11'.padStart(12)}   octets`);
for (const file of files) console.log(`${figure(file.raw)}${figure(file.brotli)}   ${file.name}${file.apart ? ' (à part)' : ''}`);
const counted = files.filter((file) => !file.apart);
const total = counted.reduce((sum, file) => sum + file.brotli, 0);
console.log(`${figure(counted.reduce((sum, file) => sum + file.raw, 0))}${figure(total)}   en tout, communes à part ; plafond ${BUDGET.toLocaleString('fr-FR')}`);
if (!counted.some((file) => file.name.endsWith('.wasm'))) {
  console.error(`il n'y a pas de programme dans ${dist} : construisez d'abord (tools/test --only release)`);
  process.exitCode = 1;
} else if (total > BUDGET) {
  console.error(`le téléchargement dépasse son plafond de ${(total - BUDGET).toLocaleString('fr-FR')} octets`);
  process.exitCode = 1;
}
