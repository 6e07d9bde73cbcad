import type { CheckedStatus } from '../../server/src/protocol/messages.js';

/** `l10n.t` of the editor; `{0}` stands for the value. */
export type Translate = (text: string, value?: number) => string;

const asWritten: Translate = (text, value) => text.replace('{0}', String(value));

/** What is said here, for the bundles of texts: this file runs without an editor too. A test finds them here. */
export const statusTexts = [
  'Sentences',
  'With a source',
  'LLM',
  'Named source',
  'Source and LLM',
  'Untagged',
  'Exempt',
  'Errors',
  'no sentences',
  '{0} untagged',
  'article',
  'note',
  'revision',
] as const;

/** What the status bar shows of a checked document. */
export interface StatusText {
  readonly text: string;
  /** Markdown. It holds counts alone, nothing of the document. */
  readonly tooltip: string;
}

/** `$(book) 98 % · 2 untagged`, and the counts behind it (spec, section 7). */
export function statusText(status: CheckedStatus, t: Translate = asWritten): StatusText {
  const { kind, summary, errors } = status;
  const { sentences, sourced, llm, named, mixed, untagged, exempt } = summary;
  const rows: readonly (readonly [string, number])[] = [
    ['Sentences', sentences],
    ['With a source', sourced],
    ['LLM', llm],
    ['Named source', named],
    ['Source and LLM', mixed],
    ['Untagged', untagged],
    ['Exempt', exempt],
    ['Errors', errors],
  ];
  const shown = rows.filter(([label, count]) => count > 0 || label === 'Sentences' || label === 'Untagged');
  const table = ['| | |', '| :-- | --: |', ...shown.map(([label, count]) => `| ${t(label)} | ${count} |`)];
  return {
    text: `$(book) ${coverageText(status, t)}`,
    tooltip: [`**Provenote**: ${t(kind)}`, '', ...table].join('\n'),
  };
}

/** `98 % · 2 untagged`. */
export function coverageText(
  { summary: { sentences, untagged } }: CheckedStatus,
  t: Translate = asWritten,
): string {
  const coverage = sentences === 0 ? t('no sentences') : `${percentOf(sentences - untagged, sentences)} %`;
  return untagged === 0 ? coverage : `${coverage} · ${t('{0} untagged', untagged)}`;
}

/** Rounded down, so that 100 % means every sentence. */
function percentOf(part: number, whole: number): number {
  return Math.floor((100 * part) / whole);
}
