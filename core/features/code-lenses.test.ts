import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { codeLenses } from './code-lenses.js';

/** The lenses of a text: the heading, what stands above it. */
function lensesIn(text: string): readonly (readonly [string, string])[] {
  return codeLenses(createAnalyzer().analyze({ path: 'a.md', text })).map(({ start, end, title }) => [
    text.slice(start, end),
    title,
  ]);
}

describe('code lenses', () => {
  it('tell where the sentences of a section come from, subsections included', () => {
    const text = `# One 🌱

A [1]. B [1]. C [LLM].

## Two

D [LLM]. E [1][LLM]. F.

## Empty

## Sources

1. Marlow, A. *Bonds*. 2018. — T2
2. Oakes, B. *Goals*. 2019. — T2
`;
    assert.deepEqual(lensesIn(text), [
      ['# One 🌱', '6 sentences · 2 sourced · 2 LLM · 1 source and LLM · 1 without a tag'],
      ['## Two', '3 sentences · 1 LLM · 1 source and LLM · 1 without a tag'],
      ['## Sources', '2 sources · 1 never cited'],
    ]);
  });

  it('tell of the named sources of a note', () => {
    const text = '---\nkind: note\n---\n\n## Subjective\n\nSad today [client].\n';
    assert.deepEqual(lensesIn(text), [['## Subjective', '1 sentence · 1 by named source']]);
  });
});
