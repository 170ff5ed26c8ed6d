// Invented tenants of an invented landlord, for trying `simuler --csv`:
//
//   node tools/parc.mjs 1000 > parc.csv               a thousand lines, the same each time
//   node tools/parc.mjs 1000 detaille > parc.csv      each with all that a household says itself
//   node tools/parc.mjs 1000 bailleur > parc.csv      each with what a landlord knows
//   node tools/parc.mjs --mesure [NOMBRE]             how long they take here, and how much memory
//
// Otherwise half of them are of each kind, and one in a hundred holds a cell that nobody can read.

import { spawn } from "node:child_process";
import { closeSync, createWriteStream, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TITRES = [
  "id", "naissance", "naissance_conjoint", "couple", "adultes", "enfants", "naissances_enfants", "activite",
  "activite_conjoint", "salaire", "retraite", "chomage", "salaire_conjoint", "ressources", "rfr", "parts", "annee_rfr",
  "occupation", "commune", "loyer", "charges", "apl", "recu_rsa", "recu_prime_activite", "impaye_2026-08", "impaye_2026-09",
  "impaye_2026-10",
];
const COMMUNES = ["69123", "59512", "75119", "13055", "31555", "44109", "67482", "33063", "93066", "80021"];

// A small generator of the same numbers everywhere (mulberry32).
function generateur(graine) {
  const hasard = () => {
    graine = (graine + 0x6d2b79f5) | 0;
    let t = Math.imul(graine ^ (graine >>> 15), 1 | graine);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const entre = (bas, haut) => bas + Math.floor(hasard() * (haut - bas + 1));
  return { hasard, entre, un: (liste) => liste[entre(0, liste.length - 1)] };
}

const euros = (montant) => montant.toFixed(2).replace(".", ",");

function locataire(rang, sorte, { hasard, entre, un }) {
  const detaille = sorte ? sorte === "detaille" : hasard() < 0.5;
  const couple = hasard() < 0.4;
  const enfants = un([0, 0, 0, 0, 1, 1, 2, 2, 3]);
  const age = entre(22, 82);
  const activite = age > 63 ? "retraite" : un(["salarie", "salarie", "salarie", "chomeur", "sans_activite"]);
  const revenu = activite === "sans_activite" ? 0 : entre(600, 2200);
  const conjoint = couple && hasard() < 0.6 ? entre(500, 1800) : 0;
  const jour = (annee) => (detaille ? `${annee}-${String(entre(1, 12)).padStart(2, "0")}-15` : String(annee));
  const loyer = entre(220, 620);
  const retard = hasard() < 0.1 ? entre(1, 3) : 0;
  const du = (avant) => (avant <= retard ? euros(loyer * hasard()) : "0");
  const si = (vrai, valeur) => (vrai ? valeur : "");
  const cellules = {
    id: `L${String(rang).padStart(7, "0")}`,
    naissance: jour(2026 - age),
    naissance_conjoint: si(couple && detaille, jour(2026 - age + entre(-6, 6))),
    couple: si(detaille, couple ? "mariage" : "non"),
    adultes: couple ? 2 : 1,
    enfants,
    naissances_enfants: Array.from({ length: enfants }, () => jour(entre(2008, 2025))).join(" "),
    activite: si(detaille, activite),
    activite_conjoint: si(detaille && couple, conjoint > 0 ? "salarie" : "sans_activite"),
    salaire: si(detaille && activite === "salarie", euros(revenu)),
    retraite: si(detaille && activite === "retraite", euros(revenu)),
    chomage: si(detaille && activite === "chomeur", euros(revenu)),
    salaire_conjoint: si(detaille && conjoint > 0, euros(conjoint)),
    ressources: euros(revenu + conjoint),
    rfr: Math.round((revenu + conjoint) * 10.8),
    parts: euros(1 + (couple ? 1 : 0) + enfants / 2),
    annee_rfr: 2024,
    occupation: "hlm",
    commune: un(COMMUNES),
    loyer: euros(loyer),
    charges: euros(entre(40, 160)),
    apl: si(hasard() < 0.9, euros(hasard() < 0.5 ? entre(60, 320) : 0)),
    recu_rsa: "",
    recu_prime_activite: "",
    "impaye_2026-08": du(3),
    "impaye_2026-09": du(2),
    "impaye_2026-10": du(1),
  };
  if (!sorte && hasard() < 0.01) cellules[un(["naissance", "loyer", "ressources", "commune"])] = "à voir";
  return TITRES.map((titre) => cellules[titre]).join(";");
}

// Writes the lines, a block at a time, and waits for who reads them.
async function ecrire(nombre, sorte, sortie) {
  const tirage = generateur(2026);
  let bloc = `${TITRES.join(";")}\r\n`;
  for (let rang = 1; rang <= nombre; rang += 1) {
    bloc += `${locataire(rang, sorte, tirage)}\r\n`;
    if (bloc.length > 1e6 || rang === nombre) {
      if (!sortie.write(bloc)) await new Promise((suite) => sortie.once("drain", suite));
      bloc = "";
    }
  }
}

const SIMULER = fileURLToPath(new URL("../target/native/simuler", import.meta.url));

// The seconds and the most memory (in MB) of one run on a file, on so many cores.
function courir(fichier, coeurs) {
  return new Promise((fini, rate) => {
    const entree = openSync(fichier, "r");
    const debut = performance.now();
    const options = { stdio: [entree, "ignore", "ignore"], env: { ...process.env, RAYON_NUM_THREADS: String(coeurs) } };
    const programme = spawn(SIMULER, ["--csv", "--mois", "2026-11"], options);
    let [memoire, calcul] = [0, 0];
    const lire = () => {
      try {
        const lue = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${programme.pid}/status`, "utf8"));
        memoire = lue ? Number(lue[1]) / 1024 : memoire;
        // Its own time and the system's, in hundredths of a second: what other programs do does not count.
        const [, etat] = readFileSync(`/proc/${programme.pid}/stat`, "utf8").split(") ");
        const champs = etat?.split(" ") ?? [];
        calcul = Math.max(calcul, (Number(champs[11]) + Number(champs[12])) / 100 || 0);
      } catch {
        // Elsewhere than on Linux, neither is told.
      }
    };
    const montre = setInterval(lire, 20);
    programme.once("error", rate);
    programme.once("exit", (code) => {
      clearInterval(montre);
      closeSync(entree);
      const secondes = (performance.now() - debut) / 1000;
      if (code === 0) fini({ secondes, memoire, calcul });
      else rate(new Error(`simuler a rendu ${code}`));
    });
  });
}

async function mesurer(nombre) {
  const dossier = mkdtempSync(join(tmpdir(), "parc-"));
  const coeurs = availableParallelism();
  console.log(`${cpus()[0].model}, ${coeurs} cœurs`);
  try {
    // A landlord's lines take so much longer that fewer tell as much.
    for (const [sorte, lignes] of [["detaille", nombre], ["bailleur", Math.max(1, Math.round(nombre / 50))]]) {
      const fichier = join(dossier, `${sorte}.csv`);
      const sortie = createWriteStream(fichier);
      await ecrire(lignes, sorte, sortie);
      await new Promise((suite) => sortie.end(suite));
      for (const nombreDeCoeurs of new Set([1, coeurs])) {
        const { secondes, memoire, calcul } = await courir(fichier, nombreDeCoeurs);
        const chacune = ((calcul / lignes) * 1e6).toFixed(0);
        const texte = `${secondes.toFixed(1)} s, dont ${calcul.toFixed(1)} s de calcul, ${chacune} µs par ligne, ${memoire.toFixed(0)} Mo`;
        console.log(`${lignes} lignes (${sorte}), ${nombreDeCoeurs} cœur(s) : ${texte}`);
      }
    }
  } finally {
    rmSync(dossier, { recursive: true });
  }
}

const [premier, second] = process.argv.slice(2);
const nombre = Number((premier === "--mesure" ? second : premier) ?? (premier === "--mesure" ? 100_000 : NaN));
if (!Number.isInteger(nombre) || nombre < 1 || (premier !== "--mesure" && ![undefined, "detaille", "bailleur"].includes(second))) {
  console.error("Usage : node tools/parc.mjs NOMBRE [detaille|bailleur] > parc.csv, ou node tools/parc.mjs --mesure [NOMBRE]");
  process.exit(2);
}
if (premier === "--mesure") await mesurer(nombre);
else await ecrire(nombre, second, process.stdout);
