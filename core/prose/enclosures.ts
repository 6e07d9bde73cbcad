import { isWhiteSpace, type Span } from '../text/span.js';
import type { OpaqueSpan } from './inline.js';

/** Opening signs and what closes them. A straight quotation mark opens or closes by what stands beside it. */
const pairs: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '“': '”',
  '«': '»',
  '‘': '’',
  '„': '“',
};
const signs = /[()[\]“”«»‘’"'„]/g;

/**
 * The outermost quotations and parentheses of a block, in order; no sentence ends inside one. One pass with a stack; what
 * is never closed encloses nothing, as apostrophes and list numbers (`1)`) must. Never throws.
 */
export function findEnclosures(text: string, opaque: readonly OpaqueSpan[]): Span[] {
  signs.lastIndex = 0;
  const stack: { readonly close: string; readonly at: number }[] = [];
  const found: Span[] = [];
  let hidden = 0;
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    const at = match.index;
    while ((opaque[hidden]?.end ?? Infinity) <= at) hidden++;
    if ((opaque[hidden]?.start ?? Infinity) <= at) continue;
    const sign = match[0];
    const top = openingOf(stack, sign);
    if (top >= 0 && closesAt(text, at, sign)) {
      const start = stack[top]?.at ?? at;
      stack.length = top;
      while ((found.at(-1)?.start ?? -1) > start) found.pop();
      found.push({ start, end: at + 1 });
    } else if (opensAt(text, at, sign))
      stack.push({ close: sign === '"' || sign === "'" ? sign : (pairs[sign] ?? ''), at });
  }
  return found;
}

/** How far down the stack a closing sign looks for its opening one, so that time stays linear. */
const deepest = 8;

/** The index of the innermost open sign that `sign` closes, -1 when there is none near. */
function openingOf(stack: readonly { readonly close: string }[], sign: string): number {
  for (let index = stack.length - 1; index >= Math.max(0, stack.length - deepest); index--) {
    if (stack[index]?.close === sign) return index;
  }
  return -1;
}

function opensAt(text: string, at: number, sign: string): boolean {
  if (sign !== '"' && sign !== "'" && sign !== '‘') return sign in pairs;
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const free = isWhiteSpace(before) || '([{“—–-/*_>'.includes(text[at - 1] ?? ' ');
  if (Number.isNaN(after) || isWhiteSpace(after)) return false;
  if (!free || sign === '"') return free;
  if (sign === '‘') return !/^‘\d0s/.test(text.slice(at, at + 4));
  // An apostrophe that opens a word (`'em`, `'90s`) is no quotation mark.
  return /[\p{Lu}\p{N}[(“"]/u.test(text[at + 1] ?? '') && !/^'\d0s/.test(text.slice(at, at + 4));
}

function closesAt(text: string, at: number, sign: string): boolean {
  if (sign === '"') return at > 0 && !isWhiteSpace(text.charCodeAt(at - 1));
  if (sign !== "'" && sign !== '’') return true;
  return at > 0 && !isWhiteSpace(text.charCodeAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}
