import { Option, type Command } from 'commander';
import { elementJson, elementText } from '../../core/reports/element-history.js';
import { gradeTableJson, gradeTableText } from '../../core/reports/grade-table.js';
import { findElement, namesWith } from '../../core/tables/find-element.js';
import type { Element, GradeTables } from '../../core/tables/grade-tables.js';
import { nearestName } from '../../workspace/nearest-name.js';
import type { Context } from '../context.js';
import { openProjectHere } from '../documents.js';
import { exitStatus, UsageError, type ExitStatus } from '../exit-status.js';
import { tablesOf } from '../grade-tables.js';
import { Problems } from '../problems.js';
import { runBump } from '../run-bump.js';

interface GradesOptions {
  readonly format: string;
  readonly config?: string;
  readonly bump?: string;
  readonly write?: boolean;
}

/** `provenote grades [element]` and `provenote grades --bump EDITION [paths]`. */
export function addGrades(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  const command = program
    .command('grades')
    .summary('print the grades of the editions, or move documents to an edition')
    .description(
      "Prints the tables that grades are checked against: all elements, or one with its history, figures, names and sources. With --bump, plans what it takes to bring documents up to an edition; nothing is written without --write. The tables are Provenote's own with those of the configuration over them.",
    )
    .argument('[names...]', 'an element, by its id, name or any alias; with --bump files, folders, globs')
    .option('--bump <edition>', 'plan the move of documents to this edition, such as 2018')
    .option('--write', 'with --bump: write what is safe')
    .addOption(new Option('--format <name>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .option('--config <file>', 'use this configuration');
  command
    .addHelpText(
      'after',
      `
The plan of --bump has three groups:
  safe            the edition comes from the cited source or a setting, and the list has a
                  source with the new grade: the grade and the marker are replaced
  needs a person  it speaks of an older edition, and somebody has to look
  left alone      its words name the older edition, or the later grade is given too
No format shows the text of a document.

Exit status:
  0  printed, planned or written
  2  wrong usage or configuration; no element or edition of this name
  3  an input was not found, or could not be read or written; the others are done

Examples:
  provenote grades
  provenote grades goal consensus
  provenote grades --bump 2018 wiki
  provenote grades --bump 2018 --write wiki`,
    )
    .action(async (names: string[]) => {
      const options = command.opts<GradesOptions>();
      const { bump } = options;
      if (bump !== undefined) finish(await runBump(context, bump, names, options));
      else finish(await runGrades(context, names.join(' '), options));
    });
}

async function runGrades(context: Context, typed: string, options: GradesOptions): Promise<ExitStatus> {
  if (options.write === true) throw new UsageError('--write goes with --bump EDITION.');
  const problems = new Problems(context);
  const project = await openProjectHere(context, options);
  if (project.state === 'broken') {
    problems.config(project.problems);
    return problems.status;
  }
  const tables = tablesOf(project);
  const isJson = options.format === 'json';
  const { stdout } = context;
  if (typed === '') {
    stdout.write(isJson ? gradeTableJson(tables) : gradeTableText(tables, stdout));
  } else {
    const element = elementCalled(tables, typed);
    stdout.write(isJson ? elementJson(tables, element) : elementText(tables, element, stdout));
  }
  return exitStatus.clean;
}

function elementCalled(tables: GradeTables, typed: string): Element {
  const element = findElement(tables, typed);
  if (element !== undefined) return element;
  const known = [...tables.elements.values()].flatMap(({ id, name, safe, context: others }) =>
    [name, id, ...safe, ...others].map((alias) => ({ alias, name })),
  );
  const near = nearestName(
    typed,
    known.map(({ alias }) => alias),
  );
  const names = [
    ...known.filter(({ alias }) => alias === near).map(({ name }) => name),
    ...namesWith(tables, typed),
  ];
  const shown = [...new Set(names)].slice(0, 3);
  const hint = shown.length === 0 ? '`provenote grades` lists them.' : `Did you mean ${shown.join(', or ')}?`;
  throw new UsageError(`The tables have no element of this name. ${hint}`);
}
