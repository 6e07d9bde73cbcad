/**
 * Installs what the end-to-end tests need and is not there yet: `node e2e/install.mjs`.
 *
 * Only the npm registry and, for Chromium, the system's packages are asked. Each step leaves a stamp, so a second
 * call does nothing and says so.
 *
 * Why not a plain `npm ci`: code-server's install script compiles a dozen native modules that the tests never use
 * and needs system headers for one of them. So no install script runs at all; Code's own dependencies follow in a
 * second step (`npm install`, because the shrinkwrap there is out of step with its package.json, which `npm ci`
 * refuses), and two small modules are built by name, because without them Code fills the output with traces.
 *
 * Chromium: `CHROMIUM` or the PATH; if there is none, `apt-get update && apt-get install -y chromium` is run, but
 * only as root. Anyone else is told what to install.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { codeFolder, codeStamp, e2eFolder, findChromium, serverNode, serverNodeFolder } from './tools.mjs';

const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
const packagesStamp = join(e2eFolder, 'node_modules', '.provenote-installed');
const lockHash = createHash('sha256')
  .update(readFileSync(join(e2eFolder, 'package-lock.json')))
  .digest('hex');

installPackages();
if (existsSync(serverNode)) {
  installCode();
  installChromium();
} else {
  console.log('e2e: code-server is pinned for linux-x64 only; here the tests need a desktop VS Code instead');
}

function installPackages() {
  if (stampHolds(packagesStamp, lockHash)) {
    return report('packages', 'already there');
  }
  step('packages', ['npm', 'ci', '--ignore-scripts', ...quiet], e2eFolder, process.env);
  writeFileSync(packagesStamp, lockHash);
}

function installCode() {
  if (stampHolds(codeStamp, lockHash)) {
    return report("code-server's Code", 'already there');
  }
  // The repository's own Node is too old for these modules: npm must run on, and build against, the pinned one.
  const env = {
    ...process.env,
    PATH: [dirname(serverNode), process.env.PATH].join(delimiter),
    npm_config_nodedir: serverNodeFolder,
  };
  const install = ['npm', 'install', '--omit=dev', '--ignore-scripts', ...quiet];
  step("code-server's Code", install, codeFolder, env);

  const rebuild = ['npm', 'rebuild', '--ignore-scripts=false', '@vscode/spdlog', '@vscode/native-watchdog'];
  if (run('native modules', rebuild, codeFolder, env).status !== 0) {
    report('native modules', 'not built (no compiler?): the tests run, with noise in their output');
  }
  writeFileSync(codeStamp, lockHash);
}

function installChromium() {
  const found = findChromium();
  if (found) {
    return report('Chromium', 'already there');
  }
  if (process.env.CHROMIUM) {
    fail('CHROMIUM names no executable file');
  }
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    fail('Chromium is missing: install the package "chromium" of your system, or name a browser in CHROMIUM');
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  step('package lists', ['apt-get', 'update', '-qq'], e2eFolder, env);
  step(
    'Chromium',
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    e2eFolder,
    env,
  );
  if (!findChromium()) {
    fail('apt-get installed the package "chromium", but no such program is in the PATH');
  }
}

/**
 * Runs one step or ends the process: a half installed tool would only fail later, and less clearly.
 *
 * @param {string} name
 * @param {string[]} command
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 */
function step(name, command, cwd, env) {
  const { status, output } = run(name, command, cwd, env);
  if (status !== 0) {
    fail(`${name}: "${command.slice(0, 2).join(' ')}" ended with ${status}\n${output}`);
  }
}

/**
 * Runs a command with its output held back; only the last lines are kept, for a failure.
 *
 * @param {string} name
 * @param {string[]} command
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 */
function run(name, [program = '', ...args], cwd, env) {
  if (process.stdout.isTTY) {
    process.stdout.write(`e2e: ${name} …\r`);
  }
  const start = Date.now();
  const done = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.status === 0) {
    report(name, `${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
  const output = `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`;
  return { status: done.status, output: output.trim().split('\n').slice(-30).join('\n') };
}

/**
 * @param {string} name
 * @param {string} state
 */
function report(name, state) {
  console.log(`e2e: ${name}: ${state}`);
}

/**
 * @param {string} file
 * @param {string} content
 */
function stampHolds(file, content) {
  return existsSync(file) && readFileSync(file, 'utf8') === content;
}

/**
 * @param {string} reason
 * @returns {never}
 */
function fail(reason) {
  console.error(`e2e: ${reason}`);
  process.exit(1);
}
