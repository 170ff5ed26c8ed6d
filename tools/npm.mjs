// What npm installs to build and test, as package-lock.json names it: each package under a licence that is accepted, with
// the hash of its contents, from the registry, and running nothing as it is installed unless it is named here. None of it
// is shipped but the communes (tools/communes.mjs).
//
//   node tools/npm.mjs

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import satisfies from 'spdx-satisfies';

const ACCEPTED = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-3.0', 'CC0-1.0', 'ISC', 'MIT', 'MPL-2.0'];
/** Its package.json names no licence, its LICENSE is that of three clauses. */
const READ = { 'parse-cache-control': 'BSD-3-Clause' };
/** esbuild puts the program of this machine at its place. */
const RUNS_AT_INSTALL = ['esbuild'];

/** Every fault of a lock file, in French. */
export function faults({ packages }) {
  return Object.entries(packages).filter(([path]) => path !== '').flatMap(([path, { license, integrity, resolved, link, hasInstallScript }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const found = [];
    const known = license ?? READ[name];
    if (!known || !accepted(known)) found.push(`licence ${known ?? 'inconnue'}, qui n'est pas de la liste de tools/npm.mjs`);
    if (!integrity || link || resolved) found.push("vient d'ailleurs que du registre, ou sans empreinte");
    if (hasInstallScript && !RUNS_AT_INSTALL.includes(name)) found.push("lance un programme à l'installation");
    return found.map((fault) => `${path} : ${fault}`);
  });
}

function accepted(license) {
  try {
    return satisfies(license, ACCEPTED);
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const found = faults(lock);
  for (const line of found) console.error(`   ${line}`);
  console.log(found.length === 0 ? `   ${Object.keys(lock.packages).length - 1} paquets npm : licences et provenance connues` : `   ${found.length} à régler`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
