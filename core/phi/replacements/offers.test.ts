import assert from 'node:assert/strict';
import { detected } from '../../../test/deidentified.js';
import { applyTogether } from '../../text/edit.js';
import { offersOf } from './offers.js';
import { editsOf } from './plan.js';

/** For each span of a text the offers, as kind and the text that each alone leaves. */
function offersIn(text: string): string[][] {
  const { document, spans } = detected(text);
  const offers = offersOf(document, spans);
  return spans.map((span) =>
    offers(span).map(({ kind, replacements }) => `${kind}: ${applyTogether(text, editsOf(replacements))}`),
  );
}

describe('offersOf', () => {
  it('offers surrogate and placeholder for a name', () => {
    assert.deepEqual(offersIn('Her brother Lamar rang.'), [
      ['surrogate: Her brother Person A rang.', 'placeholder: Her brother [NAME] rang.'],
    ]);
  });

  it('offers year, offset and placeholder for a date', () => {
    assert.deepEqual(offersIn('Seen on 3/4/2026.'), [
      ['year: Seen in 2026.', 'offset: Seen on day 1.', 'placeholder: Seen on [DATE].'],
    ]);
  });

  it('offers a birth date no offset', () => {
    assert.deepEqual(offersIn('DOB: 3/4/1985'), [['year: DOB: 1985', 'placeholder: DOB: [DATE]']]);
  });

  it('offers a class for an age, three digits for a ZIP code, and a placeholder for all', () => {
    assert.deepEqual(offersIn('Her mother is 93.'), [
      ['age: Her mother is 90 or older.', 'placeholder: Her mother is [AGE].'],
    ]);
    assert.deepEqual(offersIn('My zip code is 35350.'), [
      ['zip: My zip code is 353.', 'placeholder: My zip code is [LOCATION].'],
    ]);
    assert.deepEqual(offersIn('Call (919) 555-0104.'), [['placeholder: Call [PHONE].']]);
  });

  it('keeps frontmatter valid, and letters those of the whole document', () => {
    assert.deepEqual(offersIn('---\nclient: Odile Marsh\n---\nHer brother Lamar rang.'), [
      [
        'surrogate: ---\nclient: Client A\n---\nHer brother Lamar rang.',
        'placeholder: ---\nclient: "[NAME]"\n---\nHer brother Lamar rang.',
      ],
      [
        'surrogate: ---\nclient: Odile Marsh\n---\nHer brother Person B rang.',
        'placeholder: ---\nclient: Odile Marsh\n---\nHer brother [NAME] rang.',
      ],
    ]);
  });
});
