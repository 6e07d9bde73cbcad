import { hashOf } from '../text/hash.js';
import type { Span } from '../text/span.js';

/** A sentence as its hash needs it. Offsets are UTF-16 code units into the document. */
export interface HashedSentence extends Span {
  /** The document's text between `start` and `end`. */
  readonly text: string;
  readonly tags: readonly Span[];
  /** Things meant as tags that are none. */
  readonly malformed: readonly Span[];
}

/**
 * The text of a sentence without what may change under a sign-off (spec, section 8): white space, the marks of quotations and
 * lists at the start of its lines, tags and what is meant as one. Typographic quotation marks are plain ones, and composed and
 * decomposed letters are the same. Never throws.
 */
export function normalisedText({ start, text, tags, malformed }: HashedSentence): string {
  const cuts = [...tags, ...malformed].sort((a, b) => a.start - b.start);
  let kept = '';
  let at = 0;
  for (const cut of cuts) {
    kept += text.slice(at, Math.max(cut.start - start, at));
    at = Math.max(cut.end - start, at);
  }
  kept += text.slice(at);
  return kept
    .replace(/[\r\n][\s>]*/g, '')
    .replace(/\s+/g, '')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛‹›]/g, "'")
    .normalize('NFC');
}

/** The SHA-256 of a sentence's normalised text, 64 hexadecimal digits: what a ledger keeps of it. Never throws. */
export function hashOfSentence(sentence: HashedSentence): string {
  return hashOf(normalisedText(sentence));
}
