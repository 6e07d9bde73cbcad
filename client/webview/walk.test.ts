import assert from 'node:assert/strict';
import type { ProvenanceSentence } from '../../core/reports/provenance/model.js';
import type { SentenceState } from '../../core/reports/provenance/states.js';
import { holds, nextOpen, sentenceAt } from './walk.js';

const sentences = (...states: SentenceState[]): ProvenanceSentence[] =>
  states.map((state, at) => ({
    ...{ state, line: at + 1, column: 1, offset: at * 10 + 5, length: 8, section: null },
  }));

describe('the walk through what is left to review', () => {
  it('goes on and back, and begins anew at the end', () => {
    const all = sentences('sourced', 'llm', 'verified', 'untagged', 'exempt');
    assert.equal(nextOpen(all, -1, 1), 1);
    assert.equal(nextOpen(all, 1, 1), 3);
    assert.equal(nextOpen(all, 3, 1), 1);
    assert.equal(nextOpen(all, 3, -1), 1);
    assert.equal(nextOpen(all, 1, -1), 3);
    assert.equal(nextOpen(sentences('llm'), 0, 1), 0);
  });

  it('ends where nothing is left', () => {
    assert.equal(nextOpen(sentences('sourced', 'named', 'verified', 'exempt'), 0, 1), undefined);
    assert.equal(nextOpen([], -1, 1), undefined);
  });

  it('finds the sentence of a cursor', () => {
    const all = sentences('sourced', 'llm');
    assert.deepEqual(
      [0, 4, 5, 14, 15, 99].map((offset) => sentenceAt(all, offset)),
      [-1, -1, 0, 0, 1, 1],
    );
    const [first] = all;
    assert.ok(first);
    assert.deepEqual(
      [4, 5, 13, 14].map((offset) => holds(first, offset)),
      [false, true, true, false],
    );
  });
});
