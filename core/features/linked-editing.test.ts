import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { linkedEditingAt } from './linked-editing.js';
import { cursorOf } from './testing/cursor.js';

/** The text with all linked places replaced by `_`; undefined where nothing is linked. */
function linked(fixture: string): string | undefined {
  const { text, offset } = cursorOf(fixture);
  const found = linkedEditingAt(createAnalyzer().analyze({ path: 'a.md', text }), offset);
  if (!found) return undefined;
  const pattern = new RegExp(`^(?:${found.wordPattern})$`);
  return found.spans.reduceRight((now, { start, end }) => {
    assert.match(now.slice(start, end), pattern);
    return `${now.slice(0, start)}_${now.slice(end)}`;
  }, text);
}

describe('linked editing', () => {
  it('holds a footnote’s label and its markers together', () => {
    const after = '🌱 One.[^_] Two.[^_]\n\n[^_]: Marlow. 2018.\n';
    assert.equal(linked('🌱 One.[^bo‸nd] Two.[^bond]\n\n[^bond]: Marlow. 2018.\n'), after);
    assert.equal(linked('🌱 One.[^bond] Two.[^bond]\n\n[^bond‸]: Marlow. 2018.\n'), after);
  });

  it('holds an id of the frontmatter and its markers together, in quotes too', () => {
    assert.equal(
      linked('---\nsources:\n  - id: "oak"\n    title: Oak\n---\n\nOne [@o‸ak, p. 3; @elm].\n'),
      '---\nsources:\n  - id: "_"\n    title: Oak\n---\n\nOne [@_, p. 3; @elm].\n',
    );
  });

  it('leaves numbers, names of no source and all else alone', () => {
    for (const fixture of [
      'One [‸1].\n\n## Sources\n\n1. Marlow. — T2\n',
      'One.[^‸1]\n\n[^1]: Marlow.\n',
      'One.[^lo‸st]\n',
      'One.\n\n[^bo‸nd]: Marlow.\n',
      'One [LL‸M].\n',
    ])
      assert.equal(linked(fixture), undefined, fixture);
  });
});
