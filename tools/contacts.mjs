// Regenerates, from tools/contacts/*.csv (see tools/contacts/README.md) and the members of the métropoles in the npm package
// @etalab/decoupage-administratif:
//   src/territoire/contacts/locaux.txt     pages of the CAF, of the MSA and of the FSL, a line a département
//   src/territoire/contacts/nationaux.txt  numbers and pages of the whole country, a line a key
// Only what is "forte" or "moyenne" is shipped. Same input, same bytes. Usage: node tools/contacts.mjs [--verifie]
// With --verifie nothing is written: exits 1 if a committed file differs from what would be.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const RACINE = new URL('../', import.meta.url);
const PAQUET = 'node_modules/@etalab/decoupage-administratif/data/';
const lire = (chemin) => readFileSync(new URL(chemin, RACINE), 'utf8');
const lireJson = (nom) => JSON.parse(lire(PAQUET + nom));

/** The day of the survey, as README.md says it. */
const RELEVE_LE = '2026-11-29';

/** The key of each number or page that the program shows: whose row, a word of its name, which column. */
const NATIONAUX = {
  adil: ['ANIL/ADIL', 'SOS loyers impayés', 'url'],
  aide_juridictionnelle: ['Justice', 'en ligne', 'url'],
  allo_prevention: ['Fondation pour le logement des défavorisés', 'Allô prévention expulsion', 'telephone'],
  annuaire: ['Annuaire de l’administration', 'Page', 'url'],
  assurance_maladie: ['Assurance maladie', '36 46', 'telephone'],
  assurance_retraite: ['Assurance retraite', 'Numéro unique', 'telephone'],
  banque_de_france: ['Banque de France', 'numéro unique', 'telephone'],
  caf: ['CAF', 'Numéro unique', 'telephone'],
  cent_quinze: ['SIAO', '115', 'telephone'],
  cheque_energie: ['Chèque énergie', 'Assistance', 'telephone'],
  conciliateur: ['Justice', 'Conciliateur', 'url'],
  demande_logement: ['État', 'Demande de logement social', 'url'],
  dossier_surendettement: ['Banque de France', '13594*02', 'url'],
  enfance_en_danger: ['Enfance en danger', '119', 'telephone'],
  france_travail: ['France Travail', '39 49', 'telephone'],
  france_victimes: ['France Victimes', '116 006', 'telephone'],
  point_conseil_budget: ['Point conseil budget', 'Chercher', 'url'],
  recours_dalo: ['État', '15036*01', 'url'],
  sos_loyers: ['ANIL/ADIL', 'SOS loyers impayés', 'telephone'],
  suicide: ['Prévention du suicide', '3114', 'telephone'],
  violences: ['Violences Femmes Info', '3919', 'telephone'],
  visale: ['Action Logement', 'Visale', 'url'],
};

/** The offices of a département, in the order of its line, and how their page is named (the row's own name otherwise). */
const GUICHETS = [['CAF'], ['MSA'], ['FSL', 'FSL du département']];
const METROPOLE = 'FSL métropole';

/** The rows of a file, by the names of its columns. */
export function rangees(csv) {
  const [colonnes, ...lignes] = csv.trim().split('\n').map((ligne) => ligne.split(';'));
  return lignes.map((champs) => {
    if (champs.length !== colonnes.length) throw new Error(`${champs.length} fields: ${champs.join(';')}`);
    return Object.fromEntries(colonnes.map((colonne, rang) => [colonne, champs[rang]]));
  });
}

export const estSure = ({ confiance }) => confiance === 'forte' || confiance === 'moyenne';

/** `date|address|name`; nothing where no page is sure. */
function page(rangee, nom = rangee?.nom) {
  if (!rangee?.url) return '';
  if (!rangee.url.startsWith('https://') || !rangee.date || /[|;=]/.test(rangee.url + nom)) throw new Error(`page: ${rangee.url}`);
  return `${rangee.date}|${rangee.url}|${nom}`;
}

/**
 * `key=page of the CAF;of the MSA;of the FSL`, then for each métropole of the département `;page of its FSL|its communes`:
 * where that page is not known, the page of the département may not serve there, and the program says it.
 */
