// A program that comes damaged, in a real WebKit: it is asked for anew, and nothing kept is lost (tests/e2e/pannes.test.mjs says the
// others, in Chromium).

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../tools/server.mjs';
import { openWebKit, ROOT, until } from './lib.mjs';

const DIST = join(ROOT, 'dist');
const shipped = (pattern) => readdirSync(DIST).find((name) => pattern.test(name));
const [BOOT, PROGRAM, SUITE] = [/^boot-\w+\.js$/, /^app.*\.wasm$/, /^suite-.*\.wasm$/].map(shipped);
const KEY = 'reste-a-vivre/1';

test('un programme abîmé est redemandé, un script de démarrage abîmé le dit, et les réponses restent', { timeout: 240_000 }, async () => {
  let spoilt; // the file that the server sends cut, so many times
  let times = 0;
  const server = await serve(DIST, {
    instead: ({ url }) => {
      if (url !== `/${spoilt}` || times === 0) return;
      times -= 1;
      const type = spoilt.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/wasm';
      return { status: 200, headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }, body: readFileSync(join(DIST, spoilt)).subarray(0, 500) };
    },
  });
  let webkit;
  try {
    webkit = await openWebKit();
    const visit = async (file, path) => {
      [spoilt, times] = [file, 1];
      await webkit.open(`http://${path}.localhost:${server.port}/#/exemples`); // another site: nothing kept of the one before
    };
    // The page may be loaded again meanwhile.
    const shows = (example) => webkit.run('return document.querySelector(`[data-exemple="${arguments[0]}"]`) !== null', example).catch(() => false);
    for (const file of [PROGRAM, SUITE]) {
      await visit(file, file.split('-')[0].replace('_', ''));
      assert.equal(await until(true, () => shows('parent-seul')), true, file);
      assert.equal(times, 0);
    }
    // With answers in the tab.
    const kept = readFileSync(join(ROOT, 'src/web/exemples/parent-seul.json'), 'utf8');
    await visit(BOOT, 'boot');
    await webkit.run('sessionStorage.setItem(arguments[0], arguments[1])', KEY, kept);
    await webkit.text('//*[@role = "alert"][contains(., "n’a pas pu se charger")]');
    await webkit.click('//button[. = "Réessayer"]');
    assert.equal(await until(true, () => shows('parent-seul')), true, BOOT);
    assert.deepEqual(JSON.parse(await webkit.run('return sessionStorage.getItem(arguments[0])', KEY)), JSON.parse(kept));
  } finally {
    await webkit?.close();
    await server.close();
  }
});
