import assert from 'node:assert/strict';
import {
  createAnalyzer,
  type Analyzer,
  type CheckedAnalysis,
  type Finding,
  type TextEdit,
} from '../core/index.js';
import { applyInOrder } from '../core/text/edit.js';
import { fixDocument } from './fix.js';

/** An analyzer whose findings a function of the text makes. */
function analyzerOf(find: (text: string) => Finding[]): Analyzer {
  const real = createAnalyzer();
  const analyze: Analyzer['analyze'] = (input) => ({ ...real.analyze(input), findings: find(input.text) });
  const update: Analyzer['update'] = ({ path, text }, edits) =>
    analyze({ path, text: applyInOrder(text, edits) });
  return { ...real, analyze, update };
}

function finding(rule: string, start: number, end: number, ...edits: TextEdit[]): Finding {
  return { rule, severity: 'info', message: '', start, end, fix: { title: rule, edits } };
}

function fixed(text: string, find: (text: string) => Finding[]): { text: string; applied: string[] } {
  const analyzer = analyzerOf(find);
  const analysis: CheckedAnalysis = analyzer.analyze({ path: 'a.md', text });
  const result = fixDocument(analyzer, analysis);
  return {
    text: result.analysis.text,
    applied: result.applied.map(({ rule, start, end }) => `${rule} ${String(start)}-${String(end)}`),
  };
}

describe('workspace/fix', () => {
  it('leaves the second of two fixes at one place for the next round, and says where it stood at first', () => {
    const result = fixed('xx b', (text) => {
      const b = text.indexOf('b');
      return [
        ...(text.startsWith('xx') ? [finding('first', 0, 2, { start: 0, end: 2, text: 'longer' })] : []),
        ...(b >= 0 && !text.includes('c')
          ? [
              finding(
                'second',
                b,
                b + 1,
                { start: b - 1, end: b + 1, text: ' c' },
                { start: 0, end: 0, text: '!' },
              ),
            ]
          : []),
      ];
    });
    assert.deepEqual(result, { text: '!longer c', applied: ['first 0-2', 'second 3-4'] });
  });

  it('stops when fixes undo one another', () => {
    const result = fixed('a', (text) => [
      finding('swap', 0, 1, { start: 0, end: 1, text: text === 'a' ? 'b' : 'a' }),
    ]);
    assert.deepEqual(result, { text: 'b', applied: ['swap 0-1'] });
  });

  it('stops after ten rounds', () => {
    const grow = fixed('', (text) => [
      finding('grow', 0, 0, { start: text.length, end: text.length, text: '+' }),
    ]);
    assert.equal(grow.text, '+'.repeat(10));
  });

  it('writes new lines as the document has them', () => {
    const result = fixed('a\r\nb', (text) =>
      text.length > 4 ? [] : [finding('add', 0, 0, { start: 4, end: 4, text: '\n\nc' })],
    );
    assert.equal(result.text, 'a\r\nb\r\n\r\nc');
  });
});
