import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { importRendered } from '../importers/import-rendered.js';
import { applyTogether } from '../text/edit.js';
import { quickFixesAt } from './code-actions.js';

/** What the first mark of a document offers, with the text after each. */
function check(text: string): Record<string, string> {
  const analysis = createAnalyzer().analyze({ path: 'a.md', text });
  const finding = analysis.findings.find(({ rule }) => rule === 'import/uncertain');
  assert.ok(finding, 'there is a mark');
  return Object.fromEntries(
    quickFixesAt(analysis, { start: finding.start, end: finding.start })
      .filter((fix) => fix.finding.rule === 'import/uncertain')
      .map((fix) => [fix.title, fix.kind === 'repair' ? applyTogether(text, fix.edits) : '']),
  );
}

const remove = 'Remove the mark: I checked this place';

describe('answers to marks of an import', () => {
  it('are its readings, and that it was looked at', () => {
    const mark = '<!-- provenote-import: 12 is [1][2] or [12] or a number? -->';
    assert.deepEqual(check(`Herons rest “there 12.” ${mark} Reeds sway.`), {
      'Read it as [1][2]': 'Herons rest “there [1][2].” Reeds sway.',
      'Read it as [12]': 'Herons rest “there [12].” Reeds sway.',
      [remove]: 'Herons rest “there 12.” Reeds sway.',
    });
    assert.deepEqual(
      check('| a |\n| --- |\n| by LLM <!-- provenote-import: LLM is [LLM] or a word? --> |\n'),
      {
        'Read it as [LLM]': '| a |\n| --- |\n| by [LLM] |\n',
        [remove]: '| a |\n| --- |\n| by LLM |\n',
      },
    );
  });

  it('leave out readings of what is not there any more, or was never asked', () => {
    for (const text of [
      'Herons rest 13. <!-- provenote-import: 12 is [1][2] or a number? -->',
      'Herons rest 12 in reeds. <!-- provenote-import: 12 is [1][2] or a number? -->',
      'Herons rest 12. <!-- provenote-import: 12 is [x](y) or <b>? -->',
      'Herons rest. <!-- provenote-import: is this a heading? -->',
      '<!-- provenote-import -->',
    ])
      assert.deepEqual(Object.keys(check(text)), [remove], text);
  });

  it('fit the marks that an import writes', () => {
    const { text } = importRendered('Herons rest in step4. Reeds sway 1, 2. Fish swim LLM12.', {
      extent: 'fragment',
      sources: new Set([1, 2, 4, 12]),
    });
    assert.match(Object.values(check(text))[0] ?? '', /^Herons rest in step \[4\]\. Reeds/);
    assert.match(text, /LLM12 is \[LLM\]\[1\]\[2\] or \[LLM\]\[12\] or a word\?/);
  });
});
