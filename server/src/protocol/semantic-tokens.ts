import type { SemanticTokensEdit } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes, type SemanticToken } from '../../../core/features/semantic-tokens.js';
import type { DocumentText } from './text.js';

/**
 * Tokens as the protocol has them: five numbers each, line and character from the token before, length in units of the
 * client's encoding, type, modifiers as bits. Tokens are in order and lie each in one line.
 */
export function encodedTokens(tokens: readonly SemanticToken[], text: DocumentText): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokens) {
    const { start, end } = text.rangeOf(token);
    const modifiers = token.modifier === undefined ? 0 : 1 << tokenModifiers.indexOf(token.modifier);
    data.push(
      start.line - line,
      start.line === line ? start.character - character : start.character,
      end.character - start.character,
      tokenTypes.indexOf(token.type),
      modifiers,
    );
    ({ line, character } = start);
  }
  return data;
}

/** The one edit that leads from earlier numbers to later ones, token by token; none where they are the same. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // Whole tokens, so that no client sees half of one.
  start -= start % 5;
  tail -= tail % 5;
  return [
    { start, deleteCount: before.length - tail - start, data: after.slice(start, after.length - tail) },
  ];
}
