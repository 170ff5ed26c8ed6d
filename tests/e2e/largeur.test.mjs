// Whatever the font, the text's size and the width of the screen, a page keeps to that width; and the font is the one
// that the tests were asked to use. tools/test runs this in a wide font and in a usual one. On the way: in no page do two
// elements have one name, nor does one point to a name that no element has.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { FONTS, MEASURE, written } from '../../tools/fonts.mjs';
import { example as openExample, journey, openFile, settled, spills } from './lib.mjs';

const NARROW = [320, 390];
const WIDTHS = [...NARROW, 768, 1024, 1280];
const files = (folder) => readdirSync(new URL(`../../src/web/${folder}`, import.meta.url));
const EXAMPLES = files('exemples').map((file) => file.replace('.json', ''));
const STATIC = files('pages').filter((file) => file !== 'cadre.html');
const ROUTES = [
  '#/', '#/resultats', '#/entretien', '#/rapport', '#/loyer', '#/budget', '#/annee', '#/options', '#/voisinage', '#/droit/aide_logement', '#/droit/css', '#/papiers', '#/autres-aides', '#/urgence', '#/exemples', '#/produire', '#/papier/famille', '#/papier/fsl', '#/papier/lettre-juge', '#/nulle-part',
  ...['foyer', 'foyer/2', 'vous', 'vous/2', 'revenus', 'conjoint', 'conjoint/2', 'conjoint/3', 'enfants', 'enfants/2', 'logement', 'logement/2', 'logement/3', 'logement/4', 'aides-recues', 'depenses', 'depenses/2', 'depenses/3', 'loyer-en-retard', 'loyer-en-retard/2', 'loyer-en-retard/3', 'verification'].map((step) => `#/parcours/${step}`),
];

const asked = FONTS[process.env.POLICE];

if (asked) {
  journey(`la page s’écrit en ${asked.family}`, {}, async ({ page, open, context }) => {
    await open('#/rapport');
    const debug = await context.newCDPSession(page);
    await debug.send('DOM.enable');
    await debug.send('CSS.enable');
    const { root } = await debug.send('DOM.getDocument');
    for (const selector of ['.entete__nom', 'h1']) {
      const { nodeId } = await debug.send('DOM.querySelector', { nodeId: root.nodeId, selector });
      const { fonts } = await debug.send('CSS.getPlatformFontsForNode', { nodeId });
      assert.deepEqual(fonts.map(({ familyName }) => familyName), [asked.family], selector);
    }
    const width = await page.evaluate(MEASURE);
    assert.ok(written(asked, width), `${width} px au lieu de ${asked.width}`);
  });
} else {
  test('la police est celle du système', { skip: 'tools/test en choisit deux, et le vérifie' }, () => {});
}

/** Opens the parts that open, and those that these hold. */
async function unfold(page) {
  for (;;) {
    const opened = await page.evaluate(() => {
      const closed = [...document.querySelectorAll('details:not([open])')].filter((part) => part.checkVisibility());
      for (const part of closed) part.open = true;
      return closed.length;
    });
    await settled(page);
    if (opened === 0) return;
  }
}

/** The names that two elements have, and those that an element points to and none has. */
function names(page) {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    const twice = ids.filter((id, rank) => ids.indexOf(id) !== rank).map((id) => `deux fois l'identifiant ${id}`);
    const pointing = ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-activedescendant'];
    const lost = pointing.flatMap((attribute) => [...document.querySelectorAll(`[${attribute}]`)].flatMap((element) => {
      const missing = element.getAttribute(attribute).split(/\s+/).filter((id) => id && !ids.includes(id));
      return missing.map((id) => `${attribute} désigne ${id}, qui n'est pas dans la page`);
    }));
    return [...new Set([...twice, ...lost])];
  });
}

/** The tables that a phone scrolls sideways: part of their figures is out of sight. */
function hidden(page) {
  return page.evaluate(() => {
    const frames = [...document.querySelectorAll('.rapport__cadre')].filter((frame) => frame.checkVisibility());
    const scrolled = frames.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
    return scrolled.map(({ ariaLabel, scrollWidth, clientWidth }) => `« ${ariaLabel} » tient ${scrollWidth} px dans ${clientWidth}`);
  });
}

