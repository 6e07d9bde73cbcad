import {
  headSigns,
  longHeadSigns,
  mostShared,
  signs,
  stringSigns,
  type PackedLexicon,
} from './lexicon-format.js';

/** All words of a packed lexicon with their bits. Never throws. */
export function unpackWords({ heads, strings, text }: PackedLexicon): Map<string, number> {
  const kinds = new Map<string, number>();
  const { meanings, longHeads } = codesOf(heads);
  let word = '';
  let head = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    let meaning = meanings[text.charCodeAt(at)] ?? letter;
    if (meaning === letter) continue;
    word += text.slice(from, at);
    from = at + 1;
    if (meaning <= firstString) {
      word += strings[firstString - meaning] ?? '';
      continue;
    }
    // A head ends the word before it.
    kinds.set(word, head >> 5);
    if (meaning === long) {
      meaning = longHeads.get(text.slice(at, at + 2)) ?? 0;
      at++;
      from++;
    }
    head = meaning;
    word = word.slice(0, head & mostShared);
  }
  kinds.set(word + text.slice(from), head >> 5);
  kinds.delete('');
  return kinds;
}

/** What a sign means that is not a head of its own: a letter, the first of a head's two, or (and below) a string. */
const letter = -1;
const long = -2;
const firstString = -3;

/** What the signs mean, by their code, and the heads of two signs by both. */
function codesOf(heads: readonly number[]): {
  readonly meanings: readonly number[];
  readonly longHeads: ReadonlyMap<string, number>;
} {
  const meanings = new Array<number>(128).fill(letter);
  const set = (all: string, meaningOf: (index: number) => number): void => {
    [...all].forEach((sign, index) => (meanings[sign.charCodeAt(0)] = meaningOf(index)));
  };
  set(headSigns, (index) => heads[index] ?? 0);
  set(longHeadSigns, () => long);
  set(stringSigns, (index) => firstString - index);
  const pairs = [...longHeadSigns].flatMap((first) => [...signs].map((second) => first + second));
  const rare = heads.slice(headSigns.length);
  return { meanings, longHeads: new Map(rare.map((head, index) => [pairs[index] ?? '', head])) };
}
