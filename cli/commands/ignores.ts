import { Option, type Command } from 'commander';
import { ignoresOf, type DirectiveReport } from '../../core/reports/ignores.js';
import { addDocumentOptions } from '../check-options.js';
import type { Context } from '../context.js';
import { openDocuments, type DocumentOptions } from '../documents.js';
import { type ExitStatus } from '../exit-status.js';
import { documentFacts } from '../../workspace/document-facts.js';
import type { ReadyProject } from '../../workspace/projects.js';
import { indexBeside, indexOfRun } from '../index-documents.js';
import { AllowLists, renderIgnores } from '../ignores-report.js';
import { Problems } from '../problems.js';

/** `provenote ignores [paths]`. */
export function addIgnores(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  const command = program
    .command('ignores')
    .summary('list what is ignored, and why')
    .description(
      'Lists every ignore comment and every entry of the allow list with its reason and the findings that it silenced.',
    )
    .argument('[paths...]', 'files, folders, globs; !GLOB leaves out')
    .addOption(new Option('--format <name>', 'how to print').choices(['pretty', 'json']).default('pretty'));
  addDocumentOptions(command)
    .addHelpText(
      'after',
      `
Entries of the allow list are named by their place in the configuration, without their
pattern, which may name a client. "silences nothing" means that it can go.

Exit status:
  0  listed
  2  wrong usage or configuration
  3  an input was not found or could not be read; the others are still listed

Example:
  provenote ignores wiki notes`,
    )
    .action(async (paths: string[]) => {
      finish(await runIgnores(context, paths, command.opts<IgnoresOptions>()));
    });
}

interface IgnoresOptions extends DocumentOptions {
  readonly format: string;
}

async function runIgnores(
  context: Context,
  paths: readonly string[],
  options: IgnoresOptions,
): Promise<ExitStatus> {
  const problems = new Problems(context);
  const documents = await openDocuments(context, problems, paths, options);
  const allowLists = new AllowLists(context);
  const analyzed: { path: string; project: ReadyProject; directives: DirectiveReport[] }[] = [];
  const index = indexOfRun(context);
  const outcomes = documents.analyze(async ({ path, project, analysis }) => {
    const ignores = ignoresOf(path, analysis, analysis.silenced);
    await allowLists.add(project, ignores.allowed);
    index.set(path, documentFacts(analysis));
    return { path, project, directives: [...ignores.directives] };
  });
  let checked = 0;
  for await (const outcome of outcomes) {
    checked++;
    if (outcome.state === 'analyzed') {
      analyzed.push(outcome.value);
      problems.faults(outcome.path, outcome.faults);
      continue;
    }
    if (outcome.state === 'unreadable') problems.write(outcome.path, outcome.finding.message);
    problems.outcome(outcome);
  }
  await indexBeside(index, documents);
  for (const { path, project, directives } of analyzed) {
    for (const { rule, silencedBy } of index.of(path).silenced) {
      if (silencedBy?.by === 'allow')
        await allowLists.add(project, new Map([[silencedBy.index, { [rule]: 1 }]]));
      const directive = silencedBy?.by === 'directive' ? directives[silencedBy.index] : undefined;
      if (silencedBy !== undefined && directive !== undefined)
        directives[silencedBy.index] = {
          ...directive,
          silenced: { ...directive.silenced, [rule]: (directive.silenced[rule] ?? 0) + 1 },
        };
    }
  }
  const ignores = { directives: analyzed.flatMap((one) => one.directives), allow: allowLists.entries() };
  context.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify({ version: 1, ...ignores }, null, 2)}\n`
      : renderIgnores(ignores, checked, context.stdout),
  );
  return problems.status;
}
