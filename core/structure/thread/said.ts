import { scanInline } from '../../prose/scan-inline.js';
import { spokenText } from '../../prose/words.js';
import { hashOf } from '../../text/hash.js';
import type { Span } from '../../text/span.js';

/** Shorter sentences ("No change.") stand in every note. */
const fewestWords = 3;

/**
 * What stands for the words of a sentence, case, marks, tags, punctuation and white space aside: 16 hexadecimal digits of a
 * SHA-256. Numbers count, since a score that has changed is news. Undefined for what is too short to be copied, or waits to
 * be filled in (`{{client}}`). `names` are the named sources in lower case. Never throws.
 */
export function saidHashOf({ text, start, tags }: SaidText, names: ReadonlySet<string>): string | undefined {
  if (text.includes('{{')) return undefined;
  const words = wordsOf(spokenOf(text, start, tags, names));
  if (words.length < fewestWords) return undefined;
  return hashOf(words.join(' ')).slice(0, 16);
}

/** A sentence with its tags, whose offsets count where its own do. */
export interface SaidText {
  readonly text: string;
  readonly start: number;
  readonly tags: readonly Span[];
}

/** What is spoken: without its tags, and where nothing else looks like markup, that is all. */
function spokenOf(text: string, start: number, tags: readonly Span[], names: ReadonlySet<string>): string {
  let rest = '';
  let at = 0;
  for (const tag of tags) {
    rest += `${text.slice(at, tag.start - start)} `;
    at = tag.end - start;
  }
  rest += text.slice(at);
  return /[[\]<>`\\!&$]/.test(rest) ? spokenText(text, scanInline(text, names)) : rest;
}

function wordsOf(spoken: string): readonly string[] {
  return (
    spoken
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
