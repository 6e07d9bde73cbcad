import { InvalidArgumentError, Option, type Command } from 'commander';
import { decisions } from '../../core/attestation/attestation.js';
import { documentKinds } from '../../core/analysis/analysis.js';
import type { Context } from '../context.js';
import type { ExitStatus } from '../exit-status.js';
import { runAttest, type AttestOptions } from '../run-attest.js';

/** `provenote attest FILE`. */
export function addAttest(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  const command = program
    .command('attest')
    .summary('sign off sentences of a document')
    .description(
      'Records what a reviewer decides of sentences, in .provenote/attestations.jsonl: a hash of each sentence, never its text. Commit the file yourself, since `provenote attestations check` asks whether the reviewer is the author of the commit.',
    )
    .argument('<file>', 'the document')
    .option('--line <n[:column]>', 'the sentence that begins at a line (repeatable)', addPlace)
    .option('--hash <hash>', 'the sentence with a hash, or with one that begins so (repeatable)', addHash)
    .option('--all-llm', 'every LLM sentence that has not got this decision yet')
    .addOption(
      new Option('--decision <decision>', 'what you decide').choices([...decisions]).makeOptionMandatory(),
    )
    .option('--locator <place>', 'where in the source you looked: "p. 12"', words)
    .option('--note <words>', 'a remark; it is kept for good, so nothing of a client', words)
    .option(
      '--reviewer <who>',
      'who decides, as "Name <address>" (default: git config user.name, user.email)',
    )
    .option('--dry-run', 'show what would be recorded and write nothing')
    .addOption(
      new Option('--kind <kind>', 'take the document for one of this kind').choices([...documentKinds]),
    )
    .option('--config <file>', 'use this configuration');
  command
    .addHelpText(
      'after',
      `
Decisions:
  verified  checked against its source; or, of an LLM sentence, it holds
  disputed  somebody doubts it
  rejected  it is not to stand there
  proposed  what a program may say; it signs nothing off
The latest date holds. White space, tags and typographic quotation marks may change
afterwards; when anything else of the sentence changes, the sign-off lapses.

--hash with --decision rejected settles a sign-off whose sentence is gone.

Exit status:
  0  recorded
  2  wrong usage or configuration; nothing was recorded
  3  the document could not be read, or the ledger not written

Examples:
  provenote attest wiki/alliance.md --line 12 --decision verified --locator "p. 61"
  provenote attest wiki/alliance.md --line 12:54 --line 15 --decision disputed --note "other measure"
  provenote attest wiki/alliance.md --all-llm --decision verified`,
    )
    .action(async (file: string) => {
      finish(await runAttest(context, file, command.opts<AttestOptions>()));
    });
}

function addPlace(argument: string, before: readonly string[] = []): string[] {
  if (!/^[1-9]\d{0,8}(?::[1-9]\d{0,8})?$/.test(argument))
    throw new InvalidArgumentError('Write it as LINE or LINE:COLUMN, both from 1.');
  return [...before, argument];
}

function addHash(argument: string, before: readonly string[] = []): string[] {
  if (!/^[0-9a-f]{8,64}$/i.test(argument))
    throw new InvalidArgumentError('A hash has 8 to 64 hexadecimal digits.');
  return [...before, argument.toLowerCase()];
}

function words(argument: string): string {
  if (argument.trim() === '') throw new InvalidArgumentError('It is empty.');
  return argument.trim();
}
