import assert from 'node:assert/strict';
import type { Finding } from '../rules/finding.js';
import { widthOf } from './columns.js';
import { coverageLine, coverageOf } from './coverage.js';
import { addToTotals, locateFindings, noTotals, type FileReport } from './located.js';
import { plainPalette } from './palette.js';
import { pretty } from './pretty.js';

const summary = {
  sentences: 96,
  sourced: 58,
  llm: 36,
  named: 0,
  mixed: 0,
  untagged: 2,
  exempt: 0,
  words: 900,
};
const text = 'One.\r\nTwo 😀 three.\rFour.';
const finding: Finding = {
  rule: 'provenance/tag-required',
  severity: 'error',
  message: 'This sentence does not say where it comes from. Cite its source, or mark it.',
  start: 6,
  end: 19,
};

function reportOf(path: string, findings: readonly Finding[] = []): FileReport {
  return { path, kind: 'article', findings: locateFindings(findings, text), summary };
}

/** What `pretty` prints for some documents. */
function print(files: readonly FileReport[], width?: number): string {
  const reporter = pretty.start({ width, palette: plainPalette });
  const pieces = files.map((file) => reporter.file(file));
  return pieces.join('') + reporter.end(files.reduce(addToTotals, noTotals));
}

describe('core/reports/pretty', () => {
  it('prints a document with its findings, its coverage, and the sum', () => {
    const fix = { title: 'Mend', edits: [{ start: 0, end: 0, text: 'x' }] };
    assert.equal(
      print([reportOf('a.md', [{ ...finding, start: 20, end: 25, severity: 'hint', fix }, finding])]),
      [
        'a.md article',
        '  2:1  ✖ error    This sentence does not say where it comes from. Cite its source, or mark it.  provenance/tag-required',
        '  3:1  · hint     This sentence does not say where it comes from. Cite its source, or mark it.  provenance/tag-required',
        '  96 sentences · 58 sourced · 36 LLM · 2 untagged · coverage 97 %',
        '',
        '2 findings in 1 document: 1 error, 0 warnings, 1 hint.',
        '1 finding can be repaired with `provenote fix`.',
        '',
      ].join('\n'),
    );
  });

  it('wraps messages to the terminal, each line below the beginning of the first', () => {
    const lines = print([reportOf('a.md', [finding])], 60).split('\n');
    assert.deepEqual(lines.slice(1, 5), [
      '  2:1  ✖ error    This sentence does not say where it comes',
      '                  from. Cite its source, or mark it.',
      '                  provenance/tag-required',
      '  96 sentences · 58 sourced · 36 LLM · 2 untagged · coverage 97 %',
    ]);
  });

  it('names the other places that a finding speaks of below it, with their documents', () => {
    const [located] = locateFindings(
      [{ ...finding, related: [{ start: 20, end: 25, message: 'The same work stands here.' }] }],
      text,
    );
    assert.ok(located);
    const place = { line: 7, column: 3, offset: 99 };
    const related = [
      ...(located.related ?? []),
      { path: 'wiki/b.md', start: place, end: place, message: '"probably effective" for 2018' },
    ];
    const report = { ...reportOf('a.md'), findings: [{ ...located, related }] };
    assert.deepEqual(print([report]).split('\n').slice(2, 4), [
      '                  ↳ 3:1  The same work stands here.',
      '                  ↳ wiki/b.md:7:3  "probably effective" for 2018',
    ]);
    assert.deepEqual(print([report], 60).split('\n').slice(4, 7), [
      '                  ↳ 3:1  The same work stands here.',
      '                  ↳ wiki/b.md:7:3  "probably effective" for',
      '                    2018',
    ]);
  });

  it('gives clean documents a line of the table alone, in columns that fit the terminal', () => {
    const long = `wiki/${'relationship/'.repeat(8)}alliance.md`;
    for (const width of [70, 80, 100, 120]) {
      const lines = print([reportOf(long), reportOf('心.md', [finding])], width).split('\n');
      assert.equal(lines[0], '心.md article');
      const from = lines.findIndex((line) => line.includes('Document'));
      const table = lines.slice(from, from + 3);
      assert.ok(table.every((line) => widthOf(line) === widthOf(table[0] ?? '') && widthOf(line) <= width));
      assert.match(table[1] ?? '', /wiki.*….*alliance\.md .* 97 %/);
    }
  });

  it('shows the documents with the lowest coverage when there are many', () => {
    const files = Array.from({ length: 60 }, (_, at) => reportOf(`d${String(at)}.md`));
    const bad = { ...reportOf('z.md'), summary: { ...summary, sourced: 0, untagged: 60 } };
    const output = print([...files, bad]);
    assert.match(output, / z\.md .* 37 % /);
    assert.match(output, /… and 11 documents/);
  });

  it('has no table and no praise for nothing', () => {
    assert.equal(print([]), 'Nothing was checked.\n');
    assert.match(
      print([reportOf('a.md')]),
      /^a\.md article\n {2}96 sentences .*\n\n✔ No findings in 1 document\.\n$/,
    );
  });

  it('says 100 % only where every sentence is tagged', () => {
    assert.equal(coverageOf({ ...summary, sentences: 1000, untagged: 1 }), 99);
    assert.equal(coverageOf({ ...summary, untagged: 0 }), 100);
    assert.equal(coverageOf({ ...summary, sentences: 0, untagged: 0 }), undefined);
    assert.match(
      coverageLine({ ...summary, mixed: 1, named: 2, exempt: 3 }),
      /2 named source.* · 1 mixed · .*3 exempt/,
    );
  });
});
