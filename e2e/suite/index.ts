/**
 * The module that VS Code loads as its tests: runs the specs with mocha and says in one line what came of it.
 *
 * The line matters more than the exit status: a `run()` that does nothing looks like success to Code.
 *
 * `FORCE_FAIL=1` adds a test that fails, `FORCE_EMPTY=1` runs no spec at all, `FORCE_HANG=1` never ends: with them the
 * harness proves that it would notice. `E2E_ONLY=words` runs the tests with these words alone.
 */
import Mocha from 'mocha';

export async function run(): Promise<void> {
  if (process.env['FORCE_HANG'] === '1') {
    await new Promise(() => undefined);
  }
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 60_000, color: false, forbidOnly: true });
  const only = process.env['E2E_ONLY'] ?? '';
  if (only !== '') mocha.fgrep(only);
  // Puts describe and it into the global scope, as mocha does before it loads a file; here the files are bundled.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  if (process.env['FORCE_EMPTY'] !== '1') {
    await import('./extension.spec.js');
    // A run that is to fail need not be long.
    if (process.env['FORCE_FAIL'] !== '1') await import('./commands.spec.js');
  }
  if (process.env['FORCE_FAIL'] === '1') {
    it('fails, because FORCE_FAIL asks for it', () => {
      throw new Error('this failure is wanted');
    });
  }
  const { passes, failures, pending } = await runToEnd(mocha);
  console.log(`E2E-RESULT ${JSON.stringify({ passed: passes, failed: failures, pending })}`);
  if (failures > 0) {
    throw new Error(`${failures} failed`);
  }
}

function runToEnd(mocha: Mocha): Promise<Mocha.Stats> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run(() => {
      if (runner.stats) {
        resolve(runner.stats);
      } else {
        reject(new Error('mocha counted nothing'));
      }
    });
  });
}
