import assert from 'node:assert/strict';
import { builtInInstruments } from './generated/instruments.js';
import {
  instrumentSchema,
  instrumentsSchema,
  instrumentsWith,
  nameKey,
  type Instrument,
} from './instruments.js';

const own: Instrument = {
  id: 'otter-6',
  name: 'OTTER-6',
  range: [0, 18],
  status: 'verified',
  source: 'Fern 2030',
};
const accepts = (change: Readonly<Record<string, unknown>>): boolean =>
  instrumentSchema.safeParse({ ...own, ...change }).success;

describe('core/tables/instruments', () => {
  it('has the ranges that the items add up to, where all are rated alike and make the total', () => {
    const rangeOf = (id: string): readonly number[] | undefined =>
      builtInInstruments.find((one) => one.id === id)?.range;
    assert.deepEqual(rangeOf('phq-9'), [0, 27]);
    assert.deepEqual(rangeOf('gad-7'), [0, 21]);
    assert.deepEqual(rangeOf('oq-45'), [0, 180]);
    assert.equal(rangeOf('c-ssrs'), undefined);
    // Subscales or items of other kinds are counted otherwise in these.
    const otherwise = ['dass-21', 'caps-5', 'qids-sr', 'ymrs', 'k10', 'k6', 'sdq', 'lsas'];
    for (const { id, range, items } of builtInInstruments) {
      if (!range || !items || otherwise.includes(id)) continue;
      const sums = items.range.map((rating) => rating * items.count);
      assert.deepEqual(sums, range, id);
    }
  });

  it('has bands that fill the range of the total', () => {
    for (const { id, range, bands } of builtInInstruments) {
      if (!bands) continue;
      assert.equal(bands[0]?.range[0], range?.[0], id);
      assert.equal(bands.at(-1)?.range[1], range?.[1], id);
      bands.forEach((band, at) => {
        if (at > 0) assert.equal(band.range[0], (bands[at - 1]?.range[1] ?? 0) + 1, `${id} ${band.label}`);
      });
    }
  });

  it('takes instruments of a project, which hold instead of a known one of their id', () => {
    const strict: Instrument = { ...own, id: 'phq-9', name: 'PHQ-9' };
    const merged = instrumentsWith([{ instruments: [own, strict] }, {}]);
    assert.equal(merged.length, builtInInstruments.length + 1);
    assert.deepEqual(
      merged.filter(({ id }) => id === 'phq-9' || id === 'otter-6'),
      [strict, own],
    );
  });

  it('refuses ranges, bands, and names that contradict each other', () => {
    assert.ok(accepts({}));
    assert.ok(!accepts({ range: [18, 0] }));
    assert.ok(!accepts({ source: undefined }));
    assert.ok(!accepts({ color: 'blue' }));
    const band = (low: number, high: number): unknown => ({ label: 'mild', range: [low, high] });
    assert.ok(accepts({ bands: [band(0, 9), band(10, 18)] }));
    assert.ok(!accepts({ bands: [band(0, 9), band(9, 18)] }));
    assert.ok(!accepts({ bands: [band(0, 20)] }));
    assert.ok(!accepts({ bands: [band(0, 18)], range: undefined }));
    assert.ok(!accepts({ aliases: ['Otter 6'] }));
    const scale = { name: 'dives', range: [0, 9] };
    assert.ok(!accepts({ subscales: [scale, scale] }));
    assert.ok(!instrumentsSchema.safeParse([own, { ...own, id: 'otter-7' }]).success);
    assert.ok(!instrumentsSchema.safeParse([own, { ...own, name: 'OTTER-7' }]).success);
  });

  it('compares names without hyphens, spaces, and case', () => {
    assert.equal(nameKey('PHQ-9'), nameKey('phq 9'));
    assert.notEqual(nameKey('PHQ-9'), nameKey('PHQ-8'));
  });
});
