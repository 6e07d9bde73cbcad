import {
  headOf,
  headSigns,
  lexiconBits as bits,
  longHeadSigns,
  mostShared,
  signs,
  stringSigns,
  type PackedLexicon,
} from '../core/phi/lexicon-format.js';

interface Entry {
  readonly head: number;
  readonly rest: string;
}

/** Words with their bits in the form that `core/phi/lexicon-format.ts` describes. Throws when there are more kinds of heads than signs. */
export function packLexicon(words: ReadonlyMap<string, number>): PackedLexicon {
  const entries = entriesOf(words);
  const heads = byFrequency(entries.map(({ head }) => head));
  const most = headSigns.length + longHeadSigns.length * signs.length;
  if (heads.length > most) throw new Error(`${String(heads.length)} heads, and signs for ${String(most)}`);
  const signOf = new Map(heads.map((head, rank) => [head, signOfRank(rank)]));
  const { strings, texts } = withStrings(entries.map(({ rest }) => rest));
  const text = entries.map(({ head }, index) => `${signOf.get(head) ?? ''}${texts[index] ?? ''}`).join('');
  return { heads, strings, text };
}

/** Words in order, each as what it adds to the one before. */
function entriesOf(words: ReadonlyMap<string, number>): Entry[] {
  const kindOf = kindsWithSign(words);
  let last = '';
  return [...words.keys()].sort().map((word) => {
    let shared = 0;
    while (shared < mostShared && shared < last.length && last[shared] === word[shared]) shared++;
    last = word;
    return { head: headOf(shared, kindOf(words.get(word) ?? 0)), rest: word.slice(shared) };
  });
}

/** The 36 most frequent kinds stay; the few words of others lose what matters least until they are of one of these. */
function kindsWithSign(words: ReadonlyMap<string, number>): (kind: number) => number {
  const kinds = byFrequency([...words.values()]).slice(0, 36);
  const losses = [0, bits.city, bits.common, bits.everyday, bits.place, bits.last, bits.first];
  return (kind) => {
    let rest = kind;
    for (const loss of losses) {
      rest &= ~loss;
      if (kinds.includes(rest)) return rest;
    }
    return kinds[0] ?? 0;
  };
}

function signOfRank(rank: number): string {
  if (rank < headSigns.length) return headSigns[rank] ?? '';
  const further = rank - headSigns.length;
  return `${longHeadSigns[Math.floor(further / signs.length)] ?? ''}${signs[further % signs.length] ?? ''}`;
}

/** Texts with a sign in the place of each frequent string, and the strings: pairs of letters, and pairs of what came before. */
function withStrings(texts: readonly string[]): { strings: readonly string[]; texts: readonly string[] } {
  let all = texts.join('\n');
  const strings = new Map<string, string>();
  const spelled = (sign: string): string => strings.get(sign) ?? sign;
  for (const sign of stringSigns) {
    const pairs: string[] = [];
    for (let at = 1; at < all.length; at++)
      if (all[at] !== '\n' && all[at - 1] !== '\n') pairs.push(all.slice(at - 1, at + 1));
    const [pair = ''] = byFrequency(pairs);
    strings.set(sign, [...pair].map(spelled).join(''));
    all = all.replaceAll(pair, sign);
  }
  return { strings: [...strings.values()], texts: all.split('\n') };
}

/** The different values, the most frequent first; of equal ones that which comes first. */
function byFrequency<Value>(values: readonly Value[]): Value[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}
