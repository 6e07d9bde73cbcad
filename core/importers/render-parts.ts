import { areUnnumbered } from './known-sources.js';
import { commentText, escapeCell, escapeLineStart, escapeText } from './escape.js';
import { isTyped } from './frontmatter.js';
import { labelEnd, shortOpening } from './labels.js';
import { markOf, type Doubt } from './marks.js';
import type { Part, Reading, TableLine } from './part.js';
import { readMarkers } from './read-markers.js';
import type { KnownSources } from './readings.js';
import { withTier } from './source-lines.js';

/** The parts as markdown, a blank line between them, `\n` as line break. Never throws. */
export function renderParts(parts: readonly Part[], known: KnownSources): string {
  let result = '';
  let before: Part | undefined;
  const isCounted = areUnnumbered(parts);
  let count = 0;
  for (const part of parts) {
    const isEntry = part.kind === 'entry';
    if (isEntry) count++;
    const number = isCounted ? count : isEntry ? part.number : undefined;
    const opening = isEntry && isCounted && count === 1 ? [markOf({ about: 'numbers' }), ''] : [];
    const lines = [...opening, ...linesOf(part, number, known)];
    if (lines.length === 0) continue;
    if (before) result += goesOnFrom(before, part, isCounted) ? '\n' : '\n\n';
    result += lines.join('\n');
    before = part;
  }
  return result;
}

/** Items of a list and sources stand line by line. */
function goesOnFrom(before: Part, part: Part, isCounted: boolean): boolean {
  if (before.kind === 'entry' && part.kind === 'entry')
    return isCounted || (before.number !== undefined && part.number !== undefined);
  return before.kind === 'item' && part.kind === 'item';
}

function linesOf(part: Part, number: number | undefined, known: KnownSources): string[] {
  switch (part.kind) {
    case 'title':
      return withMarkBelow(`# ${escapeText(part.text)}`, part.doubt);
    case 'heading':
      return withMarkBelow(`${'#'.repeat(part.level)} ${escapeText(part.text)}`, part.doubt);
    case 'paragraph':
      return [withMark(escapeLineStart(proseOf(part.text, part.reading, known)), part.doubt)];
    case 'quote':
      return [`> ${escapeLineStart(proseOf(part.text, part.reading, known))}`];
    case 'item': {
      const indent = ' '.repeat(part.around.reduce((sum, mark) => sum + mark.length + 1, 0));
      return [`${indent}${part.mark} ${escapeLineStart(proseOf(part.text, part.reading, known))}`];
    }
    case 'table': {
      const { head, rows } = part;
      const rule = `| ${head.cells.map(() => '---').join(' | ')} |`;
      const line = (row: TableLine, sources: KnownSources | 'none'): string => rowOf(row, sources);
      return [line(head, 'none'), rule, ...rows.map((row) => line(row, known))];
    }
    case 'picture':
      return [withMark(`![${pictureText(part.text)}]()`, { about: 'picture' })];
    case 'footer':
      return [boldLabel(part.text, /^[*_]*Provenance[*_]*[.:][*_]*/i.exec(part.text)?.[0].length ?? 0)];
    case 'entry': {
      const { text, isSure } = withTier(part.text);
      if (number === undefined) return [withMark(escapeLineStart(escapeText(text)), { about: 'entry' })];
      return [withMark(`${String(number)}. ${escapeText(text)}`, isSure ? undefined : { about: 'tier' })];
    }
    case 'page':
      return [`<!-- Of the page: ${commentText(part.text)} -->`];
    case 'byline':
      return isTyped(part) ? [] : [`<!-- Of the page: ${commentText(part.fields.join(' · '))} -->`];
  }
}

function rowOf({ cells, doubt }: TableLine, known: KnownSources | 'none'): string {
  const texts = cells.map((cell) =>
    escapeCell(known === 'none' ? escapeText(cell) : markedText(cell, known)),
  );
  const [first = '', ...others] = texts;
  return `| ${[withMark(first, doubt), ...others].join(' | ')} |`;
}

/** A block's text with its label in bold and its markers in brackets. */
function proseOf(text: string, reading: Reading, known: KnownSources): string {
  if (reading === 'plain') return escapeText(text);
  const label = labelEnd(text);
  if (label > 0) return `**${escapeText(text.slice(0, label))}**${markedText(text.slice(label), known)}`;
  const opening = shortOpening(text);
  if (opening === 0) return markedText(text, known);
  return `${escapeText(text.slice(0, opening))} ${markOf({ about: 'label' })}${markedText(text.slice(opening), known)}`;
}

function markedText(text: string, known: KnownSources): string {
  const edits = readMarkers(text, known).map((marker) =>
    marker.verdict === 'tag'
      ? { start: marker.start, end: marker.end, text: marker.text }
      : { start: marker.markAt, end: marker.markAt, text: ` ${markOf(marker.doubt)}` },
  );
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += escapeText(text.slice(from, edit.start)) + edit.text;
    from = edit.end;
  }
  return result + escapeText(text.slice(from));
}

function boldLabel(text: string, end: number): string {
  const label = text.slice(0, end).replace(/[*_]/g, '');
  return `**${label}**${escapeText(text.slice(end))}`;
}

function pictureText(text: string): string {
  return escapeText(text).replace(/[[\]]/g, '\\$&');
}

function withMark(line: string, doubt: Doubt | undefined): string {
  return doubt ? `${line} ${markOf(doubt)}` : line;
}

function withMarkBelow(line: string, doubt: Doubt | undefined): string[] {
  return doubt ? [line, '', markOf(doubt)] : [line];
}
