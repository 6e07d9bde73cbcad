/**
 * Runs the end-to-end tests: `node e2e/run.mjs [--lane a|vsix|web|ui|meta] [--extension FOLDER] [--workspace FOLDER]`.
 *
 * - `a`: the suite against the extension's folder, as built in dist/
 * - `vsix`: the same suite against the packed and installed extension
 * - `web`: the same suite in the oldest Code that is supported, in a browser, where the extension host is a web worker
 * - `ui`: what a person sees, read from the window, see ui.mjs
 * - `meta`: the harness itself; a red, an empty and a hung suite must each be noticed
 *
 * The last line is the total. Status 0: all green; 77: nothing could run here (1 under `E2E_REQUIRED=1`, as in CI,
 * where there is no honest reason to skip); else the status of the first lane that failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countsIn, exitNothingRan, exitSkipped, exitTimedOut } from './result.mjs';
import { artifacts, e2eFolder, missingTools, missingWebTools, repository } from './tools.mjs';

/**
 * @typedef {object} LaneResult
 * @property {number} status
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

const { values } = parseArgs({
  options: { lane: { type: 'string' }, extension: { type: 'string' }, workspace: { type: 'string' } },
});
const extension = resolve(values.extension ?? repository);
const workspace = resolve(values.workspace ?? join(repository, 'examples'));
const places = ['--extension', extension, '--workspace', workspace];
const required = process.env.E2E_REQUIRED === '1';

/** In bytes; people wait for it before they see anything of Provenote. */
const largestPackage = 2_000_000;

/** @type {Record<string, () => Promise<LaneResult>>} */
const lanes = { a: runFolderLane, vsix: runPackedLane, web: runWebLane, ui: runUiLane, meta: runMetaLane };
const wanted = values.lane === undefined ? Object.keys(lanes) : [values.lane];
if (!wanted.every((name) => name in lanes)) {
  console.error(`--lane is one of ${Object.keys(lanes).join(', ')}`);
  process.exit(2);
}
if (!existsSync(join(e2eFolder, 'node_modules'))) {
  console.log('E2E SKIPPED: packages of e2e/ are missing (node e2e/install.mjs)');
  console.log(`0 passed, 0 failed, ${wanted.length} skipped`);
  process.exit(required ? 1 : exitSkipped);
}

mkdirSync(artifacts, { recursive: true });
await (await import('./build.mjs')).buildSuite();
process.exitCode = await runAll();

async function runAll() {
  /** @type {LaneResult[]} */
  const results = [];
  const summary = [];
  for (const name of wanted) {
    const start = Date.now();
    const result = await /** @type {() => Promise<LaneResult>} */ (lanes[name])();
    results.push(result);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    summary.push(`lane ${name.padEnd(5)} ${countsOf(result)}  (${seconds} s, status ${result.status})`);
  }
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  console.log(`\n${summary.join('\n')}\n${countsOf(total)}`);
  if (results.every(({ status }) => status === exitSkipped)) {
    return exitSkipped;
  }
  return results.map(({ status }) => status).find((status) => status !== 0 && status !== exitSkipped) ?? 0;
}

/** @param {Omit<LaneResult, 'status'>} result */
function countsOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

async function runFolderLane() {
  return judge(await run('suite-run.mjs', places));
}

async function runPackedLane() {
  const vsix = join(artifacts, 'provenote.vsix');
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  rmSync(vsix, { force: true });
  const pack = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  pack.push('--out', vsix);
  const packed = await run(vsce, pack, { cwd: extension });
  const fault = packed.status === 0 ? faultOf(vsix, packed.output) : undefined;
  if (fault !== undefined) {
    console.error(`E2E: ${fault}`);
    return judge({ ...packed, status: 1 });
  }
  return packed.status === 0 ? judge(await run('suite-run.mjs', [...places, '--vsix', vsix])) : judge(packed);
}

/**
 * What is wrong with the packed file; undefined when nothing is.
 *
 * @param {string} vsix
 * @param {string} output what vsce said
 */
function faultOf(vsix, output) {
  const { size } = statSync(vsix);
  if (size >= largestPackage)
    return `the package has ${size} bytes, and is to have less than ${largestPackage}`;
  return /\bWARN/.test(output) ? 'vsce warns of the package' : undefined;
}

async function runWebLane() {
  const suite = judge(await run('web-run.mjs', places));
  if (suite.status !== 0) return suite;
  const picture = join(artifacts, 'web.png');
  return sumOf([
    suite,
    judge(await run('ui.mjs', [...places, '--host', 'web', '--walk', 'web', '--screenshot', picture])),
  ]);
}

