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

/** The signs that stand for a word's bits in the packed lexicon: ASCII, and none that a word has. */
export const kindSigns = '0123456789!#%&()*+,./:;<=>?@[]^_{|}~';

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
