import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canAgree } from './figure-verdict.js';
import { findStatistics, metricOfHead, numberCell } from './statistics.js';

/** Statistics as `metric value`, those that no table has as `- value`. */
function found(text: string): string[] {
  return findStatistics(text).map(
    ({ metric, value, comparator, upTo }) =>
      `${metric ?? '-'} ${comparator ?? ''}${comparator ? ' ' : ''}${String(value)}${upTo === undefined ? '' : ` to ${String(upTo)}`}`,
  );
}

describe('statistics', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['It reached r = .28 (k = 82, N = 6,138).', 'r 0.28', 'k 82', 'N 6138'],
    ['It reached r=0.278, 95% CI [0.256, 0.299], p < .001.', 'r 0.278'],
    ['For it, r(293)=.28 and I² = 40%.', 'r 0.28'],
    ['They correlate .31; Cohen’s d of .65.', 'r 0.31', 'd 0.65'],
    ['Hedges’ g for this element came to 0.28 across 64 studies.', 'g 0.28', 'k 64'],
    ['The odds ratio for staying is 1.79.', 'OR 1.79'],
    ['It explains 7 to 10 % of outcome variance.', 'percent-variance 7 to 10'],
    ['Of the variance in outcome, 7.7 percent goes with it.', 'percent-variance 7.7'],
    ['Over 30,000 clients took part.', 'N over 30000'],
    ['Here k rose from 40 in 2011 to 55.', 'k 40', 'k 55'],
    ['They give r = .37 here and .38 there.', 'r 0.37', 'r 0.38'],
    ['It was r = −.16 in that year.', 'r -0.16'],
    ['Some 34% leave early.', '- 34'],
    ['Session 12 took place in 2018, after 3 weeks.'],
    ['The 2018 reports are in room 4.'],
  ];
  for (const [text, ...statistics] of cases) {
    it(text, () => {
      assert.deepEqual(found(text), statistics);
    });
  }

  it('reads the columns of a table by their heads', () => {
    assert.equal(metricOfHead('Cohen’s d'), 'd');
    assert.equal(metricOfHead('r (2018)'), 'r');
    assert.equal(metricOfHead('studies'), 'k');
    assert.equal(metricOfHead('Remark'), undefined);
    assert.equal(numberCell(' 1,502 ', 'N')?.value, 1502);
    assert.equal(numberCell('about half', 'r'), undefined);
  });

  it('holds an r and a d of one finding against each other, each within its rounding', () => {
    const [r, d, other] = findStatistics('r = .28, d = .58, d = .90');
    assert.ok(r && d && other);
    assert.equal(canAgree(r, d), true);
    assert.equal(canAgree(r, other), false);
  });

  it('never throws, and stays inside the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('r', '=', '.', '2', ' ', '%', ',', '(', ')', 'k', 'studies', '−', 'é', '😀'),
        }),
        (text) => {
          for (const { start, end } of findStatistics(text))
            assert.ok(start >= 0 && start < end && end <= text.length);
        },
      ),
    );
  });
});
