// Finds the Chromium or Chrome that the tests drive, and starts it.
// From a shell: prints its path, or fails.

import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((n) => `/Applications/${n}.app/Contents/MacOS/${n}`);

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser's path: the variable CHROMIUM if it is set, else the first known name. */
export function findBrowser() {
  const asked = process.env.CHROMIUM;
  if (asked) {
    if (isExecutable(asked)) return asked;
    throw new Error(`CHROMIUM=${asked} n'est pas un programme exécutable`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const found = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC_APPS].find(isExecutable);
  if (!found) throw new Error('ni Chromium ni Chrome sur cette machine (ni dans la variable CHROMIUM)');
  return found;
}

/** Starts the browser, silent: none of its own calls to the outside. */
export async function launchBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(findBrowser());
  } catch (error) {
    console.error(`   ${error.message}`);
    process.exitCode = 1;
  }
}
