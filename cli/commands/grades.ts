import { InvalidArgumentError, Option, type Command } from 'commander';
import { planBump } from '../../core/features/bump-edition.js';
import type { Lexicon } from '../../core/grades/lexicon.js';
import { renderBump, type BumpFile } from '../../core/reports/bump-plan.js';
import {
  elementNamed,
  gradesModel,
  renderElement,
  renderGradeTable,
} from '../../core/reports/grade-table.js';
import { placeOf } from '../../core/reports/located.js';
import { applyTogether } from '../../core/text/edit.js';
import { indexLines } from '../../core/text/line-index.js';
import type { AnalyzedFile } from '../../workspace/analyze-files.js';
import { ConfigSearch } from '../../workspace/config-search.js';
import { reasonOf } from '../../workspace/file-system.js';
import { nearestName } from '../../workspace/nearest-name.js';
import { childOf } from '../../workspace/path.js';
import { Projects } from '../../workspace/projects.js';
import { writeFixed } from '../../workspace/write-fixed.js';
import type { Context } from '../context.js';
import { configPathOf, openDocuments } from '../documents.js';
import { exitStatus, UsageError, type ExitStatus } from '../exit-status.js';
import { Problems } from '../problems.js';

interface GradesOptions {
  readonly bump?: string;
  readonly write?: boolean;
  readonly format: string;
  readonly config?: string;
}

/** `provenote grades [element]`, `provenote grades --bump EDITION [paths...]`. */
export function addGrades(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  program
    .command('grades')
    .summary('print the canonical grades, or plan the step to another edition')
    .description(
      'Prints the canonical table of grades; with an element, its grades over the editions and its figures, with their sources. With --bump it lists which claims of the documents have another grade in that edition, and what can be done about each.',
    )
    .argument('[names...]', 'an element, such as "goal consensus"; with --bump files, folders, globs')
    .option('--bump <edition>', 'plan the step of documents to this edition', (value: string) => {
      if (value.trim() === '') throw new InvalidArgumentError('Name an edition, such as 2018.');
      return value;
    })
    .option('--write', 'with --bump: apply the safe part of the plan')
    .addOption(new Option('--format <name>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .option('--config <file>', 'use this configuration instead of the nearest one')
    .addHelpText(
      'after',
      `
The plan has three groups. Safe: the grade stands by itself, its one marker cites an older
edition, and the document lists a source of the new one. Needs a person: everything else of
an older edition. Left alone: the text itself says that it speaks of the older edition.

Exit status:
  0  printed
  2  wrong usage, a broken configuration, or no element or edition of this name
  3  a document could not be read or written

Examples:
  provenote grades
  provenote grades "goal consensus"
  provenote grades --bump 2018 wiki
  provenote grades --bump 2018 --write wiki/alliance.md`,
    )
    .action(async (names: string[], options: GradesOptions) => {
      if (options.bump !== undefined) finish(await bump(context, names, { ...options, bump: options.bump }));
      else {
        if (options.write === true) throw new UsageError('--write goes with --bump.');
        finish(await print(context, names.join(' '), options));
      }
    });
}

async function print(context: Context, name: string, { format, config }: GradesOptions): Promise<ExitStatus> {
  const lexicon = await lexiconHere(context, config);
  const { stdout } = context;
  const { tables } = lexicon;
  const id = name === '' ? undefined : elementNamed(lexicon, name);
  if (name !== '' && id === undefined) {
    const known = [...tables.elements.values()].flatMap((element) => [
      element.name.toLowerCase(),
      element.id,
      ...element.safe,
    ]);
    const nearest = nearestName(name.toLowerCase(), known);
    throw new UsageError(
      `The tables have no element of this name. ${nearest === undefined ? '`provenote grades` lists them.' : `Did you mean "${nearest}"?`}`,
    );
  }
  if (format === 'json') stdout.write(`${JSON.stringify(gradesModel(tables, id), null, 2)}\n`);
  else
    stdout.write(
      id === undefined
        ? renderGradeTable(tables, stdout.width, stdout.palette)
        : renderElement(tables, id, stdout.palette),
    );
  return exitStatus.clean;
}

/** The tables that hold in the current folder, the project's own included. */
async function lexiconHere(context: Context, config: string | undefined): Promise<Lexicon> {
  const { cwd, fs } = context;
  const projects = new Projects(fs, new ConfigSearch(fs, [cwd]), {
    cwd,
    configPath: await configPathOf(context, config),
  });
  const project = await projects.of(childOf(cwd, 'grades.md'));
  if (project.state === 'broken') {
    new Problems(context).config(project.problems);
    throw new UsageError('The configuration is broken, so nobody knows which tables hold.');
  }
  return project.analyzer.analyze({ path: 'grades.md', text: '' }).settings.lexicon;
}

interface Planned {
  readonly report: BumpFile;
  readonly lexicon: Lexicon;
}

async function bump(
  context: Context,
  paths: readonly string[],
  { bump: edition, write, format, config }: GradesOptions & { readonly bump: string },
): Promise<ExitStatus> {
  const here = await lexiconHere(context, config);
  const known = here.tables.editions.map(({ id }) => id);
  if (!known.includes(edition))
    throw new UsageError(`The tables have no edition ${edition}. They have ${known.join(', ')}.`);
  const problems = new Problems(context);
  const documents = await openDocuments(context, problems, paths, config === undefined ? {} : { config });
  const files: BumpFile[] = [];
  let tables = here.tables;
  for await (const outcome of documents.analyze((file) => planOf(context, file, edition, write === true))) {
    if (outcome.state === 'analyzed') {
      const { report, lexicon } = outcome.value;
      ({ tables } = lexicon);
      if (report.items.length > 0) files.push(report);
      if (report.problem !== undefined) problems.raise(exitStatus.unreadable);
    } else {
      if (outcome.state === 'unreadable') problems.write(outcome.path, outcome.finding.message);
      problems.outcome(outcome);
    }
  }
  const { stdout } = context;
  if (format === 'json') stdout.write(`${JSON.stringify({ version: 1, edition, files }, null, 2)}\n`);
  else stdout.write(renderBump(files, edition, tables, stdout.palette));
  return problems.status;
}

/** The plan of one document; with `write` its safe part is applied. */
async function planOf(
  context: Context,
  file: AnalyzedFile,
  edition: string,
  write: boolean,
): Promise<Planned> {
  const { analysis, path } = file;
  const { lexicon } = analysis.settings;
  const items = planBump(analysis, edition);
  const lines = indexLines(analysis.text);
  const report = {
    path,
    items: items.map(({ group, element, from, to, reason, at }) => ({
      group,
      start: placeOf(lines, at.start),
      element,
      from,
      to,
      reason,
    })),
  };
  const edits = items.flatMap((item) => item.edits);
  if (!write || edits.length === 0) return { report: { ...report, written: false }, lexicon };
  try {
    const outcome = await writeFixed(
      context.fs,
      file.file,
      analysis.text,
      applyTogether(analysis.text, edits),
    );
    if (outcome === 'written') return { report: { ...report, written: true }, lexicon };
    return {
      report: {
        ...report,
        written: false,
        problem: 'somebody changed this file meanwhile, so it was left alone.',
      },
      lexicon,
    };
  } catch (error) {
    return {
      report: {
        ...report,
        written: false,
        problem: `could not be written (${reasonOf(error)}); it is as it was.`,
      },
      lexicon,
    };
  }
}
