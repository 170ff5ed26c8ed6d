// The program in two files: what the welcome and the first questions run, then the rest. A
// phone shows the first question once the first file is there (tools/time.mjs).
//
// Each function that the app wrote goes where its folder says; one of a library stays in the
// first file if anything there may call it. What the first file borrows of the rest is
// imported, by name, from src/web/suite.js; the rest imports the memory, the table and the
// functions of the first, and puts its own at their places in the table as it comes.

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

/** What each file borrows of the other, by the name under which src/web/suite.js gives it. */
const [OF_THE_REST, OF_THE_FIRST] = ['suite', 'debut'];
/** In it, names that begin by a digit, as none of wasm-opt's does. */
const NAMES = { function: (n) => `0${n.toString(36)}`, memory: '1', table: (n) => `2${n}`, global: (n) => `3${n}` };

/**
 * Whether the app wrote a function, and needs it later only. What frees a value may serve every type that is laid out alike,
 * under the name of one of them: it stays.
 */
export function isLater(name) {
  if (name.startsWith('core::ptr::drop_in_place')) return false;
  const room = roomOf(name, 3);
  const inside = (folder) => `${room}/`.startsWith(`${folder}/`) || `${folder}/`.startsWith(`${room}/`);
  return room.startsWith('src/') && !FIRST.some(inside);
}

/** `{ first, rest }` of a program whose functions have names. Without any of the rest, `rest` is `null`. */
export function split(program, later = isLater) {
  const first = binaryen.readBinary(program);
  const borrowed = borrow(first, later);
  if (borrowed.length === 0) return { first: program, rest: null };
  const rest = binaryen.readBinary(program);
  const kept = functions(first).filter(isDefined).map(({ name }) => name);
  leaveOut(rest, first, new Set(kept), borrowed);
  for (const { name, base } of functions(rest).filter(({ module }) => module === OF_THE_FIRST)) first.addFunctionExport(name, base);
  binaryen.setDebugInfo(false);
  const files = [first, rest].map((module) => Buffer.from(module.emitBinary()));
  if (!files.every((file) => WebAssembly.validate(file))) throw new Error('le partage du programme ne donne pas deux modules valides');
  return { first: files[0], rest: files[1] };
}

/** Leaves in the first file what may run there; returns what it borrows of the rest. */
function borrow(first, later) {
  let number = 0;
  for (const { name, params, results } of functions(first).filter((one) => isDefined(one) && later(one.name))) {
    first.removeFunction(name);
    first.addFunctionImport(name, OF_THE_REST, NAMES.function(number++), params, results);
  }
  first.runPasses(['remove-unused-module-elements']);
  return functions(first).filter(({ module }) => module === OF_THE_REST);
}

/** Leaves in the rest what the first file does not have, and gives it the state of the first. */
function leaveOut(rest, first, kept, borrowed) {
  for (const { name } of list(rest, 'Export').map(binaryen.getExportInfo)) rest.removeExport(name);
  const segments = list(rest, 'ElementSegment').map(binaryen.getElementSegmentInfo);
  for (const { name } of segments) rest.removeElementSegment(name);
  functions(rest).filter(({ name }) => kept.has(name)).forEach(({ name, params, results }, number) => {
    rest.removeFunction(name);
    rest.addFunctionImport(name, OF_THE_FIRST, NAMES.function(number), params, results);
  });
  for (const { name, base } of borrowed) rest.addFunctionExport(name, base);
  const own = new Set(functions(rest).filter(isDefined).map(({ name }) => name));
  for (const segment of segments) takePlaces(rest, segment, own);
  rest.runPasses(['remove-memory-init']);
  share(rest, first);
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

/** One memory, one table, one stack for both. What never changes, each has. */
function share(rest, first) {
  const memory = rest.getMemoryInfo().name ?? '0';
  rest.addMemoryImport(memory, OF_THE_FIRST, NAMES.memory);
  first.addMemoryExport(memory, NAMES.memory);
  list(rest, 'Table').map(binaryen.getTableInfo).forEach(({ name }, number) => {
    rest.addTableImport(name, OF_THE_FIRST, NAMES.table(number));
    first.addTableExport(name, NAMES.table(number));
  });
  list(rest, 'Global').map(binaryen.getGlobalInfo).filter(({ mutable }) => mutable).forEach(({ name, type }, number) => {
    rest.removeGlobal(name);
    rest.addGlobalImport(name, OF_THE_FIRST, NAMES.global(number), type, true);
    first.addGlobalExport(name, NAMES.global(number));
  });
}

const isDefined = ({ base }) => !base;
const functions = (module) => list(module, 'Function').map(binaryen.getFunctionInfo);
const list = (module, kind) => Array.from({ length: module[`getNum${kind}s`]() }, (_, index) => module[`get${kind}ByIndex`](index));
