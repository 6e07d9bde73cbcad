// `npm test`: everything that must hold, from the type check to a real VS Code. Ends with `N passed, N failed`.
// `npm test -- --no-e2e` leaves the VS Code lanes out.
import { spawn } from 'node:child_process';
import { installRoot } from './install.mjs';

installRoot();

/** Steps in order; a later one may need what an earlier one built. `counted`: its own closing line gives the counts. */
const steps = [
  { name: 'type check', command: ['npx', 'tsc', '-b'] },
  { name: 'lint', command: ['npx', 'eslint', '.'] },
  { name: 'format', command: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'generated files', command: ['npx', 'tsx', 'tools/generate.ts', '--check'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'unit, fixture, property, command line and server tests',
    command: ['npm', 'run', '--silent', 'unit'],
    counted: true,
  },
  ...(process.argv.includes('--no-e2e')
    ? []
    : [
        {
          name: 'tools of the VS Code tests',
          command: [process.execPath, 'e2e/install.mjs'],
          mayBeMissing: true,
        },
        { name: 'real VS Code', command: [process.execPath, 'e2e/run.mjs'], counted: true, skipStatus: 77 },
      ]),
];

let passed = 0;
let failed = 0;
let skipped = 0;
for (const step of steps) {
  console.log(`\n— ${step.name}`);
  const started = Date.now();
  const { status, output } = await run(step.command);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const counts = step.counted ? countsIn(output) : undefined;
  // Without Chromium, which only root can install, the lanes themselves say that they are skipped.
  if (step.mayBeMissing && status !== 0 && process.env.E2E_REQUIRED !== '1') console.log('  not installed');
  else if (step.skipStatus !== undefined && status === step.skipStatus && process.env.E2E_REQUIRED !== '1')
    skipped++;
  else if (counts && (counts.passed > 0 || counts.failed > 0)) {
    passed += counts.passed;
    failed += counts.failed + (status !== 0 && counts.failed === 0 ? 1 : 0);
  } else if (status === 0 && !step.counted) passed++;
  else failed++;
  console.log(`  ${status === 0 ? 'ok' : `status ${String(status)}`}, ${seconds} s`);
}
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);

/** Runs a command, shows what it prints, and keeps it for counting. */
function run([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', () => resolve({ status: 1, output }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** The counts of mocha's closing lines, or of a line `N passed, N failed`. */
function countsIn(output) {
  const plain = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  if (plain) return { passed: Number(plain[1]), failed: Number(plain[2]) };
  const passing = /(\d+) passing/.exec(output)?.[1];
  return passing === undefined
    ? undefined
    : { passed: Number(passing), failed: Number(/(\d+) failing/.exec(output)?.[1] ?? 0) };
}
