import assert from 'node:assert/strict';
import { deidentified, deidentifiedAll } from '../../../test/deidentified.js';
import type { DateStyle } from './replacement.js';

function check(text: string, dates: DateStyle, expected: string): void {
  assert.equal(deidentified(text, { dates, year: 2026 }), expected);
}

describe('dates', () => {
  const note = 'Seen on March 4, 2026. She fell on 3/9/2026. Next visit 3/18.';

  it('become offsets, years, sessions or placeholders', () => {
    check(note, 'offset', 'Seen on day 1. She fell on day 6. Next visit day 15.');
    check(note, 'year', 'Seen in 2026. She fell in 2026. Next visit [DATE].');
    check(note, 'session', 'Seen on session 1. She fell on [DATE]. Next visit session 2.');
    check(note, 'placeholder', 'Seen on [DATE]. She fell on [DATE]. Next visit [DATE].');
  });

  it('without a year take that of the nearest full date, over the turn of a year too', () => {
    check('Seen on 12/28/2025. Next visit 1/6.', 'offset', 'Seen on day 1. Next visit day 10.');
    check('Seen on 12/28/2025. He died on June 3.', 'offset', 'Seen on day 1. He died on [DATE].');
  });

  it('without any year count from the first of the only document', () => {
    check('She fell on 3/2. Next visit 3/9.', 'offset', 'She fell on day 1. Next visit day 8.');
    assert.deepEqual(deidentifiedAll(['She fell on 3/2.', 'He fell on 3/9.']), [
      'She fell on [DATE].',
      'He fell on [DATE].',
    ]);
  });

  it('keep the intervals between the documents of a run', () => {
    assert.deepEqual(deidentifiedAll(['Seen on 3/11/2026.', 'Seen on 2026-03-04. Next visit 3/11.']), [
      'Seen on day 8.',
      'Seen on day 1. Next visit day 8.',
    ]);
  });

  it('of a range go together, the half that detection leaves too', () => {
    check('Away from 3/4–3/9/2026.', 'offset', 'Away from day 1 to day 6.');
    check('Away from 3/4–3/9/2026.', 'year', 'Away from 2026.');
    check('Away March 4–12, 2026.', 'offset', 'Away day 1 to day 9.');
    check('Booked leave 8 to 12 April 2026.', 'offset', 'Booked leave day 1 to day 5.');
  });

  it('of birth are years, and nothing where they tell an age over 89', () => {
    check('DOB: 03/04/1985', 'offset', 'DOB: 1985');
    check('She was born on March 4, 1985.', 'session', 'She was born in 1985.');
    check('DOB: 03/04/1985', 'placeholder', 'DOB: [DATE]');
    check('DOB: 03/04/1936', 'year', 'DOB: [DATE]');
    check('DOB: 03/04/1937', 'year', 'DOB: 1937');
    check('DOB: 03/04/1930', 'year', 'DOB: [DATE]');
    // Of 1930 or of 2030: the century is nobody's guess.
    check('DOB: 03/04/30', 'year', 'DOB: [DATE]');
    check('DOB: 03/04/85', 'year', 'DOB: 1985');
    check('Her birthday is 3/4.', 'offset', 'Her birthday is [DATE].');
    check('| DOB | 3/4/1985 |\n| --- | --- |\n', 'offset', '| DOB | 1985 |\n| --- | --- |\n');
  });

  it('of birth are no first day', () => {
    check('DOB: 03/04/1985. Seen on 3/4/2026.', 'offset', 'DOB: 1985. Seen on day 1.');
  });

  it('that everybody knows are no offset', () => {
    check(
      'Seen on 12/20/2025, and at Christmas Eve 2025 she fell.',
      'offset',
      'Seen on day 1, and at [DATE] she fell.',
    );
  });

  it('with the day first are read so where a figure proves it', () => {
    check('Seen on 25/03/2026. Next visit 04/04/2026.', 'offset', 'Seen on day 1. Next visit day 11.');
  });

  it('begin no list', () => {
    check('Plan.\n\n3/4/2026. She fell.', 'year', 'Plan.\n\nyear 2026. She fell.');
  });
});
