import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { nextUntagged } from './next-untagged.js';
import { cursorOf, textOf } from './testing/cursor.js';

function next(fixture: string): string | undefined {
  const { text, offset } = cursorOf(fixture);
  return textOf(text, nextUntagged(createAnalyzer().analyze({ path: 'a.md', text }), offset));
}

describe('next untagged sentence', () => {
  it('is the first one behind the cursor', () => {
    assert.equal(next('‸One [1]. Two here. Three here.'), 'Two here.');
    assert.equal(next('One [1]. ‸Two here. Three here.'), 'Three here.');
  });

  it('is found again from the top', () => {
    assert.equal(next('One [1]. Two here. Three ‸here.'), 'Two here.');
    assert.equal(next('One [1]. ‸Two here.'), 'Two here.');
  });

  it('is missing when all have their tags', () => {
    assert.equal(next('One [1]. ‸Two [LLM].'), undefined);
  });
});
