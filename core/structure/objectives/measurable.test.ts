import assert from 'node:assert/strict';
import { givesAmount, isMeasurable } from './measurable.js';
import { wordingOf } from './wording.js';

const check = (text: string): boolean => isMeasurable(wordingOf(text, new Set()));

describe('core/structure/objectives/measurable', () => {
  it('finds counts, scores, shares, frequencies, ratings, and things done', () => {
    for (const text of [
      'Client will nap twice by Friday.',
      'Client will lower the PHQ-9 from 18 to under 10 by May.',
      'Client will nap on 80 % of afternoons.',
      'Client will halve her naps by June.',
      'Client will nap daily for two weeks.',
      'Client will nap 3x/week.',
      'Client will rate rest at 4/5 by week 6.',
      'Client will rest in 3 of the next 4 sessions.',
      'Client will rate naps at 6 or higher on a 0–10 scale by May.',
      'Client will write a nap plan by session 2.',
      'Client will enroll in evening school by May.',
      'Client will attend all meetings in May.',
      'Client will not nap at work for 30 days.',
      'Pt will dress with min assist by discharge.',
    ])
      assert.ok(check(text), text);
  });

  it('takes no name, scale, or starting point for a measure', () => {
    for (const text of [
      'Client will nap more often by session 8.',
      'Client will lower the PHQ-9 by week 6.',
      'Client will lower the PHQ-9 from 18 by week 6.',
      'Client will rate naps as better on a 0-10 scale by May.',
      'Client will rate naps on a scale of 1 to 10 by May.',
      'Client will make progress on Step 4 by 2026-05-01.',
      'Client will manage Type 2 diabetes better within 90 days.',
      'Client will trust one another by May.',
      'Client will find a better daily routine within 30 days.',
      'Client will feel better every week until May.',
      'Client will behave in 9th grade by June.',
    ])
      assert.ok(!check(text), text);
  });

  it('asks of a field beside the objective for an aim', () => {
    const field = (text: string): boolean => givesAmount(wordingOf(text, new Set()));
    assert.ok(field('PHQ-9 every two weeks, from 18 to under 10'));
    assert.ok(!field('PHQ-9 every two weeks'));
    assert.ok(!field('diary'));
  });
});
