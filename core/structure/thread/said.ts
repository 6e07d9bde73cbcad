import { scanInline } from '../../prose/scan-inline.js';
import { spokenText } from '../../prose/words.js';
import { hashOf } from '../../text/hash.js';

/** Shorter sentences ("No change.") stand in every note. */
const fewestWords = 3;

/**
 * What stands for the words of a sentence, case, marks, tags, punctuation and white space aside: 16 hexadecimal digits of a
 * SHA-256. Numbers count, since a score that has changed is news. Undefined for what is too short to be copied, or waits to
 * be filled in (`{{client}}`). `names` are the named sources in lower case. Never throws.
 */
export function saidHashOf(sentence: string, names: ReadonlySet<string>): string | undefined {
  if (sentence.includes('{{')) return undefined;
  const words = wordsOf(sentence, names);
  if (words.length < fewestWords) return undefined;
  return hashOf(words.join(' ')).slice(0, 16);
}

function wordsOf(sentence: string, names: ReadonlySet<string>): readonly string[] {
  return (
    spokenText(sentence, scanInline(sentence, names))
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
