import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { applyTogether } from '../text/edit.js';
import { quickFixesAt, type IgnoreFix, type QuickFix } from './code-actions.js';
import { cursorOf } from './testing/cursor.js';

const analyzer = createAnalyzer();
const rule = 'provenance/tag-required';
const directive = `<!-- provenote-disable-next-sentence ${rule} -->`;

function fixesOf(fixture: string): { readonly text: string; readonly fixes: readonly QuickFix[] } {
  const { text, offset } = cursorOf(fixture);
  const analysis = analyzer.analyze({ path: 'a.md', text });
  return { text, fixes: quickFixesAt(analysis, { start: offset, end: offset }) };
}

/** The text after the finding at the cursor is ignored; the finding must be gone from it, and no other one may be. */
function ignored(fixture: string): string {
  const { text, fixes } = fixesOf(fixture);
  const fix = fixes.find(
    (one): one is IgnoreFix => one.kind === 'ignore' && one.title === `Ignore ${rule} for this sentence`,
  );
  assert.ok(fix, 'the fix is offered');
  const after = applyTogether(text, [fix.edit]);
  const count = (of: string): number => analyzer.analyze({ path: 'a.md', text: of }).findings.length;
  assert.equal(count(after), count(text) - 1, `one finding less in:\n${after}`);
  return after;
}

describe('quick fixes', () => {
  it('come from the findings under the cursor, repairs first', () => {
    const { fixes } = fixesOf(
      'One [LLM]. Two is‸ bare.\n\n## Sources\n\n1. Marlow, A. *One*. 2018. https://one.test/a — T2\n',
    );
    assert.equal(fixes[0]?.kind, 'repair');
    assert.ok(fixes.every((fix) => fix.finding.rule === rule));
    assert.deepEqual(
      fixes.filter((fix) => fix.kind === 'ignore').map(({ title }) => title),
      [`Ignore ${rule} for this sentence`, `Ignore ${rule} in this document`],
    );
  });

  it('are preferred only when safe', () => {
    const { fixes } = fixesOf('One claim here.[ll‸m]');
    assert.deepEqual(
      fixes.flatMap((fix) => (fix.kind === 'repair' ? [[fix.finding.rule, fix.preferred]] : [])),
      [['provenance/tag-style', true]],
    );
  });

  it('ignore in the document below the frontmatter', () => {
    const { text, fixes } = fixesOf('---\ntitle: A\n---\n# A\n\nOne ba‸re.\n');
    const fix = fixes.find(
      (one): one is IgnoreFix => one.kind === 'ignore' && one.title.endsWith('in this document'),
    );
    assert.ok(fix);
    const after = applyTogether(text, [fix.edit]);
    assert.equal(after, `---\ntitle: A\n---\n\n<!-- provenote-disable-file ${rule} -->\n# A\n\nOne bare.\n`);
    assert.deepEqual(analyzer.analyze({ path: 'a.md', text: after }).findings, []);
  });
});

describe('ignoring a sentence', () => {
  it('writes a line above the first sentence of a paragraph', () => {
    assert.equal(
      ignored('A [LLM].\n\nOne ba‸re. Two bare.\n'),
      `A [LLM].\n\n${directive}\nOne bare. Two bare.\n`,
    );
  });

  it('writes into the line before a later sentence', () => {
    assert.equal(ignored('One [LLM]. Two ba‸re.'), `One [LLM]. ${directive} Two bare.`);
  });

  it('writes behind the line before when the sentence opens a line of its paragraph', () => {
    assert.equal(ignored('One [LLM].\nTwo ba‸re.\n'), `One [LLM]. ${directive}\nTwo bare.\n`);
  });

  it('keeps the line breaks of the document', () => {
    assert.equal(ignored('A [LLM].\r\n\r\nOne ba‸re.\r\n'), `A [LLM].\r\n\r\n${directive}\r\nOne bare.\r\n`);
  });

  it('stays inside list items', () => {
    assert.equal(ignored('- one ba‸re\n- two [LLM]\n'), `- ${directive}\n  one bare\n- two [LLM]\n`);
    assert.equal(
      ignored('10. one ba‸re\n11. two [LLM]\n'),
      `10. ${directive}\n    one bare\n11. two [LLM]\n`,
    );
    assert.equal(ignored('- A [LLM].\n  Two ba‸re.\n'), `- A [LLM]. ${directive}\n  Two bare.\n`);
    assert.equal(ignored('- A [LLM].\n\n  Two ba‸re.\n'), `- A [LLM].\n\n  ${directive}\n  Two bare.\n`);
    assert.equal(ignored('- [ ] one ba‸re\n'), `- [ ] ${directive} one bare\n`);
  });

  it('stays inside quotes', () => {
    assert.equal(ignored('> One ba‸re.\n'), `> ${directive}\n> One bare.\n`);
    assert.equal(ignored('> - One ba‸re.\n'), `> - ${directive}\n>   One bare.\n`);
  });

  it('writes into the first cell of a table row', () => {
    const head = '| a | b |\n| - | - |\n';
    assert.equal(ignored(`${head}| one | ba‸re |\n`), `${head}| ${directive} one | bare |\n`);
    assert.equal(ignored(`a | b\n--|--\none | ba‸re\n`), `a | b\n--|--\n| ${directive} one | bare\n`);
  });

  it('stands before a bold label', () => {
    assert.equal(ignored('**Bond.** One ba‸re.\n'), `${directive}\n**Bond.** One bare.\n`);
  });

  it('stands above a source entry', () => {
    const { text, fixes } = fixesOf(
      'One [1].\n\n## Sources\n\n1. Marlow, A. *One*. 2018. https://exam‸ple.org/123456 — T3\n',
    );
    const fix = fixes.find(
      (one): one is IgnoreFix => one.kind === 'ignore' && one.title.endsWith('for this source'),
    );
    assert.ok(fix);
    const after = applyTogether(text, [fix.edit]);
    const left = analyzer.analyze({ path: 'a.md', text: after }).findings;
    assert.ok(!left.some((finding) => finding.rule === fix.finding.rule));
  });
});
