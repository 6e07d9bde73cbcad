import type { Change } from '../text/edit.js';
import type { Sliced } from '../text/sliced.js';
import { ownCopy } from '../text/own-copy.js';
import type { TopBlock } from './block.js';
import { parseStretch } from './parse-blocks.js';

/** Blocks that were parsed before, and from which offset on. */
export interface ParsedBlocks {
  readonly bodyStart: number;
  readonly tops: readonly TopBlock[];
}

/** The blocks of a text after a change. Those `[0, before)` are the old ones, and the last `after` are the old last ones, moved. */
export interface ReparsedBlocks {
  readonly tops: readonly TopBlock[];
  readonly before: number;
  readonly after: number;
}

/**
 * The same blocks as `parseBlocks` gives for the new text, parsed again only around the change. It rests on one property
 * of the grammar: a line on which a top-level block begins is read without regard to any line before it. So parsing
 * starts at such a line a little before the change, and ends as soon as a block begins, behind the change, where one began
 * before: from there on nothing can differ. Never throws.
 */
export function* reparseBlocks(
  text: string,
  bodyStart: number,
  oldText: string,
  old: ParsedBlocks,
  change: Change,
): Sliced<ReparsedBlocks> {
  const moved = change.newEnd - change.end;
  const first = firstToParse(oldText, bodyStart, old, change);
  const from = first === 0 ? bodyStart : lineStart(oldText, old.tops[first]?.start ?? 0);
  // A stretch too short to meet an old block behind the change is taken twice as long; at the text's end it is the rest.
  for (let more = blocksBehind; ; more *= 2) {
    const last = endOfStretch(oldText, old, change, more);
    const end = last === undefined ? text.length : lineStart(oldText, old.tops[last]?.start ?? 0) + moved;
    const parsed =
      end <= from && last !== undefined ? [] : (yield* parseStretch(text, from, end)).map(withOwnText);
    if (last === undefined) {
      return { tops: [...old.tops.slice(0, first), ...parsed], before: first, after: 0 };
    }
    const met = meeting(text, bodyStart, oldText, old, change, parsed, last);
    if (met) {
      const tops = old.tops.slice(0, first);
      for (let at = 0; at < met.parsed; at++) tops.push(parsed[at] as TopBlock);
      for (let at = met.old; at < old.tops.length; at++) tops.push(movedBy(old.tops[at] as TopBlock, moved));
      return { tops, before: first, after: old.tops.length - met.old };
    }
  }
}

/** How many blocks before the change are parsed again: the one before it may take in what is changed, and be taken in itself. */
const blocksBefore = 2;
const blocksBehind = 3;

/** The block to start from; 0 also where the body begins elsewhere than before. */
function firstToParse(oldText: string, bodyStart: number, old: ParsedBlocks, change: Change): number {
  if (old.bodyStart !== bodyStart || change.start < bodyStart) return 0;
  let first = indexFrom(old.tops, change.start) - 1 - blocksBefore;
  while (first > 0 && !opensLine(oldText, old.tops, first, old.bodyStart)) first--;
  return Math.max(first, 0);
}

/** The block before whose line a stretch ends that has some old blocks behind the change; undefined: the text's end. */
function endOfStretch(oldText: string, old: ParsedBlocks, change: Change, more: number): number | undefined {
  let last = indexFrom(old.tops, change.end) + more;
  while (last < old.tops.length && !opensLine(oldText, old.tops, last, old.bodyStart)) last++;
  return last < old.tops.length ? last : undefined;
}

/** The first block behind the change that begins where an old one began, both on lines of their own. */
function meeting(
  text: string,
  bodyStart: number,
  oldText: string,
  old: ParsedBlocks,
  change: Change,
  parsed: readonly TopBlock[],
  last: number,
): { readonly parsed: number; readonly old: number } | undefined {
  const moved = change.newEnd - change.end;
  let at = 0;
  for (let index = indexFrom(old.tops, change.end + 1); index < last; index++) {
    const start = (old.tops[index]?.start ?? 0) + moved;
    // The line as a whole must be one of those that nothing was changed on.
    if (lineStart(oldText, start - moved) <= change.end || start <= bodyStart) continue;
    while ((parsed[at]?.start ?? Infinity) < start) at++;
    if (
      parsed[at]?.start === start &&
      opensLine(oldText, old.tops, index, old.bodyStart) &&
      opensLine(text, parsed, at, bodyStart)
    )
      return { parsed: at, old: index };
  }
  return undefined;
}

/** The index of the first block that begins at an offset or behind it. */
function indexFrom(tops: readonly TopBlock[], offset: number): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a block is the first on its line, with white space at most before it. */
function opensLine(text: string, tops: readonly TopBlock[], index: number, bodyStart: number): boolean {
  const { start } = tops[index] as TopBlock;
  const line = lineStart(text, start);
  if (line < bodyStart || (tops[index - 1]?.end ?? bodyStart) > line) return false;
  return /^[ \t]*$/.test(text.slice(line, start));
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  return at;
}

/** Blocks outlive the version of the document that they were read from. */
function withOwnText(top: TopBlock): TopBlock {
  return { ...top, text: ownCopy(top.text) };
}

function movedBy(top: TopBlock, by: number): TopBlock {
  return by === 0 ? top : { ...top, start: top.start + by, end: top.end + by };
}
