import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer } from '../index.js';
import { applyTogether } from '../text/edit.js';
import type { Finding } from '../rules/finding.js';
import { fixAllEdits, fixedText, type Fixable } from './fix-all.js';
import { lineEdits } from './line-edits.js';

const analyzer = createAnalyzer();
const analyze = (text: string): Fixable => analyzer.analyze({ path: 'a.md', text });

/** An analysis in which every `word` is to become `by`. */
function wants(text: string, word: string, by: string): Fixable {
  const findings = [...text.matchAll(new RegExp(word, 'g'))].map((match): Finding => {
    const span = { start: match.index, end: match.index + word.length };
    return {
      rule: 'test/test',
      severity: 'info',
      message: '',
      ...span,
      fix: { title: '', edits: [{ ...span, text: by }] },
    };
  });
  return { text, findings };
}

describe('fix all', () => {
  it('writes tags in canonical form and nothing else', () => {
    const text = 'One claim.[llm] Two stands ( no tag).\r\n\r\nThree { LLM }. 😀 Four[1] .\r\n';
    const fixed = fixedText(analyze(text), analyze);
    assert.equal(fixedText(analyze(fixed), analyze), fixed);
    assert.match(fixed, /^One claim \[LLM\]\. Two stands/);
  });

  it('gives edits of the first text', () => {
    const text = 'One claim.[llm] And two.\n\nThree.[llm]\n';
    const analysis = analyze(text);
    const edits = fixAllEdits(analysis, analyze);
    assert.equal(applyTogether(text, edits), fixedText(analysis, analyze));
    assert.equal(edits.length, 2);
  });

  it('goes on until nothing is left', () => {
    const text = 'aaaa b';
    assert.equal(
      fixedText(wants(text, 'aa', 'a'), (next) => wants(next, 'aa', 'a')),
      'a b',
    );
  });

  it('comes to an end when rules undo each other', () => {
    const flip = (text: string): Fixable =>
      text.includes('a') ? wants(text, 'a', 'b') : wants(text, 'b', 'a');
    assert.equal(fixedText(flip('a'), flip), 'a');
  });

  it('makes no edits of a clean text', () => {
    assert.deepEqual(fixAllEdits(analyze('One [LLM].\n'), analyze), []);
  });
});

describe('line edits', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', '\r', '😀', '😁', 'é'), { maxLength: 20 });

  it('turn any text into any other', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        assert.equal(applyTogether(before, lineEdits(before, after)), after);
      }),
    );
  });

  it('never cut a character or a line break in two', () => {
    assert.deepEqual(lineEdits('x😀y', 'x😁y'), [{ start: 1, end: 3, text: '😁' }]);
    assert.deepEqual(lineEdits('x\r\ny', 'x\ny'), [{ start: 1, end: 3, text: '\n' }]);
  });
});
