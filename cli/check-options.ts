import { Option, InvalidArgumentError, type Command } from 'commander';
import { documentKinds } from '../core/analysis/analysis.js';
import { severities, type Severity } from '../core/analysis/settings.js';
import { locales, type Config } from '../core/index.js';
import { formats } from '../core/reports/formats.js';
import { knownRuleIds } from '../core/rules/known-rules.js';
import { nearestName } from '../workspace/nearest-name.js';
import type { DocumentOptions } from './documents.js';

/** The options of `check` and `fix`, as commander hands them over. */
export interface CheckOptions extends DocumentOptions {
  readonly format: string;
  readonly output?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly maxWarnings?: number;
  readonly failOn: Severity;
  readonly quiet?: boolean;
  readonly progress: boolean;
  /** Undefined: as many as the machine has processors. */
  readonly jobs?: number;
}

/** Adds the options that say which documents are read, and how. */
export function addDocumentOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--kind <kind>',
        'take every document for one of this kind, whatever it says of itself',
      ).choices([...documentKinds]),
    )
    .option('--config <file>', 'use this configuration for all documents')
    .option('--stdin', 'read one document from standard input')
    .option('--stdin-filename <name>', 'with --stdin: the path that the document goes by');
}

/** Adds the options that `check` and `fix` share. */
export function addCheckOptions(command: Command): Command {
  const [first] = formats;
  command
    .addOption(
      new Option('--format <name>', 'how to report')
        .choices(formats.map(({ name }) => name))
        .default(first.name),
    )
    .option('--output <file>', 'write the report to a file')
    .option('--rule <id=severity>', 'set the severity of a rule for this run (repeatable)', addRule)
    .option('--max-warnings <n>', 'allow at most this many warnings', wholeNumber)
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that counts for exit status 1')
        .choices([...severities])
        .default('error'),
    )
    .addOption(
      new Option('--locale <language>', 'the language of the messages').choices([...locales]).default('en'),
    )
    .option(
      '--since <rev>',
      'check only documents that differ from a git revision, and find LLM tags that gave way to sources since',
    )
    .option('--quiet', 'report errors only')
    .option('--no-ignores', 'refuse ignore comments and the allow list (for CI)')
    .option(
      '--jobs <n>',
      'check with this many threads (default: one for each processor)',
      wholeNumberFromOne,
    )
    .option('--no-progress', 'show no progress bar');
  return addDocumentOptions(command);
}

/** One `--rule ID=SEVERITY` more. */
function addRule(argument: string, before: Config['rules'] = {}): NonNullable<Config['rules']> {
  const cut = argument.lastIndexOf('=');
  const id = argument.slice(0, Math.max(cut, 0));
  const level = argument.slice(cut + 1);
  if (cut <= 0) throw new InvalidArgumentError('Write it as ID=SEVERITY, such as provenance/tag-style=off.');
  if (!knownRuleIds.includes(id)) {
    const nearest = nearestName(id, knownRuleIds);
    const hint = nearest === undefined ? '`provenote rules` lists the rules.' : `Did you mean ${nearest}?`;
    throw new InvalidArgumentError(`There is no rule of this name. ${hint}`);
  }
  const severity = [...severities, 'off' as const].find((one) => one === level);
  if (severity === undefined) {
    throw new InvalidArgumentError(`The severity must be one of ${severities.join(', ')}, off.`);
  }
  return { ...before, [id]: severity };
}

function wholeNumberFromOne(argument: string): number {
  const found = wholeNumber(argument);
  if (found === 0) throw new InvalidArgumentError('It must be a whole number from 1 up.');
  return found;
}

function wholeNumber(argument: string): number {
  if (!/^\d{1,9}$/.test(argument)) throw new InvalidArgumentError('It must be a whole number from 0 up.');
  return Number(argument);
}
