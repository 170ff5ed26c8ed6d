// The program in three files: what the welcome and the first questions run, then the rest, then what is
// opened from the results by who goes further. A phone shows the first question once the first file is there (tools/time.mjs).
//
// Each function that the app wrote goes where its folder says; one of a library stays in the
// earliest file where anything may call it. What a file borrows of a later one is
// imported, by name, from src/web/suite.js; the later one imports the memory, the table and the
// functions of those before, and puts its own at their places in the table as it comes.

import binaryen from 'binaryen';
import { roomOf } from './rooms.mjs';

/** What runs before anything is answered. A new folder goes to the rest; one that is wrongly there makes the first
 *  questions wait, and a journey fails (tests/e2e/appareil.test.mjs). */
const FIRST = [
  'notions', 'questions/depenses', 'questions/droits', 'questions/question', 'questions/reference', 'questions/table', 'questions/vocabulaire', 'territoire/communes/annuaire',
  'menage/document', 'menage/impaye', 'menage/lecture', 'menage/livre', 'menage/logement', 'menage/percu', 'menage/personne', 'menage/personnes', 'menage/posees',
  'ui/app', 'ui/contexte', 'ui/ecran', 'ui/etat', 'ui/formulaire/foyer', 'ui/navigateur', 'ui/pas', 'ui/resultat', 'ui/route', 'ui/textes',
  'ui/vues/accueil', 'ui/vues/entete', 'ui/vues/erreurs', 'ui/vues/fichiers', 'ui/vues/parcours',
].map((room) => `src/${room}`);

/** What is opened from the results, by who wants to go further: the workspace, the subjects, the options, the papers. */
const FURTHER = [
  'documents/papiers', 'documents/rapport/budget', 'documents/rapport/graphique', 'documents/rapport/impaye', 'documents/rapport/options',
  'documents/rapport/voisinage', 'documents/suivi',
  'ui/formulaire/notes', 'ui/formulaire/profil', 'ui/formulaire/suivi', 'ui/formulaire/voisinage',
  'ui/vues/demarches', 'ui/vues/droits', 'ui/vues/entretien', 'ui/vues/impots', 'ui/vues/onglets', 'ui/vues/options', 'ui/vues/papier', 'ui/vues/parts', 'ui/vues/social', 'ui/vues/sujet',
].map((room) => `src/${room}`);

/** The files after the first, in the order in which one borrows of another: what goes there, and by which names src/web/suite.js
 *  gives each file the functions of the other (`rest` to those before, `first` to this one). */
const PARTS = [
  { later: isLater, rest: 'suite', first: 'debut' },
  { later: isFurther, rest: 'conseil', first: 'milieu' },
];

/**
 * Whether the app wrote a function, and needs it later only. What frees a value may serve every type that is laid out alike,
 * under the name of one of them: it stays.
 */
export function isLater(name) {
  const room = roomOfTheApp(name);
  return room !== null && !FIRST.some((folder) => `${room}/`.startsWith(`${folder}/`) || `${folder}/`.startsWith(`${room}/`));
}

/** Whether a function is of what is opened from the results. */
export function isFurther(name) {
  const room = roomOfTheApp(name);
  return room !== null && FURTHER.some((folder) => `${room}/`.startsWith(`${folder}/`));
}

function roomOfTheApp(name) {
  if (name.startsWith('core::ptr::drop_in_place')) return null;
  const room = roomOf(name, 3);
  return room.startsWith('src/') ? room : null;
}

/** The files of a program whose functions have names, the first one first; a part that nothing belongs to gives none. */
export function split(program, parts = PARTS) {
  let last = program;
  const files = [];
  parts.forEach((part, rank) => {
    const apart = takeApart(last, part, rank);
    if (!apart) return;
    files.splice(-1, 1, apart.first, apart.rest);
    binaryen.setDebugInfo(true);
    last = apart.rest.emitBinary();
  });
  if (files.length === 0) return [program];
  binaryen.setDebugInfo(false);
  const written = files.map((module) => Buffer.from(module.emitBinary()));
  if (!written.every((file) => WebAssembly.validate(file))) throw new Error('le partage du programme ne donne pas des modules valides');
  return written;
}

