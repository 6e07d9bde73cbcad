import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { selectionRanges } from './selection-ranges.js';
import { contains } from '../text/span.js';
import { cursorOf } from './testing/cursor.js';

const analyzer = createAnalyzer();

/** The texts that a cursor selects one after the other, the whole document left out. */
function selected(fixture: string): readonly string[] {
  const { text, offset } = cursorOf(fixture);
  const ranges = selectionRanges(analyzer.analyze({ path: 'a.md', text }))(offset);
  assert.deepEqual(ranges.at(-1), { start: 0, end: text.length });
  return ranges.slice(0, -1).map(({ start, end }) => text.slice(start, end));
}

describe('selection ranges', () => {
  it('go from the word over sentence and paragraph to the sections', () => {
    assert.deepEqual(selected('# A\n\n## B\n\nTrust 🌱 gr‸ows [1]. It stays [2].\n\n## C\n\nMore.\n'), [
      'grows',
      'Trust 🌱 grows [1].',
      'Trust 🌱 grows [1]. It stays [2].',
      '## B\n\nTrust 🌱 grows [1]. It stays [2].',
      '# A\n\n## B\n\nTrust 🌱 grows [1]. It stays [2].\n\n## C\n\nMore.',
    ]);
  });

  it('take a tag before its sentence', () => {
    assert.deepEqual(selected('It grows [LL‸M]. So.\n').slice(0, 3), ['LLM', '[LLM]', 'It grows [LLM].']);
  });

  it('go over item and list, cell and row', () => {
    assert.deepEqual(selected('- One he‸re [1]\n- Two [1]\n'), [
      'here',
      'One here [1]',
      '- One here [1]',
      '- One here [1]\n- Two [1]',
    ]);
    assert.deepEqual(selected('| a | b |\n| - | - |\n| c‸c | d [1] |\n').slice(0, 3), [
      'cc',
      'cc | d [1]',
      '| cc | d [1] |',
    ]);
  });

  it('go over values and entries of the frontmatter', () => {
    assert.deepEqual(
      selected('---\nsources:\n  - title: On‸e two\n    year: 2018\n---\n\nText.\n').slice(0, 4),
      ['One', 'One two', 'title: One two', 'title: One two\n    year: 2018'],
    );
  });

  it('hold each other at every place of a document', () => {
    const text =
      '---\ntitle: "A b"\n---\n\n# One\n\n> - x’s well-known [1]\n> - 🌱 [LLM]\n\n| a |\n| - |\n| b [1] |\n\n## Sources\n\n1. Marlow. — T2\n';
    const ranges = selectionRanges(analyzer.analyze({ path: 'a.md', text }));
    for (let offset = 0; offset <= text.length; offset++) {
      const found = ranges(offset);
      found.forEach((span, at) => {
        const inner = found[at - 1] ?? { start: offset, end: offset };
        assert.ok(contains(span, inner), `${String(offset)}: ${JSON.stringify(found)}`);
        assert.ok(at === 0 || span.end - span.start > inner.end - inner.start);
      });
    }
  });
});
