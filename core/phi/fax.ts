import { wordsBefore } from './context.js';
import type { TokenList } from './tokens.js';

/**
 * Whether a telephone number is that of a fax machine: "fax" announces it, and no other word for telephones stands
 * nearer. `label` is the index of the nearest such word.
 */
export function isFax(tokens: TokenList, index: number, label: number | undefined): boolean {
  return wordsBefore(tokens, index, 9).some(
    (at) => at >= (label ?? 0) && /^(?:fax|facsimile|faxed)$/.test(tokens.lower(at)),
  );
}
