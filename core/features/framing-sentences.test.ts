import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { framingSentences, sentencePlace } from './framing-sentences.js';
import { cursorOf, textOf } from './testing/cursor.js';

const analyzer = createAnalyzer();
const empty = analyzer.analyze({ path: 'a.md', text: '' });

/** A note after a sentence went in at the cursor, shown as `…`. */
function inserted(fixture: string): string {
  const { text, offset } = cursorOf(fixture);
  const place = sentencePlace(analyzer.analyze({ path: 'a.md', text, kind: 'note' }), offset);
  return `${text.slice(0, place.offset)}${place.before}…${place.after}${text.slice(place.offset)}`;
}

describe('therapeutic-framing sentences', () => {
  const sentences = framingSentences(empty);

  it('name element, grade and edition as the table has them', () => {
    const consensus = sentences.find(({ element }) => element === 'goal-consensus');
    assert.equal(
      consensus?.text,
      'The therapy relationship (goal consensus) is framed here as a mediator of {{which change}}; goal consensus was rated demonstrably effective in 2018 [LLM].',
    );
    assert.match(
      consensus.history,
      /^demonstrably effective in 2001, probably effective in 2011, demonstrably effective in 2018$/,
    );
    assert.ok(sentences.length > 15);
    assert.ok(sentences.some(({ text }) => text.includes('as a moderator of')));
  });

  for (const { name, element, text, placeholder, edition, grade } of sentences)
    it(`${name}: no rule finds anything but the place to fill`, () => {
      const head = '---\nkind: note\n---\n\n';
      const analysis = analyzer.analyze({ path: 'a.md', text: `${head}${text}\n` });
      assert.deepEqual(
        analysis.findings.map(({ rule, start, end }) => [rule, analysis.text.slice(start, end)]),
        [['note/section-missing', '{{which change}}']],
      );
      assert.equal(textOf(text, placeholder), '{{which change}}');
      const claims = analysis.gradeClaims.map((claim) => [claim.element, claim.grade, claim.verdict]);
      assert.deepEqual(claims, [[element, grade, 'match']]);
      assert.deepEqual(
        analysis.gradeClaims.flatMap(({ editions }) => editions),
        [edition],
      );
    });

  it('go behind the sentence at the cursor, and never into it', () => {
    assert.equal(
      inserted('S: She sl‸ept [client]. She ate [client].'),
      'S: She slept [client]. … She ate [client].',
    );
    assert.equal(inserted('She slept [client].‸\n'), 'She slept [client]. …\n');
    assert.equal(inserted('- a ‸b [obs]\n- c [obs]\n'), '- a b [obs] …\n- c [obs]\n');
    assert.equal(inserted('She slept [client]. ‸\n'), 'She slept [client]. …\n');
  });

  it('stand apart from headings, tables, code and frontmatter', () => {
    assert.equal(inserted('## Pl‸an\n\nRest [record].\n'), '## Plan\n\n…\n\nRest [record].\n');
    assert.equal(inserted('| a |\n| - |\n| b‸ [obs] |\n'), '| a |\n| - |\n| b [obs] |\n\n…\n');
    assert.equal(inserted('```\na‸\n```\n'), '```\na\n```\n\n…\n');
    assert.equal(inserted('---\nkind: ‸note\n---\n\nRest.\n'), '---\nkind: note\n---\n\n…\n\nRest.\n');
    assert.equal(inserted('## Plan\n\n‸\n'), '## Plan\n\n…\n');
    assert.equal(inserted('‸'), '…');
  });
});
