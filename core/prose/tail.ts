import type { Span } from '../text/span.js';
import { isWhiteSpace } from '../text/span.js';
import type { TextEdit } from '../text/edit.js';
import { replacementOf } from '../text/edit.js';
import { isAbbreviation } from './abbreviation.js';
import { isLetter } from './characters.js';
import type { InlineScan, InlineTag } from './inline.js';

/**
 * How a sentence ends: where its words end, the punctuation after them without tags and white space, and the tags.
 * Offsets count in the block's inner markdown.
 */
export interface Tail extends Span {
  readonly marks: string;
  readonly tags: readonly InlineTag[];
}

/** A repair of tags in one sentence; offsets count in the block's inner markdown. */
export interface InnerRepair {
  readonly kind: 'placement' | 'style';
  readonly at: Span;
  readonly edits: readonly TextEdit[];
}

const terminators = '.?!…:;';
const quotes = '"\'”’»“';
const closers = `${quotes})]}*_~`;
const tailMarks = terminators + closers;

/** The tail of a sentence; `sentence` counts in `text`. Never throws. */
export function tailOf(text: string, sentence: Span, scan: InlineScan): Tail {
  const tags: InlineTag[] = [];
  let marks = '';
  let at = endWithoutEmoji(text, sentence);
  const end = at;
  let next = scan.tags.findLastIndex((tag) => tag.end <= at);
  while (at > sentence.start) {
    const tag = scan.tags[next];
    if (tag?.end === at && tag.start >= sentence.start) {
      tags.unshift(tag);
      at = tag.start;
      next--;
      continue;
    }
    const sign = text[at - 1] ?? '';
    if (!isWhiteSpace(sign.charCodeAt(0))) {
      if (!tailMarks.includes(sign) || isInsideOpaque(scan, at - 1)) break;
      marks = sign + marks;
    }
    at--;
  }
  return { start: contentEnd(text, at, sentence.start), end, marks, tags };
}

/** Where a new tag goes: before a closing full stop, else at the end (spec, section 2, canonical form). */
export function tagSlotOf(text: string, tail: Tail): { offset: number; before: string } {
  if (tail.tags.length === 0 && endsInStop(text, tail)) {
    return { offset: tail.end - 1, before: ' ' };
  }
  return { offset: tail.end, before: ' ' };
}

/**
 * What the formatter would change about the tags of a sentence, or undefined when they are in canonical form. A repair
 * without edits says that no safe one exists. Never throws.
 */
export function tagRepairOf(
  text: string,
  sentence: Span,
  scan: InlineScan,
  tail: Tail,
): InnerRepair | undefined {
  const { tags } = scan;
  if (tags.length === 0) return undefined;
  if (tail.tags.length === 0) return placementRepair(text, sentence, scan, tags, tail);
  if (tail.tags.length < tags.length || tail.end < sentence.end) return spellingRepair(text, tags);
  const canonical = canonicalTail(text, tail);
  const actual = text.slice(tail.start, tail.end);
  if (canonical === undefined || canonical === actual) return spellingRepair(text, tags);
  const at = { start: tail.tags[0]?.start ?? tail.start, end: tail.tags.at(-1)?.end ?? tail.end };
  return { kind: 'style', at, edits: [{ start: tail.start, end: tail.end, text: canonical }] };
}

