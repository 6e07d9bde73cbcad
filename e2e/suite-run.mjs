/**
 * Runs the suite once, in one VS Code, and exits with its status:
 *
 *     node e2e/suite-run.mjs --extension FOLDER --workspace FOLDER [--vsix FILE]
 *
 * With `--vsix` the packed extension is installed first and an empty one takes the place of the extension under
 * development: this finds what was left out of the package.
 *
 * A process of its own, because test-electron writes the output of Code straight to this process's output, where
 * run.mjs reads the counts from it.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { findExecutable } from './executable.mjs';
import { createProfile } from './profile.mjs';
import { exitSkipped } from './result.mjs';
import { suiteBundle } from './tools.mjs';

const { values } = parseArgs({
  options: { extension: { type: 'string' }, workspace: { type: 'string' }, vsix: { type: 'string' } },
});
if (!values.extension || !values.workspace) {
  console.error('E2E: --extension and --workspace are needed');
  process.exit(2);
}

const executable = await findExecutable();
if ('reasons' in executable) {
  console.log(`E2E SKIPPED: no VS Code: ${executable.reasons.join('; ')}`);
  process.exit(process.env.E2E_REQUIRED === '1' ? 1 : exitSkipped);
}
console.log(`E2E: running in ${executable.name}`);

const profile = createProfile(resolve(values.workspace));
try {
  process.exitCode = await runSuite(executable);
} finally {
  await profile.remove();
}

/**
 * @param {import('./executable.mjs').Executable} executable
 * @returns {Promise<number>} the exit status of Code
 */
async function runSuite({ path, cli }) {
  const folders = [`--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`];
  if (values.vsix) {
    const install = [`--install-extension=${resolve(values.vsix)}`, ...folders];
    const options = /** @type {const} */ ({ stdio: 'inherit', shell: process.platform === 'win32' });
    const { status } = spawnSync(cli, install, options);
    if (status !== 0) {
      console.error('E2E: the packed extension could not be installed');
      return status ?? 1;
    }
  }
  try {
    return await runTests({
      vscodeExecutablePath: path,
      extensionDevelopmentPath: values.vsix ? profile.emptyExtension : resolve(values.extension ?? '.'),
      extensionTestsPath: suiteBundle,
      launchArgs: [profile.workspace, ...folders],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) {
      return error.code ?? 1;
    }
    console.error('E2E:', error);
    return 1;
  }
}
