import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { writtenNames } from './written-names.js';

/** The names in the markers of a text, each as it is written and with what it stands for. */
function namesIn(text: string): readonly (readonly [string, string, readonly string[]])[] {
  const { citations } = createAnalyzer().analyze({ path: 'a.md', text });
  return citations
    .flatMap(({ tag }) => writtenNames(text, tag))
    .map(({ start, end, inner, names }) => [
      text.slice(start, end),
      text.slice(inner.start, inner.end),
      names,
    ]);
}

describe('written names', () => {
  it('are numbers and ranges, without what else stands in the marker', () => {
    assert.deepEqual(namesIn('One 🌱 [1, 3–5]. Two [2, p. 12].'), [
      ['1', '1', ['1']],
      ['3–5', '3–5', ['3', '4', '5']],
      ['2', '2', ['2']],
    ]);
  });

  it('are raised numbers, without the markup around them', () => {
    assert.deepEqual(namesIn('One.<sup class="n7"><a href="#s9">1</a>, 2</sup> Two.¹⁻²'), [
      ['1', '1', ['1']],
      ['2', '2', ['2']],
      ['¹⁻²', '¹⁻²', ['1', '2']],
    ]);
  });

  it('are keys with their sign, and labels of footnotes', () => {
    assert.deepEqual(namesIn('One [see @fern2031, p. 3; -@{oak:2030}]. Two.[^bond]\n\n[^bond]: Marlow.\n'), [
      ['@fern2031', 'fern2031', ['@fern2031']],
      ['@{oak:2030}', 'oak:2030', ['@oak:2030']],
      ['bond', 'bond', ['^bond']],
    ]);
  });

  it('are none for the LLM tag', () => {
    assert.deepEqual(namesIn('One [LLM]. Two [obs].'), []);
  });
});
