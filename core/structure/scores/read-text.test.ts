import assert from 'node:assert/strict';
import { instrumentsWith } from '../../tables/instruments.js';
import { compileInstruments } from './instrument-names.js';
import { readText } from './read-text.js';
import { judgeScore } from './judge-score.js';

const names = compileInstruments(instrumentsWith([]));

/** Scores as `instrument part number`. */
function scoresOf(text: string): string[] {
  return readText(text, names).map(({ start, end, instrument, part }) => {
    const what = part.kind === 'subscale' ? ` ${part.name}` : part.kind === 'item' ? ' item' : '';
    return `${instrument.id}${what} ${text.slice(start, end)}`;
  });
}

describe('core/structure/scores', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['PHQ-9: 14', 'phq-9 14'],
    ['phq9 14, gad7 9', 'phq-9 14', 'gad-7 9'],
    ['PHQ‑9 total of 14', 'phq-9 14'],
    ['PHQ-9 (14, moderate)', 'phq-9 14'],
    ['PHQ-9 was 14 (previously 18)', 'phq-9 14', 'phq-9 18'],
    ['GAD-7 went from 18 to 9', 'gad-7 18', 'gad-7 9'],
    ['GAD-7 18 → 12 → 9', 'gad-7 18', 'gad-7 12', 'gad-7 9'],
    ['from 18 to 9 on the GAD-7', 'gad-7 18', 'gad-7 9'],
    ['scored 14 out of 27 on her PHQ-9', 'phq-9 14'],
    ['PHQ-9 and GAD-7 were 14 and 9', 'phq-9 14', 'gad-7 9'],
    ['PHQ-9/GAD-7: 14', ''],
    ['PHQ-9 item 9: 2, total 14', 'phq-9 item 2', 'phq-9 14'],
    ['rated 2 on item 9 of the PHQ-9', 'phq-9 item 2'],
    ['item 9 on the PHQ-9: 2', 'phq-9 item 2'],
    ['OQ-45 88 (SD 52, IR 19)', 'oq-45 88', 'oq-45 symptom distress 52', 'oq-45 interpersonal relations 19'],
    ['Completed the PHQ-9. Score: 14.', 'phq-9 14'],
    ['Total score 14 [measure: PHQ-9].', 'phq-9 14'],
    ['PHQ-9 and GAD-7 done. Score: 14.', ''],
    ['PHQ-9 done. Pain score: 8.', ''],
    ['PHQ-9 at intake 18, at session 4: 12', 'phq-9 18', 'phq-9 12'],
    ['PHQ-9 on 3/14: 12', 'phq-9 12'],
    ['PHQ-9 3/14', ''],
    ['PHQ-9 dropped 12 points to 9', 'phq-9 9'],
    ['a drop of 12 on the PHQ-9', ''],
    ['PHQ-9 -5', ''],
    ['PHQ-9 – 14', 'phq-9 14'],
    ['PHQ-9 score of\n14', 'phq-9 14'],
    ['PHQ-9\n14 new clients', ''],
    ['audit 31, the ors of it 50', ''],
    ['MoCA 28', 'moca 28'],
    ['WHODAS 2.0: 31', 'whodas 31'],
    ['OQ-45.2 88', 'oq-45 88'],
  ];
  for (const [text, ...expected] of cases)
    it(JSON.stringify(text), () => assert.deepEqual(scoresOf(text), expected[0] === '' ? [] : expected));

  it('judges by the widest way of scoring, and not at all where that is not certain', () => {
    const faultsOf = (text: string): unknown[] =>
      readText(text, names).map((score) => judgeScore(score).fault);
    assert.deepEqual(faultsOf('WAI-SR 4.6; WAI-SR 48; WAI-SR 8; GAF 0; HAM-D 90'), [
      undefined,
      undefined,
      'range',
      undefined,
      undefined,
    ]);
    assert.deepEqual(faultsOf('ORS 31.4; ORS 31.45; PHQ-9 14/27; PHQ-9: 14/30; PHQ-9 28/27'), [
      undefined,
      'step',
      undefined,
      'denominator',
      'range',
    ]);
  });

  it('reads hostile text in linear time', () => {
    for (const piece of [
      'PHQ-9 ',
      'PHQ-9/',
      'PHQ-9 (',
      '1 on the ',
      'from 1 to ',
      'score ',
      'Beck ',
      '9-',
      '(1 ',
    ]) {
      const text = `PHQ-9 ${piece.repeat(100_000 / piece.length)}PHQ-9 14`;
      const start = performance.now();
      readText(text, names);
      assert.ok(performance.now() - start < 1500, piece);
    }
  });
});
