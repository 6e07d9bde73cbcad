import assert from 'node:assert/strict';
import { attestationOf } from '../attestation/attest.js';
import type { Decision } from '../attestation/attestation.js';
import { createAnalyzer, type CheckedAnalysis } from '../index.js';
import { codeLenses } from './code-lenses.js';
import { markdown, plainText } from './markup.js';
import { markedSentences, nextUnverified, reviewedSentenceAt } from './review.js';
import { reviewText } from './review-text.js';

const path = 'pond.md';
const text =
  '# Pond\n\nHerons wade [LLM]. Ducks dive [LLM]. Reeds sway [1]. Frogs call.\n\n## Sources\n\n1. Fern A. Ponds. 2020.\n';
const analyzer = createAnalyzer({});
const plain = analyzer.analyze({ path, text });

/** The analysis of a text after decisions on sentences of the first one, by their index. */
function after(decisions: readonly (readonly [number, Decision])[], now = text): CheckedAnalysis {
  const attestations = decisions.map(([index, decision]) =>
    attestationOf(plain, index, {
      ...{ path, decision, reviewer: 'Ada Fern <ada@fern.example>', date: '2031-05-04' },
      ...(decision === 'verified' ? { locator: 'p. 61', note: 'holds *here*' } : {}),
    }),
  );
  return analyzer.analyze({ path, text: now, attestations });
}

const marksOf = (analysis: CheckedAnalysis): string[] =>
  markedSentences(analysis).map(
    ({ start, end, mark }) => `${analysis.text.slice(start, end).split(' ')[0] ?? ''} ${mark}`,
  );

describe('review', () => {
  it('walks over what a model wrote and nobody has signed off, and begins anew', () => {
    const at = (words: string): number => text.indexOf(words);
    assert.equal(nextUnverified(plain, 0)?.start, at('Herons'));
    assert.equal(nextUnverified(plain, at('Herons'))?.start, at('Ducks'));
    assert.equal(nextUnverified(plain, at('Ducks'))?.start, at('Herons'));
    assert.equal(nextUnverified(after([[0, 'verified']]), 0)?.start, at('Ducks'));
    assert.equal(nextUnverified(after([[0, 'proposed']]), 0)?.start, at('Herons'));
    const done = after([
      [0, 'verified'],
      [1, 'disputed'],
    ]);
    assert.equal(nextUnverified(done, 0), undefined);
  });

  it('marks what was decided, what has changed since, and what nobody has looked into', () => {
    assert.deepEqual(marksOf(plain), ['Herons unverified', 'Ducks unverified']);
    const decided = after([
      [0, 'verified'],
      [2, 'disputed'],
      [3, 'rejected'],
    ]);
    assert.deepEqual(marksOf(decided), [
      'Herons verified',
      'Ducks unverified',
      'Reeds disputed',
      'Frogs rejected',
    ]);
    const changed = after([[0, 'verified']], text.replace('wade', 'walk'));
    assert.deepEqual(marksOf(changed), ['Herons lapsed', 'Ducks unverified']);
    const reflowed = after([[0, 'verified']], text.replace('Herons wade', 'Herons\nwade'));
    assert.equal(markedSentences(reflowed)[0]?.mark, 'verified');
  });

  it('points at the LLM tag of a sentence that nobody has looked into', () => {
    const tag = markedSentences(plain)[0]?.tag;
    assert.equal(tag && text.slice(tag.start, tag.end), '[LLM]');
  });

  it('finds the sentence at a cursor; between two, the one behind', () => {
    const start = text.indexOf('Ducks');
    assert.equal(reviewedSentenceAt(plain, start)?.index, 1);
    assert.equal(reviewedSentenceAt(plain, text.indexOf('call.') + 5)?.index, 3);
    assert.equal(reviewedSentenceAt(plain, 1), undefined);
  });

  it('says who, when and what, without the address', () => {
    const { state } = reviewedSentenceAt(after([[0, 'verified']]), text.indexOf('wade')) ?? assert.fail();
    assert.equal(
      reviewText(state, plainText, 'en'),
      'Verified: Ada Fern, 2031-05-04\n\nWith the tags of that time: [LLM], p. 61\n\nholds *here*',
    );
    assert.match(
      reviewText(state, markdown, 'en'),
      /\*\*Verified\*\*.*\n\n.*`\[LLM\]`.*\n\n\*holds \\\*here\\\*\*/,
    );
    const changed = after([[0, 'verified']], text.replace('wade', 'walk'));
    const lapsed = reviewedSentenceAt(changed, text.indexOf('walk') + 9) ?? assert.fail();
    assert.match(
      reviewText(lapsed.state, plainText, 'es'),
      /^Cambiada desde entonces: .* Ada Fern la verificó el 2031-05-04/,
    );
  });

  it('is counted above headings', () => {
    const decided = after([
      [0, 'verified'],
      [2, 'disputed'],
    ]);
    assert.equal(
      codeLenses(decided)[0]?.title,
      '4 sentences · 1 verified · 1 LLM · 1 without a tag · 1 disputed',
    );
  });
});
