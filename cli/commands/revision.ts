import { type Command } from 'commander';
import type { Context } from '../context.js';
import type { ExitStatus } from '../exit-status.js';
import { runRevision, type RevisionOptions } from '../run-revision.js';

/** `provenote revision apply FILE`. */
export function addRevision(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  const revision = program
    .command('revision')
    .summary('apply a suggested revision to its article')
    .description(
      'Works with suggested revisions of articles. `provenote new revision` writes one, `provenote check` checks it.',
    );
  const apply = revision
    .command('apply')
    .summary('show, or write, what a revision changes')
    .description(
      'Shows what a revision changes in its article, and with --write changes it: the sentence that it quotes gives way to the proposed text, and sources that the article does not list join its list. A revision is refused when its sentence has changed since, when it holds possible PHI, or when it cites nothing.',
    )
    .argument('<file>', 'the revision')
    .option('--write', 'write the article')
    .option('--config <file>', 'use this configuration for both documents');
  apply
    .addHelpText(
      'after',
      `
Exit status:
  0  shown, written, or applied already
  1  refused; the reason stands on standard error
  2  wrong usage or configuration
  3  the revision or its article could not be read or written

Examples:
  provenote revision apply revisions/bond.md
  provenote revision apply revisions/bond.md --write`,
    )
    .action(async (file: string) => {
      finish(await runRevision(context, file, apply.opts<RevisionOptions>()));
    });
}
