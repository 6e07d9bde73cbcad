import { type Command } from 'commander';
import { addCheckOptions, type CheckOptions } from '../check-options.js';
import type { Context } from '../context.js';
import { exitStatusHelp, type ExitStatus } from '../exit-status.js';
import { runCheck } from '../run-check.js';

/** `provenote fix`, which is `check --fix`. */
export function addFix(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  const command = program
    .command('fix')
    .summary('repair what is safe to repair')
    .description(
      'Applies the safe fixes (the same as check --fix) and reports what remains. A fix moves or restyles a tag or brings a count up to date; it never adds a tag or a source. Only files that change are written, with their line ends and BOM. With --stdin the repaired document goes to standard output and the report to standard error.',
    )
    .argument('[paths...]', 'files, folders, globs; !GLOB leaves out')
    .option('--fix-dry-run', 'list the safe fixes and write nothing');
  addCheckOptions(command)
    .addHelpText(
      'after',
      `${exitStatusHelp}

Examples:
  provenote fix wiki
  provenote fix --fix-dry-run wiki/alliance.md
  provenote fix --stdin < draft.md > repaired.md`,
    )
    .action(async (paths: string[]) => {
      finish(await runCheck(context, paths, { ...command.opts<CheckOptions>(), fix: true }));
    });
}
