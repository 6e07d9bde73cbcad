import { Option, type Command } from 'commander';
import { addDocumentOptions } from '../check-options.js';
import type { Context } from '../context.js';
import type { ExitStatus } from '../exit-status.js';
import { checkAttestations, listAttestations, type AttestationsOptions } from '../run-attestations.js';

/** `provenote attestations [paths]` and `provenote attestations check`. */
export function addAttestations(
  program: Command,
  context: Context,
  finish: (status: ExitStatus) => void,
): void {
  const command = program
    .command('attestations')
    .summary('list sign-offs, and verify who made them')
    .description(
      'Lists the sign-offs of documents by place and state, without text of the sentences; `attestations check` verifies who made them.',
    )
    .addHelpText(
      'after',
      `
Without a command it lists; \`provenote attestations list --help\` has the options.

Exit status:
  0  listed, or nothing refused
  1  check: a sign-off is refused
  2  wrong usage or configuration
  3  something could not be read

Examples:
  provenote attestations wiki
  provenote attestations check`,
    );
  const list = command
    .command('list', { isDefault: true })
    .summary('list sign-offs by document')
    .description('Lists the sign-offs of documents by place and state, and the coverage of each document.')
    .argument('[paths...]', 'files, folders, globs; !GLOB leaves out')
    .addOption(new Option('--format <name>', 'how to print').choices(['pretty', 'json']).default('pretty'));
  addDocumentOptions(list)
    .addHelpText(
      'after',
      `
States: verified, disputed, rejected, proposed; lapsed when the sentence has changed since.
Each line: place, state, the beginning of the hash, date, reviewer, tags, locator.

Exit status:
  0  listed
  2  wrong usage or configuration
  3  an input was not found or could not be read; the others are still listed

Example:
  provenote attestations wiki`,
    )
    .action(async (paths: string[]) => {
      finish(await listAttestations(context, paths, list.opts<AttestationsOptions>()));
    });
  const check = command
    .command('check')
    .summary('verify who made the sign-offs')
    .description(
      'Verifies every line of .provenote/attestations.jsonl against git: the reviewer is the author of the commit that added the line (.mailmap is honoured), the date is not later than the commit, and no program signed: no bot, and no commit with a co-author that is one.',
    )
    .addOption(new Option('--format <name>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .addHelpText(
      'after',
      `
A line that is not committed yet is pending, and no fault. Proposals sign nothing off and are
not verified. A line that carries a sign-off on to the new path of its document counts with the
line that it repeats. The whole history is needed: fetch it where a clone is shallow.

Exit status:
  0  every sign-off is its reviewer's own, or pending
  1  a sign-off is refused, or a line cannot be read
  2  wrong usage
  3  there is no git or no repository here, or its history is cut off`,
    );
  check.action(async () => {
    finish(await checkAttestations(context, check.opts<AttestationsOptions>()));
  });
}
