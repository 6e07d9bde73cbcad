import type { Analysis, Sentence } from '../analysis/analysis.js';
import type { Source } from '../sources/source.js';
import { lineBreakOf } from '../text/line-break.js';

/** Where a directive is written so that markdown keeps its shape: `lead + directive + trail`, put in at `offset`. */
export interface DirectivePlace {
  readonly offset: number;
  readonly lead: string;
  readonly trail: string;
}

/**
 * Where `disable-next-sentence` stands for a sentence. A comment that opens a line with text behind it makes that line
 * raw HTML in CommonMark and may cut a paragraph in two, so:
 *
 * - a table row takes it in its first cell;
 * - a sentence that opens a paragraph or a list item takes it on a line of its own above, inside the item or quote;
 * - a sentence that opens a later line of its paragraph takes it at the end of the line before;
 * - any other sentence takes it in its line, right before its first character.
 *
 * Never throws.
 */
export function placeBeforeSentence(analysis: Analysis, sentence: Sentence): DirectivePlace {
  const { text } = analysis;
  const lineStart = startOfLine(text, sentence.start);
  const prefix = text.slice(lineStart, sentence.start);
  if (sentence.proseKind === 'row') return placeInRow(text, lineStart, sentence.start);
  if (sentence.proseKind === 'cell' || !containerMarks.test(prefix) || taskBox.test(prefix)) {
    return { offset: sentence.start, lead: '', trail: ' ' };
  }
  if (!listMark.test(prefix)) {
    const previous = endOfPreviousLine(analysis, sentence, lineStart);
    if (previous !== undefined) return { offset: previous, lead: ' ', trail: '' };
  }
  return { offset: sentence.start, lead: '', trail: lineBreakOf(text) + continued(prefix) };
}

/** What may stand before the first sentence of a line: indentation, quote marks, list marks, a task's box. */
const containerMarks = /^(?:\s|>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[[ xX]\](?=\s))*$/;
const listMark = /(?:[-*+]|\d{1,9}[.)])\s/;
const taskBox = /\[[ xX]\]\s/;

/** The marks under which the same item or quote goes on: list marks become spaces of the same width. */
function continued(prefix: string): string {
  return prefix.replace(/[^\s>]/g, ' ');
}

/** The end of the line above, when that line belongs to the same paragraph: the sentence before ends there. */
function endOfPreviousLine(analysis: Analysis, sentence: Sentence, lineStart: number): number | undefined {
  const at = analysis.sentences.indexOf(sentence);
  const previous = analysis.sentences[at - 1];
  if (!previous || previous.end > lineStart) return undefined;
  const between = analysis.text.slice(previous.end, lineStart);
  return /^[ \t]*(?:\r\n|\n|\r)$/.test(between) ? previous.end : undefined;
}

/** Behind the pipe that opens the row; a row without one gets it, since a comment that opens a line ends the table. */
function placeInRow(text: string, lineStart: number, start: number): DirectivePlace {
  const opening =
    /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*\|?[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const offset = lineStart + opening.length;
  return opening.includes('|')
    ? { offset, lead: '', trail: ' ' }
    : { offset: Math.min(offset, start), lead: '| ', trail: ' ' };
}

/**
 * Where `disable-next-sentence` stands for a source entry, which counts as a sentence there: on a line of its own above.
 * Undefined where a comment would change what the entry is: in frontmatter, in a bibliography file, and in a list of
 * nothing but `1.`, whose numbers would be counted anew. Never throws.
 */
export function placeBeforeEntry(analysis: Analysis, source: Source): DirectivePlace | undefined {
  const { text } = analysis;
  const lineStart = startOfLine(text, source.start);
  const prefix = text.slice(lineStart, source.start);
  const written = source.idSpan && text.slice(source.idSpan.start, source.idSpan.end);
  const keepsNumber =
    source.origin === 'section' && written !== undefined && Number.parseInt(written, 10) === source.number;
  if (!/^[\s>]*$/.test(prefix) || !(keepsNumber || source.origin === 'footnote')) return undefined;
  return { offset: source.start, lead: '', trail: lineBreakOf(text) + prefix };
}

/** Where `disable-file` stands: on a line of its own below the frontmatter, or at the top. Never throws. */
export function placeAtTop(analysis: Analysis): DirectivePlace {
  const { text, frontmatter } = analysis;
  const lineBreak = lineBreakOf(text);
  if (!frontmatter || frontmatter.end === 0) return { offset: 0, lead: '', trail: lineBreak + lineBreak };
  return {
    offset: frontmatter.end,
    lead: lineBreak + lineBreak,
    trail: text.length > frontmatter.end ? '' : lineBreak,
  };
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
