import assert from 'node:assert/strict';
import type { CheckedStatus } from '../../server/src/protocol/messages.js';
import { statusText } from './status-text.js';

const none = { sentences: 0, sourced: 0, llm: 0, named: 0, mixed: 0, untagged: 0, exempt: 0, words: 0 };

function status(counts: Partial<CheckedStatus['summary']>): CheckedStatus {
  const summary = { ...none, ...counts };
  return { uri: 'file:///a.md', version: 1, state: 'checked', kind: 'article', summary, errors: 0 };
}

describe('status bar', () => {
  it('says how much is tagged, and how many sentences are not', () => {
    assert.equal(statusText(status({ sentences: 96, untagged: 2 })).text, '$(book) 97 % · 2 untagged');
    assert.equal(statusText(status({ sentences: 96 })).text, '$(book) 100 %');
  });

  it('never says 100 % while a sentence has no tag', () => {
    assert.equal(statusText(status({ sentences: 1000, untagged: 1 })).text, '$(book) 99 % · 1 untagged');
  });

  it('says when there is nothing to tag', () => {
    assert.equal(statusText(status({})).text, '$(book) no sentences');
  });

  it('shows the counts that are not zero', () => {
    const { tooltip } = statusText(status({ sentences: 3, llm: 3 }));
    assert.match(tooltip, /\| LLM \| 3 \|/);
    assert.doesNotMatch(tooltip, /Named/);
  });
});
