/**
 * How long `activate()` takes in a real VS Code, from the first statement of the bundle: `npm run bench:activation`. Prints
 * ten starts and their median; each is a Code of its own.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSuite } from './build.mjs';
import { e2eFolder, repository } from './tools.mjs';

const starts = 10;
const places = ['--extension', repository, '--workspace', join(repository, 'examples')];

await buildSuite();
/** @type {number[]} */
const times = [];
for (let start = 0; start < starts; start++) {
  const { stdout } = spawnSync(process.execPath, [join(e2eFolder, 'suite-run.mjs'), ...places], {
    encoding: 'utf8',
    env: { ...process.env, E2E_ONLY: 'becomes active' },
  });
  const [, ms] = /E2E-ACTIVATION ([\d.]+)/.exec(stdout) ?? [];
  if (ms === undefined) {
    console.error('A start gave no time; `node e2e/run.mjs --lane a` tells more.');
    process.exit(1);
  }
  times.push(Number(ms));
}
const sorted = times.toSorted((a, b) => a - b);
const median = ((sorted[starts / 2 - 1] ?? 0) + (sorted[starts / 2] ?? 0)) / 2;
console.log(
  `activate(): ${times.map((ms) => ms.toFixed(0)).join(', ')} ms; median of ${starts} ${median.toFixed(0)} ms`,
);
