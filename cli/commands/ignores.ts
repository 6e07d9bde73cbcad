import { Option, type Command } from 'commander';
import { ignoresOf } from '../../core/reports/ignores.js';
import { addDocumentOptions } from '../check-options.js';
import type { Context } from '../context.js';
import { openDocuments, type DocumentOptions } from '../documents.js';
import { type ExitStatus } from '../exit-status.js';
import { AllowLists, renderIgnores, type Ignores } from '../ignores-report.js';
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
  const directives: Ignores['directives'][number][] = [];
  const outcomes = documents.analyze(async ({ path, project, analysis }) => {
    const ignores = ignoresOf(path, analysis, analysis.silenced);
    await allowLists.add(project, ignores.allowed);
    return ignores.directives;
  });
  let checked = 0;
  for await (const outcome of outcomes) {
    checked++;
    if (outcome.state === 'analyzed') {
      directives.push(...outcome.value);
      problems.faults(outcome.path, outcome.faults);
      continue;
    }
    if (outcome.state === 'unreadable') problems.write(outcome.path, outcome.finding.message);
    problems.outcome(outcome);
  }
  const ignores = { directives, allow: allowLists.entries() };
  context.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify({ version: 1, ...ignores }, null, 2)}\n`
      : renderIgnores(ignores, checked, context.stdout),
  );
  return problems.status;
}
