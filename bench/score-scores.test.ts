import assert from 'node:assert/strict';
import { readScoreCases, renderScores, scoreScores } from './score-scores.js';

describe('score of scores', () => {
  it('counts numbers that were marked, left out, and marked without need', () => {
    const report = scoreScores([
      { id: 'a', set: 'dev', text: 'PHQ-9: 31', out: ['31'] },
      { id: 'b', set: 'dev', text: 'PHQ-9: 41', out: [] },
      { id: 'c', set: 'dev', text: 'PHQ-9: 14', out: ['14'] },
    ]);
    assert.deepEqual([report.hit, report.missed, report.extra], [1, 1, 1]);
    assert.deepEqual(
      report.wrong.map(({ id }) => id),
      ['b', 'c'],
    );
  });

  it('judges all statements of the own set right, half of them near misses', () => {
    const cases = readScoreCases('bench/examples') ?? [];
    for (const set of ['dev', 'held-out']) {
      const own = cases.filter((one) => one.set === set);
      assert.equal(own.length, 40);
      assert.equal(own.filter(({ out }) => out.length === 0).length, 20);
    }
    assert.deepEqual(scoreScores(cases).wrong, [], renderScores(cases));
  });
});
