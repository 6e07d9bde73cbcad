/**
 * Serves what a Code in the browser loads: its own static build, the extension under test, the tests, and the files of
 * the workspace. Nothing is written; what is asked for outside of these folders is not found.
 */
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { e2eFolder, webFolder, webSuiteBundle } from './tools.mjs';

/** Where the tests are served: inside the extension, since Code runs them in the host of the extension around them. */
export const testsPath = '/extension/tests.js';

const types = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
});

/**
 * Resolves when the server listens.
 *
 * @param {{ extension: string, workspace: string }} folders
 * @returns {Promise<{ authority: string, stop: () => Promise<void> }>} `authority` is host:port
 */
export async function startWebServer({ extension, workspace }) {
  const roots = { code: webFolder, extension: resolve(extension), 'web-files': join(e2eFolder, 'web-files') };
  const page = readFileSync(join(webFolder, 'out/vs/code/browser/workbench/workbench.html'), 'utf8')
    .replaceAll('{{WORKBENCH_WEB_BASE_URL}}', '/code')
    .replace(/\{\{\w+\}\}/g, '');

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // The extension host has an origin of its own, as on vscode.dev.
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (pathname === '/') return void response.setHeader('Content-Type', 'text/html').end(page);
    if (pathname === '/workspace.json') return void response.end(JSON.stringify(filesOf(resolve(workspace))));
    const file = pathname === testsPath ? webSuiteBundle : fileOf(roots, decodeURIComponent(pathname));
    if (file === undefined || !statSync(file, { throwIfNoEntry: false })?.isFile())
      return void response.writeHead(404).end();
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  // With a name before it, so that the origins of worker and webviews, with names before that, are of the same site: in one of
  // another site a webview may have no service worker.
  return { authority: `provenote.localhost:${port}`, stop };
}

/**
 * The file of a path `/ROOT/…`; undefined outside of the roots.
 *
 * @param {Record<string, string>} roots
 * @param {string} pathname
 */
function fileOf(roots, pathname) {
  const [, name = '', ...rest] = pathname.split('/');
  const root = Object.hasOwn(roots, name) ? roots[name] : undefined;
  if (root === undefined) return undefined;
  const file = resolve(root, ...rest);
  return file.startsWith(root + sep) ? file : undefined;
}

/**
 * All files of a folder in base64, by their path from it, with a slash before it.
 *
 * @param {string} folder
 */
function filesOf(folder) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    found.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [`/${relative(folder, file).split(sep).join('/')}`, readFileSync(file).toString('base64')];
    }),
  );
}
