/**
 * Opens the oldest Code that is supported, built for the browser: no server stands behind it, the extension host is a
 * web worker, and the workspace is virtual.
 */
import { calmSettings } from './profile.mjs';
import { startWebServer, testsPath } from './web-server.mjs';
import { openPage } from './workbench.mjs';

/**
 * Starts server and browser and loads the page. The caller calls `close`, which ends both.
 *
 * @typedef {object} Options
 * @property {string} extension the extension's folder
 * @property {string} workspace the folder whose files are opened
 * @property {boolean} [runTests] whether the bundle of the specs is run
 * @property {string} [openFile] a file of the workspace to open at the start
 * @property {Record<string, unknown>} [settings] on top of the calm ones
 * @param {Options & import('./workbench.mjs').View} options
 * @returns {Promise<import('./workbench.mjs').Workbench>}
 */
export async function openWebWorkbench({ extension, workspace, runTests, openFile, settings, ...view }) {
  const server = await startWebServer({ extension, workspace });
  const { authority } = server;
  const served = (/** @type {string} */ path) => ({ scheme: 'http', authority, path });
  const base = `http://{{uuid}}.${authority}/code`;
  const product = {
    productConfiguration: {
      enableTelemetry: false,
      // With these, web worker and webviews get origins of their own, as on vscode.dev.
      commit: '0'.repeat(40),
      quality: 'stable',
      webEndpointUrlTemplate: base,
      webviewContentExternalBaseUrlTemplate: `${base}/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    folderUri: { scheme: 'web-files', path: '/' },
    additionalBuiltinExtensions: [served('/web-files')],
    developmentOptions: {
      extensions: [served('/extension')],
      ...(runTests ? { extensionTestsPath: served(testsPath) } : {}),
    },
    configurationDefaults: { ...calmSettings, ...settings },
    ...(openFile === undefined
      ? {}
      : {
          defaultLayout: { force: true, editors: [{ uri: { scheme: 'web-files', path: `/${openFile}` } }] },
        }),
  };
  try {
    const workbench = await openPage(
      new URL(`http://${authority}/`),
      (page) => page.addInitScript((value) => Object.assign(window, { product: value }), product),
      view,
    );
    return { ...workbench, close: () => workbench.close().finally(server.stop) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