async function visit(page, route) {
  await page.evaluate((to) => { location.hash = to; }, route);
  await settled(page);
  await unfold(page);
}

/** What sticks out at each width; a narrow workspace shows its results in place of its answers. */
async function everywhere(page, where, widths) {
  const found = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await spills(page)).map((line) => `${where}, ${width} px : ${line}`));
    if (NARROW.includes(width)) found.push(...(await hidden(page)).map((line) => `${where}, ${width} px : ${line}`));
    const details = page.getByRole('button', { name: 'Détail des résultats' });
    // Unfolded with all the rest, the menu covers what stands under it.
    const closeMenu = () => page.evaluate(() => document.querySelector('#menu').removeAttribute('open'));
    if (await details.isVisible()) {
      await closeMenu();
      await details.click();
      await unfold(page);
      found.push(...(await spills(page)).map((line) => `${where}, résultats, ${width} px : ${line}`));
      await closeMenu();
      await page.getByRole('button', { name: 'Revenir aux réponses' }).click();
    }
  }
  return found;
}

const nothing = (found) => assert.equal(found.length, 0, found.slice(0, 60).join('\n'));

for (const example of EXAMPLES) {
  journey(`aucune page ne déborde : ${example}`, {}, async ({ page, open }) => {
    await open();
    await openExample(page, example);
    await page.locator('.resultats').waitFor();
    const found = [];
    for (const route of ROUTES) {
      await visit(page, route);
      found.push(...(await names(page)).map((line) => `${route} : ${line}`));
      // What is wide is the same for all; what is long differs, and only narrow screens notice.
      found.push(...(await everywhere(page, route, example === 'loyer-en-retard' ? WIDTHS : NARROW)));
    }
    nothing(found);
  });
}

journey('de grandes sommes tiennent sur un téléphone, mois par mois', { size: 'phone' }, async ({ page, open }) => {
  const household = JSON.parse(readFileSync(new URL('../../src/web/exemples/loyer-en-retard.json', import.meta.url)));
  household.personnes[0].revenus = { salaire: 12345.67 };
  household.logement.loyer = 2345.67;
  await open('#/entretien');
  await openFile(page, household);
  for (const route of ['#/annee', '#/budget']) {
    await visit(page, route);
    nothing(await everywhere(page, route, NARROW));
  }
  await page.evaluate(() => { location.hash = '#/annee'; });
  // The figures of the year are folded under its drawing.
  await page.locator('summary', { hasText: 'Les chiffres de ce dessin' }).first().click();
  await page.getByText('12 546 €').first().waitFor();
});

journey('aucune page ne déborde quand le texte est deux fois plus grand', {}, async ({ page, open, context }) => {
  const debug = await context.newCDPSession(page);
  await debug.send('Page.enable');
  await debug.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await open();
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '32px');
  await openExample(page, 'loyer-en-retard');
  await page.locator('.resultats').waitFor();
  const found = [];
  for (const route of ROUTES) {
    await visit(page, route);
    found.push(...(await everywhere(page, route, [...NARROW, 768])));
  }
  nothing(found);
});

journey('les pages écrites d’avance ne débordent pas', {}, async ({ page, url }) => {
  const found = [];
  for (const name of STATIC) {
    await page.goto(`${url}pages/${name}`);
    found.push(...(await everywhere(page, name, WIDTHS)));
  }
  nothing(found);
});

journey('témoin : ce qui déborde est vu', {}, async ({ page, open }) => {
  await open();
  assert.deepEqual(await spills(page), []);
  await page.evaluate(() => { document.querySelector('.accueil__promesses').style.setProperty('width', '391px'); });
  assert.match((await spills(page)).join(), /^la page tient 407 px dans 390,.*« Tout reste sur votre appareil/);
  await page.evaluate(() => {
    document.querySelector('.accueil__promesses').style.removeProperty('width');
    document.querySelector('h1').style.setProperty('overflow', 'hidden');
    document.querySelector('h1').style.setProperty('white-space', 'nowrap');
  });
  assert.match((await spills(page)).join(), /^span\..* « À quelles aides .* » de 16 à \d+ px sur 390$/);
});
