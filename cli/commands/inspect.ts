import { type Command } from 'commander';
import { modelOf } from '../../core/reports/model.js';
import { addDocumentOptions } from '../check-options.js';
import type { Context } from '../context.js';
import { openDocuments, type DocumentOptions } from '../documents.js';
import { UsageError, type ExitStatus } from '../exit-status.js';
import { Problems } from '../problems.js';

/** `provenote inspect FILE`: the model of a document as JSON, without its text. */
export function addInspect(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  const command = program
    .command('inspect')
    .summary('print the model of a document as JSON')
    .description(
      'Prints what Provenote sees in a document as JSON: places, kinds and numbers, and none of its text.',
    )
    .argument('[file]', 'the document; or --stdin');
  addDocumentOptions(command)
    .addHelpText(
      'after',
      `
The JSON: { version, path, kind, sentences, sections, sources, citations, directives,
gradeClaims, figures, artefacts, summary }. Every "start" and "end" is an offset in UTF-16 code units
from 0 into the text without BOM.
  sentences   provenance (source, llm, named, mixed, none, exempt); tags with their kind
              and the indices of the sources they name (null: no such source); section,
              an index into sections or null; prose; exemption where there is one
  sections    level, heading, role (prose, sources, aside)
  sources     id (null unless a number), origin, number, tier, year; identifiers with
              kind and fault (malformed, check-digit, placeholder, or null)
  citations   every tag that names sources; sentence, an index or null; sources
  directives  action, rules, whether it has a reason, scope
  gradeClaims element, grade, editions, verdict (match, mismatch, superseded,
              unsupported-grade); sentence
  figures     element, metric, value, editions, verdict (match, mismatch, uncheckable);
              sentence
  artefacts   kind (citation-token, tracking, phrase)

Exit status:
  0  printed
  2  wrong usage or configuration
  3  the document was not found or could not be read

Example:
  provenote inspect wiki/alliance.md`,
    )
    .action(async (file: string | undefined) => {
      finish(await runInspect(context, file, command.opts<DocumentOptions>()));
    });
}

async function runInspect(
  context: Context,
  file: string | undefined,
  options: DocumentOptions,
): Promise<ExitStatus> {
  if (file === undefined && options.stdin !== true) throw new UsageError('inspect needs a FILE, or --stdin.');
  const problems = new Problems(context);
  const documents = await openDocuments(context, problems, file === undefined ? [] : [file], options);
  if (documents.count > 1) throw new UsageError('inspect takes one document, and this names several.');
  for await (const outcome of documents.analyze(({ path, analysis }) => modelOf(path, analysis))) {
    if (outcome.state === 'analyzed') {
      context.stdout.write(`${JSON.stringify(outcome.value, null, 2)}\n`);
      continue;
    }
    if (outcome.state === 'unreadable') problems.write(outcome.path, outcome.finding.message);
    problems.outcome(outcome);
  }
  return problems.status;
}
