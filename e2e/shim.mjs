/**
 * Stands in for the `code` executable: takes the arguments that @vscode/test-electron passes, runs the tests in
 * code-server and a headless Chromium, and exits with the extension host's status. So one `runTests` call serves a
 * desktop VS Code and a machine that has none.
 *
 *     shim [workspace] --extensionDevelopmentPath=… --extensionTestsPath=… --user-data-dir=… --extensions-dir=…
 *     shim --install-extension=x.vsix --user-data-dir=… --extensions-dir=…
 *
 * `E2E_TIMEOUT_MS` (default 180000) ends a run that does not end by itself, since a wrong option gives a live
 * workbench and silence; the page is then saved as a picture to `E2E_SCREENSHOT`.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { installExtension, startServer } from './code-server.mjs';
import { countsIn, exitNothingRan, exitTimedOut } from './result.mjs';
import { artifacts } from './tools.mjs';
import { openWorkbench, warnAboutNetwork } from './workbench.mjs';

const timeoutMs = Number(process.env.E2E_TIMEOUT_MS || 180_000);
const screenshot = process.env.E2E_SCREENSHOT || join(artifacts, 'timeout.png');

/**
 * What the workbench logs in every run, in the same stream as the tests; a new kind of line is shown, so that no
 * error is lost. `E2E_VERBOSE=1` shows all.
 */
const chatter = new RegExp(
  [
    '^(Resolving|Resolved) connection token|^Creating a socket|^\\[reconnection-grace-time\\]',
    'additional builtin extensions|is not a web extension|package\\.nls\\.json',
    '^Loading development extension|^Creation of workbench contribution',
    '^\\[(Service Worker|AgentHost:remote|AccountPolicyGate)\\]',
  ].join('|'),
);

const { values, positionals } = parseArgs({
  // The desktop Code's own switches are of no use here, and test-electron passes several.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'install-extension': { type: 'string' },
  },
});
const folders = { userData: required('user-data-dir'), extensions: required('extensions-dir') };

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => process.exit(130)); // the server's group goes with us, see startServer
}
process.exitCode = values['install-extension']
  ? installExtension(required('install-extension'), folders)
  : await runSuite();

/** Returns the exit status of one run of the tests. Never throws: what breaks is printed and gives 1. */
async function runSuite() {
  let output = '';
  const onLine = (/** @type {string} */ line) => {
    output += `${line}\n`;
    if (process.env.E2E_VERBOSE || !chatter.test(line)) {
      console.log(line);
    }
  };
  /** @type {Awaited<ReturnType<typeof startServer>> | undefined} */
  let server;
  /** @type {Awaited<ReturnType<typeof openWorkbench>> | undefined} */
  let workbench;
  try {
    server = await startServer(folders);
    workbench = await openWorkbench({
      authority: server.authority,
      workspace: resolve(positionals[0] ?? '.'),
      extensions: [values.extensionDevelopmentPath ?? []].flat().map((path) => resolve(String(path))),
      tests: required('extensionTestsPath'),
      onLine,
    });
    const code = await Promise.race([workbench.exit, sleep(timeoutMs, undefined, { ref: false })]);
    if (code === undefined) {
      console.error(`E2E: no result after ${timeoutMs} ms`);
      await saveScreenshot(workbench.page);
      return exitTimedOut;
    }
    if (code === 0 && !countsIn(output)?.passed) {
      console.error('E2E: the extension host ended with 0, but no test passed');
      return exitNothingRan;
    }
    return code;
  } catch (error) {
    console.error('E2E:', error);
    return 1;
  } finally {
    await workbench?.close();
    await server?.stop();
    warnAboutNetwork(workbench?.refused ?? new Map());
  }
}

/**
 * Saves the window as it stands. A page that cannot even be drawn is no reason to report less than the timeout.
 *
 * @param {import('playwright-core').Page} page
 */
async function saveScreenshot(page) {
  try {
    mkdirSync(dirname(screenshot), { recursive: true });
    await page.screenshot({ path: screenshot, timeout: 10_000 });
    console.error(`E2E: the window as it stood: ${relative(process.cwd(), screenshot)}`);
  } catch (error) {
    console.error('E2E: no screenshot:', error);
  }
}

/** @param {string} name */
function required(name) {
  const value = values[name];
  if (typeof value !== 'string') {
    console.error(`E2E: the argument --${name} is missing`);
    process.exit(2);
  }
  return resolve(value);
}
