import assert from 'node:assert/strict';
import { is, WordKinds } from './word-kinds.js';

describe('the lexicon', () => {
  const kinds = new WordKinds();
  const has = (word: string, bits: number): boolean => (kinds.of(word) & bits) === bits;

  it('knows words by their stem, names with accents, and places of several words', () => {
    assert.ok(has('running', is.word | is.everyday));
    assert.ok(has('åsa', is.first));
    assert.ok(has('kowalski', is.last));
    assert.ok(has('duluth', is.place));
    assert.ok(has('los angeles', is.place));
    assert.equal(kinds.of('zorvaxity'), 0);
  });

  it('knows both sides of a word that is a name too', () => {
    assert.ok(has('rose', is.word | is.first | is.common));
    assert.ok(has('april', is.noise | is.first));
    assert.ok(has('beck', is.eponym | is.last));
  });

  it('reads double names by their parts', () => {
    assert.ok(has('kowalski-reyes', is.last));
    assert.ok(has('self-harm', is.word));
  });
});
