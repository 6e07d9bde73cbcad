import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { documentSymbols, type DocumentSymbol } from './document-symbols.js';

const text = `# Alliance

Intro [1].

## Bond

One [1]. Two. Three [LLM].

### Deeper

Four.

## Empty

## Sources

1. Marlow, A. *One*. 2018. https://one.test/a — T2
`;

function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap((one) => [
    `${indent}${one.name} (${one.detail})`,
    ...outline(one.children, `${indent}  `),
  ]);
}

describe('document symbols', () => {
  const symbols = documentSymbols(createAnalyzer().analyze({ path: 'a.md', text }));

  it('nest sections with their counts and the sources', () => {
    assert.deepEqual(outline(symbols), [
      'Alliance (5 sentences · 2 untagged)',
      '  Bond (4 sentences · 2 untagged)',
      '    Deeper (1 sentence · 1 untagged)',
      '  Empty ()',
      '  Sources (1 source)',
      '    [1] One (T2 · 2018 · cited 2 times)',
    ]);
  });

  it('keep children and selections inside', () => {
    const check = (symbol: DocumentSymbol): void => {
      assert.ok(symbol.start <= symbol.selection.start && symbol.selection.end <= symbol.end);
      for (const child of symbol.children) {
        assert.ok(symbol.start <= child.start && child.end <= symbol.end);
        check(child);
      }
    };
    symbols.forEach(check);
  });

  it('have names, even for headings without words', () => {
    const odd = documentSymbols(createAnalyzer().analyze({ path: 'a.md', text: '#\n\n## \n\n# `x`\n' }));
    assert.ok(odd.every(({ name }) => name !== ''));
  });
});