/** A tag as the formatter writes it: the LLM tag as `[LLM]`, its model kept; all others as they are. */
export function canonicalTag(text: string, tag: InlineTag): string {
  const written = text.slice(tag.start, tag.end);
  if (tag.style !== 'llm' || written === '[LLM]') return written;
  const model = /:\s*(.*?)\s*[\]}`]+$/s.exec(written)?.[1];
  return model ? `[LLM: ${model}]` : '[LLM]';
}

/** The tail in canonical form; undefined where moving a tag over the marks could change what it belongs to. */
function canonicalTail(text: string, tail: Tail): string | undefined {
  const { marks } = tail;
  if (/[)\]}*_~]/.test(marks)) return undefined;
  const raisedText = joined(text, tail.tags, isRaised);
  const level = joined(text, tail.tags, isLevel);
  if (marks === '') return (level && ` ${level}`) + raisedText;
  if (endsInAbbreviation(text, tail)) return undefined;
  if (/\.\.$|…$/.test(marks) || !/[.:;]$/.test(marks)) return marks + raisedText + (level && ` ${level}`);
  return marks.slice(0, -1) + (level && ` ${level}`) + marks.slice(-1) + raisedText;
}

/** Tags of one height in the order written; those that stood side by side stay so, others are one space apart. */
function joined(text: string, tags: readonly InlineTag[], isMeant: (tag: InlineTag) => boolean): string {
  let result = '';
  let end: number | undefined;
  for (const tag of tags) {
    if (!isMeant(tag)) continue;
    if (end !== undefined && tag.start !== end && !isRaised(tag)) result += ' ';
    result += canonicalTag(text, tag);
    end = tag.end;
  }
  return result;
}

function isRaised(tag: InlineTag): boolean {
  return tag.style === 'superscript' || tag.style === 'unicode' || tag.style === 'footnote';
}

function isLevel(tag: InlineTag): boolean {
  return !isRaised(tag);
}

/** Only the spelling of the tags, where they stand. */
function spellingRepair(text: string, tags: readonly InlineTag[]): InnerRepair | undefined {
  if (!tags.some(({ style }) => style === 'llm')) return undefined;
  const wrong = tags.filter((tag) => canonicalTag(text, tag) !== text.slice(tag.start, tag.end));
  const first = wrong[0];
  if (!first) return undefined;
  const edits = wrong.map((tag) => replacementOf(tag, canonicalTag(text, tag)));
  return { kind: 'style', at: { start: first.start, end: first.end }, edits };
}

/** The only tag group of a sentence, moved to its end. A tag that is a word of the sentence (`see [3]`) stays. */
function placementRepair(
  text: string,
  sentence: Span,
  scan: InlineScan,
  tags: readonly InlineTag[],
  tail: Tail,
): InnerRepair | undefined {
  const first = tags[0];
  const last = tags.at(-1);
  if (!first || !last || !isOneGroup(text, tags)) return spellingRepair(text, tags);
  if (isWordOfSentence(text, sentence, first)) return spellingRepair(text, tags);
  const at = { start: first.start, end: last.end };
  if (isEnclosed(text, sentence, first.start) || tail.end < sentence.end)
    return { kind: 'placement', at, edits: [] };
  if (scan.authorYears.some((cited) => cited.start >= last.end)) return spellingRepair(text, tags);
  const canonical = canonicalTail(text, { ...tail, tags });
  if (canonical === undefined) return { kind: 'placement', at, edits: [] };
  let start = first.start;
  while (start > sentence.start && isWhiteSpace(text.charCodeAt(start - 1))) start--;
  return {
    kind: 'placement',
    at,
    edits: [
      { start, end: last.end, text: '' },
      { start: tail.start, end: tail.end, text: canonical },
    ],
  };
}

function isOneGroup(text: string, tags: readonly InlineTag[]): boolean {
  return tags.every(
    (tag, index) => index === 0 || /^[\s,;]*$/.test(text.slice(tags[index - 1]?.end ?? 0, tag.start)),
  );
}

/** `[8] lists the exceptions`, `as in [3]`, `see [2]`: the marker is a noun of the sentence. */
function isWordOfSentence(text: string, sentence: Span, tag: InlineTag): boolean {
  const before = text.slice(sentence.start, tag.start);
  if (!/[\p{L}\p{N}]/u.test(before)) return true;
  return tag.kind === 'source' && nounBefore.test(before);
}
const nounBefore =
  /(?:^|[\s("“])(?:in|of|by|from|to|see|per|and|or|with|at|under|source|sources|reference|references|ref\.?|cf\.|both|than|as|via)\s$/i;

/** Whether a parenthesis, bracket, quotation or emphasis opened before the offset is still open there. */
function isEnclosed(text: string, sentence: Span, offset: number): boolean {
  const before = text.slice(sentence.start, offset);
  const after = text.slice(offset, sentence.end);
  const count = (part: string, signs: RegExp): number => part.match(signs)?.length ?? 0;
  return (
    count(before, /[([{]/g) > count(before, /[)\]}]/g) ||
    count(before, /“/g) > count(before, /”/g) ||
    count(before, /"/g) % 2 === 1 ||
    (count(before, /\*\*|__/g) % 2 === 1 && count(after, /\*\*|__/g) % 2 === 1) ||
    count(before, /<(?!\/|br)[a-z]/gi) > count(before, /<\//g)
  );
}

function endsInStop(text: string, tail: Tail): boolean {
  return /(?:^|[^.])\.$/.test(tail.marks) && !endsInAbbreviation(text, tail);
}

/** `etc.`, `U.S.`: the last full stop is part of the word, and a tag put before it would tear it off. */
function endsInAbbreviation(text: string, tail: Tail): boolean {
  if (!tail.marks.startsWith('.')) return false;
  const word = lastWord(text, tail.start);
  return word.includes('.') || /^\p{Lu}$/u.test(word) || isAbbreviation(word);
}

/** The letters and full stops right before an offset, 20 code units of them at most. */
function lastWord(text: string, end: number): string {
  const floor = Math.max(0, end - 20);
  let at = end;
  while (at > floor && isAsciiLetterOrStop(text.charCodeAt(at - 1))) at--;
  if (at === floor || text.charCodeAt(at - 1) < 128) return text.slice(at, end);
  return /[\p{L}.]+$/u.exec(text.slice(floor, end))?.[0] ?? '';
}

function isAsciiLetterOrStop(code: number): boolean {
  return code === 46 || (code < 128 && isLetter(code));
}

/** Emoji after the stop belong to the sentence (sentences/README, convention 10) but are no part of its tail. */
function endWithoutEmoji(text: string, sentence: Span): number {
  const last = text.charCodeAt(sentence.end - 1);
  if (last < 0x2000) return sentence.end;
  const emoji = /(?:\s*[\p{Extended_Pictographic}\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}])+$/u.exec(
    text.slice(Math.max(sentence.start, sentence.end - 40), sentence.end),
  );
  return emoji ? sentence.end - emoji[0].length : sentence.end;
}

/** Where the words before a tail end: white space before it belongs to the tail, so that a repair can set it. */
function contentEnd(text: string, at: number, floor: number): number {
  let end = at;
  while (end > floor && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

function isInsideOpaque(scan: InlineScan, offset: number): boolean {
  return scan.opaque.some((span) => span.start <= offset && offset < span.end);
}
