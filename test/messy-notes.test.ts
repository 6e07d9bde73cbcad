import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../core/index.js';
import { describeMarks, readFixture, type Mark } from './harness/fixture.js';

const folder = 'test/corpus/messy';
const names = readdirSync(folder).filter((file) => file.endsWith('.md'));

/** Line ends in turn, as text that was pasted from several systems has them. */
const lineEnds: Readonly<Record<string, readonly string[]>> = {
  LF: ['\n'],
  CRLF: ['\r\n'],
  CR: ['\r'],
  'mixed line ends': ['\r\n', '\n', '\r\n', '\r'],
};

/** The text with other line ends, and its marks where they stand then. A mark lies within a line. */
function withLineEnds(
  text: string,
  marks: readonly Mark[],
  ends: readonly string[],
): { readonly text: string; readonly marks: readonly Mark[] } {
  let result = '';
  const moved: Mark[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const by = result.length - start;
    for (const mark of marks)
      if (mark.start >= start && mark.start <= start + line.length)
        moved.push({ rule: mark.rule, start: mark.start + by, end: mark.end + by });
    start += line.length + 1;
    result += line + (start > text.length ? '' : (ends[index % ends.length] ?? ''));
  }
  return { text: result, marks: moved };
}

describe('messy notes', () => {
  const analyzer = createAnalyzer();

  it('are thirty or more', () => assert.ok(names.length >= 30));

  for (const [title, ends] of Object.entries(lineEnds)) {
    describe(title, () => {
      for (const name of names) {
        const fixture = readFixture(readFileSync(join(folder, name), 'utf8'));
        it(`${name}: finds what is marked and nothing else`, () => {
          const { text, marks } = withLineEnds(fixture.text, fixture.marks, ends);
          const { kind, findings } = analyzer.analyze({ path: name, text });
          assert.equal(kind, 'note');
          assert.deepEqual(describeMarks(text, findings), describeMarks(text, marks));
        });
      }
    });
  }

  it('give the same findings without their frontmatter, where labels tell the kind', () => {
    for (const name of ['28-shouting-labels.md', '19-labels-bold.md']) {
      const { text } = readFixture(readFileSync(join(folder, name), 'utf8'));
      const body = text.replace(/^---\n[^]*?\n---\n/, '');
      const rulesOf = (from: string): string[] =>
        analyzer.analyze({ path: name, text: from }).findings.map(({ rule }) => rule);
      assert.deepEqual(rulesOf(body), rulesOf(text), name);
    }
  });
});
