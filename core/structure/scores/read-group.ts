import type { Mention } from './instrument-names.js';
import type { WrittenScore } from './score.js';

const joiner = /^[ ]?(?:\/|,|&|\+|and|, and)[ ]?(?:the[ ])?$/i;
const lead =
  /^[ ]?(?:(?:total|scores?|scored|were|was|are|is|of|at|today|both|completed)[ ]){0,5}[:=–-]?[ ]?/i;
const separator = /^[ ]?(?:\/|,|;|&|and|, and)[ ]?/i;
const number = /^\d{1,3}(?:\.\d{1,2})?(?![\p{L}\d%]|[.,:]\d|[-‐‑]\p{L})/u;

/** The mentions, from one on, that are named in one breath: "PHQ-9/GAD-7". Never throws. */
export function groupFrom(text: string, mentions: readonly Mention[], at: number): readonly Mention[] {
  let to = at + 1;
  for (; to < mentions.length; to++) {
    const last = mentions[to - 1];
    const next = mentions[to];
    if (!last || !next || !joiner.test(text.slice(last.end, Math.min(next.start, last.end + 12)))) break;
  }
  return mentions.slice(at, to);
}

/** The scores of a group, as many as it has instruments, in their order: "PHQ-9/GAD-7: 14/9". Never throws. */
export function readGroup(text: string, group: readonly Mention[], limit: number): WrittenScore[] {
  const end = group.at(-1)?.end ?? 0;
  const tail = text.slice(end, Math.min(limit, end + 120));
  let at = lead.exec(tail)?.[0].length ?? 0;
  const scores: WrittenScore[] = [];
  for (const { instrument } of group) {
    if (scores.length > 0) {
      const between = separator.exec(tail.slice(at));
      if (!between) return [];
      at += between[0].length;
    }
    const found = number.exec(tail.slice(at));
    if (!found) return [];
    scores.push({
      start: end + at,
      end: end + at + found[0].length,
      instrument,
      part: { kind: 'total' },
      value: Number(found[0]),
      outOf: undefined,
    });
    at += found[0].length;
  }
  return scores;
}
