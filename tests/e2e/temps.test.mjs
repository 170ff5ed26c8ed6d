// How long the public path takes, by the model of docs/temps-du-parcours.md, and what a screen reader is given of it:
// the transcript of one path is kept in transcription.txt, to be read again where it changes.
//
//   TRANSCRIPTION=ecrire node --test tests/e2e/temps.test.mjs   writes it anew

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerUsual, journey } from './lib.mjs';

const TRANSCRIPT = fileURLToPath(new URL('transcription.txt', import.meta.url));
const [WORD, TAP, KEY] = [60 / 150, 2, 0.6];

/** In the page: taps of the finger, and the letters of each field as it stands. */
function watchTheHand() {
  window.gestes = { taps: 0, keys: {} };
  addEventListener('pointerdown', () => { window.gestes.taps += 1; }, true);
  addEventListener('input', ({ target }) => {
    if (target.matches('select')) window.gestes.taps += 2;
    else if (target.matches('input:not([type=radio], [type=checkbox]), textarea')) {
      const field = `${location.hash} ${target.dataset.champ ?? target.id}`;
      window.gestes.keys[field] = Math.max(window.gestes.keys[field] ?? 0, target.value.length);
    }
  }, true);
}

/** Someone who reads each screen once, answers it and goes on, until the results are there. */
class Tenant {
  /** `answers`: by title of screen, what this person does there. */
  constructor(page, answers) {
    Object.assign(this, { page, answers, words: 0, screens: [] });
  }

  async walk() {
    await this.page.getByRole('link', { name: /Commencer/ }).click();
    for (;;) {
      await this.page.locator('main h1[tabindex]').waitFor();
      const title = await this.page.locator('h1').innerText();
      await this.answers[title]?.(this.page);
      const next = this.page.getByRole('button', { name: /^(Continuer|Voir mes résultats)$/ });
      const last = (await next.count()) === 0;
      await this.read(title, last);
      if (last) return;
      await next.click();
      // Two titles in a row are never the same: it is how one knows that the screen changed.
      await this.page.waitForFunction((before) => document.querySelector('h1').innerText !== before, title);
    }
  }

  async read(title, last) {
    const main = this.page.locator('main');
    // What a closed list holds is not on the screen.
    const text = await main.evaluate((element) => [...element.querySelectorAll('select')].reduce((all, list) => all.replace(list.innerText, ''), element.innerText));
    if (!last) this.words += text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
    this.screens.push(`# ${title}\n${await main.ariaSnapshot()}\n`);
  }

  async time() {
    const { taps, keys } = await this.page.evaluate(() => window.gestes);
    const letters = Object.values(keys).reduce((sum, one) => sum + one, 0);
    const seconds = this.words * WORD + taps * TAP + letters * KEY;
    return { screens: this.screens.length, words: this.words, taps, letters, minutes: Math.round(seconds / 6) / 10 };
  }
}

const home = (rent) => ({
  'Quel type de logement ?': (page) => page.getByLabel('HLM (logement social)').check(),
  'Dans quelle commune ?': async (page) => {
    await page.getByRole('combobox', { name: 'Commune' }).fill('villeurb');
    await page.getByRole('option', { name: /Villeurbanne/ }).first().click();
  },
  'Combien payez-vous pour ce logement ?': async (page) => {
    await page.getByLabel('Loyer sans les charges, par mois', { exact: true }).fill(String(rent));
    await page.getByLabel('Charges, par mois', { exact: true }).fill('60');
    await answerUsual(page);
  },
  'Quelles aides recevez-vous déjà ?': (page) => page.getByLabel('Aucune de ces aides').check(),
});

const person = (birth) => async (page) => {
  await page.getByLabel(/date de naissance/i).fill(birth);
  await answerUsual(page);
};
const does = (activity) => async (page) => {
  await page.getByLabel(activity).check();
  await answerUsual(page);
};
const earns = (income, amount) => (page) => page.getByLabel(`${income}, par mois`, { exact: true }).fill(amount);

const ALONE = {
  'Parlons de vous': person('12/04/1990'),
  'Que faites-vous aujourd\'hui ?': does('Au chômage'),
  'Que gagnez-vous chaque mois ?': async (page) => {
    await earns('Allocation chômage (ARE)', '720')(page);
    await page.getByRole('button', { name: 'Oui, il s\'est arrêté' }).click();
    await page.getByLabel('Avant, par mois').fill('1450');
    await page.getByLabel('Premier mois sans ce revenu').fill('09/2026');
  },
  ...home(350),
};

const FAMILY = {
  'Qui vit chez vous ?': async (page) => {
    await page.getByLabel('En couple').check();
    for (const [rank, birth] of ['02/03/2014', '15/09/2017', '20/01/2024'].entries()) {
      await page.getByRole('button', { name: 'Ajouter un enfant' }).click();
      await page.getByLabel(`Enfant ${rank + 1} : date de naissance`).fill(birth);
    }
  },
  'Parlons de vous': person('12/04/1988'),
  'Que faites-vous aujourd\'hui ?': does('Salarié'),
  'Que gagnez-vous chaque mois ?': earns('Salaire net', '1650'),
  'Et votre conjoint ?': person('03/11/1989'),
  'Que fait votre conjoint aujourd\'hui ?': does('Salarié'),
  'Que gagne votre conjoint chaque mois ?': earns('Salaire net', '1120'),
  'Enfant 1 (12 ans) : où vit cet enfant ?': async (page) => {
    await answerUsual(page);
    await page.getByLabel('Pareil pour tous mes enfants').check();
  },
  ...home(560),
};

/** Walks the whole path; its time is printed, and no longer than it was: what is aimed at is in docs/temps-du-parcours.md. */
async function walked({ page, open }, who, answers, most) {
  await page.addInitScript(watchTheHand);
  await open();
  const tenant = new Tenant(page, answers);
  await tenant.walk();
  const measured = await tenant.time();
  console.log(`${who} :`, measured);
  assert.ok(measured.minutes <= most, `${measured.minutes} minutes, ${most} au plus`);
  return tenant;
}

journey('le parcours d’une famille de cinq', { size: 'phone' }, async (visit) => {
  await walked(visit, 'famille de cinq', FAMILY, 6.4);
});

journey('le parcours d’un locataire seul, tel que le dit un lecteur d’écran', { size: 'phone' }, async (visit) => {
  const tenant = await walked(visit, 'locataire seul', ALONE, 4.4);
  const transcript = tenant.screens.join('\n');
  if (process.env.TRANSCRIPTION === 'ecrire') writeFileSync(TRANSCRIPT, transcript);
  assert.equal(transcript, readFileSync(TRANSCRIPT, 'utf8'), 'relisez ce qui change, puis écrivez la transcription de nouveau');
});
