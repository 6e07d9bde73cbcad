import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createAnalyzer } from '../index.js';
import { allowHashOf } from './allow-hash.js';

describe('allowHashOf', () => {
  it('is the SHA-256 of the phrase in lower case with its spaces collapsed', () => {
    const wanted = createHash('sha256').update('bramble house').digest('hex');
    for (const phrase of ['bramble house', 'Bramble House', ' Bramble \n House '])
      assert.equal(allowHashOf(phrase), wanted);
  });

  it('lets an entry of the allow list silence a finding without naming it', () => {
    const text = '---\nkind: note\n---\n\nHer brother Tobin drove her here [client].\n';
    const allow = [{ hash: allowHashOf('tobin'), rules: ['phi/*'], reason: 'invented' }];
    const analysis = createAnalyzer({ allow }).analyze({ path: 'note.md', text });
    assert.deepEqual(analysis.findings, []);
    assert.deepEqual(
      analysis.silenced.map(({ finding, by, index }) => [finding.rule, by, index]),
      [['phi/name', 'allow', 0]],
    );
    const other = createAnalyzer({ allow: [{ ...allow[0], hash: allowHashOf('tobias'), reason: 'x' }] });
    assert.deepEqual(
      other.analyze({ path: 'note.md', text }).findings.map(({ rule, confidence }) => [rule, confidence]),
      [['phi/name', 'high']],
    );
  });
});
