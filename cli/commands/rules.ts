import { locales, type Locale } from '../../core/index.js';
import { ruleDescription } from '../../core/language/say.js';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { padEnd, wrap } from '../../core/reports/columns.js';
import { docsOf } from '../../core/reports/located.js';
import type { Rule } from '../../core/rules/define-rule.js';
import { knownRuleIds } from '../../core/rules/known-rules.js';
import { severityOf } from '../../core/rules/lint.js';
import { rules } from '../../core/rules/registry.js';
import { documentKinds } from '../../core/analysis/analysis.js';
import { resolveSettings } from '../../core/rules/config.js';
import { nearestName } from '../../workspace/nearest-name.js';
import type { Context, Stream } from '../context.js';
import { exitStatus, UsageError, type ExitStatus } from '../exit-status.js';

interface RulesOptions {
  readonly format: string;
  readonly locale: Locale;
}

/** `provenote rules [rule]`. */
export function addRules(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  program
    .command('rules')
    .summary('list the rules, or print the page of one')
    .description('Lists the rules with their default severities; with a rule, prints its page.')
    .argument('[rule]', 'a rule, such as provenance/tag-required')
    .addOption(new Option('--format <name>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .addOption(
      new Option('--locale <language>', 'the language of the descriptions')
        .choices([...locales])
        .default('en'),
    )
    .addHelpText(
      'after',
      `
Column fix: "yes" is repaired by provenote fix, "offers" are edits to choose from in the
editor.

Exit status:
  0  printed
  2  wrong usage, or no rule of this name

Examples:
  provenote rules
  provenote rules provenance/tag-required`,
    )
    .action(async (id: string | undefined, { format, locale }: RulesOptions) => {
      const shown = id === undefined ? rules : [ruleOf(id)];
      const [one] = shown;
      if (format === 'json') {
        const list = shown.map((rule) => describe(rule, locale));
        context.stdout.write(`${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`);
      } else if (id !== undefined && one !== undefined) {
        context.stdout.write(await pageOf(one, context.packageFolder));
      } else {
        context.stdout.write(tableOf(context.stdout, locale));
      }
      finish(exitStatus.clean);
    });
}

function ruleOf(id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule !== undefined) return rule;
  if (knownRuleIds.includes(id)) throw new UsageError(`The rule ${id} is not part of this version yet.`);
  const nearest = nearestName(
    id,
    rules.map((one) => one.id),
  );
  const hint = nearest === undefined ? '`provenote rules` lists them.' : `Did you mean ${nearest}?`;
  throw new UsageError(`There is no rule of this name. ${hint}`);
}

/** What the JSON says of a rule. Severities are the defaults; `off` where a kind has none. */
function describe(rule: Rule, locale: Locale): object {
  const settings = resolveSettings({});
  return {
    id: rule.id,
    description: descriptionOf(rule, locale),
    severity: Object.fromEntries(documentKinds.map((kind) => [kind, severityOf(rule, kind, settings)])),
    repairs: rule.repairs,
    docs: docsOf(rule.id),
  };
}

function tableOf({ width, palette }: Stream, locale: Locale): string {
  const rows = rules.map((rule) => [
    rule.id,
    rule.severity.article ?? '–',
    rule.severity.note ?? '–',
    repairWords[rule.repairs],
  ]);
  const header = ['Rule', 'article', 'note', 'fix'];
  const widths = header.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => padEnd(cell, widths[at] ?? 0)).join('  ');
  const indent = widths.reduce((sum, one) => sum + one + 2, 0);
  const lines = rules.map((rule, at) => {
    const description = descriptionOf(rule, locale);
    const text = width === undefined ? [description] : wrap(description, Math.max(24, width - indent));
    return `${line(rows[at] ?? [])}  ${text.join(`\n${' '.repeat(indent)}`)}`;
  });
  return `${palette.dim(`${line(header)}  description`)}\n${lines.join('\n')}\n`;
}

function descriptionOf(rule: Rule, locale: Locale): string {
  return ruleDescription(locale, rule.id) ?? rule.description;
}

const repairWords: Readonly<Record<Rule['repairs'], string>> = {
  fix: 'yes',
  both: 'yes, offers',
  offers: 'offers',
  none: '–',
};

/** The page of a rule as the package ships it, or its description where pages are missing. */
async function pageOf(rule: Rule, packageFolder: string): Promise<string> {
  try {
    return await readFile(join(packageFolder, docsOf(rule.id)), 'utf8');
  } catch {
    return `# ${rule.id}\n\n${rule.description}\n`;
  }
}
