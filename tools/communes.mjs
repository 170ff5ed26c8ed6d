// Regenerates, from the npm package @etalab/decoupage-administratif (see docs/communes.md):
//   src/web/communes.txt       names, postal codes and old names, loaded by the search
//   src/territoire/communes/codes.txt     every code a situation may hold, embedded in the core
//   src/territoire/zones/fusions.txt   old codes that Annex A puts in another zone than their present commune
// Same input, same bytes. Usage: node tools/communes.mjs [--verifie]
// With --verifie nothing is written: exits 1 if a committed file differs from what would be.
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const RACINE = new URL("../", import.meta.url);
const PAQUET = "node_modules/@etalab/decoupage-administratif/";
const lire = (chemin) => readFileSync(new URL(chemin, RACINE), "utf8");

/** Year of the code officiel géographique of each major version, from the README of the package. */
const MILLESIMES = { 4: 2024, 5: 2025, 6: 2026 };

/** Lower bounds of the size classes 1 to 8; only the order of the results depends on them. */
const TAILLES = [2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000];

const { version } = JSON.parse(lire(`${PAQUET}package.json`));
const millesime = MILLESIMES[version.split(".")[0]];
if (!millesime) throw new Error(`version ${version}: add its year to MILLESIMES, from the README of the package`);

const parCode = (a, b) => (a.code < b.code ? -1 : Number(a.code > b.code));
const toutes = JSON.parse(lire(`${PAQUET}data/communes.json`)).sort(parCode);
const actuelles = toutes.filter((c) => c.type === "commune-actuelle");
const actuelleDe = new Map(actuelles.map((c) => [c.code, c]));
// What the list shows under its own code: the communes and the arrondissements of Paris, Lyon, Marseille.
const principales = toutes.filter((c) => c.type === "commune-actuelle" || c.type === "arrondissement-municipal");

const departement = (code) => code.slice(0, code >= "97" ? 3 : 2);
const suffixe = (code) => code.slice(departement(code).length);
function ajoute(groupes, cle, valeur) {
  if (!groupes.has(cle)) groupes.set(cle, []);
  groupes.get(cle).push(valeur);
}

// ---- Old communes: { code, nom or "", actuelle } -------------------------------------------

const anciennes = toutes
  .filter((c) => c.type === "commune-deleguee" || c.type === "commune-associee")
  .filter((c) => !(c.code === c.chefLieu && actuelleDe.get(c.code).nom === c.nom))
  .map((c) => ({ code: c.code, nom: c.nom, actuelle: c.chefLieu }));
const nommees = new Set(anciennes.map((a) => a.code));

/**
 * Codes of départements that no longer exist as such (Seine 75 and Seine-et-Oise 78 until 1968, Corse 20
 * until 1976). No file of ours holds one, and those of the Seine look like the postal codes of Paris.
 */
function estDUnDepartementDisparu(ancien, actuel) {
  return ["20", "75", "78"].includes(departement(ancien)) && departement(ancien) !== departement(actuel);
}
for (const commune of actuelles) {
  for (const code of commune.anciensCodes ?? []) {
    if (nommees.has(code) || actuelleDe.has(code) || estDUnDepartementDisparu(code, commune.code)) continue;
    anciennes.push({ code, nom: "", actuelle: commune.code });
  }
}
anciennes.sort((a, b) => (a.actuelle + a.code < b.actuelle + b.code ? -1 : 1));
for (const a of anciennes) if (!actuelleDe.has(a.actuelle)) throw new Error(`${a.code}: ${a.actuelle} is no commune`);

// ---- src/territoire/communes/codes.txt: `département=last code;codes up to it that do not exist` -----------

function codes() {
  const existants = new Map();
  for (const code of new Set([...principales, ...anciennes].map((c) => c.code))) {
    ajoute(existants, departement(code), Number(suffixe(code)));
  }
  const lignes = [...existants.keys()].sort().map((dep) => {
    const presents = new Set(existants.get(dep));
    const ecrit = (n) => String(n).padStart(5 - dep.length, "0");
    const dernier = Math.max(...presents);
    const trous = Array.from({ length: dernier }, (_, n) => n + 1).filter((n) => !presents.has(n));
    return `${dep}=${ecrit(dernier)};${trous.map(ecrit).join(" ")}`;
  });
  return `${lignes.join("\n")}\n`;
}

// ---- src/territoire/zones/fusions.txt: `old code present code`, sorted -----------------------------------

function fusions() {
  const zones = new Map();
  const defauts = new Map();
  for (const ligne of lire("src/territoire/zones/annexe.txt").trim().split("\n")) {
    const [, dep, defaut, autre, liste] = /^(\w+)=(\d)(?:;(\d):([\d ]+))?$/.exec(ligne);
    defauts.set(dep, defaut);
    for (const fin of liste?.split(" ") ?? []) zones.set(dep + fin, autre);
  }
  const zone = (code) => zones.get(code) ?? defauts.get(departement(code));
  return anciennes
    .filter((a) => a.code !== a.actuelle && zone(a.code) !== zone(a.actuelle))
    .map((a) => `${a.code} ${a.actuelle}\n`)
    .sort()
    .join("");
}

