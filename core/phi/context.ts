import type { TokenList } from './tokens.js';

/**
 * The words before a token in its sentence, nearest first, in lower case; marks are left out, but a sentence's or a
 * cell's end stops. `distance` counts tokens. Never throws.
 */
export function* wordsBefore(
  tokens: TokenList,
  index: number,
  most: number,
): Generator<{ readonly word: string; readonly index: number; readonly distance: number }> {
  for (let at = index - 1; at >= 0 && index - at <= most; at--) {
    const token = tokens.at(at);
    const after = tokens.at(at + 1);
    if (!token || (after && after.gap >= 3)) return;
    if (token.kind === 'mark') {
      const mark = tokens.written(at);
      if (mark === '|' || (isStop(mark) && after && after.gap > 0 && after.opens)) return;
    } else yield { word: tokens.lower(at), index: at, distance: index - at };
  }
}

/** The words after a token in its sentence, nearest first, in lower case. Never throws. */
export function* wordsAfter(
  tokens: TokenList,
  index: number,
  most: number,
): Generator<{ readonly word: string; readonly index: number; readonly distance: number }> {
  for (let at = index + 1; at < tokens.length && at - index <= most; at++) {
    const token = tokens.at(at);
    if (!token || token.gap >= 3) return;
    if (token.kind === 'mark') {
      const mark = tokens.written(at);
      if (mark === '|' || (isStop(mark) && (tokens.at(at + 1)?.opens ?? true))) return;
    } else yield { word: tokens.lower(at), index: at, distance: at - index };
  }
}

function isStop(mark: string): boolean {
  return mark === '.' || mark === '?' || mark === '!' || mark === ';';
}
