// The program in three files does what it does in one, before and after the others have come.

import assert from 'node:assert/strict';
import binaryen from 'binaryen';
import { test } from 'node:test';
import { isFurther, isLater, split } from '../../tools/split.mjs';

/** A right computed later, called by its name and by its place in the table, with what it calls; all count in one memory. */
const WHOLE = `(module
  (type $unit (func (param i32) (result i32)))
  (import "a" "note" (func $js::note (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 8) "loyer")
  (global $stack (mut i32) (i32.const 64))
  (table $table 5 funcref)
  (elem (i32.const 1) $reste_a_vivre::menage::document::age $reste_a_vivre::droits::rsa $core::both $reste_a_vivre::ui::vues::entretien::entretien)
  (func $core::both (param i32) (result i32) (i32.add (local.get 0) (i32.load8_u (i32.const 8))))
  (func $core::later_only (param i32) (result i32) (global.set $stack (i32.sub (global.get $stack) (i32.const 16))) (i32.mul (local.get 0) (i32.const 2)))
  (func $reste_a_vivre::menage::document::age (param i32) (result i32) (call $core::both (local.get 0)))
  (func $reste_a_vivre::droits::rsa (param i32) (result i32)
    (i32.store (i32.const 0) (i32.add (i32.load (i32.const 0)) (i32.const 1)))
    (call $js::note (local.get 0))
    (call $core::later_only (call $reste_a_vivre::menage::document::age (local.get 0))))
  (func $reste_a_vivre::ui::vues::entretien::entretien (param i32) (result i32)
    (global.set $stack (i32.sub (global.get $stack) (i32.const 1)))
    (i32.add (call $reste_a_vivre::droits::rsa (local.get 0)) (call $reste_a_vivre::menage::document::age (i32.const 1))))
  (func (export "by_name") (param i32) (result i32) (call $reste_a_vivre::droits::rsa (local.get 0)))
  (func (export "by_place") (param i32 i32) (result i32) (call_indirect $table (type $unit) (local.get 1) (local.get 0)))
  (func (export "stack") (result i32) (global.get $stack)))`;

function program() {
  const module = binaryen.parseText(WHOLE);
  module.setFeatures(binaryen.Features.MutableGlobals | binaryen.Features.ReferenceTypes | binaryen.Features.BulkMemory);
  binaryen.setDebugInfo(true);
  return module.emitBinary();
}

/** What a program answers, and what it leaves in the memory and on the stack. */
function answers(exports, noted) {
  return [exports.by_name(3), exports.by_place(2, 4), exports.by_place(1, 5), exports.by_place(3, 6), exports.by_place(4, 7), exports.stack(), [...new Uint8Array(exports.memory.buffer, 0, 13)], noted];
}

function whole() {
  const noted = [];
  return answers(new WebAssembly.Instance(new WebAssembly.Module(program()), { a: { note: (n) => noted.push(n) } }).exports, noted);
}

/** The files, each after the first brought by the first call that needs it, or before (`early`). */
function parts(early) {
  const noted = [];
  const a = { note: (n) => noted.push(n) };
  const [first, rest, further] = split(program()).map((file) => new WebAssembly.Module(file));
  const brought = {};
  const calls = { suite: 0, conseil: 0 };
  const bring = {
    suite: () => (brought.suite ??= new WebAssembly.Instance(rest, { ...given, debut: begun.exports }).exports),
    conseil: () => (brought.conseil ??= new WebAssembly.Instance(further, { ...given, debut: begun.exports, milieu: bring.suite() }).exports),
  };
  const borrowed = (part) => new Proxy({}, { get: (_, name) => (...values) => (calls[part]++, bring[part]()[name](...values)) });
  const given = { a, suite: borrowed('suite'), conseil: borrowed('conseil') };
  const begun = new WebAssembly.Instance(first, given);
  if (early) bring.conseil();
  return { given: answers(begun.exports, noted), calls, first, rest, further };
}

test('what a file does not have yet comes at the first call, by name or by place', () => {
  const { given, calls } = parts(false);
  assert.deepEqual(given, whole());
  // By name, then the table has the function itself; what is opened from the results, by its place: the first file has that of the rest.
  assert.deepEqual(calls, { suite: 1, conseil: 1 });
});

test('where the others came before, nothing is missing', () => assert.deepEqual(parts(true).given, whole()));

test('each file holds what only it and those after it call, and gives only what they call', () => {
  const { first, rest, further } = parts(true);
  const borrowed = (file) => [...new Set(WebAssembly.Module.imports(file).map(({ module, kind }) => `${module} ${kind}`))].sort();
  const exported = (file) => WebAssembly.Module.exports(file).map(({ name, kind }) => `${name} ${kind}`).sort();
  assert.deepEqual(borrowed(first), ['suite function']);
  assert.deepEqual(borrowed(rest), ['a function', 'conseil function', 'debut function', 'debut global', 'debut memory', 'debut table']);
  assert.deepEqual(borrowed(further), ['debut function', 'milieu function', 'milieu global', 'milieu table']);
  assert.deepEqual(exported(further), ['40 function']);
});

test('a folder that nobody named comes later; a library stays with whoever calls it first', () => {
  for (const [name, later] of [
    ['reste_a_vivre::droits::aides::rsa::h0', true],
    ['reste_a_vivre::un_dossier_nouveau::f', true],
    ['reste_a_vivre::menage::lecture::lire', false],
    ['reste_a_vivre::ui::vues::parcours::parcours', false],
    ['reste_a_vivre::ui::vues::parcours_bis', true],
    ['reste_a_vivre::ui::vues::resultats::resultats', true],
    // What frees a value may serve every type that is laid out alike, under the name of one of them.
    ['core::ptr::drop_in_place<reste_a_vivre::budget::Budget>', false],
    ['yew::html::component::scope', false],
  ]) assert.equal(isLater(name), later, name);
});

test('what is opened from the results is later still', () => {
  assert.ok(isFurther('reste_a_vivre::ui::vues::entretien::entretien') && isLater('reste_a_vivre::ui::vues::entretien::entretien'));
  assert.ok(!isFurther('reste_a_vivre::ui::vues::resultats::resultats') && !isFurther('reste_a_vivre::ui::vues::parcours::parcours'));
});

test('a program that needs nothing later stays whole', () => {
  const bytes = program();
  assert.deepEqual(split(bytes, []), [bytes]);
});
