import assert from 'node:assert/strict';
import { createAnalyzer, type Analysis } from '../index.js';
import { definitionsAt } from './definition.js';
import { referencesAt } from './references.js';
import { cursorOf, textOf } from './testing/cursor.js';

function at(fixture: string): {
  readonly analysis: Analysis;
  readonly offset: number;
  readonly text: string;
} {
  const { text, offset } = cursorOf(fixture);
  return { analysis: createAnalyzer().analyze({ path: 'a.md', text }), offset, text };
}

/** The first words of the entries that a marker leads to. */
function definitions(fixture: string): string[] {
  const { analysis, offset, text } = at(fixture);
  return definitionsAt(analysis, offset).map(({ target }) => (textOf(text, target) ?? '').slice(0, 9));
}

function references(fixture: string): { markers: (string | undefined)[]; entries: number } | undefined {
  const { analysis, offset, text } = at(fixture);
  const found = referencesAt(analysis, offset);
  return (
    found && { markers: found.markers.map((span) => textOf(text, span)), entries: found.declarations.length }
  );
}

const sources = `

## Sources

1. Marlow, A. *One*. 2018. https://one.test/a — T2
2. Berry. *Two*. 2019. https://two.test/b — T2
3. Vane. *Three*. 2020. https://three.test/c — T2
`;

describe('definition', () => {
  it('leads from a marker to its entry', () => {
    assert.deepEqual(definitions(`The bond matters [2‸].${sources}`), ['2. Berry.']);
  });

  it('leads to the number under the cursor, or to all of them between', () => {
    assert.deepEqual(definitions(`The bond matters [1, 3‸].${sources}`), ['3. Vane. ']);
    assert.deepEqual(definitions(`The bond matters [‸1, 3].${sources}`), ['1. Marlow']);
    assert.deepEqual(definitions(`The bond matters ‸[1, 3].${sources}`), ['1. Marlow', '3. Vane. ']);
    assert.deepEqual(definitions(`The bond matters [2-‸3].${sources}`), ['2. Berry.', '3. Vane. ']);
  });

  it('leads nowhere from an undefined marker or the LLM tag', () => {
    assert.deepEqual(definitions(`The bond matters [9‸].${sources}`), []);
    assert.deepEqual(definitions(`The bond matters [LLM‸].${sources}`), []);
  });

  it('leads from a footnote reference to its definition', () => {
    assert.deepEqual(definitions('The bond matters.[^a‸]\n\n[^a]: Marlow. *One*. 2018.\n').length, 1);
  });
});

describe('references', () => {
  const article = `The bond matters [1]. So it does [1-2]. And more [2].`;

  it('finds all markers from one of them, ranges included', () => {
    assert.deepEqual(references(`${article.replace('[1].', '[1‸].')}${sources}`), {
      markers: ['[1]', '[1-2]'],
      entries: 1,
    });
  });

  it('finds them from the entry too', () => {
    assert.deepEqual(references(`${article}${sources.replace('Berry', 'Be‸rry')}`), {
      markers: ['[1-2]', '[2]'],
      entries: 1,
    });
    assert.deepEqual(references(`${article}${sources.replace('Vane', 'Va‸ne')}`), {
      markers: [],
      entries: 1,
    });
  });

  it('finds nothing elsewhere', () => {
    assert.equal(references(`‸${article}${sources}`), undefined);
  });
});
