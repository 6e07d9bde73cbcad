import assert from 'node:assert/strict';
import { createAnalyzer, type Config } from '../core/index.js';
import { GradeIndex, indexedClaims } from './grade-index.js';

const right = 'In 2018 empathy was rated demonstrably effective [LLM].\n';
const wrong = 'In 2018 empathy was rated probably effective [LLM].\n';

/** An index over documents by path, put in in the order given. */
function indexOf(documents: Readonly<Record<string, string>>, config: Config = {}): GradeIndex {
  const analyzer = createAnalyzer(config);
  const index = new GradeIndex();
  for (const [path, text] of Object.entries(documents))
    index.set(path, indexedClaims(analyzer.analyze({ path, text })));
  return index;
}

/** The findings of a document as `LINE:COLUMN message → related`. */
function found(index: GradeIndex, path: string): string[] {
  return index
    .of(path)
    .findings.map(
      ({ start, message, related = [] }) =>
        `${String(start.line)}:${String(start.column)} ${message} → ${related
          .map((one) => `${one.path ?? ''}:${String(one.start.line)}:${String(one.start.column)}`)
          .join(' ')}`,
    );
}

describe('workspace/grade-index', () => {
  it('shows two articles that contradict each other to each other, and says whom the table supports', () => {
    const index = indexOf({ 'a.md': `# Warmth\n\n${right}`, 'b.md': wrong });
    assert.deepEqual(found(index, 'a.md'), [
      '3:27 Another article (b.md) rates empathy "probably effective" for 2018, and this one "demonstrably effective". The table has the grade that stands here (Vilkin, Sullivan & Goldfried 2022); correct it there. → b.md:1:27',
    ]);
    assert.deepEqual(found(index, 'b.md'), [
      '1:27 Another article (a.md) rates empathy "demonstrably effective" for 2018, and this one "probably effective". The table has "demonstrably effective" (Vilkin, Sullivan & Goldfried 2022); correct it here. → a.md:3:27',
    ]);
    const [finding] = index.of('b.md').findings;
    assert.deepEqual(
      [finding?.rule, finding?.severity, finding?.related?.[0]?.message],
      ['grades/inconsistent', 'warning', '"demonstrably effective" for 2018'],
    );
  });

  it('leaves open who is right where the table is not verified, and tells where both are wrong', () => {
    const unverified = indexOf({
      'a.md': 'In 2001 empathy was rated demonstrably effective [LLM].',
      'b.md': 'In 2001 empathy was rated insufficient research to judge [LLM].',
    });
    assert.match(
      found(unverified, 'a.md')[0] ?? '',
      /One of them is wrong; see what the edition says\. → b\.md:1:27$/,
    );
    const both = indexOf({
      'a.md': 'In 2018 empathy was rated promising [LLM].',
      'b.md': wrong,
    });
    assert.match(found(both, 'a.md')[0] ?? '', /The table has "demonstrably effective" .*; correct both\./);
  });

  it('compares claims by the edition that words, sources, frontmatter or configuration tell', () => {
    const claim = 'Empathy was rated probably effective';
    const bySource = `${claim} [1].\n\n## Sources\n\n1. Norcross, J. C. *Psychotherapy relationships that work III*. 2018. https://doi.org/10.1037/pst0000193 — T1\n`;
    const byFrontmatter = `---\ngradeTable: '2018'\n---\n\n${claim} [LLM].\n`;
    for (const text of [bySource, byFrontmatter])
      assert.equal(found(indexOf({ 'a.md': text, 'b.md': right }), 'b.md').length, 1);
    const bare = { 'a.md': `${claim} [LLM].`, 'b.md': right };
    assert.deepEqual(found(indexOf(bare), 'b.md'), []);
    assert.equal(found(indexOf(bare, { gradeTable: '2018' }), 'b.md').length, 1);
  });

  it('finds nothing in one document, between editions, or against a note', () => {
    assert.deepEqual(found(indexOf({ 'a.md': right + wrong }), 'a.md'), []);
    const editions = {
      'a.md': right,
      'b.md': 'In 2011 empathy was rated probably effective [LLM].',
    };
    assert.deepEqual(found(indexOf(editions), 'a.md'), []);
    const note = { 'a.md': right, 'n.md': `---\nkind: note\n---\n\n${wrong}` };
    assert.deepEqual(found(indexOf(note), 'a.md'), []);
    assert.deepEqual(found(indexOf(note), 'n.md'), []);
  });

  it('takes one document with both grades as an opponent of each', () => {
    const index = indexOf({ 'a.md': right + wrong, 'b.md': wrong });
    assert.deepEqual(
      index.of('a.md').findings.map(({ start }) => start.line),
      [1],
    );
    assert.equal(found(index, 'b.md').length, 1);
  });

  it('counts many opponents and shows the first of them, in whatever order they came', () => {
    const paths = ['h.md', 'c.md', 'g.md', 'b.md', 'f.md', 'e.md', 'd.md'];
    const documents = { 'a.md': right, ...Object.fromEntries(paths.map((path) => [path, wrong])) };
    const turned = Object.fromEntries(Object.entries(documents).reverse());
    const [finding = ''] = found(indexOf(documents), 'a.md');
    assert.match(finding, /^1:27 7 other articles \(b\.md, …\) rate empathy "probably effective"/);
    assert.match(finding, /→ b\.md:1:27 c\.md:1:27 d\.md:1:27 e\.md:1:27 f\.md:1:27$/);
    assert.deepEqual(found(indexOf(turned), 'a.md'), [finding]);
  });

  it('gives a claim of two editions one finding, with what contradicts it in either', () => {
    const index = indexOf({
      'a.md': 'In 2011 and 2018 empathy was rated demonstrably effective [LLM].',
      'b.md': wrong,
      'c.md': 'In 2011 empathy was rated probably effective [LLM].',
    });
    const [finding, ...others] = found(index, 'a.md');
    assert.match(
      finding ?? '',
      /\(c\.md\) rates empathy "probably effective" for 2011.* → c\.md:1:27 b\.md:1:27$/,
    );
    assert.deepEqual(others, []);
  });

  it('follows documents that change and go', () => {
    const index = indexOf({ 'a.md': right, 'b.md': wrong });
    const claims = indexedClaims(createAnalyzer().analyze({ path: 'b.md', text: right }));
    index.set('b.md', claims);
    assert.deepEqual(found(index, 'a.md'), []);
    index.set('c.md', indexedClaims(createAnalyzer().analyze({ path: 'c.md', text: wrong })));
    assert.equal(found(index, 'a.md').length, 1);
    index.delete('c.md');
    assert.deepEqual(found(index, 'a.md'), []);
    index.delete('a.md');
    index.delete('b.md');
    assert.ok(index.isEmpty);
  });

  it('holds back what a directive or the allow list silences, at its own place alone', () => {
    const directed = `<!-- provenote-disable-next-sentence grades/inconsistent -- quoted -->\n${right}`;
    const index = indexOf({ 'a.md': directed, 'b.md': wrong });
    assert.deepEqual(found(index, 'a.md'), []);
    assert.deepEqual(
      index.of('a.md').silenced.map(({ silencedBy }) => silencedBy),
      [{ by: 'directive', index: 0 }],
    );
    assert.equal(found(index, 'b.md').length, 1);
    const allow = [
      { pattern: 'demonstrably effective', rules: ['grades/*'], reason: 'invented', date: '2026-01-31' },
    ];
    assert.deepEqual(found(indexOf({ 'a.md': right, 'b.md': wrong }, { allow }), 'a.md'), []);
  });

  it('has the severity of the configuration, and is silent where it is off', () => {
    const documents = { 'a.md': right, 'b.md': wrong };
    const severe = indexOf(documents, { rules: { 'grades/inconsistent': 'error' } });
    assert.equal(severe.of('a.md').findings[0]?.severity, 'error');
    assert.deepEqual(found(indexOf(documents, { rules: { 'grades/inconsistent': 'off' } }), 'a.md'), []);
  });
});

describe('a directive for grades/inconsistent', () => {
  const directivesOf = (text: string): string[] =>
    createAnalyzer()
      .analyze({ path: 'a.md', text })
      .findings.filter(({ rule }) => rule === 'document/directive')
      .map(({ message }) => message);
  const directive = '<!-- provenote-disable-next-sentence grades/inconsistent -- quoted -->\n';

  it('may have its use where a claim stands, which one document cannot tell', () => {
    assert.deepEqual(directivesOf(directive + right), []);
    assert.deepEqual(directivesOf(directive.replace('inconsistent', '*') + right), []);
  });

  it('silences nothing where no claim stands', () => {
    assert.equal(directivesOf(`${directive}Warmth helps [LLM].`).length, 1);
    assert.equal(directivesOf(directive.replace(' -- quoted', '') + right).length, 1);
  });
});
