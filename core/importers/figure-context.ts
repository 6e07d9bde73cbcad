import { isAbbreviation } from '../prose/abbreviation.js';
import { wordBefore } from '../prose/boundaries.js';
import { isLetter, isUpper } from '../prose/characters.js';
import { renderedPage } from '../tables/generated/rendered-page.js';

/**
 * What the words before a number say of it. `figure`: they need it (`at least 12`, `by session 4`, `Volume 2`, `= 7`). `open`:
 * they may (`in 12`, `each session 4`). `none`: they are complete without it, as before a marker.
 */
export type FigureContext = 'figure' | 'open' | 'none';

/** The words that are looked at stand in so many UTF-16 code units before the number. */
const reach = 60;

/** Judges the number that starts at an offset. Never throws. */
export function figureContextOf(text: string, start: number): FigureContext {
  const before = text.slice(Math.max(0, start - reach), start);
  const number = /(\d[\d.,]*)\s*$/.exec(before);
  if (!number || phrase.test(before)) return contextBehindWord(before);
  // `r = .24 2`, `by session 2 1`: the first number is a figure, so that the second is none of its parts.
  const isFigure = contextBehindWord(before.slice(0, number.index).replace(/\.$/, '')) === 'figure';
  return isFigure ? 'none' : 'open';
}

function contextBehindWord(before: string): FigureContext {
  if (/[=<>≤≥±~≈×+−/$£€¥#%(–—-]\s*$/.test(before) || phrase.test(before)) return 'figure';
  const word = wordBefore(before, before.length, 0);
  if (/^\d/.test(word)) return 'open';
  const lower = word.toLowerCase();
  if (/\.\s*$/.test(before)) return isAbbreviation(lower.replace(/\.$/, '')) ? 'figure' : 'open';
  if (measuring.has(lower)) return isPassive(before, word) ? 'open' : 'figure';
  if (numbered.has(lower)) return numberedContext(before, word);
  return leading.has(lower) ? 'open' : 'none';
}

/** Whether the word before LLM makes it a word of the sentence (`an LLM`), may make it one (`by LLM`), or neither. */
export function wordContextOf(text: string, start: number): FigureContext {
  const before = text.slice(Math.max(0, start - reach), start);
  if (!/\s$/.test(before)) return 'none';
  const lower = wordBefore(before, before.length, 0).toLowerCase();
  if (determiners.has(lower)) return 'figure';
  return describing.has(lower) || companions.has(lower) ? 'open' : 'none';
}

/** Whether a lower-case word takes a number: `session`. */
export function takesFigure(word: string): boolean {
  return numbered.has(word);
}

/**
 * `by session 4` and `Volume 2` need their number; `in session 4` may end before it. `the room 4`, `a weekly session 4` and
 * `eight sessions 4` are no English but for the marker of a source.
 */
function numberedContext(before: string, word: string): FigureContext {
  const start = before.lastIndexOf(word);
  const previous = wordBefore(before, start, 0);
  const lower = word.toLowerCase();
  if (determiners.has(previous.toLowerCase()) || indefinite.test(before.slice(0, start))) return 'none';
  const opensText = !isLetter(previous.charCodeAt(0));
  if (isUpper(word.charCodeAt(0)) && !opensText) return 'figure';
  if (lower.endsWith('s') && numbered.has(lower.slice(0, -1))) return 'none';
  return reaching.has(previous.toLowerCase()) ? 'figure' : 'open';
}

/** An article that no number can follow, and up to two words of its phrase. */
const indefinite = /\b(?:[Aa]n?|[Ee]ach|[Ee]very|[Aa]nother|[Aa]ny)\s(?:\p{Ll}{3,}(?:-\p{Ll}+)*\s){1,2}$/u;

/** `the scale is scored`: a passive is complete without a value. */
function isPassive(before: string, word: string): boolean {
  const previous = wordBefore(before, before.lastIndexOf(word), 0).toLowerCase();
  return /^(?:is|are|was|were|be|been|being|get|gets|got)$/.test(previous);
}

const phrase = new RegExp(
  [
    String.raw`\bat (?:least|most)`,
    String.raw`\b(?:scores?|totals?|means?|medians?|averages?|maximum|minimum|sums?|counts?|rates?|age|ratings?) of`,
    String.raw`\b(?:up to|out of)`,
    String.raw`\bas (?:many|few|high|low|much|little) as`,
    String.raw`\d (?:and|or|to|of)`,
  ]
    .map((words) => `${words}\\s$`)
    .join('|'),
  'i',
);
const setOf = (name: keyof typeof renderedPage): ReadonlySet<string> => new Set(renderedPage[name]);
const measuring = setOf('measuring');
const numbered = setOf('numbered');
const reaching = setOf('reaching');
const leading = setOf('leading');
const determiners = setOf('determiners');
const describing = setOf('describing');
const companions = setOf('companions');
