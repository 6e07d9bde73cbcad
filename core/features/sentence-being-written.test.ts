import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { sentenceBeingWritten } from './sentence-being-written.js';
import { cursorOf, textOf } from './testing/cursor.js';

function check(fixture: string): string | undefined {
  const { text, offset } = cursorOf(fixture);
  return textOf(text, sentenceBeingWritten(createAnalyzer().analyze({ path: 'a.md', text }), offset));
}

describe('the sentence being written', () => {
  it('is the one with the cursor in it or at its end', () => {
    assert.equal(check('Herons wa‸it [1]. They fish.\n'), 'Herons wait [1].');
    assert.equal(check('Herons wait [1]. They fish.‸\n'), 'They fish.');
  });

  it('is still the one before, as long as the next has not begun', () => {
    assert.equal(check('Herons wait.  ‸\n'), 'Herons wait.');
    assert.equal(check('Herons wait. T‸\n'), 'T');
  });

  it('is none on another line, before the first and in a document without any', () => {
    assert.equal(check('Herons wait.\n\n‸\n'), undefined);
    assert.equal(check('‸\n\nHerons wait.\n'), undefined);
    assert.equal(check('‸'), undefined);
  });
});
