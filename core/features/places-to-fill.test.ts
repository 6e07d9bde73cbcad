import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { nextPlaceholder, placesToFill } from './places-to-fill.js';
import { textOf } from './testing/cursor.js';

const note =
  '---\nkind: note\ndate: "{{date}}"\nclient: "{{client}}"\n---\n\n{{one}} [obs]. {{Date of service}} {{two}} [obs].\n';

/** What comes next behind the first place where `selected` stands. */
function next(text: string, selected: string): string | undefined {
  const start = text.indexOf(selected);
  const span = { start, end: start + selected.length };
  return textOf(text, nextPlaceholder(createAnalyzer().analyze({ path: 'a.md', text }), span));
}

describe('places to fill', () => {
  it('follow each other, and start again from the top', () => {
    assert.equal(next(note, ''), '{{one}}');
    assert.equal(next(note, '{{one}}'), '{{two}}');
    assert.equal(next(note, '{{two}}'), '{{one}}');
    assert.equal(next(note, '{{on'), '{{one}}');
    assert.equal(next('{{only}} [LLM].', '{{only}}'), '{{only}}');
    assert.equal(next('None [LLM].', ''), undefined);
  });

  it('are none in a note where they stand for client, date or signature, but are in an article', () => {
    assert.equal(next('Rest {{date}} [LLM].', ''), '{{date}}');
    const analysis = createAnalyzer().analyze({ path: 'a.md', text: `${note}\n## Plan\n\nD: a\n\nA:\n` });
    assert.deepEqual(
      placesToFill(analysis).map((span) => textOf(analysis.text, span)),
      ['{{one}}', '{{two}}', 'A:', '## Plan'],
    );
  });
});
