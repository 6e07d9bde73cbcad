import { Option, type Command } from 'commander';
import { locales } from '../../core/index.js';
import { addDocumentOptions } from '../check-options.js';
import type { Context } from '../context.js';
import { type ExitStatus } from '../exit-status.js';
import { mergeFiles, runReport, type ReportOptions } from '../run-report.js';

/** `provenote report [paths]` and `provenote report --merge FILES`. */
export function addReport(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  const command = program
    .command('report')
    .summary('report what stands behind each sentence')
    .description(
      'Writes the provenance report: which sentences have a source, which a model wrote, which nobody has checked, how much of the text each source carries, the grades given, the open findings. Several documents have an overview above them.',
    )
    .argument('[paths...]', 'files, folders, globs; !GLOB leaves out')
    .addOption(new Option('--format <name>', 'how to report').choices(['html', 'json', 'md']).default('html'))
    .addOption(
      new Option('--locale <language>', 'the language of the report').choices([...locales]).default('en'),
    )
    .option('--output <file>', 'write the report to a file')
    .option('--merge <files...>', 'put the JSON reports of several runs together');
  addDocumentOptions(command)
    .addHelpText(
      'after',
      `
Formats:
  html  one file that needs nothing else: no script or style from outside, light and dark,
        printable, sortable; the same documents give the same bytes
  json  { version, report: "provenance", files: [{ path, kind, summary, counts, coverage,
        sections, sentences, sources, grades, findings }] }
  md    Markdown tables
No format holds a sentence. Headings and titles of sources are shown for articles alone.
Names of files are shown.

--merge takes JSON of \`provenote report\` in any format, and JSON of \`provenote check\` with
--format json: the documents in order of path, as one run without shards reports them.

Exit status:
  0  reported
  2  wrong usage or configuration
  3  an input was not found or could not be read, or the report could not be written

Examples:
  provenote report wiki --output report.html
  provenote report wiki/alliance.md --format md
  provenote report --merge shard-1.json shard-2.json --format json`,
    )
    .action(async (paths: string[]) => {
      const options = command.opts<ReportOptions>();
      const { merge } = options;
      finish(
        merge === undefined
          ? await runReport(context, paths, options)
          : await mergeFiles(context, [...merge, ...paths], options),
      );
    });
}
