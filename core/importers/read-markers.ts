import { wordBefore } from '../prose/boundaries.js';
import { figureContextOf, takesFigure, wordContextOf, type FigureContext } from './figure-context.js';
import { findMarkerTokens, type MarkerToken } from './marker-tokens.js';
import type { Doubt } from './marks.js';
import { readingsOf, type KnownSources } from './readings.js';
import type { Span } from '../text/span.js';

/** What a token of a block is, with what stands in its place afterwards. */
export type Marker = Span &
  (
    | { readonly verdict: 'tag'; readonly text: string }
    /** It stays as it is; the mark goes to `markAt`, behind its sentence. */
    | { readonly verdict: 'doubt'; readonly doubt: Doubt; readonly markAt: number }
  );

/**
 * The markers of one block's text (a paragraph, an item, a cell) that lost their brackets, in order of place; figures and
 * words are left out. What has one reading and stands where only a marker can stand is a tag; where a figure is as likely, or
 * two readings are, it is a doubt. Never throws.
 */
export function readMarkers(text: string, known: KnownSources): Marker[] {
  const markers: Marker[] = [];
  let lastTag = -1;
  for (const token of findMarkerTokens(text)) {
    const judged = judge(text, token, known, lastTag);
    if (judged === undefined) continue;
    markers.push(judged);
    if (judged.verdict === 'tag') lastTag = judged.end;
  }
  return markers;
}

/** Whether a block's text closes with what is, or may be, a tag. Never throws. */
export function endsTagged(text: string): boolean {
  const last = findMarkerTokens(text).at(-1);
  if (!last || (last.after !== 'stop' && last.after !== 'end')) return false;
  const closesText = last.sentenceEnd === text.length || last.end === text.length;
  return closesText && judge(text, last, undefined, -1) !== undefined;
}

function judge(text: string, token: MarkerToken, known: KnownSources, lastTag: number): Marker | undefined {
  const readings = readingsOfToken(token, known);
  const context = contextOf(text, token, known);
  switch (token.after) {
    case 'inside':
      return undefined;
    case 'clause':
    case 'capital':
      if (token.before === 'stop' && token.after === 'capital') break;
      return context === 'none' && token.before === 'word' && isPlausible(token, readings, known)
        ? doubtOf(text, token, readings)
        : undefined;
    case 'stop':
    case 'end':
      if (token.before === 'nothing') return undefined;
  }
  if (context === 'figure') return undefined;
  const [only] = readings;
  // `outcome 1. 2 The next`: the sentence has its tag already. `first. 2. Second`: the number of a list, perhaps.
  const isSecond = token.before === 'stop' && lastTag >= 0 && isTaggedBefore(text, token.start, lastTag);
  const isNumbering =
    token.before === 'stop' &&
    token.after === 'stop' &&
    /^\d/.test(token.pieces[0] ?? '') &&
    text.charAt(token.start - 2) === '.';
  // Without a list nothing tells 12 from 1 and 2, nor from a figure.
  const isBlind = known === undefined && token.pieces.some((piece) => /\d{2}/.test(piece));
  if (only !== undefined && readings.length === 1 && context === 'none')
    if (!isSecond && !isNumbering && !isBlind) return tagOf(token, only);
  if (context === 'open' && readings.length === 0) return undefined;
  return doubtOf(text, token, readings);
}

/** All pieces together; more than one way to read one of them gives more than one reading. */
function readingsOfToken({ pieces }: MarkerToken, known: KnownSources): string[] {
  let all = [''];
  for (const piece of pieces) {
    const own = piece === 'LLM' ? ['[LLM]'] : readingsOf(piece, known);
    all = all.flatMap((before) => own.map((reading) => before + reading)).slice(0, 4);
  }
  return all;
}

function contextOf(text: string, token: MarkerToken, known: KnownSources): FigureContext {
  if (token.before === 'stop') return 'none';
  if (token.pieces[0] === 'LLM') return wordContextOf(text, token.start);
  if (token.pieces.includes('LLM')) return 'none';
  if (isYear(token, known)) return 'figure';
  if (token.before === 'glued') return takesFigure(wordBefore(text, token.start, 0)) ? 'open' : 'none';
  return figureContextOf(text, token.start);
}

/** Four digits of a year are not four sources in their order; 1920 may be 19 and 20 where the list is that long. */
function isYear({ pieces }: MarkerToken, known: KnownSources): boolean {
  const [number = ''] = pieces;
  if (pieces.length > 1 || !/^(?:1[89]|20)\d\d$/.test(number)) return false;
  return (
    known === undefined || ![number.slice(0, 2), number.slice(2)].every((half) => known.has(Number(half)))
  );
}

/** In the middle of a sentence a number is a figure as a rule; one that a source of the list has is worth a look. */
function isPlausible(token: MarkerToken, readings: readonly string[], known: KnownSources): boolean {
  return readings.length > 0 && (known !== undefined || token.pieces.includes('LLM'));
}

function isTaggedBefore(text: string, start: number, lastTag: number): boolean {
  return start - lastTag < 12 && /^[\s.?!…"'”’»)\]]*$/.test(text.slice(lastTag, start));
}

function tagOf({ start, end, before }: MarkerToken, reading: string): Marker {
  return { start, end, verdict: 'tag', text: before === 'glued' ? ` ${reading}` : reading };
}

function doubtOf(text: string, token: MarkerToken, readings: readonly string[]): Marker {
  const { start, end, sentenceEnd } = token;
  const written = text.slice(start, end);
  return { start, end, verdict: 'doubt', doubt: { about: 'marker', written, readings }, markAt: sentenceEnd };
}
