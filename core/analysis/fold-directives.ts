import { readDirective, scopeOf, type WrittenDirective } from '../structure/directives.js';
import { isImportMark } from '../structure/import-marks.js';
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
  for (const span of commentsOf(blocks)) {
    const directive = readDirective(text.slice(span.start, span.end), span);
    if (directive) written.push(directive);
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

/** The marks that an import left in a document, in order of place. Never throws. */
export function foldImportMarks(text: string, blocks: readonly ReadBlock[]): Span[] {
  if (!text.includes('provenote-import')) return [];
  return commentsOf(blocks)
    .filter(({ start, end }) => isImportMark(text.slice(start, end)))
    .sort((a, b) => a.start - b.start);
}

/** The comments of all blocks; offsets count in the document. */
function commentsOf(blocks: readonly ReadBlock[]): Span[] {
  return blocks.flatMap(({ top, prose }) =>
    prose.comments.map(({ start, end }) => ({ start: top.start + start, end: top.start + end })),
  );
}
