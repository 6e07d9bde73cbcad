import { readDirective, scopeOf, type WrittenDirective } from '../structure/directives.js';
import type { Source } from '../sources/source.js';
import type { Span } from '../text/span.js';
import type { Directive, Sentence } from './analysis.js';
import type { ReadBlock } from './reading.js';

/** The directives of a document with what each covers. Never throws. */
export function foldDirectives(
  text: string,
  blocks: readonly ReadBlock[],
  sentences: readonly Sentence[],
  sources: readonly Source[],
): Directive[] {
  const written: WrittenDirective[] = [];
  const rows: Span[] = [];
  const parts: Span[] = [];
  for (const { top, prose } of blocks) {
    for (const comment of prose.comments) {
      const span = { start: top.start + comment.start, end: top.start + comment.end };
      const directive = readDirective(text.slice(span.start, span.end), span);
      if (directive) written.push(directive);
    }
  }
  if (written.length === 0) return [];
  for (const { top } of blocks) {
    for (const block of top.blocks) {
      if (block.kind === 'table')
        for (const row of block.rows) rows.push({ start: top.start + row.start, end: top.start + row.end });
    }
    if (top.blocks.some((block) => block.kind !== 'comment')) parts.push(top);
  }
  const units = [...sentences, ...sources.filter(({ origin }) => origin !== 'bibliography')].sort(
    (a, b) => a.start - b.start,
  );
  return written.map((directive) => ({
    ...directive,
    scope: scopeOf(directive, written, units, rows, parts, text.length),
  }));
}
