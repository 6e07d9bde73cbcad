import { z } from 'zod';
import type { Rule } from '../core/rules/define-rule.js';

/** The page of a rule: what its definition says, then its own `rule.md`. */
export function renderRulePage(rule: Rule, body: string): string {
  const rows = [
    `| severity in articles | ${rule.severity.article ?? 'off'} |`,
    `| severity in notes | ${rule.severity.note ?? 'off'} |`,
    `| repairs | ${repairs[rule.repairs]} |`,
    ...(rule.scope === 'workspace'
      ? ['| compares | the document with others of the run, or of the workspace |']
      : []),
  ];
  return `# ${rule.id}\n\n${rule.description}\n\n| | |\n| --- | --- |\n${rows.join('\n')}\n\n${body.trim()}\n${optionsOf(rule)}`;
}

const repairs = {
  fix: 'a fix that is safe to apply unread (`provenote fix`)',
  offers: 'offers, for a person to choose from',
  both: 'a fix that is safe to apply unread, and offers to choose from',
  none: 'none',
};

function optionsOf(rule: Rule): string {
  if (!rule.options) return '';
  const { properties = {} } = z.toJSONSchema(rule.options, { io: 'input' });
  const rows = Object.entries(properties).map(([name, schema]) => {
    const { description = '', default: preset } = typeof schema === 'object' ? schema : {};
    return `| \`${name}\` | \`${JSON.stringify(preset)}\` | ${description} |`;
  });
  return `\n## Options\n\n| option | default | |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** The table of all rules; `base` is where their pages stand from the page that holds the table. */
export function renderRulesTable(rules: readonly Rule[], base = ''): string {
  const short = { fix: 'yes', offers: 'offers', both: 'yes, offers', none: '–' };
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](${base}${rule.id}.md) | ${rule.severity.article ?? '–'} | ${rule.severity.note ?? '–'} | ${short[rule.repairs]} | ${rule.description} |`,
  );
  return `# Rules\n\n| rule | article | note | fix | fires when |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}
