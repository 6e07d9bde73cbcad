import assert from 'node:assert/strict';
import { lexiconBits as bits } from '../core/phi/lexicon-format.js';
import { unpackWords } from '../core/phi/unpack-words.js';
import { packLexicon } from './pack-lexicon.js';

const words = new Map([
  ['bad axe', bits.place],
  ['anna', bits.first],
  ["o'hara", bits.last],
  ['annabel', bits.first | bits.last],
  ['anna-belinda', bits.first],
]);

describe('the packed lexicon', () => {
  it('gives back every word with its bits, in order', () => {
    assert.deepEqual([...unpackWords(packLexicon(words))], [...words].sort());
  });

  it('holds words with more heads than there are single signs', () => {
    const letters = [...'abcdefghijklmnopqrst'];
    const many = new Map<string, number>();
    for (const kind of [1, 4, 8, 12])
      for (let length = 2; length <= letters.length; length++)
        many.set(`${letters.slice(0, length).join('')}${letters[kind] ?? ''}`, kind);
    assert.deepEqual([...unpackWords(packLexicon(many))], [...many].sort());
  });

  it('is text that a string in code holds as it stands', () => {
    const { text } = packLexicon(words);
    assert.match(text, /^[ -~]+$/);
    assert.doesNotMatch(text, /["\\`$]/);
  });
});
