import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { documentHighlights } from './document-highlights.js';
import { cursorOf } from './testing/cursor.js';

const list = '\n\n## Sources\n\n1. Marlow, A. *One*. 2018. — T2\n2. Oak, B. *Two*. 2019. — T2\n';

/** What is highlighted for the cursor of a fixture, each with the sign before it; declarations with `=`. */
function highlighted(fixture: string, path = 'a.md'): readonly string[] {
  const { text, offset } = cursorOf(fixture);
  const analysis = createAnalyzer().analyze({ path, text });
  return documentHighlights(analysis, offset).map(
    ({ kind, start, end }) =>
      `${kind === 'write' ? '=' : ''}${text.slice(start, end)}@${String(text.slice(0, start).split('\n').length)}`,
  );
}

describe('document highlights', () => {
  it('are the places of one source, alone or in a range, and its number in the list', () => {
    assert.deepEqual(highlighted(`🌱 One [‸1].\nTwo [1, 2].\nThree [1–2].${list}`), [
      '1@1',
      '1@2',
      '1–2@3',
      '=1@7',
    ]);
    assert.deepEqual(highlighted(`One [1].\nTwo [1, ‸2].${list}`), ['2@2', '=2@7']);
  });

  it('are the same from the number of the entry, and none from its words', () => {
    assert.deepEqual(highlighted(`One [1].${list}`.replace('\n1. M', '\n‸1. M')), ['1@1', '=1@5']);
    assert.deepEqual(highlighted(`One [1].${list}`.replace('1. M', '1. M‸')), []);
  });

  it('are markers of no source that are written the same', () => {
    assert.deepEqual(highlighted(`One [‸7].\nTwo [7][1].${list}`), ['7@1', '7@2']);
  });

  it('are all LLM tags, and all tags of a named source', () => {
    assert.deepEqual(highlighted('One [LL‸M]. Two {LLM}. Three [1].'), ['[LLM]@1', '{LLM}@1']);
    assert.deepEqual(highlighted('---\nkind: note\n---\n\nSad [measure‸: PHQ-9]. So [obs]. Low [measure].'), [
      '[measure: PHQ-9]@5',
      '[measure]@5',
    ]);
  });

  it('are labels of footnotes', () => {
    assert.deepEqual(highlighted('One.[^bo‸nd]\n\n[^bond]: Marlow, A. 2018.\n'), ['bond@1', '=bond@3']);
  });
});
