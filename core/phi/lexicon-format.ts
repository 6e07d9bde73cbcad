/** What the packed lexicon says of a word. `everyday`: a word that anybody uses; `common`: a first name that many bear. */
export const lexiconBits = {
  word: 1,
  everyday: 2,
  first: 4,
  last: 8,
  common: 16,
  place: 32,
  city: 64,
} as const;

/*
 * The packed lexicon is ASCII text. A word is a head and its own letters: the head says how many letters the word shares with
 * the one before it, and its bits. A head is one of `headSigns`, or for a rare one a sign of `longHeadSigns` and any sign of
 * `signs` behind it. Strings of letters that are frequent are written as one of `stringSigns`.
 */

/** A packed lexicon: what heads and string signs stand for, in the order of their signs, and the words. */
export interface PackedLexicon {
  readonly heads: readonly number[];
  readonly strings: readonly string[];
  readonly text: string;
}

/** The ASCII signs that no word has and that a string in code holds as they are. */
export const signs = '!#%&()*+,./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_{|}~';
export const stringSigns = signs.slice(0, 22);
export const longHeadSigns = signs.slice(22, 27);
export const headSigns = signs.slice(27);

/** The most letters of the word before that a head can speak of. */
export const mostShared = 31;

/** A head as a number. */
export function headOf(shared: number, kind: number): number {
  return (kind << 5) | shared;
}

/** A word as the lexicon spells it: lower case, ASCII letters, straight apostrophes. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/[øłđßæœþðı]/g, (letter) => letters[letter] ?? letter);
}

const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
