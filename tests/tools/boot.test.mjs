// What boot.js asks of a browser before it says that it is too old.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { test } from 'node:test';

const BOOT = readFileSync(new URL('../../src/web/boot.js', import.meta.url), 'utf8');
const MODERN = Buffer.from(BOOT.match(/MODERN = '([^']+)'/)[1], 'base64');

test('its witness is a program, and no browser that lacks a part of what ours uses takes it', () => {
  assert.equal(WebAssembly.validate(MODERN), true);
  const taken = (...without) => spawnSync('wasm-opt', ['--all-features', ...without, '-', '-o', devNull], { input: MODERN }).status;
  assert.equal(taken(), 0);
  for (const part of ['mutable-globals', 'bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'reference-types', 'multivalue']) {
    const also = { 'reference-types': ['--disable-gc'], 'bulk-memory': ['--disable-bulk-memory-opt'] }[part] ?? [];
    assert.notEqual(taken(`--disable-${part}`, ...also), 0, part);
  }
});
