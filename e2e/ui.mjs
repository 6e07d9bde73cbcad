/**
 * Looks at Provenote as a person does: opens an article in the real window, waits for the squiggles, opens the
 * Problems panel and reads its rows. The same run takes the picture for the documentation:
 *
 *     node e2e/ui.mjs [--screenshot docs/images/editor.png] [--theme light|dark] [--width 1280 --height 800]
 *                     [--scale 2] [--file article.md] [--extension FOLDER] [--workspace FOLDER]
 *                     [--walk deidentify]   goes through e2e/walks/NAME.mjs instead of the Problems panel
 *                     [--host web]          in the oldest Code that is supported, in a browser without a server
 *
 * The one test that leans on the workbench's class names, which may change with Code; all else uses the API.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitSkipped, markerOf } from './result.mjs';
import { artifacts, missingTools, missingWebTools, repository } from './tools.mjs';

const limitMs = Number(process.env.E2E_TIMEOUT_MS || 60_000);
/** Their names in the settings, which are others than those that the window shows. */
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

const { values } = parseArgs({
  options: {
    screenshot: { type: 'string', default: join(artifacts, 'editor.png') },
    theme: { type: 'string', default: 'light' },
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '800' },
    scale: { type: 'string', default: '1' },
    file: { type: 'string', default: 'article.md' },
    walk: { type: 'string' },
    host: { type: 'string', default: 'server' },
    extension: { type: 'string', default: repository },
    workspace: { type: 'string', default: join(repository, 'examples') },
  },
});
const theme = values.theme === 'light' || values.theme === 'dark' ? themes[values.theme] : undefined;
const size = { width: Number(values.width), height: Number(values.height) };
if (theme === undefined || ![size.width, size.height, Number(values.scale)].every((number) => number > 0)) {
  console.error('--theme is light or dark; --width, --height and --scale are positive numbers');
  process.exit(2);
}
const isWeb = values.host === 'web';
const missing = isWeb ? missingWebTools() : missingTools();
if (missing.length > 0) {
  console.log(`E2E SKIPPED: no window to look at: ${missing.join('; ')}`);
  process.exit(process.env.E2E_REQUIRED === '1' ? 1 : exitSkipped);
}

// Only now, since what these import may not be installed.
const { startServer } = await import('./code-server.mjs');
const { createProfile } = await import('./profile.mjs');
const { openWorkbench, warnAboutNetwork } = await import('./workbench.mjs');
const { openWebWorkbench } = await import('./web-workbench.mjs');

/** Only the editor and its problems: what else the window has would distract from them in a picture. */
const plainWindow = {
  'workbench.colorTheme': theme,
  'window.autoDetectColorScheme': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.fontSize': 13,
  'editor.stickyScroll.enabled': false,
  'editor.cursorBlinking': 'solid',
  'problems.showCurrentInStatus': false,
};

let passed = 0;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => process.exit(130));
}
const profile = createProfile(resolve(values.workspace), plainWindow);
/** @type {Awaited<ReturnType<typeof startServer>> | undefined} */
let server;
/** @type {import('./workbench.mjs').Workbench | undefined} */
let workbench;
try {
  workbench = isWeb ? await openInBrowser() : await openFromServer();
  await look(workbench.page);
  if (values.walk === undefined) await showProblems(workbench.page);
  else {
    const { walk } = await import(`./walks/${values.walk}.mjs`);
    const { page } = workbench;
    const pictureOf = (/** @type {string} */ name) =>
      values.screenshot.replace(/(?=\.png$)/, name && `-${name}`);
    await walk(page, {
      check,
      workspace: profile.workspace,
      picture: (name = '') => save(page, resolve(pictureOf(name))),
    });
  }
  if (values.walk === undefined) await save(workbench.page, resolve(values.screenshot));
} catch (error) {
  process.exitCode = 1;
  console.error('  ✖', error);
  if (workbench) {
    await save(workbench.page, join(artifacts, 'ui-failed.png'));
  }
} finally {
  await workbench?.close();
  await server?.stop();
  await profile.remove();
  warnAboutNetwork(workbench?.refused ?? new Map());
  console.log(markerOf({ passed, failed: process.exitCode ? 1 : 0, pending: 0 }));
}

function openInBrowser() {
  return openWebWorkbench({
    extension: resolve(values.extension),
    workspace: resolve(values.workspace),
    openFile: values.file,
    settings: plainWindow,
    viewport: size,
    scale: Number(values.scale),
  });
}

async function openFromServer() {
  server = await startServer(profile);
  return openWorkbench({
    authority: server.authority,
    workspace: profile.workspace,
    extensions: [resolve(values.extension)],
    openFile: join(profile.workspace, values.file),
    viewport: size,
    scale: Number(values.scale),
  });
}

/**
 * Walks through the window; throws at the first thing that is not there.
 *
 * @param {import('playwright-core').Page} page
 */
async function look(page) {
  page.setDefaultTimeout(limitMs);
  const squiggles = '.squiggly-error, .squiggly-warning, .squiggly-info';
  await page.locator('.monaco-editor').locator(squiggles).first().waitFor();
  check('the editor underlines findings');

  const sideBar = page.locator('.part.sidebar');
  if (await sideBar.isVisible()) {
    await page.keyboard.press('Control+B');
    await sideBar.waitFor({ state: 'hidden' });
  }
}

/** @param {import('playwright-core').Page} page */
async function showProblems(page) {
  await page.keyboard.press('Control+Shift+M');
  const rows = page.locator('.markers-panel .monaco-list-row');
  await rows.filter({ hasText: 'provenote' }).first().waitFor();
  check('the Problems panel names provenote as the source');

  await rows.filter({ hasText: values.file }).first().waitFor();
  check('and the file that they belong to');

  // A click into the text takes the focus ring off the panel.
  await page.locator('.monaco-editor .view-line').first().click();
}

/** @param {string} name */
function check(name) {
  passed += 1;
  console.log(`  ✔ ${name}`);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} path
 */
async function save(page, path) {
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  console.log(`E2E: picture: ${relative(process.cwd(), path)}`);
}
