/**
 * Which VS Code the suite runs in: a desktop Code that the developer names, else code-server behind the shim, else
 * what @vscode/test-electron downloads (which fails in a blink where there is no network).
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { artifacts, e2eFolder, missingTools } from './tools.mjs';

/** The same Code that the pinned code-server holds, so that a download tests nothing else. */
const codeVersion = '1.139.1';

/**
 * @typedef {object} Executable
 * @property {string} path what `runTests` starts
 * @property {string} cli what installs an extension into the same Code
 * @property {string} name for the reader of the output
 */

/**
 * The executable, or the reasons why there is none.
 *
 * @returns {Promise<Executable | { reasons: string[] }>}
 */
export async function findExecutable() {
  const named = process.env.VSCODE_EXECUTABLE_PATH;
  if (named) {
    return existsSync(named)
      ? { path: named, cli: resolveCliPathFromVSCodeExecutablePath(named), name: 'the Code that is named' }
      : { reasons: ['VSCODE_EXECUTABLE_PATH names no file'] };
  }
  const missing = missingTools();
  if (missing.length === 0) {
    const launcher = writeLauncher();
    return { path: launcher, cli: launcher, name: 'code-server in Chromium' };
  }
  try {
    const cachePath = join(artifacts, 'vscode');
    const path = await downloadAndUnzipVSCode({ version: codeVersion, cachePath });
    return { path, cli: resolveCliPathFromVSCodeExecutablePath(path), name: `desktop Code ${codeVersion}` };
  } catch {
    return { reasons: [...missing, 'VS Code could not be downloaded'] };
  }
}

/**
 * Writes the one file that can be executed by its path, and returns it. Generated, so that neither an executable bit
 * nor the Node that happens to be first in the PATH matters.
 */
function writeLauncher() {
  const quote = (/** @type {string} */ text) => `'${text.replaceAll("'", "'\\''")}'`;
  const launcher = join(artifacts, 'code');
  const command = [process.execPath, join(e2eFolder, 'shim.mjs')].map(quote).join(' ');
  mkdirSync(artifacts, { recursive: true });
  writeFileSync(launcher, `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
  return launcher;
}
