// `npm run try`: installs, builds, and checks the example documents, on a machine that has nothing yet but Node.
import { spawnSync } from 'node:child_process';
import { installRoot } from './install.mjs';

installRoot();
run('npm', ['run', '--silent', 'build']);
console.log('\n$ provenote check examples\n');
const check = spawnSync(process.execPath, ['dist/cli.cjs', 'check', 'examples'], { stdio: 'inherit' });
// The examples hold seeded faults, so status 1 (findings) is what a working linter gives here.
if (check.status !== 1) {
  console.error(
    `provenote check examples ended with status ${String(check.status)}; 1 (findings) was expected.`,
  );
  process.exit(1);
}
console.log(
  'These faults are seeded. Open this folder in VS Code and press F5 to see them underlined, or check a file of your own:',
);
console.log('  node dist/cli.cjs check path/to/article.md');

/** Runs a command and ends with its status when it fails. */
function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
