import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { createAnalyzer, type CheckedAnalysis } from '../core/index.js';
import { applyInOrder, type TextEdit } from '../core/text/edit.js';

/**
 * An update equals the analysis of the new text, field by field, whatever is edited: each piece below is one that the rest
 * of a document can depend on, or that joins and splits blocks.
 */
const pieces = [
  '# Head\n',
  '\n## Sources\n\n',
  '\n## See also\n\n',
  '\n\n### LLM-generated example\n\n',
  'Setext\n===\n',
  '1. Fernwell, A. (1991). *Bonds*. https://fern.net/a — T2\n',
  '2. Otter, B. (2011). *Goals*. Relationship task force, 2nd edition. — T1\n',
  '---\n',
  '---\nkind: note\n---\n',
  '---\nkind: note\n---\n\nEmpathy is [obs] promising [1].\n',
  '---\nkind: note\nformat: SOAP\ndate:\n---\n',
  'S: slept O: ',
  '\n**A:** ',
  '\n## Plan\n',
  'kind: article\n',
  'gradeTable: "2018"\n',
  'sources:\n  - id: a\n    title: A\n',
  'provenance: { sources: 2, minutes: 1 }\n',
  'title: "x\n',
  'The bond helps',
  ' [1]',
  ' [2].',
  '.[1]',
  ' [LLM].',
  ' [LML]',
  ' [obs]',
  '[^n]',
  '[^n]: note\n',
  '\n\n[1]: https://a.b\n',
  'In 2011 empathy [was][1] rated promising (r = .31) [2]. ',
  'Empathy is [obs] probably effective, r = .28 [obs]. ',
  '¹',
  ' [@fern1991]',
  '. ',
  '? ',
  ':\n\n',
  '- ',
  '1. ',
  '> ',
  '\t',
  '    ',
  '```\n',
  '~~~\n',
  '`',
  '**',
  '_',
  '| Element | Grade (2018) |\n| - | - |\n| Empathy [1] | probably effective |\n',
  '|-|-|\n',
  '<!-- provenote-disable -- x -->',
  '<!-- provenote-disable-next-line phi/name -- y -->\n',
  '<!--',
  '-->',
  '<div>',
  '</div>\n',
  '<script>\n',
  '"',
  '“',
  '(',
  '[',
  ']',
  '\\',
  '\r\n',
  '\r',
  '\n',
  '\n\n',
  '\n\n',
  '\0',
  '\uFEFF',
  '\u{1F642}',
  '\uD83D',
  '\uDE42',
  'é',
  ' ',
  '{{client}}',
  'turn0search1',
  'In 2018 goal consensus was rated probably effective [2].',
  'Empathy is demonstrably effective [1] (r = .28).',
  'demonstrably effective (DE) ',
  'Alliance: DE. ',
  'Studies show that empathy causes outcome [LLM].',
  'A 2013 meta-analysis found r = .31 [2].',
  'Mrs. Wrenna Oakhollow called. ',
  'Her sister Wrenna slept. ',
  'Oakhollow ',
  'MRN: 00482913 ',
  '00482913 ',
  'seen on 03/04/2031 ',
  'he lives in Otterbrook, OH 44101. ',
  'A therapist leaned back. “I hear you,” she said. ',
  '\n**Provenance.** AI-generated (model: pen-2) · version 1.0 · last generated 2031-05-04 · 1 min read · 2 sources.\n',
  'verify before clinical use',
];
const piece = fc.constantFrom(...pieces);

/** Sections enough that the document is read in parts. */
const filler = Array.from(
  { length: 24 },
  (_, at) =>
    `\n\n## Part ${String(at)}\n\n${'Warm listening and plain words help many people through a hard month [1]. '.repeat(12)}\n`,
);
const short = fc.array(piece, { maxLength: 24 }).map((list) => list.join(''));
const long = fc
  .tuple(fc.array(piece, { maxLength: 8 }), fc.array(fc.tuple(fc.nat(23), piece), { maxLength: 20 }))
  .map(([head, inserted]) => {
    const parts = [...filler];
    for (const [at, text] of inserted) parts[at] = `${parts[at] ?? ''}${text}`;
    return head.join('') + parts.join('');
  });

/** Places are shares of the text, so that all of it is edited, whatever its length. */
const edit = fc.record({
  at: fc.oneof(
    { weight: 9, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    fc.constant(0),
    fc.constant(1),
  ),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(4), fc.nat(60)),
  text: fc.oneof(fc.constant(''), piece),
});
type Draft = typeof edit extends fc.Arbitrary<infer One> ? One : never;
const sequences = fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 });

const analyzer = createAnalyzer();

function check(text: string): CheckedAnalysis {
  return analyzer.analyze({ path: 'edited.md', text });
}

/** Updates step by step; after each step every field is what an analysis of the new text gives. */
function follow(text: string, steps: readonly (readonly Draft[])[]): void {
  let analysis = check(text);
  for (const drafts of steps) {
    let { length } = analysis.text;
    const edits = drafts.map((draft): TextEdit => {
      const start = Math.floor(draft.at * length);
      const end = Math.min(start + draft.length, length);
      length += draft.text.length - (end - start);
      return { start, end, text: draft.text };
    });
    const updated = analyzer.update(analysis, edits);
    const fresh = check(applyInOrder(analysis.text, edits));
    // Telling them apart field by field costs more than telling that they are equal.
    if (!isDeepStrictEqual(updated, fresh)) assert.deepEqual(updated, fresh);
    analysis = updated;
  }
}

describe('updates', () => {
  it('equal analyses of the new text, in 10,000 sequences of edits to short documents', function () {
    this.timeout(600_000);
    fc.assert(fc.property(short, sequences, follow), { numRuns: 10_000 });
  });

  it('and in long ones that are read in parts', function () {
    this.timeout(300_000);
    fc.assert(fc.property(long, sequences, follow), { numRuns: 300 });
  });

  it('leave the analysis before as it was', () => {
    fc.assert(
      fc.property(short, edit, (text, { at, length, text: inserted }) => {
        const old = check(text);
        const { settings, ...fields } = old;
        const copy = structuredClone(JSON.parse(JSON.stringify(fields)) as object);
        const start = Math.floor(at * text.length);
        analyzer.update(old, [{ start, end: Math.min(start + length, text.length), text: inserted }]);
        const { settings: after, ...left } = old;
        assert.equal(after, settings);
        assert.deepEqual(JSON.parse(JSON.stringify(left)), copy);
      }),
      { numRuns: 200 },
    );
  });
});