async function runUiLane() {
  const problems = judge(await run('ui.mjs', places));
  if (problems.status === exitSkipped) return problems;
  const results = [problems];
  for (const [walk, file] of [
    ['deidentify', 'note.md'],
    ['note', 'note.md'],
    ['revision', 'article.md'],
    ['review', 'article.md'],
    ['panel', 'article.md'],
  ]) {
    const picture = join(artifacts, `${walk}.png`);
    results.push(
      judge(await run('ui.mjs', [...places, '--file', file, '--walk', walk, '--screenshot', picture])),
    );
  }
  const newcomer = join(artifacts, 'newcomer.png');
  results.push(judge(await run('ui.mjs', [...places, '--walk', 'newcomer', '--screenshot', newcomer])));
  return sumOf(results);
}

/** @param {readonly LaneResult[]} results */
function sumOf(results) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  const status = results.map((result) => result.status).find((one) => one !== 0) ?? 0;
  return { status, passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** Asks the whole chain, from this file down, about suites whose outcome is known. */
async function runMetaLane() {
  const picture = join(artifacts, 'meta-timeout.png');
  rmSync(picture, { force: true });
  const lane = (/** @type {string} */ name, /** @type {Record<string, string>} */ env) =>
    run('run.mjs', ['--lane', name, ...places], { env, quiet: true });
  const laneA = (/** @type {Record<string, string>} */ env) => lane('a', env);

  const red = await laneA({ FORCE_FAIL: '1' });
  if (red.status === exitSkipped) {
    return judge(red);
  }
  const empty = await laneA({ FORCE_EMPTY: '1' });
  const checks = [
    ['a red suite is noticed', red.status !== 0 && red.output.includes('this failure is wanted'), red],
    ['an empty suite is noticed', empty.status === exitNothingRan, empty],
  ];
  if (!process.env.VSCODE_EXECUTABLE_PATH && missingTools().length === 0) {
    // The page is there by now, and this suite would never end.
    const hung = await laneA({ FORCE_HANG: '1', E2E_TIMEOUT_MS: '3000', E2E_SCREENSHOT: picture });
    const noticed = hung.status === exitTimedOut && existsSync(picture);
    checks.push(['a hung suite is ended, and leaves a picture', noticed, hung]);
  }
  if (missingWebTools().length === 0) {
    const redInWorker = await lane('web', { FORCE_FAIL: '1' });
    const isNoticed = redInWorker.status !== 0 && redInWorker.output.includes('this failure is wanted');
    checks.push(['a red suite in a web worker is noticed', isNoticed, redInWorker]);
    const emptyInWorker = await lane('web', { FORCE_EMPTY: '1' });
    const isEmpty = emptyInWorker.status === exitNothingRan;
    checks.push(['an empty suite in a web worker is noticed', isEmpty, emptyInWorker]);
  }
  for (const [name, holds, { status, output }] of /** @type {[string, boolean, Run][]} */ (checks)) {
    console.log(`${holds ? '  ✔' : '  ✖'} ${name}`);
    if (!holds) {
      console.log(`--- status ${status}, output:\n${output}\n---`);
    }
  }
  const failed = checks.filter(([, holds]) => !holds).length;
  return { status: failed > 0 ? 1 : 0, passed: checks.length - failed, failed, skipped: 0 };
}

/**
 * Turns a finished run into counts. A run that fails without having counted a failure is one failure.
 *
 * @param {Run} run
 * @returns {LaneResult}
 */
function judge({ status, output }) {
  if (status === exitSkipped && !required) {
    return { status, passed: 0, failed: 0, skipped: 1 };
  }
  const counts = countsIn(output) ?? { passed: 0, failed: 0, pending: 0 };
  const missing = status === 0 && counts.passed === 0;
  const verdict = missing ? exitNothingRan : status || (counts.failed > 0 ? 1 : 0);
  const failed = verdict === 0 ? 0 : Math.max(1, counts.failed);
  return { status: verdict, passed: counts.passed, failed, skipped: counts.pending };
}

/**
 * Runs a script with this Node, shows its output unless `quiet`, and returns it. Never rejects.
 *
 * @typedef {{ status: number, output: string }} Run
 * @param {string} script absolute, or relative to this folder
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: boolean }} [options]
 * @returns {Promise<Run>}
 */
function run(script, args, { cwd = repository, env = {}, quiet = false } = {}) {
  const file = resolve(fileURLToPath(new URL('.', import.meta.url)), script);
  const child = spawn(process.execPath, [file, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const take = (/** @type {NodeJS.WriteStream} */ to) => (/** @type {Buffer} */ chunk) => {
    output += chunk.toString();
    if (!quiet) {
      to.write(chunk);
    }
  };
  child.stdout.on('data', take(process.stdout));
  child.stderr.on('data', take(process.stderr));
  return new Promise((done) => {
    child.once('error', (error) => done({ status: 1, output: `${output}${error.message}` }));
    child.once('close', (code) => done({ status: code ?? 1, output }));
  });
}
