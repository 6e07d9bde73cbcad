import assert from 'node:assert/strict';
import { deidentified, leftIn } from '../../../test/deidentified.js';
import { restrictedZipPrefixes } from '../../tables/generated/zip-prefixes.js';
import { phiCategories } from '../phi-span.js';
import { placeholderOf } from './placeholder.js';
import { zipOf } from './zip.js';

function check(text: string, expected: string): void {
  assert.equal(deidentified(text), expected);
  assert.equal(deidentified(expected), expected);
}

describe('ages', () => {
  for (const [text, expected] of [
    ['Her mother is 93 years old.', 'Her mother is 90 or older.'],
    ['Her mother, aged 93, rang.', 'Her mother, aged 90 or older, rang.'],
    ['A 93-year-old woman.', 'A 90-or-older woman.'],
    ['A 93 year old man.', 'A 90-or-older man.'],
    ['The patient is 93 yo and well.', 'The patient is 90 or older and well.'],
    ['Her mother is ninety-three.', 'Her mother is 90 or older.'],
    ['He is a centenarian.', 'He is a person aged 90 or older.'],
    ['He was born in 1931.', 'He was born in [DATE].'],
    ['Age: 97', 'Age: 90 or older'],
  ] as const)
    it(`over 89 are a class: ${text}`, () => {
      check(text, expected);
    });
});

describe('places', () => {
  it('keep three digits of their ZIP code', () => {
    check('Address: 1120 Larch Ave, Coldwater Flats, ID 83299', 'Address: [LOCATION] 832');
    check('My zip code is 35350.', 'My zip code is 353.');
    check('My zip code is 35350-1234.', 'My zip code is 353.');
    check('Lives at 59 Thimble Street now.', 'Lives at [LOCATION] now.');
  });

  it('keep none where few people share the three', () => {
    check('My zip code is 03601.', 'My zip code is 000.');
    check('Address: 7 Hartwell Mews, Penfold, VT 05901', 'Address: [LOCATION] 000');
    assert.equal(restrictedZipPrefixes.length, 17);
  });

  it('have one behind a state alone', () => {
    assert.equal(zipOf('Via Roma 7, 00184'), undefined);
    assert.equal(zipOf('Penfold, North Dakota 58102-0001'), '581');
    assert.equal(zipOf('2371'), undefined);
  });
});

describe('placeholderOf', () => {
  it('gives what no detector finds', () => {
    for (const category of phiCategories) {
      const written = placeholderOf(category);
      assert.match(written, /^\[[A-Z]+(?:-[A-Z]+)?\]$/);
      for (const text of [
        `Client: ${written}\nDOB: ${written}\nAddress: ${written}\nMRN: ${written}`,
        `Her brother ${written} told Mrs. ${written}, 42, that ${written}'s aunt moved to ${written} on ${written}.`,
      ])
        assert.deepEqual(leftIn(text, 'low'), [], text);
    }
  });
});