export function locaux(contacts, metropoles) {
  const sures = contacts.filter(estSure);
  const departements = [...new Set(contacts.map(({ departement }) => departement))].filter((code) => code !== '*').sort();
  return departements.map((departement) => {
    const de = (organisme) => sures.filter((rangee) => rangee.departement === departement && rangee.organisme === organisme);
    const seule = (organisme) => {
      if (de(organisme).length > 1) throw new Error(`${departement}: two rows for ${organisme}`);
      return de(organisme)[0];
    };
    const guichets = GUICHETS.map(([organisme, nom]) => page(seule(organisme), nom));
    const siennes = metropoles.filter((metropole) => metropole.communes[departement]);
    if (seule(METROPOLE) && siennes.filter(({ chefLieu }) => chefLieu === departement).length !== 1) throw new Error(`${departement}: whose FSL?`);
    const groupes = siennes.map(({ chefLieu, communes }) => {
      const fsl = contacts.find((rangee) => rangee.departement === chefLieu && rangee.organisme === METROPOLE && estSure(rangee));
      return `${page(fsl, 'FSL de la métropole') || '||'}|${communes[departement].join(' ')}`;
    });
    return `${departement}=${[...guichets, ...groupes].join(';')}\n`;
  }).join('');
}

/** `key=date|number or address`, sorted; the day of the survey first. */
export function nationaux(rangeesNationales) {
  const lignes = Object.entries(NATIONAUX).map(([cle, [organisme, mot, colonne]]) => {
    const trouvees = rangeesNationales.filter((rangee) => rangee.organisme === organisme && rangee.nom.includes(mot) && estSure(rangee));
    if (trouvees.length !== 1 || !trouvees[0][colonne]) throw new Error(`${cle}: ${trouvees.length} sure rows`);
    // A number is not cut at the end of a line.
    return `${cle}=${trouvees[0].date}|${colonne === 'telephone' ? trouvees[0].telephone.replaceAll(' ', '\u00a0') : trouvees[0].url}\n`;
  });
  return [`_=${RELEVE_LE}|\n`, ...lignes.sort()].join('');
}

/**
 * The métropoles whose département may not serve the FSL: its départements and their communes, old ones of the same
 * département included, by the end of their code. Not that of the Grand Paris, where the départements keep it.
 */
function lesMetropoles() {
  const departement = (code) => code.slice(0, code >= '97' ? 3 : 2);
  const anciens = new Map();
  for (const { code, type, chefLieu, anciensCodes = [] } of lireJson('communes.json')) {
    const actuelle = type === 'commune-actuelle' ? code : chefLieu;
    if (type === 'arrondissement-municipal') continue;
    const siens = [code, ...anciensCodes].filter((un) => departement(un) === departement(actuelle));
    anciens.set(actuelle, [...(anciens.get(actuelle) ?? []), ...siens]);
  }
  const metropoles = lireJson('epci.json').filter(({ code, type }) => /^MET/.test(type) && code !== '200054781');
  return metropoles.map(({ membres }) => {
    const communes = {};
    for (const { code } of membres) {
      for (const un of anciens.get(code)) (communes[departement(un)] ??= new Set()).add(un.slice(departement(un).length));
    }
    const chefLieu = Object.keys(communes).reduce((a, b) => (communes[b].size > communes[a].size ? b : a));
    for (const cle of Object.keys(communes)) communes[cle] = [...communes[cle]].sort();
    return { chefLieu, communes };
  });
}

/** Path and text of each shipped file. */
export function fichiers() {
  return {
    'src/territoire/contacts/locaux.txt': locaux(rangees(lire('tools/contacts/contacts.csv')), lesMetropoles()),
    'src/territoire/contacts/nationaux.txt': nationaux(rangees(lire('tools/contacts/nationaux.csv'))),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [chemin, texte] of Object.entries(fichiers())) {
    console.log(`${chemin}: ${Buffer.byteLength(texte)} bytes, brotli ${brotliCompressSync(Buffer.from(texte)).length}`);
    if (!process.argv.includes('--verifie')) writeFileSync(new URL(chemin, RACINE), texte);
    else if (lire(chemin) !== texte) {
      console.error(`${chemin} is not what tools/contacts.mjs makes; run it without --verifie`);
      process.exitCode = 1;
    }
  }
}
