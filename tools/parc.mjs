// Invented tenants of an invented landlord, for trying `simuler --csv`: node tools/parc.mjs 1000 > parc.csv
//
// The same number gives the same lines. Half of them say what a landlord knows well (each wage, each birth), half what it
// usually knows: a year of birth, how many live there, the resources of the household. One in a hundred cannot be read.

const nombre = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(nombre) || nombre < 1) {
  console.error("Usage : node tools/parc.mjs NOMBRE > parc.csv");
  process.exit(2);
}

// A small generator of the same numbers everywhere (mulberry32).
let graine = 2026;
function hasard() {
  graine = (graine + 0x6d2b79f5) | 0;
  let t = Math.imul(graine ^ (graine >>> 15), 1 | graine);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const entre = (bas, haut) => bas + Math.floor(hasard() * (haut - bas + 1));
const un = (liste) => liste[entre(0, liste.length - 1)];
const euros = (montant) => montant.toFixed(2).replace(".", ",");

const titres = [
  "id", "naissance", "naissance_conjoint", "couple", "adultes", "enfants", "naissances_enfants", "activite",
  "activite_conjoint", "salaire", "retraite", "chomage", "salaire_conjoint", "ressources", "rfr", "parts", "annee_rfr",
  "occupation", "commune", "loyer", "charges", "apl", "impaye_2026-08", "impaye_2026-09", "impaye_2026-10",
];
const communes = ["69123", "59512", "75119", "13055", "31555", "44109", "67482", "33063", "93066", "80021"];

function locataire(rang) {
  const detaille = hasard() < 0.5;
  const couple = hasard() < 0.4;
  const enfants = un([0, 0, 0, 1, 1, 2, 2, 3, 4]);
  const age = entre(22, 82);
  const activite = age > 63 ? "retraite" : un(["salarie", "salarie", "salarie", "chomeur", "sans_activite"]);
  const revenu = activite === "sans_activite" ? 0 : entre(600, 2200);
  const conjoint = couple && hasard() < 0.6 ? entre(500, 1800) : 0;
  const naissance = 2026 - age;
  const jour = (annee) => (detaille ? `${annee}-${String(entre(1, 12)).padStart(2, "0")}-15` : String(annee));
  const loyer = entre(220, 620);
  const retard = hasard() < 0.1 ? entre(1, 3) : 0;
  const mois = [3, 2, 1].map((avant) => (avant <= retard ? euros(loyer * hasard()) : "0"));
  const cellules = {
    id: `L${String(rang).padStart(7, "0")}`,
    naissance: jour(naissance),
    naissance_conjoint: couple && detaille ? jour(naissance + entre(-6, 6)) : "",
    couple: detaille ? (couple ? "mariage" : "non") : "",
    adultes: couple ? 2 : 1,
    enfants,
    naissances_enfants: detaille ? Array.from({ length: enfants }, () => jour(entre(2008, 2025))).join(" ") : "",
    activite: detaille ? activite : "",
    activite_conjoint: detaille && couple ? (conjoint > 0 ? "salarie" : "sans_activite") : "",
    salaire: detaille && activite === "salarie" ? euros(revenu) : "",
    retraite: detaille && activite === "retraite" ? euros(revenu) : "",
    chomage: detaille && activite === "chomeur" ? euros(revenu) : "",
    salaire_conjoint: detaille && conjoint > 0 ? euros(conjoint) : "",
    ressources: euros(revenu + conjoint),
    rfr: Math.round((revenu + conjoint) * 10.8),
    parts: euros(1 + (couple ? 1 : 0) + enfants / 2),
    annee_rfr: 2024,
    occupation: "hlm",
    commune: un(communes),
    loyer: euros(loyer),
    charges: euros(entre(40, 160)),
    apl: hasard() < 0.9 ? euros(hasard() < 0.5 ? entre(60, 320) : 0) : "",
    "impaye_2026-08": mois[0],
    "impaye_2026-09": mois[1],
    "impaye_2026-10": mois[2],
  };
  // What a file holds that nobody can read.
  if (hasard() < 0.01) cellules[un(["naissance", "loyer", "ressources", "commune"])] = "à voir";
  return titres.map((titre) => cellules[titre]).join(";");
}

let morceau = `${titres.join(";")}\r\n`;
for (let rang = 1; rang <= nombre; rang += 1) {
  morceau += `${locataire(rang)}\r\n`;
  if (morceau.length > 1e6) {
    if (!process.stdout.write(morceau)) await new Promise((suite) => process.stdout.once("drain", suite));
    morceau = "";
  }
}
process.stdout.write(morceau);
