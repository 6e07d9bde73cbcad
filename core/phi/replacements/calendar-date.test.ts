import assert from 'node:assert/strict';
import { dayNumber, parseDate, provenOrder } from './calendar-date.js';

/** The date as year-month-day, `?` for what is not written. */
function read(text: string, order: 'mdy' | 'dmy' = 'mdy'): string {
  const date = parseDate(text, order, 2026);
  return date ? [date.year, date.month, date.day].map((part) => part ?? '?').join('-') : 'none';
}

describe('parseDate', () => {
  for (const [text, expected] of [
    ['3/4/2026', '2026-3-4'],
    ['03/04', '?-3-4'],
    ['3/4/26', '2026-3-4'],
    ['3/4/85', '1985-3-4'],
    ['25/12/2025', '2025-12-25'],
    ['2026-03-04', '2026-3-4'],
    ['2026-03-04T10:30', '2026-3-4'],
    ['4.3.2026', '2026-3-4'],
    ['March 4th, 2026', '2026-3-4'],
    ['Wednesday, March 4', '?-3-4'],
    ['Tues. Jan 9', '?-1-9'],
    ['4 March', '?-3-4'],
    ['Thurs 3/4', '?-3-4'],
    ['05NOV2024', '2024-11-5'],
    ['Apr-01-2024', '2024-4-1'],
    ['the 3rd of May', '?-5-3'],
    ['Sept. 3', '?-9-3'],
    ["Jan 20th '23", '2023-1-20'],
    ['July 2022', '2022-7-?'],
    ['2022-07', '2022-7-?'],
    ['07/2022', '2022-7-?'],
    ['April', '?-4-?'],
    ['2/29/2025', 'none'],
    ['2/29', '?-2-29'],
    ['the 20th', 'none'],
    ['Christmas Eve', 'none'],
    ['', 'none'],
  ] as const)
    it(`reads ${text || 'nothing'}`, () => {
      assert.equal(read(text), expected);
    });

  it('reads figures in the order of their document', () => {
    assert.equal(read('3/4/2026', 'dmy'), '2026-4-3');
    assert.equal(provenOrder(['3/4/2026', '25/4']), 'dmy');
    assert.equal(provenOrder(['3/4/2026', '4/25']), 'mdy');
    assert.equal(provenOrder(['Sat 25/4']), 'dmy');
    assert.equal(provenOrder(['3/4/2026', '5 May']), undefined);
  });

  it('counts days over months and leap years', () => {
    assert.equal(dayNumber(2024, 3, 1) - dayNumber(2024, 2, 28), 2);
    assert.equal(dayNumber(1970, 1, 2), 1);
  });
});
