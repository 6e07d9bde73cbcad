import { Option, type Command } from 'commander';
import { addCheckOptions, type CheckOptions } from '../check-options.js';
import type { Context } from '../context.js';
import { exitStatusHelp, type ExitStatus } from '../exit-status.js';
import { runCheck } from '../run-check.js';

/** `provenote check`. `finish` takes the exit status. */
export function addCheck(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  const command = program
    .command('check')
    .summary('check documents')
    .description(
      'Checks documents: files, folders and globs; without paths the current folder. Folders and globs honour .gitignore and the "ignore" list of provenote.config.yaml; a file that you name is always checked.',
    )
    .argument('[paths...]', 'files, folders, globs; !GLOB leaves out')
    .option('--fix', 'apply the safe fixes')
    .addOption(new Option('--fix-dry-run', 'list the safe fixes and write nothing').conflicts('fix'));
  addCheckOptions(command)
    .addHelpText(
      'after',
      `${exitStatusHelp}

Formats:
  pretty  for people; on a terminal in colour (NO_COLOR, FORCE_COLOR)
  json    { version, files: [{ path, kind, findings, summary }], totals }
  jsonl   one object a line, told apart by "type": each "finding" with its path,
          a "file" line after the findings of each document, "totals" at the end
No format shows the text of a document.

Examples:
  provenote check wiki notes/intake.md
  provenote check --format json --output findings.json
  provenote check --stdin --stdin-filename notes/draft.md < draft.md`,
    )
    .action(async (paths: string[]) => {
      finish(await runCheck(context, paths, command.opts<CheckOptions>()));
    });
}
