import { packedHeads, packedLexicon, packedStrings } from '../tables/generated/phi-lexicon.js';
import { fold, lexiconBits as bits } from './lexicon-format.js';
import { unpackWords } from './unpack-words.js';

export { lexiconBits } from './lexicon-format.js';

/** What the lexicon says of words. Look-ups take words in any case; places may be several words. */
export interface Lexicon {
  /** The bits of `lexiconBits` of a word as written, inflections of common words included; 0 for an unknown word. */
  readonly kindOf: (word: string) => number;
}

let unpacked: Lexicon | undefined;

/**
 * The lexicon, unpacked at the first call: some 30 ms once for a process. It holds constants alone, so that nothing of
 * any document stays in it. Never throws.
 */
export function lexicon(): Lexicon {
  unpacked ??= unpack();
  return unpacked;
}

function unpack(): Lexicon {
  const kinds = unpackWords({ heads: packedHeads, strings: packedStrings, text: packedLexicon });
  const own = (key: string): number => kinds.get(key) ?? 0;
  return {
    kindOf: (written) => {
      const key = fold(written);
      const kind = own(key);
      return kind & bits.word || key.length < 4 ? kind : kind | inflectedKind(key, own);
    },
  };
}

/** The common-word bits of what a word may be an inflection of. */
function inflectedKind(key: string, own: (key: string) => number): number {
  const mask = bits.word | bits.everyday;
  if (!lastLetters.has(key.charCodeAt(key.length - 1))) return 0;
  for (const suffix of suffixes) {
    if (!key.endsWith(suffix)) continue;
    const stem = key.slice(0, -suffix.length);
    if (stem.length < 3) continue;
    const kind = (own(stem) | (suffix === 'ing' ? own(`${stem}e`) : 0)) & mask;
    if (kind !== 0) return kind;
  }
  return 0;
}

const suffixes = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'r', 'ers', 'ness'];
const lastLetters = new Set(suffixes.map((suffix) => suffix.charCodeAt(suffix.length - 1)));
