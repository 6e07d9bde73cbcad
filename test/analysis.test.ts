import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer, type CheckedAnalysis, type Span } from '../core/index.js';
import { applyInOrder } from '../core/text/edit.js';
import { documentPieces } from './harness/document-pieces.js';

const analyzer = createAnalyzer();

function check(text: string): CheckedAnalysis {
  return analyzer.analyze({ path: 'property.md', text });
}

const piece = fc.constantFrom(
  ...documentPieces,
  '## Sources\n\n',
  '1. Fernwell, A. (1991). *Bonds*. — T2\n',
  'kind: note\n',
  'sources:\n  - id: a\n',
  '[LLM]',
  '<sup>2</sup>',
  '! ',
  '| a | b |\n| - | - |\n| c [1] | d |\n',
  '$$',
  '”',
  ')',
  'שלום',
  'https://a.b/c_(d)',
);
const documents = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

function inside(text: string, span: Span): boolean {
  return 0 <= span.start && span.start <= span.end && span.end <= text.length;
}

describe('analysis', () => {
  it('never throws, and all its spans lie inside the text and in order', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const analysis = check(text);
        assert.deepEqual(analysis.ruleFaults, []);
        let before = 0;
        for (const sentence of analysis.sentences) {
          assert.ok(
            inside(text, sentence) && sentence.start >= before,
            'sentences overlap or leave the text',
          );
          assert.equal(sentence.text, text.slice(sentence.start, sentence.end));
          before = sentence.end;
          for (const tag of [...sentence.tags, ...sentence.malformed]) {
            assert.ok(tag.start >= sentence.start && tag.end <= sentence.end, 'a tag leaves its sentence');
          }
          assert.ok(inside(text, { start: sentence.slot.offset, end: sentence.slot.offset }));
        }
        const others = [
          ...analysis.sources,
          ...analysis.sections,
          ...analysis.citations.map(({ tag }) => tag),
          ...analysis.directives,
          ...analysis.artefacts,
        ];
        for (const span of [...others, ...analysis.findings])
          assert.ok(inside(text, span), 'a span leaves the text');
        for (const finding of analysis.findings) {
          for (const repair of [...(finding.fix ? [finding.fix] : []), ...(finding.offers ?? [])]) {
            assert.ok(
              repair.edits.every((edit) => inside(text, edit)),
              `${finding.rule}: an edit leaves the text`,
            );
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('reads nesting without limit', () => {
    assert.equal(check(`${'>'.repeat(3000)} The bond helps [1].`).sentences.length, 1);
    assert.ok(check(`${'- '.repeat(3000)}x`).findings.length > 0);
  });

  it('counts every sentence once', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { summary, sentences } = check(text);
        assert.equal(
          summary.sentences,
          summary.sourced + summary.llm + summary.named + summary.mixed + summary.untagged,
        );
        assert.equal(summary.sentences + summary.exempt, sentences.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is after an update what it is of the new text, and leaves the old one as it was', () => {
    const edit = fc.record({ start: fc.nat(200), length: fc.nat(20), text: piece });
    fc.assert(
      fc.property(documents, fc.array(edit, { maxLength: 4 }), (text, drafts) => {
        const edits = drafts.map(({ start, length, text: insert }) => ({
          start,
          end: start + length,
          text: insert,
        }));
        const old = check(text);
        const copy = structuredClone(old.sentences);
        assert.deepEqual(analyzer.update(old, edits), check(applyInOrder(text, edits)));
        assert.deepEqual(old.sentences, copy);
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same sentences whatever the line ends', () => {
    const text = '# A\n\nOne [1].\nTwo [LLM].\n\n- three\n- four [2]\n\n> five\n> six.\n';
    const words = (source: string): string[] =>
      check(source).sentences.map((sentence) => sentence.text.replace(/\s+/g, ' '));
    assert.deepEqual(words(text.replaceAll('\n', '\r\n')), words(text));
    assert.deepEqual(words(text.replaceAll('\n', '\r')), words(text));
  });

  it('keeps the kind that was given when it is updated', () => {
    const given = analyzer.analyze({ path: 'a.md', text: 'x', kind: 'note' });
    assert.equal(analyzer.update(given, [{ start: 0, end: 1, text: 'y' }]).kind, 'note');
  });
});
