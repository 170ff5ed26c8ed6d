// Pictures of the app for people to look at: each route in every size, light
// and dark, and printed on A4. They go to target/screenshots/.
//
//   node tools/screenshots.mjs [--file situation.json] [--dist dist] [--docs] ['#/route'…]
//
// --file  a situation to open first, through the app's own file input
// --docs  only the three pictures of the README, small, into docs/images/
// Printed pages become PNG too when pdftoppm (poppler) is there.

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { serve } from './server.mjs';

const SIZES = { 320: 640, 390: 844, 768: 1024, 1024: 768, 1280: 800 };
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(ROOT, 'target', 'screenshots');
const DOCS = join(ROOT, 'docs', 'images');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { docs: { type: 'boolean', default: false }, file: { type: 'string' }, dist: { type: 'string', default: join(ROOT, 'dist') } },
});
const routes = positionals.length > 0 ? positionals : [''];

mkdirSync(OUT, { recursive: true });
const server = await serve(values.dist);
const browser = await launchBrowser();
try {
  if (values.docs) await picturesOfTheReadme();
  else await everyPicture();
} finally {
  await browser.close();
  await server.close();
}
console.log(`   images dans ${values.docs ? DOCS : OUT}`);

async function picturesOfTheReadme() {
  values.file = join(ROOT, 'src', 'web', 'exemples', 'loyer-en-retard.json');
  mkdirSync(DOCS, { recursive: true });
  for (const [route, width, height] of [['#/resultats', 390, 844], ['#/entretien', 1024, 768], ['#/loyer', 390, 844]]) {
    routes.splice(0, routes.length, route);
    await visit({ width, height }, 'light', (page, name) => page.screenshot({ path: join(DOCS, `${name}.jpg`), type: 'jpeg', quality: 70 }));
  }
}

async function everyPicture() {
  for (const [width, height] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark']) {
      await visit({ width: Number(width), height }, colorScheme, async (page, name) => {
        await page.screenshot({ path: join(OUT, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      });
    }
  }
  await visit({ width: 1280, height: 800 }, 'light', async (page, name) => {
    const path = join(OUT, `${name}-papier`);
    await page.pdf({ path: `${path}.pdf`, preferCSSPageSize: true, tagged: true });
    const { error } = spawnSync('pdftoppm', ['-png', '-r', '80', `${path}.pdf`, path]);
    if (error) console.error('   pages imprimées laissées en PDF : pdftoppm est absent');
  });
}

/** Opens every route in one context, so that a file opened once is there for all. */
async function visit(viewport, colorScheme, take) {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'fr-FR', isMobile: viewport.width < 1280, hasTouch: viewport.width < 1280 });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`   ${error}`));
  await page.goto(server.url);
  await page.locator('body:not(:has(#demarrage)) h1').first().waitFor();
  if (values.file) {
    await page.locator('input[type=file]').first().setInputFiles(values.file);
    await page.waitForTimeout(300);
  }
  for (const route of routes) {
    if (route) await page.evaluate((hash) => (location.hash = hash), route);
    await page.waitForTimeout(200);
    await take(page, route.replace(/^#\/?/, '').replace(/[^\w-]+/g, '_') || 'accueil');
  }
  await context.close();
}
