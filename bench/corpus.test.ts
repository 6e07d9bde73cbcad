import assert from 'node:assert/strict';
import { createAnalyzer } from '../core/index.js';
import { indexLines, lineOf } from '../core/text/line-index.js';
import { makeArticle, makeDocument, makeNote } from './corpus.js';

const seeds = Array.from({ length: 40 }, (_none, index) => index);

describe('bench corpus', () => {
  it('is the same for the same seed', () => {
    assert.deepEqual(makeArticle(7), makeArticle(7));
    assert.notEqual(makeArticle(7).text, makeArticle(8).text);
  });

  it('holds no paragraph twice, so that no cache can flatter', () => {
    const seen = new Set<string>();
    for (const { text } of [...seeds.map((seed) => makeArticle(seed)), ...seeds.map(makeNote)]) {
      for (const paragraph of text.split('\n\n')) {
        if (paragraph.length < 60) continue;
        assert.ok(!seen.has(paragraph), paragraph);
        seen.add(paragraph);
      }
    }
  });

  it('has the sizes that its figures are given for', () => {
    for (const seed of seeds) {
      assert.ok(Math.abs(makeArticle(seed).text.length - 17_000) < 3_000);
      assert.ok(Math.abs(makeNote(seed).text.length - 2_000) < 700, String(makeNote(seed).text.length));
    }
    assert.ok(Math.abs(makeDocument(1, 100_000).length - 100_000) < 4_000);
  });

  it('holds the faults of its manifest and no others of error or warning level', () => {
    const analyzer = createAnalyzer();
    for (const make of [makeArticle, makeNote]) {
      for (const seed of seeds) {
        const { text, defects } = make(seed);
        const lines = indexLines(text);
        const found = analyzer
          .analyze({ path: 'bench.md', text })
          .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
          .map(({ rule, start }) => `${rule} ${String(lineOf(lines, start) + 1)}`);
        assert.deepEqual(
          [...new Set(found)].sort(),
          [...new Set(defects.map(({ rule, line }) => `${rule} ${String(line)}`))].sort(),
        );
      }
    }
  });
});
