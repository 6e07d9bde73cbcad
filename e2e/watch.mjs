/**
 * Watches one run of the tests in a browser until the extension host has ended.
 *
 * `E2E_TIMEOUT_MS` (default 180000) ends a run that does not end by itself, since a wrong option gives a live
 * workbench and silence; the page is then saved as a picture to `E2E_SCREENSHOT`.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { countsIn, exitNothingRan, exitTimedOut } from './result.mjs';
import { artifacts } from './tools.mjs';
import { warnAboutNetwork } from './workbench.mjs';

const timeoutMs = Number(process.env.E2E_TIMEOUT_MS || 180_000);
const screenshot = process.env.E2E_SCREENSHOT || join(artifacts, 'timeout.png');

/**
 * What the workbench logs in every run, in the same stream as the tests; a new kind of line is shown, so that no
 * error is lost. `E2E_VERBOSE=1` shows all.
 */
const chatter = new RegExp(
  [
    '^(Resolving|Resolved) connection token|^Creating a socket|^\\[reconnection-grace-time\\]',
    'additional builtin (location )?extensions|validating workspace folder|^No search provider registered|is not a web extension|package\\.nls\\.json',
    '^Loading development extension|^Creation of workbench contribution',
    '^\\[(Service Worker|AgentHost:remote|AccountPolicyGate)\\]',
  ].join('|'),
);

/**
 * Returns the exit status of one run of the tests. Never rejects: what breaks is printed and gives 1.
 *
 * @param {(onLine: (line: string) => void) => Promise<import('./workbench.mjs').Workbench>} open starts the run; what
 *   the extension host prints goes to `onLine`
 */
export async function watch(open) {
  let output = '';
  const onLine = (/** @type {string} */ line) => {
    output += `${line}\n`;
    if (process.env.E2E_VERBOSE || !chatter.test(line)) {
      console.log(line);
    }
  };
  /** @type {import('./workbench.mjs').Workbench | undefined} */
  let workbench;
  try {
    workbench = await open(onLine);
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
