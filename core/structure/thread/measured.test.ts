import assert from 'node:assert/strict';
import { isMeasure } from './measured.js';

describe('a measure in a note', () => {
  it('is a score, a share, a rating, a count, or what the tag says', () => {
    for (const sentence of [
      'G1: PHQ-9 12.',
      'The PHQ-9 fell from 14 to 11 (G1)',
      'WAI-SR was 48 today, for O1.1',
      'OQ-45.2 total 67',
      'Rated the week 6/10 for G2',
      'SUDS 40 on the bus, O1.2',
      'a rating of 4',
      'O1.2: 3 of 5 days',
      'two out of the last five nights',
      'slept six hours a night',
      'used the exercise twice',
      'Walked 4x, G3',
      'no nightmares this week',
      '80 % of the diary is there',
      'The form is in the record [measure]',
      'A little better [measure: ORS].',
    ])
      assert.ok(isMeasure(sentence), sentence);
  });

  it('is no number of a session, a week, a page or an id, and no time', () => {
    for (const sentence of [
      'Worked on G1 and O1.2.',
      'Talked about G2 in session 4.',
      'The PHQ-9 was put off until week 3.',
      'PHQ-9 was given.',
      'I3 came after two weeks of waiting.',
      'Called two days ago about O2.1.',
      'Read page 12 of the handout for I1.',
      'CBT for 12 weeks is planned (G1).',
      'Step 3 of the ladder is next.',
      'Seen on 3/4/2031 about G1.',
    ])
      assert.ok(!isMeasure(sentence), sentence);
  });

  it('is told in linear time on hostile input', () => {
    for (const part of ['PHQ-', 'A-A-', 'one of ', 'score ', '1 / ', 'G1 ', 'no full ', 'session 1 of '])
      isMeasure(part.repeat(20_000));
  });
});
