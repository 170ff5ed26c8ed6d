// The places of the panics leave what is shipped; what a place only looks like stays.

import assert from 'node:assert/strict';
import binaryen from 'binaryen';
import { test } from 'node:test';
import { withoutPlaces } from '../../tools/places.mjs';

const word = (value) => [0, 8, 16, 24].map((shift) => `\\${((value >> shift) & 0xff).toString(16).padStart(2, '0')}`).join('');

/** A path at 16, then four words at 48 that are a place, and four at 64. */
const program = (last) => binaryen.parseText(`(module (memory (export "memory") 1)
  (data (i32.const 16) "src/ui/app.rs")
  (data (i32.const 48) "${[16, 13, 42, 7, ...last].map(word).join('')}"))`).emitBinary();

const memory = (module) => Buffer.from(new WebAssembly.Instance(new WebAssembly.Module(module)).exports.memory.buffer);

test('un endroit des sources devient des zéros, et le reste ne bouge pas', () => {
  const figures = [13, 16, 7, 42];
  const { program: shorter, places } = withoutPlaces(program(figures));
  assert.equal(places, 1);
  const left = memory(shorter);
  assert.deepEqual([...left.subarray(16, 29)], Array(13).fill(0));
  assert.deepEqual([...left.subarray(48, 64)], Array(16).fill(0));
  assert.deepEqual([...new Uint32Array(left.buffer, 64, 4)], figures);
});

test('un programme sans endroit reste le même', () => {
  const module = binaryen.parseText('(module (memory 1) (data (i32.const 16) "loyer"))').emitBinary();
  const { program: same, places } = withoutPlaces(module);
  assert.deepEqual([places, Buffer.compare(same, Buffer.from(module))], [0, 0]);
});
