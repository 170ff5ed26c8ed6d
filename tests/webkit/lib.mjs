// A real WebKit, driven over HTTP by its own WebDriver, on a screen that no one sees.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How a reference to an element is marked in W3C WebDriver. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** How long what is awaited may take. */
const PATIENCE = 60_000;

/** Opens a window of WebKit. `close` ends all that was started. */
export async function openWebKit() {
  const started = [];
  const start = async (name, args, options) => {
    const child = spawn(name, args, options);
    await once(child, 'spawn'); // or the error that names the program
    started.unshift(child);
    return child;
  };
  let window;
  const close = async () => {
    await window?.end().catch(() => {}); // the driver may be gone already
    for (const child of started) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill();
      await once(child, 'exit');
    }
  };
  try {
    // Xvfb finds a free display by itself, and writes its number where it is told.
    const screen = await start('Xvfb', ['-displayfd', '3', '-screen', '0', '1024x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    });
    const number = once(screen.stdio[3].setEncoding('utf8'), 'data', { signal: AbortSignal.timeout(PATIENCE) });
    const [display] = await number.catch((cause) => { throw new Error("Xvfb n'ouvre aucun écran", { cause }); });
    const port = await freePort();
    const env = { ...process.env, DISPLAY: `:${display.trim()}` };
    if (process.getuid?.() === 0) env.WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS = '1';
    await start('WebKitWebDriver', [`--port=${port}`], { stdio: ['ignore', 'ignore', 'inherit'], env });
    window = await newWindow(`http://127.0.0.1:${port}`);
    return { ...window, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Reads again until the value is `expected` (or a minute has passed), and returns what was read last. */
export async function until(expected, read) {
  for (const end = Date.now() + PATIENCE; ; await pause(30)) {
    const value = await read();
    if (value === expected || Date.now() > end) return value;
  }
}

async function call(method, url, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(3 * PATIENCE) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error} : ${method} ${url} ${JSON.stringify(body)} ${value.message}`, { cause: value.error });
  return value;
}

/** An element is named by an XPath, and awaited. */
async function newWindow(driver) {
  const ready = await until(true, () => call('GET', `${driver}/status`).then(() => true, () => false));
  if (!ready) throw new Error('WebKitWebDriver ne répond pas');
  const capabilities = { alwaysMatch: { timeouts: { implicit: PATIENCE } } };
  const { sessionId } = await call('POST', `${driver}/session`, { capabilities });
  const session = `${driver}/session/${sessionId}`;
  const get = (path) => call('GET', session + path);
  const post = (path, body = {}) => call('POST', session + path, body);
  const run = (script, ...args) => post('/execute/sync', { script, args });
  const on = async (xpath, act) => {
    for (let again = 5; ; again -= 1) {
      try {
        const element = await post('/element', { using: 'xpath', value: xpath });
        // The driver does not always scroll to what is just out of sight.
        await run('arguments[0].scrollIntoView({ block: "center" })', element);
        return await act(`/element/${element[ELEMENT]}`);
      } catch (error) {
        // The page was drawn anew in between.
        if (error.cause !== 'stale element reference' || again === 0) throw error;
      }
    }
  };
  return {
    end: () => call('DELETE', session),
    resize: (width, height) => post('/window/rect', { width, height }),
    open: (url) => post('/url', { url }),
    reload: () => post('/refresh'),
    run,
    click: (xpath) => on(xpath, (element) => post(`${element}/click`)),
    type: (xpath, text) => on(xpath, (element) => post(`${element}/value`, { text })),
    text: (xpath) => on(xpath, (element) => get(`${element}/text`)),
    value: (xpath) => on(xpath, (element) => get(`${element}/property/value`)),
    /** A picture in target/screenshots, for people to look at. */
    screenshot: async (name) => {
      const folder = join(ROOT, 'target', 'screenshots');
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `${name}.png`);
      writeFileSync(path, Buffer.from(await get('/screenshot'), 'base64'));
      return path;
    },
  };
}
