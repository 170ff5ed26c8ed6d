// The fonts that the tests in a browser are run with, one after the other: a
// page that holds in a wide one holds in those of our readers' devices.
// From a shell: prints the path of a fontconfig file that gives this font and
// no other (FONTCONFIG_FILE=… chromium), or fails.
//
//   node tools/fonts.mjs dejavu

import { mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * `width`: what MEASURE gives in a page that is really written in this font.
 * Liberation Sans has the widths of Arial.
 */
export const FONTS = {
  dejavu: { family: 'DejaVu Sans', file: 'DejaVuSans.ttf', width: 650.8 },
  liberation: { family: 'Liberation Sans', file: 'LiberationSans-Regular.ttf', width: 583.5 },
};

/** An expression for the page: the width of a text in the page's own font, at 100 px. */
export const MEASURE = `(() => {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = '100px ' + getComputedStyle(document.body).fontFamily;
  return pen.measureText('Reste à vivre').width;
})()`;

/** Whether a width measured is that of the font: engines round each in its way, the two fonts are a tenth apart. */
export const written = (font, width) => Math.abs(width - font.width) < font.width / 100;

const data = process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
const FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts', join(data, 'fonts'), join(homedir(), '.fonts')];

/** The folder that holds a file of this name, at any depth. */
function folderOf(file, folders = FOLDERS) {
  for (const folder of folders) {
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      continue; // this machine has no such folder, or does not show it
    }
    if (entries.some((entry) => entry.name === file)) return folder;
    const found = folderOf(file, entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name)));
    if (found) return found;
  }
  return null;
}

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Writes the fontconfig file of a font of FONTS, and returns its path. */
export function configure(name) {
  const font = FONTS[name];
  if (!font) throw new Error(`« ${name} » n'est pas une police des essais : ${Object.keys(FONTS).join(', ')}`);
  // DejaVu comes last everywhere, for the few signs (▸, ✓) that the other has not.
  const files = [...new Set([font.file, FONTS.dejavu.file])];
  const folders = files.map((file) => {
    const folder = folderOf(file);
    if (!folder) throw new Error(`le fichier ${file} n'est pas parmi les polices de cette machine`);
    return folder;
  });
  const target = join(ROOT, 'target', 'polices');
  mkdirSync(target, { recursive: true });
  const path = join(target, `${name}.conf`);
  writeFileSync(path, `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${escaped(folder)}</dir>\n`).join('')}  <cachedir>${escaped(join(target, 'cache'))}</cachedir>
  <match target="pattern"><edit name="family" mode="assign" binding="strong"><string>${font.family}</string></edit></match>
</fontconfig>
`);
  return path;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(configure(process.argv[2]));
  } catch (error) {
    console.error(`   ${error.message}`);
    process.exitCode = 1;
  }
}
