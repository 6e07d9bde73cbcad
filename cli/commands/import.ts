import { type Command } from 'commander';
import { importRendered, type Imported } from '../../core/importers/import-rendered.js';
import type { Summary } from '../../core/analysis/analysis.js';
import { printable } from '../../core/reports/columns.js';
import { importSummary } from '../../core/reports/imported.js';
import type { AnalyzedFile } from '../../workspace/analyze-files.js';
import type { Context } from '../context.js';
import { createDocument } from '../create-document.js';
import { openDocuments, type DocumentOptions } from '../documents.js';
import { UsageError, type ExitStatus } from '../exit-status.js';
import { Problems } from '../problems.js';

interface ImportOptions extends DocumentOptions {
  readonly output?: string;
}

/** `provenote import FILE`: the text of a rendered page as tagged markdown. */
export function addImport(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  const command = program
    .command('import')
    .summary('turn the text of a rendered article into tagged markdown')
    .description(
      'Turns an article copied from its rendered page, where tags are bare trailing numbers and LLM, into tagged markdown with headings, lists, tables, sources and frontmatter. Where the text can be read in more than one way it stays as it is, with a comment that asks; no source and no address is made up.',
    )
    .argument('[file]', 'the copied text; or --stdin')
    .option('--output <file>', 'write it to a file, which must not be there yet')
    .option('--config <file>', 'use this configuration')
    .option('--stdin', 'read the text from standard input')
    .option('--stdin-filename <name>', 'with --stdin: the path that the text goes by');
  command
    .addHelpText(
      'after',
      `
Read as markers: \`… outcome 1.\`, \`… outcome 23.\` as [2][3] where there is no source 23, \`… outcome LLM.\`,
also behind the full stop. Figures stay figures: "scored 12", "in 1998", "by session 4". What can be
both stays, marked <!-- provenote-import: … -->; the rule import/uncertain warns of each mark until
the writer removes it.

The document goes to standard output, or to --output; counts and the lines with a mark go to
standard error. Text that was tagged already is printed as it is. Headings of a project's own section templates
are known (configuration \`tables\`).

Exit status:
  0  imported, or nothing to import
  2  wrong usage or configuration, or the file of --output is there already
  3  the text was not found or could not be read, or the document could not be written

Examples:
  provenote import page.txt > wiki/alliance.md
  provenote import page.txt --output wiki/alliance.md`,
    )
    .action(async (file: string | undefined) => {
      finish(await runImport(context, file, command.opts<ImportOptions>()));
    });
}

async function runImport(
  context: Context,
  file: string | undefined,
  options: ImportOptions,
): Promise<ExitStatus> {
  if (file === undefined && options.stdin !== true) throw new UsageError('import needs a FILE, or --stdin.');
  const problems = new Problems(context);
  const documents = await openDocuments(context, problems, file === undefined ? [] : [file], options);
  if (documents.count > 1) throw new UsageError('import takes one text, and this names several.');
  for await (const outcome of documents.analyze(importFile)) {
    if (outcome.state === 'analyzed') {
      const { imported, summary } = outcome.value;
      const isDone = await write(context, problems, imported.text, options.output);
      if (isDone) context.stderr.write(importSummary(printable(outcome.path), imported, summary));
      continue;
    }
    if (outcome.state === 'unreadable') problems.write(outcome.path, outcome.finding.message);
    problems.outcome(outcome);
  }
  return problems.status;
}

/** The new document, with its counts. */
function importFile({ analysis, project, path }: AnalyzedFile): { imported: Imported; summary: Summary } {
  const { prose, sections } = analysis.settings;
  const imported = importRendered(analysis.text, {
    templates: sections.templates.values(),
    notProse: prose.notProse,
  });
  return { imported, summary: project.analyzer.analyze({ path, text: imported.text }).summary };
}

async function write(
  context: Context,
  problems: Problems,
  text: string,
  output: string | undefined,
): Promise<boolean> {
  if (output !== undefined) return createDocument(context, problems, output, text);
  context.stdout.write(text);
  return true;
}
