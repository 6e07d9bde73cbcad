import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer } from '../index.js';
import { completionsAt } from './completion.js';
import { hoverAt } from './hover.js';
import { hoverText } from './hover-text.js';
import { inlayHints } from './inlay-hints.js';

const pieces = [
  'Goal consensus',
  'empathy',
  ' was rated ',
  'probably effective',
  'prob',
  ' [1]',
  '[',
  ']',
  '. ',
  '\n',
  '\n\n',
  '\r\n',
  '## ',
  '- ',
  '> ',
  '| ',
  '|---|\n',
  '`',
  '```\n',
  '<!-- ',
  ' -->',
  '---\n',
  '😀',
  '\ud800',
  '\0',
  '2011',
  '\n## Sources\n\n1. Fern. *Moss*. 2018.\n',
];

describe('features on odd input', () => {
  it('never throw, and point into the text', () => {
    const analyzer = createAnalyzer();
    const documents = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(documents, (text) => {
        const analysis = analyzer.analyze({ path: 'a.md', text });
        const isInside = (start: number, end: number): void =>
          assert.ok(0 <= start && start <= end && end <= text.length);
        for (let offset = 0; offset <= text.length; offset += 3) {
          const card = hoverAt(analysis, offset);
          if (card) {
            isInside(card.span.start, card.span.end);
            assert.notEqual(hoverText(card), '');
          }
          for (const { edit } of completionsAt(analysis, offset)) {
            isInside(edit.start, edit.end);
            assert.ok(edit.start <= offset && offset <= edit.end);
            assert.doesNotMatch(text.slice(edit.start, edit.end), /[\r\n]/);
          }
        }
        for (const { offset } of inlayHints(analysis, { start: 0, end: text.length }))
          isInside(offset, offset);
      }),
      { numRuns: 150 },
    );
  });
});
