/**
 * Bundles the specs and mocha into the one CommonJS module that Code loads as its tests: `node e2e/build.mjs`.
 *
 * CommonJS, because a Code before 1.100 loads nothing else; one file with mocha inside, because Code resolves
 * modules from the bundle's folder, where none are.
 */
import { renameSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'esbuild';
import { e2eFolder, suiteBundle } from './tools.mjs';

/** Writes the bundle. Rejects when a spec does not compile; esbuild has then printed where. */
export async function buildSuite() {
  // Renamed into place, so that a run that goes on at the same time never reads half a file.
  const outfile = `${suiteBundle}.${process.pid}`;
  await build({
    entryPoints: [join(e2eFolder, 'suite', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    // Mocha looks up its worker for parallel runs, which these are not.
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
  renameSync(outfile, suiteBundle);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildSuite();
}
