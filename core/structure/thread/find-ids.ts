import { scanInline } from '../../prose/scan-inline.js';
import type { Span } from '../../text/span.js';
import { idSource } from './ids.js';
import { isSomethingElse, saysWhatItIs } from './near-misses.js';

/** An id in a text. Offsets are UTF-16 code units into that text. */
export interface FoundId extends Span {
  readonly id: string;
  /** It can be nothing but an id, whether a plan declares it or not: "objective O1.9", `O1.9`. */
  readonly isCertain: boolean;
  /** Ids that it is listed with (`G1, G3 and O1.2`), which make it one where one of them is declared. */
  readonly beside: readonly string[];
}

const hint = /[PGOI]\d/;
/** What joins an id to something larger: letters, digits, signs of codes and addresses; `/` and `-` only beside no other id. */
const before = String.raw`(?<![\p{L}\p{N}.$#@\\]|[\p{L}\p{N}]['’_]_{0,2}|(?<!${idSource})[/-])`;
const behind = String.raw`(?![\p{L}\p{N}]|_{1,3}[\p{L}\p{N}]|[.,'’]\p{N}|\.\p{Ll}|['’]\p{L}{2}|[-/](?!${idSource}|[\s>])[\p{L}\p{N}])`;
const pattern = new RegExp(before + idSource + behind, 'gu');
/** What a longer list holds says nothing new of its ids. */
const longestList = 12;
/** What may stand between two ids of one list. */
const between = /^[*_~]{0,3}(?:\s?(?:-+>|=>|[,;/&+–→-]|and|or|to)\s?){1,2}[*_~]{0,3}$/;

/**
 * The ids in inner markdown, in order; none in code, targets of links, comments, math and what plainly is something else
 * (page P1, O2 by mask, size G1). `names` are the named sources in lower case. Never throws.
 */
export function findIds(text: string, names: ReadonlySet<string>): FoundId[] {
  if (!hint.test(text)) return [];
  const hidden = scanInline(text, names).opaque;
  let gap = 0;
  const spans: (Span & { readonly id: string })[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    while (gap < hidden.length && (hidden[gap]?.end ?? 0) <= start) gap++;
    if ((hidden[gap]?.start ?? Infinity) < end) continue;
    if (!isSomethingElse(text, { start, end })) spans.push({ id: match[0], start, end });
  }
  return listed(text, spans);
}

/** Ids with what they are listed with: one that is certain makes the others of its list so. */
function listed(text: string, spans: readonly (Span & { readonly id: string })[]): FoundId[] {
  const found: FoundId[] = [];
  let from = 0;
  while (from < spans.length) {
    let to = from + 1;
    while (to < spans.length && between.test(text.slice(spans[to - 1]?.end, spans[to]?.start).slice(0, 24)))
      to++;
    const list = spans.slice(from, to);
    const isCertain = list.some((one) => saysWhatItIs(text, one));
    const ids = [...new Set(list.slice(0, longestList).map(({ id }) => id))];
    for (const { id, start, end } of list)
      found.push({ id, start, end, isCertain, beside: ids.filter((other) => other !== id) });
    from = to;
  }
  return found;
}
