import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { provenanceMarkdown } from './provenance-markdown.js';

const report = (text: string): string =>
  provenanceMarkdown(createAnalyzer().analyze({ path: 'a.md', text }), 'bond | trust.md');

describe('the provenance report as Markdown', () => {
  it('tells counts, sections, sources, lines and findings, and no sentence', () => {
    const text = `# Bond

Trust grows [1]. It holds [1][2].

## Hope | more

Nobody looks [LLM]. Nobody says so.

## Sources

1. Marlow, A. *Bonds that hold*. Example Press, 2018. — T2
2. Oakes, B. *On goals*. Example Press, 2019. — T1
`;
    const shown = report(text);
    assert.match(
      shown,
      /^# Provenance of bond \\\| trust\.md\n\n4 sentences · 2 sourced · 1 LLM · 1 untagged/,
    );
    assert.ok(shown.includes('| Bond | 4 | 2 | 1 | 1 |\n| Hope \\| more | 2 | 0 | 1 | 1 |'));
    assert.ok(shown.includes('| 1 | Bonds that hold | T2 | 2 | 50 % |\n| 2 | On goals | T1 | 1 | 25 % |'));
    assert.match(shown, /## Written by a model, to be verified\n\n.*\n\nLines 7\./);
    assert.ok(shown.includes('| provenance/tag-required | error | 1 |'));
    assert.doesNotMatch(shown, /grows|Nobody/);
  });

  it('leaves out what is not there, and shows no heading of a note', () => {
    assert.doesNotMatch(report('One [LLM].\n'), /## (?:Sections|Sources|Without)/);
    const note = report(
      '---\nkind: note\n---\n\n## Session with Mrs. Wilma Farnsworth on 03/14/2031\n\nCalm [obs].\n',
    );
    assert.ok(note.includes('| Part 1 | 1 |'));
    assert.doesNotMatch(note, /Session|Farnsworth|2031/);
  });
});
