import assert from 'node:assert/strict';
import { isTimeBound } from './time-bound.js';
import { wordingOf } from './wording.js';

const check = (text: string): boolean => isTimeBound(wordingOf(`Client will nap ${text}.`, new Set()));

describe('core/structure/objectives/time-bound', () => {
  it('finds sessions, weeks, dates, events, periods, and frequencies', () => {
    for (const text of [
      'by session 8',
      'by the tenth session',
      'by wk 12',
      'by 2026-05-01',
      'by 5/1',
      'by 5/1/26',
      'by mid-June',
      'before the end of Q2',
      'by her birthday on 12 May',
      'until discharge',
      'by the next review',
      'at the 3-month follow-up',
      'within 90 days',
      'for four weeks',
      'over the next month',
      'in six EMDR sessions',
      '60 consecutive days',
      'within 72 hours',
      'daily',
      'once a week',
      '3x/week',
      'q4h',
      'each session',
      'every other evening',
      'on 4 of 7 days',
      'on Mondays',
      'five nights a week',
    ])
      assert.ok(check(text), text);
  });

  it('takes vague times, durations, chances, and the dates of baselines for no bound', () => {
    for (const text of [
      'soon',
      'over time',
      'when ready',
      'in the near future',
      'for 20 minutes',
      'within two minutes of the bell',
      'in 4 of 5 trials',
      '80 % of the time',
      'as measured on 2026-01-10',
      'in two staff meetings',
      'within 24 hours of any call',
      'for the long term',
    ])
      assert.ok(!check(text), text);
  });

  it('takes a rate that is aimed at for no bound, and one in which somebody acts for one', () => {
    const is = (text: string): boolean => isTimeBound(wordingOf(text, new Set()));
    assert.ok(!is('Client will reduce naps from four to one per week.'));
    assert.ok(is('Client will reduce stress by napping twice a week.'));
    assert.ok(is('Client will reduce naps from four to one per week by May.'));
  });
});
