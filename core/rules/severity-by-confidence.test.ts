import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import type { Config } from './config.js';

const text =
  'Dr. Hollis met her brother Tobin in October in Springfield [1].\n\n## Sources\n\n1. Harrow. *Sleep*. 2019.\n';

function severities(kind: 'article' | 'note' | 'revision', config: Config = {}): (string | undefined)[][] {
  const { findings } = createAnalyzer(config).analyze({ path: 'x.md', text, kind });
  return findings
    .filter(({ rule }) => rule.startsWith('phi/'))
    .map(({ rule, severity, confidence }) => [rule, severity, confidence]);
}

describe('severity by confidence', () => {
  it('makes low a hint in a note and in a revision', () => {
    const wanted = [
      ['phi/name', 'hint', 'low'],
      ['phi/name', 'error', 'high'],
      ['phi/date', 'error', 'medium'],
      ['phi/location', 'error', 'medium'],
    ];
    assert.deepEqual(severities('note'), wanted);
    assert.deepEqual(severities('revision')[1], wanted[1]);
  });

  it('shows high alone as a warning in an article, and low not at all', () => {
    const shown = severities('article');
    assert.deepEqual(shown[0], ['phi/name', 'warning', 'high']);
    assert.ok(shown.every(([, severity, confidence]) => severity !== 'hint' && confidence !== 'low'));
  });

  it('keeps to the threshold, to the severities of the configuration and to what is said of clinicians', () => {
    assert.deepEqual(
      severities('note', { phi: { threshold: 'high' } }).map(([, , confidence]) => confidence),
      ['high'],
    );
    assert.deepEqual(severities('note', { rules: { 'phi/name': 'warning' } })[1], [
      'phi/name',
      'warning',
      'high',
    ]);
    assert.deepEqual(severities('note', { phi: { clinicians: 'high' } })[0], ['phi/name', 'error', 'high']);
    assert.equal(severities('note', { phi: { clinicians: 'off' } }).length, 3);
  });
});