/** A file as what may run before a part of it comes (`first`) and that part (`rest`), or `null` where it has none. */
function takeApart(file, part, rank) {
  // Read twice, so that both have the same names.
  const [first, rest] = [0, 1].map(() => binaryen.readBinary(file));
  const link = { ...part, names: namesOf(rank) };
  const borrowed = borrow(first, link);
  if (borrowed.length === 0) return null;
  leaveOut(rest, first, borrowed, link);
  for (const { name, base } of functions(rest).filter(({ module }) => module === link.first)) first.addFunctionExport(name, base);
  return { first, rest };
}

/** Names that begin by a digit, as none of wasm-opt's does, and not by those of another part. */
function namesOf(rank) {
  const [own, memory, table, global] = [0, 1, 2, 3].map((kind) => (4 * rank + kind).toString(36));
  return { function: (n) => `${own}${n.toString(36)}`, memory, table: (n) => `${table}${n}`, global: (n) => `${global}${n}` };
}

/** Leaves in the first file what may run there; returns what it borrows of the rest. */
function borrow(first, { later, rest, names }) {
  let number = 0;
  for (const { name, params, results } of functions(first).filter((one) => isDefined(one) && later(one.name))) {
    first.removeFunction(name);
    first.addFunctionImport(name, rest, names.function(number++), params, results);
  }
  first.runPasses(['remove-unused-module-elements']);
  return functions(first).filter(({ module }) => module === rest);
}

/** Leaves in the rest what the first file does not have, and gives it the state of the first. */
function leaveOut(rest, first, borrowed, link) {
  for (const { name } of list(rest, 'Export').map(binaryen.getExportInfo)) rest.removeExport(name);
  const segments = list(rest, 'ElementSegment').map(binaryen.getElementSegmentInfo);
  for (const { name } of segments) rest.removeElementSegment(name);
  const kept = new Set(functions(first).filter(isDefined).map(({ name }) => name));
  functions(rest).filter((one) => isDefined(one) && kept.has(one.name)).forEach(({ name, params, results }, number) => {
    rest.removeFunction(name);
    rest.addFunctionImport(name, link.first, link.names.function(number), params, results);
  });
  for (const { name, base } of borrowed) rest.addFunctionExport(name, base);
  const own = new Set(functions(rest).filter(isDefined).map(({ name }) => name));
  for (const segment of segments) takePlaces(rest, segment, own);
  rest.runPasses(['remove-memory-init']);
  share(rest, first, link);
  rest.runPasses(['remove-unused-module-elements']);
}

/** The functions of the rest, at the places of the table where the whole program had them. */
function takePlaces(rest, { name, table, offset, data }, own) {
  const { value: start } = binaryen.getExpressionInfo(offset);
  for (let at = 0, end; at < data.length; at = end + 1) {
    for (end = at; own.has(data[end]); end++);
    if (end > at) rest.addActiveElementSegment(table, `${name}-${at}`, data.slice(at, end), rest.i32.const(start + at));
  }
}

/** One memory, one table, one stack for all. What never changes, each has. */
function share(rest, first, { first: owner, names }) {
  if (first.hasMemory()) {
    // As binaryen names the memory of a file that gives it no name: its own, or another's.
    const { name, module } = first.getMemoryInfo();
    const memory = name ?? (module ? 'mimport$0' : '0');
    rest.addMemoryImport(memory, owner, names.memory);
    first.addMemoryExport(memory, names.memory);
  }
  list(rest, 'Table').map(binaryen.getTableInfo).forEach(({ name }, number) => {
    rest.addTableImport(name, owner, names.table(number));
    first.addTableExport(name, names.table(number));
  });
  list(rest, 'Global').map(binaryen.getGlobalInfo).filter(({ mutable }) => mutable).forEach(({ name, type }, number) => {
    rest.removeGlobal(name);
    rest.addGlobalImport(name, owner, names.global(number), type, true);
    first.addGlobalExport(name, names.global(number));
  });
}

const isDefined = ({ base }) => !base;
const functions = (module) => list(module, 'Function').map(binaryen.getFunctionInfo);
const list = (module, kind) => Array.from({ length: module[`getNum${kind}s`]() }, (_, index) => module[`get${kind}ByIndex`](index));
