import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { applyTogether } from '../text/edit.js';
import { formattingEdits, rangeFormattingEdits, typedFormattingEdits } from './formatting.js';
import { cursorOf } from './testing/cursor.js';

const analyze = (text: string) => createAnalyzer().analyze({ path: 'a.md', text });

function formatted(text: string): string {
  const after = applyTogether(text, formattingEdits(analyze(text), analyze));
  assert.deepEqual(formattingEdits(analyze(after), analyze), [], 'a second run changes nothing');
  return after;
}

/** The text after a sign was typed before the cursor. */
function typed(fixture: string, sign: string): string {
  const { text, offset } = cursorOf(fixture);
  return applyTogether(text, typedFormattingEdits(analyze(text), offset, sign));
}

describe('formatting', () => {
  it('writes tags in canonical form and leaves all else alone', () => {
    assert.equal(
      formatted(
        '# A  b\n\nOne 🌱  here.[llm]  Two[1] .\r\n* Three [1] holds.\n*  Bare\n\n| a|b [1]|\n|-|-|\n',
      ),
      '# A  b\n\nOne 🌱  here [LLM].  Two [1].\r\n* Three holds [1].\n*  Bare\n\n| a|b [1]|\n|-|-|\n',
    );
  });

  it('honours what a directive silences', () => {
    const text = '<!-- provenote-disable-next-sentence provenance/tag-style -->\nOne.[1]\n\nTwo.[1]\n';
    assert.equal(formatted(text), text.replace('Two.[1]', 'Two [1].'));
  });

  it('of a range formats the sentences that it touches', () => {
    const text = 'One.[1] Two.[1] Three.[1]';
    const at = text.indexOf('Two') + 1;
    assert.equal(
      applyTogether(text, rangeFormattingEdits(analyze(text), { start: at, end: at })),
      'One.[1] Two [1]. Three.[1]',
    );
  });

  it('while typing formats what was ended, and moves no tag through a sentence', () => {
    assert.equal(typed('One here.[1]‸\n', ']'), 'One here [1].\n');
    assert.equal(typed('One [1]‸ here. Two.[1]\n', ']'), 'One [1] here. Two.[1]\n');
    assert.equal(typed('Zero.[1]\nOne here.[llm]\n‸\n', '\n'), 'Zero.[1]\nOne here [LLM].\n\n');
    assert.equal(typed('One here.[llm]\n\n‸\n', '\n'), 'One here.[llm]\n\n\n');
  });
});
