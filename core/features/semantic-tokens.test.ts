import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer } from '../index.js';
import { semanticTokens } from './semantic-tokens.js';

const analyzer = createAnalyzer();

/** The tokens of a text: what they stand on, what they are. */
function tokensIn(text: string, range = { start: 0, end: text.length }): readonly string[] {
  return semanticTokens(analyzer.analyze({ path: 'a.md', text }), range).map(
    ({ start, end, type, modifier }) => [text.slice(start, end), type, modifier].filter(Boolean).join(' '),
  );
}

const list = '\n\n## Sources\n\n1. Marlow, A. *Bonds*. 2018. — T2\n';

describe('semantic tokens', () => {
  it('are the tags by their kind, and the numbers of sources', () => {
    assert.deepEqual(
      tokensIn(`---\nkind: note\n---\n\nOne 🌱 [1]. Two [LLM]. Three [measure: PHQ-9]. Four [1, 7].${list}`),
      [
        '[1] sourceMarker',
        '[LLM] llmTag',
        '[measure: PHQ-9] namedSource',
        '[1, 7] sourceMarker unresolved',
        '1 sourceMarker declaration',
      ],
    );
  });

  it('are those of a range', () => {
    const text = `One [1]. Two [LLM].${list}`;
    assert.deepEqual(tokensIn(text, { start: 10, end: 12 }), []);
    assert.deepEqual(tokensIn(text, { start: 10, end: 19 }), ['[LLM] llmTag']);
  });

  it('cross no line', () => {
    assert.deepEqual(tokensIn('> One [@oak, p. 3;\n> @elm].\n'), [
      '[@oak, p. 3; sourceMarker unresolved',
      '@elm] sourceMarker unresolved',
    ]);
  });

  it('never overlap, and lie each in one line', () => {
    const piece = fc.constantFrom(
      'One',
      ' [1]',
      '[^a]',
      '[LLM]',
      ' [@a;\n@b]',
      '.',
      '\n\n',
      '\r\n',
      '> ',
      '- ',
      '| a [1] |\n| - |\n',
      '[^a]: b\n',
      '¹',
      '[',
      ']',
      '1. x\n',
      '## Sources\n\n',
      '🌱',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of semanticTokens(analyzer.analyze({ path: 'a.md', text }), {
          start: 0,
          end: text.length,
        })) {
          assert.ok(start >= at && end > start && !/[\r\n]/.test(text.slice(start, end)));
          at = end;
        }
      }),
      { numRuns: 200 },
    );
  });
});
