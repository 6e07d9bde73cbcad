import assert from 'node:assert/strict';
import { parseEntry } from './parse-entry.js';

describe('source entry', () => {
  const cases: readonly (readonly [string, Record<string, unknown>])[] = [
    [
      'Fernwell, A. B. & Oakes, C. (eds.). *Bridges and Bonds, Vol. 2: Late sessions*, 3rd ed. Lantern House Press, 2018. https://press.fernwell.org/b — T2',
      {
        title: 'Bridges and Bonds, Vol. 2: Late sessions, 3rd ed',
        authors: ['Fernwell', 'Oakes'],
        year: 2018,
        tier: 'T2',
        volume: '2',
        edition: '3',
      },
    ],
    [
      'Marsh, C., et al. (2015). Who fills the silence? Journal of Invented Results. — [link](https://papers.fernwell.org/s) T1',
      { title: 'Who fills the silence?', authors: ['Marsh'], year: 2015, tier: 'T1' },
    ],
    [
      'Marsh, C. & Oakes, B. E. A pause for each client: Notes on timing. — [link](https://papers.fernwell.org/s) T3',
      {
        title: 'A pause for each client: Notes on timing',
        authors: ['Marsh', 'Oakes'],
        year: undefined,
        tier: 'T3',
      },
    ],
    [
      'Video: The pause (Invented Channel). Tube. T3',
      { title: 'The pause (Invented Channel)', type: 'video', authors: [] },
    ],
    [
      'Society of Invented Clinics. (2019). Guideline on pauses. T1',
      { title: 'Guideline on pauses', authors: ['Society of Invented Clinics'], year: 2019 },
    ],
    [
      '“Pauses in brief work,” Lantern Papers 12 (2016): 40–52. T1',
      { title: 'Pauses in brief work', year: 2016 },
    ],
    ['Pauses and turns (2016). T3', { title: 'Pauses and turns (2016)', year: 2016, authors: [] }],
    ['https://press.fernwell.org/only — T3', { title: undefined, tier: 'T3' }],
    ['', { title: undefined, tier: undefined, year: undefined }],
  ];
  for (const [entry, expected] of cases) {
    it(`reads: ${entry.slice(0, 50)}`, () => {
      const parsed: Record<string, unknown> = { ...parseEntry(entry, 0) };
      for (const [key, value] of Object.entries(expected)) {
        assert.deepEqual(parsed[key], value, key);
      }
    });
  }

  it('gives the place of the tier', () => {
    assert.deepEqual(parseEntry('Pauses. — T2', 100).tierSpan, { start: 110, end: 112 });
  });
});
