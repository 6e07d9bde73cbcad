import assert from 'node:assert/strict';
import { importRendered } from '../core/importers/import-rendered.js';
import { makeArticle } from './corpus.js';
import { compareImport, type ImportScore } from './import-score.js';
import { copyOfPage } from './rendered-page.js';
import { scoreImport } from './score-import.js';

/** Why units are not as in the original, over all kinds. */
function reasons({ sentences, rows, sources, headings }: ImportScore): string[] {
  return [sentences, rows, sources, headings].flatMap(({ different }) => different.map(({ why }) => why));
}

describe('score of imports', () => {
  it('tells how a document differs from its original', () => {
    const original = '## A\n\nHerons rest [1]. Reeds sway [2].\n\n| A | B |\n| --- | --- |\n| c | d [1] |\n';
    const imported =
      '## A\n\nHerons rest [1]. Reeds sway 2. <!-- provenote-import: 2 is [2] or a number? -->\n\nc d [1]\n';
    const score = compareImport(imported, original);
    assert.deepEqual(score.sentences, {
      same: 1,
      different: [
        { why: 'marked uncertain', line: 3 },
        { why: 'not in the original', line: 5 },
      ],
    });
    assert.deepEqual(score.rows, { same: 0, different: [{ why: 'missing', line: 7 }] });
    assert.deepEqual([score.headings.same, score.marks], [1, 1]);
    assert.deepEqual(reasons(compareImport(original, original)), []);
    assert.deepEqual(reasons(compareImport(original.replace('[2]', '[LLM]'), original)), ['other tags']);
  });

  it('finds that the own example differs at marks alone', () => {
    const score = scoreImport('bench/examples/import');
    assert.ok(score);
    assert.deepEqual([...new Set(reasons(score))], ['marked uncertain']);
    assert.equal(score.sentences.same, 26);
    assert.deepEqual([score.rows.same, score.sources.same, score.headings.same], [3, 5, 11]);
  });

  it('finds that articles come back from their pages as they were, but for marks', () => {
    for (const seed of [1, 3, 5, 7]) {
      for (const cells of ['space', 'tab'] as const) {
        const article = makeArticle(seed).text;
        const lineBreak = seed === 3 ? '\r\n' : '\n';
        const score = compareImport(importRendered(copyOfPage(article, { cells, lineBreak })).text, article);
        const unmarked = reasons(score).filter((why) => why !== 'marked uncertain');
        assert.deepEqual(unmarked, [], `article ${String(seed)}, cells apart by a ${cells}`);
        assert.ok(score.sentences.different.length * 50 < score.sentences.same);
      }
    }
  });
});
