import type { TokenList } from './tokens.js';

/**
 * The indexes of the words before a token in its sentence, nearest first, at most `most` tokens away. Marks are left
 * out; the end of a sentence before, of a cell and of a block stops. Never throws.
 */
export function wordsBefore(tokens: TokenList, index: number, most: number): number[] {
  const found: number[] = [];
  for (let at = index - 1; at >= 0 && index - at <= most; at--) {
    const token = tokens.at(at);
    const after = tokens.at(at + 1);
    if (!token || (after && after.gap >= 3)) break;
    if (token.kind !== 'mark') found.push(at);
    else if (isBar(tokens, at) || (isStop(tokens, at) && after && after.gap > 0 && after.opens)) break;
  }
  return found;
}

/** The indexes of the words after a token in its sentence, nearest first. Never throws. */
export function wordsAfter(tokens: TokenList, index: number, most: number): number[] {
  const found: number[] = [];
  for (let at = index + 1; at < tokens.length && at - index <= most; at++) {
    const token = tokens.at(at);
    if (!token || token.gap >= 3) break;
    if (token.kind !== 'mark') found.push(at);
    else if (isBar(tokens, at) || (isStop(tokens, at) && (tokens.at(at + 1)?.opens ?? true))) break;
  }
  return found;
}

/** Whether one of the words before a token in its sentence is in a set. Never throws. */
export function isAfterWord(
  tokens: TokenList,
  index: number,
  most: number,
  wanted: ReadonlySet<string>,
): boolean {
  return wordsBefore(tokens, index, most).some((at) => wanted.has(tokens.lower(at)));
}

function isBar(tokens: TokenList, at: number): boolean {
  return tokens.text.charCodeAt(tokens.at(at)?.start ?? 0) === 124;
}

function isStop(tokens: TokenList, at: number): boolean {
  const code = tokens.text.charCodeAt(tokens.at(at)?.start ?? 0);
  return code === 46 || code === 63 || code === 33 || code === 59;
}