// ---- src/web/communes.txt ------------------------------------------------------------------------

/** `1-2 4-43`: the numbers of a département, as ranges. */
function plages(nombres) {
  const liste = [];
  for (const n of nombres) {
    const derniere = liste.at(-1);
    if (derniere && derniere[1] === n - 1) derniere[1] = n;
    else liste.push([n, n]);
  }
  return liste.map(([debut, fin]) => (debut === fin ? `${debut}` : `${debut}-${fin}`)).join(" ");
}

/** Each name without the bytes it shares with the one before, their number (1 to 35) as one sign 1-9, a-z. */
function abreges(noms) {
  let precedent = Buffer.alloc(0);
  return noms.map((nom) => {
    const octets = Buffer.from(nom);
    let communs = 0;
    while (communs < 35 && communs < precedent.length && precedent[communs] === octets[communs]) communs += 1;
    while (communs > 0 && (octets[communs] & 0xc0) === 0x80) communs -= 1; // never inside a letter
    precedent = octets;
    return (communs ? communs.toString(36) : "") + octets.subarray(communs).toString("utf8");
  });
}

/** The postal codes without the two digits of the département and the last zeros: 01400 -> 4; `-`: none. */
function codesPostaux({ code, codesPostaux: liste }) {
  if (!liste?.length) return "-";
  const debut = /^2[AB]/.test(code) ? "20" : code.slice(0, 2);
  return liste
    .map((cp) => (cp.startsWith(debut) ? cp.slice(2).replace(/0+$/, "") : `!${cp}`))
    .join(",");
}

const taille = ({ population }) => TAILLES.filter((seuil) => (population ?? 0) >= seuil).length;

function communes() {
  const departements = new Map();
  for (const c of principales) ajoute(departements, departement(c.code), c);
  const groupes = new Map();
  for (const a of anciennes) ajoute(groupes, a.actuelle, a);

  const listes = [...departements].sort(([a], [b]) => (a < b ? -1 : 1));
  const ordre = listes.flatMap(([, liste]) => liste);
  const corps = [
    `# codes ${listes.length}`,
    ...listes.map(([dep, liste]) => `${dep} ${plages(liste.map((c) => Number(suffixe(c.code))))}`),
    `# noms ${ordre.length}`,
    ...abreges(ordre.map((c) => c.nom)),
    `# postaux ${ordre.length}`,
    ...ordre.map(codesPostaux),
    `# tailles ${listes.length}`,
    ...listes.map(([, liste]) => liste.map(taille).join("")),
    `# anciennes ${groupes.size}`,
    ...[...groupes].map(([actuelle, liste]) => {
      const court = (code) => (departement(code) === departement(actuelle) ? suffixe(code) : code);
      return actuelle + liste.map((a) => `;${a.code === actuelle ? "" : court(a.code)}${a.nom && `,${a.nom}`}`).join("");
    }),
    "# fin",
    "",
  ].join("\n");
  return `communes 1 COG ${millesime} paquet ${version} somme ${somme(corps)}\n${corps}`;
}

/** FNV-1a on 32 bits, in hexadecimal: tells a damaged file. */
function somme(texte) {
  let h = 0x811c9dc5;
  for (const octet of Buffer.from(texte)) h = Math.imul(h ^ octet, 0x01000193) >>> 0;
  return h.toString(16).padStart(8, "0");
}

// ---- Checks, then writing --------------------------------------------------------------------------

for (const { nom } of [...principales, ...anciennes]) {
  if (nom && !/^\p{Lu}[\p{L}\p{N} '()-]*$/u.test(nom)) throw new Error(`unexpected sign in the name ${nom}`);
}

const fichiers = { "src/territoire/communes/codes.txt": codes(), "src/territoire/zones/fusions.txt": fusions(), "src/web/communes.txt": communes() };
const verifie = process.argv.includes("--verifie");
let differe = false;
for (const [chemin, texte] of Object.entries(fichiers)) {
  const octets = Buffer.from(texte);
  const brotli = brotliCompressSync(octets, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: octets.length },
  });
  console.log(`${chemin}: ${octets.length} bytes, gzip ${gzipSync(octets, { level: 9 }).length}, brotli ${brotli.length}`);
  if (!verifie) writeFileSync(new URL(chemin, RACINE), octets);
  else if (lire(chemin) !== texte) {
    console.error(`${chemin} is not what tools/communes.mjs makes; run it without --verifie`);
    differe = true;
  }
}
console.log(`${actuelles.length} communes, ${principales.length - actuelles.length} arrondissements, ` +
  `${anciennes.filter((a) => a.nom).length} old names, ${anciennes.filter((a) => !a.nom).length} old codes without a name`);
process.exitCode = differe ? 1 : 0;
