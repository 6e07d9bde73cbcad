import { Option, type Command } from 'commander';
import { dateStyles, nameStyles } from '../../core/phi/replacements/replacement.js';
import { addDocumentOptions } from '../check-options.js';
import type { Context } from '../context.js';
import type { ExitStatus } from '../exit-status.js';
import { runDeidentify, type DeidentifyCommandOptions } from '../run-deidentify.js';

/** `provenote deidentify FILE...`: the text without what says who it is about. */
export function addDeidentify(
  program: Command,
  context: Context,
  finish: (status: ExitStatus) => void,
): void {
  const command = program
    .command('deidentify')
    .summary('replace what says who a document is about')
    .description(
      'Prints documents with their identifiers of persons replaced, and a table of the replacements by place (in the old text) and category. Documents of one run share their surrogates and their first day: the same person is the same Client A in all of them. Nothing is written without --write, and the old text is never printed.',
    )
    .argument('[files...]', 'files, folders, globs; !GLOB leaves out; or --stdin')
    .option('--write', 'write the documents, and print the table alone')
    .addOption(new Option('--dates <style>', 'how to write dates').choices([...dateStyles]).default('offset'))
    .addOption(
      new Option('--names <style>', 'how to write names').choices([...nameStyles]).default('surrogate'),
    )
    .addOption(
      new Option('--threshold <confidence>', 'the least confidence that is replaced')
        .choices(['low', 'medium', 'high'])
        .default('medium'),
    )
    .addOption(new Option('--format <name>', 'how to print').choices(['text', 'json']).default('text'));
  addDocumentOptions(command)
    .addHelpText(
      'after',
      `
Dates:
  offset       day 12, counted from the earliest full date of the run, which is day 1
  session      session 3, the days that are told to be sessions in order
  year         2026; a date without a year becomes [DATE]
  placeholder  [DATE]
A birth date becomes its year, or [DATE] where that tells an age over 89. What cannot be told
becomes [DATE]. No style shifts dates by a constant, which one known date would undo.

Names: Client A, Person B, Clinician C; [NAME] where a name could be two people's.
Names of clinicians and of places of treatment are of low confidence: --threshold low takes
them out as well.

One document goes to standard output as it is, several under a line "==> path <==" each; the
table goes to standard error. With --write, and with --format json, standard output has the report.
A document that nothing marks as an article is read as a progress note.

Exit status:
  0  printed or written
  2  wrong usage or configuration
  3  an input was not found, or could not be read or written; the others are done

Examples:
  provenote deidentify notes/2026-03-04.md > clean.md
  provenote deidentify --dates session notes
  provenote deidentify --write copies`,
    )
    .action(async (files: string[]) => {
      finish(await runDeidentify(context, files, command.opts<DeidentifyCommandOptions>()));
    });
}
