/**
 * Opens Code's workbench in a headless Chromium, and listens to what it says about the extension host.
 *
 * The workbench reads its options from a meta element. An observer that is there before the page's own scripts
 * adds the extension under development and the tests to it. The other ways fail quietly: the same options in the
 * address are ignored by a built Code, and a page served from a request handler loses its websocket, so that the
 * tests run in another extension host than the one under test.
 */
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from './tools.mjs';

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // What no request handler sees (websockets, workers) finds no host outside this machine either.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
];

/**
 * @typedef {object} View
 * @property {{ width: number, height: number }} [viewport] in CSS pixels
 * @property {number} [scale] device pixels per CSS pixel
 * @property {(line: string) => void} [onLine] gets what the extension host prints, message by message
 *
 * @typedef {object} Served
 * @property {string} authority host:port of the server
 * @property {string} workspace the folder to open
 * @property {readonly string[]} extensions folders of extensions under development
 * @property {string} [tests] the module whose `run()` is called in the extension host
 * @property {string} [openFile] a file to open at the start
 *
 * @typedef {Awaited<ReturnType<typeof openPage>>} Workbench
 */

/**
 * Starts the browser and loads the workbench that code-server serves. The caller owns both and calls `close`.
 *
 * @param {Served & View} options
 */
export function openWorkbench({ authority, workspace, extensions, tests, openFile, ...view }) {
  const remote = (/** @type {string} */ path) => ({ scheme: 'vscode-remote', authority, path });
  const developmentOptions = {
    extensions: extensions.map(remote),
    ...(tests === undefined ? {} : { extensionTestsPath: remote(tests) }),
  };
  const address = new URL(`http://${authority}/`);
  address.searchParams.set('folder', workspace);
  if (openFile !== undefined) {
    const uri = `vscode-remote://${authority}${encodeURI(openFile)}`;
    address.searchParams.set('payload', JSON.stringify([['openFile', uri]]));
  }
  return openPage(address, (page) => page.addInitScript(nameExtensionsAndTests, developmentOptions), view);
}

/**
 * Starts the browser and loads a workbench. The caller owns both and calls `close`.
 *
 * @param {URL} address
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} prepare what the page needs before its scripts run
 * @param {View} view
 */
export async function openPage(address, prepare, { onLine = () => undefined, ...view }) {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    headless: true,
    args: chromiumArguments,
  });
  try {
    const context = await browser.newContext({
      viewport: view.viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: view.scale ?? 1,
      // Without asking, as a desktop has it.
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const refused = await refuseTheNetwork(context);
    const page = await context.newPage();

    /** @type {Promise<number>} */
    const exit = new Promise((resolve, reject) => {
      page.once('crash', () => reject(new Error('the page crashed')));
      void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
    });
    exit.catch(() => undefined);
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ _type, /** @type {unknown[]} */ args) => onLine(format(...args)),
    );
    if (process.env.E2E_VERBOSE) page.on('console', (message) => console.log(`console: ${message.text()}`));
    await prepare(page);
    await page.goto(address.href);
    return { page, exit, refused, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * Warns about requests that left this machine, by host and count: an address may hold more than one wants in a log.
 *
 * @param {ReadonlyMap<string, number>} refused
 */
export function warnAboutNetwork(refused) {
  if (refused.size > 0) {
    const hosts = [...refused].map(([host, count]) => `${host} (${count})`).join(', ');
    console.log(`E2E-WARNING: requests outside this machine were refused: ${hosts}`);
  }
}

/**
 * Stops and counts all that does not stay on this machine. Websockets are only counted, and stopped by Chromium's
 * resolver: playwright's `routeWebSocket` puts an object of its own before every websocket, and with it one run in
 * ten lost the connection to the server over a garbled message.
 *
 * @param {import('playwright-core').BrowserContext} context
 */
async function refuseTheNetwork(context) {
  /** @type {Map<string, number>} */
  const refused = new Map();
  const isForeign = (/** @type {URL} */ url) =>
    /^(https?|wss?):$/.test(url.protocol) && !/^(127\.0\.0\.1|(.+\.)?localhost|\[::1\])$/.test(url.hostname);
  const count = (/** @type {string} */ address) => {
    const { hostname } = new URL(address);
    refused.set(hostname, (refused.get(hostname) ?? 0) + 1);
  };
  await context.route(isForeign, (route) => {
    count(route.request().url());
    return route.abort();
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (isForeign(new URL(socket.url()))) {
        count(socket.url());
      }
    });
  });
  return refused;
}

/**
 * Runs inside the page, before its scripts; it may use nothing from this module.
 *
 * @param {object} developmentOptions
 */
function nameExtensionsAndTests(developmentOptions) {
  const observer = new MutationObserver(() => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    const settings = meta?.getAttribute('data-settings');
    if (meta && settings) {
      observer.disconnect();
      meta.setAttribute('data-settings', JSON.stringify({ ...JSON.parse(settings), developmentOptions }));
    }
  });
  observer.observe(document, { childList: true, subtree: true });
}
