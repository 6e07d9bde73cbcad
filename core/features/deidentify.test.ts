import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { applyTogether } from '../text/edit.js';
import { deidentificationOf } from './deidentify.js';

const text =
  '---\nkind: note\n---\n\nMrs. Alderquist came on 03/12/2026 with her brother Tobin [obs]. Tobin called on 03/19/2026 [client].\n';
const analyzer = createAnalyzer();
const analysis = analyzer.analyze({ path: 'note.md', text });

describe('deidentificationOf', () => {
  it('groups what it replaces by category, in words that hold nothing of the text', () => {
    const groups = deidentificationOf(analysis, { start: 0, end: 0 });
    assert.deepEqual(
      groups.map(({ category, label }) => [category, label]),
      [
        ['name', '3 names'],
        ['date', '2 dates'],
      ],
    );
  });

  it('leaves a document that scans clean and is not changed again', () => {
    const edits = deidentificationOf(analysis, { start: 0, end: 0 }).flatMap((group) => group.edits);
    const after = applyTogether(text, edits);
    assert.equal(
      after,
      '---\nkind: note\n---\n\nClient A came on day 1 with her brother Person B [obs]. Person B called on day 8 [client].\n',
    );
    const again = analyzer.analyze({ path: 'note.md', text: after });
    assert.deepEqual(again.phi, []);
    assert.deepEqual(deidentificationOf(again, { start: 0, end: 0 }), []);
  });

  it('keeps to a selection, with the letters and days of the whole document', () => {
    const start = text.indexOf('Tobin called');
    const groups = deidentificationOf(analysis, { start, end: text.length });
    assert.deepEqual(
      groups.flatMap(({ edits }) => edits.map((edit) => edit.text)),
      ['Person B', 'day 8'],
    );
  });
});
