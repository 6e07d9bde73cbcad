/**
 * Bundles the specs and mocha into the one CommonJS module that Code loads as its tests, once for each extension host: `node e2e/build.mjs`.
 *
 * CommonJS, because a Code before 1.100 loads nothing else; one file with mocha inside, because Code resolves
 * modules from the bundle's folder, where none are.
 */
import { renameSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'esbuild';
import { e2eFolder, suiteBundle, webSuiteBundle } from './tools.mjs';

/** Writes the bundles for both extension hosts. Rejects when a spec does not compile; esbuild has then printed where. */
export async function buildSuite() {
  const wishes = ['FORCE_FAIL', 'FORCE_EMPTY', 'FORCE_HANG', 'E2E_ONLY'];
  await Promise.all([
    bundle(suiteBundle, { platform: 'node', target: 'node20' }),
    bundle(webSuiteBundle, {
      platform: 'browser',
      target: 'chrome122',
      alias: { mocha: join(e2eFolder, 'suite', 'mocha.web.ts') },
      // A worker has no environment: what the tests are asked to do is written into them.
      define: Object.fromEntries(
        wishes.map((name) => [`process.env.${name}`, JSON.stringify(process.env[name] ?? '')]),
      ),
    }),
  ]);
}

/**
 * @param {string} outfile
 * @param {import('esbuild').BuildOptions} host
 */
async function bundle(outfile, host) {
  // Renamed into place, so that a run that goes on at the same time never reads half a file.
  const fresh = `${outfile}.${process.pid}`;
  await build({
    ...host,
    entryPoints: [join(e2eFolder, 'suite', 'index.ts')],
    outfile: fresh,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    // Mocha looks up its worker for parallel runs, which these are not.
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
  renameSync(fresh, outfile);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildSuite();
}
