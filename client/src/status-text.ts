import type { CheckedStatus } from '../../server/src/protocol/messages.js';

/** What the status bar shows of a checked document. */
export interface StatusText {
  readonly text: string;
  /** Markdown. It holds counts alone, nothing of the document. */
  readonly tooltip: string;
}

/** `$(book) 98 % · 2 untagged`, and the counts behind it (spec, section 7). */
export function statusText({ kind, summary, errors }: CheckedStatus): StatusText {
  const { sentences, sourced, llm, named, mixed, untagged, exempt } = summary;
  const coverage = sentences === 0 ? 'no sentences' : `${percentOf(sentences - untagged, sentences)} %`;
  const text = untagged === 0 ? `$(book) ${coverage}` : `$(book) ${coverage} · ${untagged} untagged`;
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
  const table = ['| | |', '| :-- | --: |', ...shown.map(([label, count]) => `| ${label} | ${count} |`)];
  return { text, tooltip: [`**Provenote**: ${kind}`, '', ...table].join('\n') };
}

/** Rounded down, so that 100 % means every sentence. */
function percentOf(part: number, whole: number): number {
  return Math.floor((100 * part) / whole);
}
