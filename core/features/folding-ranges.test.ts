import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { foldingRanges } from './folding-ranges.js';

/** The folds of a text, as kind and lines from 1. */
function foldsIn(text: string): readonly string[] {
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return foldingRanges(createAnalyzer().analyze({ path: 'a.md', text })).map(
    ({ kind, start, end }) => `${kind} ${String(lineOf(start))}-${String(lineOf(end))}`,
  );
}

describe('folding ranges', () => {
  it('are the frontmatter and the sections in each other, without the empty lines behind them', () => {
    const text = '---\ntitle: A\n---\n\n# One 🌱\n\nText [LLM].\n\n## Two\n\nText [LLM].\n\n\n# Three\n';
    assert.deepEqual(foldsIn(text), ['frontmatter 1-3', 'section 5-11', 'section 9-11']);
  });

  it('are tables, code and comments of more than one line', () => {
    const text =
      '| a |\n| - |\n| b [1] |\n\n```\ncode\n```\n\n<!--\nnote\n-->\n\n<!-- short -->\n\nOne\nparagraph [LLM].\n';
    assert.deepEqual(foldsIn(text), ['block 1-3', 'block 5-7', 'comment 9-11']);
  });

  it('are entries of sources, and what a directive silences up to its end', () => {
    const text = `<!-- provenote-disable provenance/tag-required -->

Bare.

<!-- provenote-enable -->

## Sources

1. Marlow, A.
   *Bonds*. 2018. — T2
2. Oakes, B. 2019. — T2
`;
    assert.deepEqual(foldsIn(text), ['region 1-5', 'section 7-11', 'source 9-10']);
  });
});
