import assert from 'node:assert/strict';
import { parseClaimCase, scoreClaims } from './claim-score.js';

const gold = parseClaimCase(
  JSON.stringify({
    id: 'x',
    text: 'x',
    claims: [
      { element: 'therapeutic-alliance', grade: 'demonstrably effective', verdict: 'match' },
      { element: 'empathy', grade: 'highly effective', verdict: 'unsupported-grade' },
    ],
    figures: [
      { element: 'empathy', metric: 'r', value: 0.28, verdict: 'match' },
      { element: 'empathy', metric: 'k', value: 40, verdict: 'match', optional: true },
    ],
    rules: ['grades/unknown-grade'],
    silent: ['grades/mismatch'],
  }),
);

describe('score of claims', () => {
  it('takes a joint element for its members, and asks for no optional figure', () => {
    const members = ['alliance-individual', 'alliance-youth', 'alliance-couple-family'];
    const score = scoreClaims([gold], () => ({
      claims: [
        ...members.map((element) => ({ element, grade: 'demonstrably effective', verdict: 'match' })),
        { element: 'empathy', grade: 'very effective', verdict: 'unsupported-grade' },
      ],
      figures: [{ element: 'empathy', metric: 'r', value: 0.28, verdict: 'match' }],
      rules: ['grades/unknown-grade'],
    }));
    assert.equal(score.right, 1);
    assert.deepEqual(score.claims, { hit: 4, missed: 0, extra: 0, agreed: 4 });
    assert.deepEqual(score.figures, { hit: 1, missed: 0, extra: 0, agreed: 1 });
  });

  it('counts what is missed, what is too much, wrong verdicts and rules that fire or are silent wrongly', () => {
    const score = scoreClaims([gold], () => ({
      claims: [
        { element: 'alliance-individual', grade: 'demonstrably effective', verdict: 'mismatch' },
        { element: 'cohesion-group', grade: 'probably effective', verdict: 'mismatch' },
      ],
      figures: [{ element: 'empathy', metric: 'r', value: 0.29, verdict: 'mismatch' }],
      rules: ['grades/mismatch'],
    }));
    assert.equal(score.right, 0);
    assert.deepEqual(score.claims, { hit: 1, missed: 3, extra: 1, agreed: 0 });
    assert.deepEqual(score.figures, { hit: 0, missed: 1, extra: 1, agreed: 0 });
    assert.deepEqual(score.rules.get('grades/mismatch'), { fired: 0, needed: 0, false: 1, silent: 1 });
    assert.deepEqual(score.rules.get('grades/unknown-grade'), { fired: 0, needed: 1, false: 0, silent: 0 });
  });
});
