/**
 * Draws the pictures of the README and the icon, from the extension as it is built: `npm run pictures`.
 *
 * Each is taken in the real editor, some in a light and some in a dark theme, by the walks that also test it; a walk that fails leaves
 * the old picture. `docs/images/icon.png` comes from the SVG beside it, since the marketplace takes no SVG.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { artifacts, e2eFolder, findChromium, missingTools, repository } from './tools.mjs';

const images = join(repository, 'docs', 'images');
const drafts = join(artifacts, 'pictures');

/** What is shown: a file, its theme, and the arguments of ui.mjs. One theme each, since the package holds them all. */
const small = ['--width', '1120', '--height', '700'];
const scenes = /** @type {const} */ ([
  ['editor', 'light', small],
  ['panel', 'dark', [...small, '--walk', 'panel']],
  ['review', 'light', [...small, '--walk', 'review']],
  ['deidentify', 'dark', ['--walk', 'deidentify', '--file', 'note.md']],
]);

const missing = missingTools();
if (missing.length > 0) {
  console.error(`No pictures: ${missing.join('; ')}`);
  process.exit(1);
}
mkdirSync(drafts, { recursive: true });
for (const [name, theme, scene] of scenes) {
  const places = ['--extension', repository, '--workspace', join(repository, 'examples')];
  const draft = join(drafts, `${name}.png`);
  const options = [...places, ...scene, '--theme', theme, '--screenshot', draft];
  const { status } = spawnSync(process.execPath, [join(e2eFolder, 'ui.mjs'), ...options], {
    stdio: 'inherit',
  });
  if (status === 0) renameSync(draft, join(images, `${name}.png`));
  else process.exitCode = 1;
}
await drawIcon();

async function drawIcon() {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
    const svg = readFileSync(join(images, 'icon.svg'), 'utf8');
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    await page.screenshot({ path: join(images, 'icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
}
