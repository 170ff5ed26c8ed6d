// Runs `cargo test --target wasm32-unknown-unknown` in Chromium or Chrome.
//
// wasm-bindgen's own runner wants a WebDriver of the same version as the
// browser, which a developer's machine seldom has. It can also serve its page
// to be opened by hand: that is what we do, by Playwright's hand.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { launchBrowser } from './browser.mjs';

const TIMEOUT = 1000 * Number(process.env.WASM_BINDGEN_TEST_TIMEOUT ?? 120);
const [program, ...options] = process.argv.slice(2);

const port = await new Promise((done, fail) => {
  const probe = createServer().once('error', fail);
  probe.listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => done(port));
  });
});
const url = `http://127.0.0.1:${port}/`;
const runner = spawn('wasm-bindgen-test-runner', [program, ...options], {
  env: { ...process.env, NO_HEADLESS: '1', WASM_BINDGEN_TEST_ADDRESS: `127.0.0.1:${port}` },
  stdio: ['ignore', 'pipe', 'inherit'],
});
// Its own words are the notice for people who open the page themselves: they
// count only when it stops at once, for want of a test for example.
let notice = '';
runner.stdout.on('data', (data) => (notice += data));
let ended = null;
runner.once('error', (error) => (ended = error.message));
runner.once('close', (code) => (ended ??= code));

async function served() {
  for (let i = 0; i < 600 && ended === null; i++) {
    try {
      return (await fetch(url)).ok;
    } catch {
      await new Promise((again) => setTimeout(again, 50));
    }
  }
  return false;
}

async function run() {
  if (!(await served())) {
    process.stdout.write(notice);
    if (typeof ended === 'number') return ended;
    const hint = /ENOENT/.test(ended) ? ' (tools/test --only wasm met les outils dans le PATH)' : '';
    throw new Error(`wasm-bindgen-test-runner n'a pas servi sa page : ${ended ?? 'délai dépassé'}${hint}`);
  }
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: 'fr-FR' });
    const said = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`${error.name}: ${error.message}`));
    await page.goto(url);
    const output = () => page.locator('#output').textContent();
    const end = Date.now() + TIMEOUT;
    let shown = 0;
    for (;;) {
      const text = await output();
      // What comes before the first line of results is the page's own "Loading…".
      if (/^running \d+ test|test result: /m.test(text)) {
        process.stdout.write(text.slice(shown));
        shown = text.length;
      }
      if (/test result: /.test(text)) {
        if (!/test result: ok/.test(text)) {
          console.log(said.join('\n'));
          return 1;
        }
        process.stdout.write('\n');
        return 0;
      }
      if (Date.now() > end) {
        console.log(`${text.slice(shown)}\n${said.join('\n')}`);
        throw new Error(`les essais n'ont pas fini en ${TIMEOUT / 1000} s (WASM_BINDGEN_TEST_TIMEOUT)`);
      }
      await new Promise((again) => setTimeout(again, 100));
    }
  } finally {
    await browser.close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  runner.kill();
}
