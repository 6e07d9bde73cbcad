import { findMentions, type InstrumentNames, type Mention } from './instrument-names.js';
import { readBefore } from './read-before.js';
import { readBehind } from './read-behind.js';
import { groupFrom, readGroup } from './read-group.js';
import type { WrittenScore } from './score.js';

/** "The total was 31.", "Scored 31 today": what follows an instrument in the sentence before, or has its tag behind. */
const taken =
  /^[\s*_-]{0,6}(?:(?:the|her|his|their|today['’]s|client|pt[.]?|patient|she|he|they)[ ]){0,3}(?:(?:total|overall|sum|raw)[ ]){0,2}(?:scores?|scored|scoring|total)(?![\p{L}\p{N}])/iu;
/** How far behind an instrument a sentence without its name may be of it, in UTF-16 code units. */
const memory = 240;

/** The scores of known instruments in a paragraph or heading, in order. Offsets are UTF-16 code units into it. Never throws. */
export function readText(text: string, names: InstrumentNames): WrittenScore[] {
  const all = findMentions(text, names);
  if (all.length === 0) return [];
  const mentions = all.filter(({ isTag }) => !isTag);
  const scores: WrittenScore[] = [];
  for (let at = 0; at < mentions.length;) {
    const group = groupFrom(text, mentions, at);
    const limit = mentions[at + group.length]?.start ?? text.length;
    const from = mentions[at - 1]?.end ?? 0;
    const [first] = group;
    if (first && group.length === 1) {
      const { scores: before, part } = readBefore(text, first, from);
      scores.push(...before, ...readBehind(text, first, limit, names, part));
    } else scores.push(...readGroup(text, group, limit));
    at += group.length;
  }
  for (const { mention, limit } of silentMentions(text, all, mentions))
    scores.push(...readBehind(text, mention, limit, names));
  return unique(scores);
}

/** Sentences that give a score and leave its instrument to the tag behind or the sentence before. */
function silentMentions(
  text: string,
  all: readonly Mention[],
  mentions: readonly Mention[],
): { mention: Mention; limit: number }[] {
  const result: { mention: Mention; limit: number }[] = [];
  const tags = all.filter(({ isTag }) => isTag);
  let start = 0;
  // How many mentions lie before the sentence, how many tags, and whether those mentions are of one instrument.
  let [past, pastTags, areOne] = [0, 0, true];
  for (const { index, 0: sign } of [...text.matchAll(/[.!?](?=\s|\[|$)|\n/g), endOf(text)]) {
    const end = index + sign.length;
    const lead = taken.exec(text.slice(start, Math.min(end, start + 120)));
    if (lead && !((mentions[past]?.start ?? end) < end)) {
      const tag = tags[pastTags];
      const last = areOne ? mentions[past - 1] : undefined;
      const isNear = last !== undefined && start - last.end < memory;
      const { instrument } = tag && tag.start < end + 30 ? tag : isNear ? last : {};
      const at = start + lead[0].length;
      if (instrument) result.push({ mention: { instrument, start: at, end: at, isTag: false }, limit: end });
    }
    for (; (mentions[past]?.start ?? end) < end; past++)
      areOne &&= mentions[past]?.instrument === mentions[0]?.instrument;
    while ((tags[pastTags]?.start ?? end) < end) pastTags++;
    start = end;
  }
  return result;
}

const endOf = (text: string): { index: number; 0: string } => ({ index: text.length, 0: '' });

/** A number may be read twice, from before and behind; it counts once. */
function unique(scores: readonly WrittenScore[]): WrittenScore[] {
  const byStart = new Map<number, WrittenScore>();
  for (const score of scores) if (!byStart.has(score.start)) byStart.set(score.start, score);
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
