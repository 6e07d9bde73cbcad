/**
 * Stands in for the `code` executable: takes the arguments that @vscode/test-electron passes, runs the tests in
 * code-server and a headless Chromium, and exits with the extension host's status. So one `runTests` call serves a
 * desktop VS Code and a machine that has none.
 *
 *     shim [workspace] --extensionDevelopmentPath=… --extensionTestsPath=… --user-data-dir=… --extensions-dir=…
 *     shim --install-extension=x.vsix --user-data-dir=… --extensions-dir=…
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installExtension, startServer } from './code-server.mjs';
import { watch } from './watch.mjs';
import { openWorkbench } from './workbench.mjs';

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

/** Runs the tests in code-server. */
function runSuite() {
  return watch(async (onLine) => {
    const server = await startServer(folders);
    try {
      const workbench = await openWorkbench({
        authority: server.authority,
        workspace: resolve(positionals[0] ?? '.'),
        extensions: [values.extensionDevelopmentPath ?? []].flat().map((path) => resolve(String(path))),
        tests: required('extensionTestsPath'),
        onLine,
      });
      const close = () => workbench.close().finally(server.stop);
      return { ...workbench, close };
    } catch (error) {
      await server.stop();
      throw error;
    }
  });
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
