import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { configSchema } from '../core/rules/config.js';
import { applyTogether } from '../core/text/edit.js';
import { allowEntryEdit } from './allow-entry.js';

const entry = {
  hash: 'a'.repeat(64),
  rule: 'phi/name',
  reason: 'the "mascot": invented',
  date: '2026-05-04',
};

/** The configuration afterwards; undefined where nothing is inserted. */
function check(text: string): string | undefined {
  const edit = allowEntryEdit(text, entry);
  return edit && applyTogether(text, [edit]);
}

describe('allowEntryEdit', () => {
  for (const [name, text] of [
    ['an empty file', ''],
    ['a file of comments', '# ours\n'],
    ['a file without the list', 'rules:\n  phi/date: warning # loud\n'],
    ['a file without a last line break', 'gradeTable: "2018"'],
    ['a list', 'allow:\n  - pattern: Bramble\n    reason: invented\n# end\n'],
    ['a list at the margin', 'allow:\n- pattern: Bramble\n  reason: invented\n\nrules: {}\n'],
    ['Windows line ends', 'allow:\r\n  - pattern: Bramble\r\n    reason: invented\r\n'],
  ] as const) {
    it(`adds to ${name} and keeps what stands there`, () => {
      const after = check(text) ?? '';
      const config = configSchema.parse(parse(after));
      assert.deepEqual(config.allow?.at(-1), {
        hash: entry.hash,
        rules: ['phi/name'],
        reason: entry.reason,
        date: entry.date,
      });
      assert.equal(config.allow?.length, text.includes('Bramble') ? 2 : 1);
      for (const line of text.split(/\r?\n/)) assert.ok(after.includes(line));
      assert.equal(after.includes('\r\n'), text.includes('\r\n'));
    });
  }

  it('leaves alone what it cannot extend safely', () => {
    assert.equal(check('allow: [{ pattern: x, reason: y }]\n'), undefined);
    assert.equal(check('- a list\n'), undefined);
    assert.equal(check('a: [\n'), undefined);
  });
});
