import type { Format } from './format.js';

/**
 * One JSON object a line, told apart by `type`:
 *
 * - `finding`: `path`, then the keys of a finding in the JSON format;
 * - `file`, after the findings of each document: `path`, `kind`, `findings` (how many), `summary`;
 * - `totals`, once, at the end: `version`, `files`, `error`, `warning`, `info`, `hint`. A stream without it was cut off.
 */
export const jsonl: Format = {
  name: 'jsonl',
  description: 'one JSON object a line: findings, a line for each document, totals',
  forPeople: false,
  start: () => ({
    file({ path, kind, findings, summary }) {
      const lines = findings.map((finding) => lineOf({ type: 'finding', path, ...finding }));
      return [...lines, lineOf({ type: 'file', path, kind, findings: findings.length, summary })].join('');
    },
    end: (totals) => lineOf({ type: 'totals', version: 1, ...totals }),
  }),
};

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
