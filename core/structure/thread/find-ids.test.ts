import assert from 'node:assert/strict';
import { findIds } from './find-ids.js';

/** The ids found in a text: `!` behind those that can be nothing else, in brackets those that they are listed with. */
function found(text: string): string {
  return findIds(text, new Set(['measure']))
    .map(({ id, start, end, isCertain, beside }) => {
      assert.equal(text.slice(start, end), id);
      return id + (isCertain ? '!' : '') + (beside.length > 0 ? `(${beside.join()})` : '');
    })
    .join(' ');
}

describe('ids of the golden thread', () => {
  it('are found wherever a word may stand', () => {
    for (const [text, ids] of [
      ['Worked on G1.', 'G1'],
      ['(G1) “G2”, *G3* **O1.2**: _I3_', 'G1 G2 G3 O1.2! I3'],
      ['G1’s objectives', 'G1'],
      ['P1→G1 → O1.2, I3', 'P1!(G1,O1.2,I3) G1!(P1,O1.2,I3) O1.2!(P1,G1,I3) I3!(P1,G1,O1.2)'],
      ['I3-O1.2', 'I3!(O1.2) O1.2!(I3)'],
      ['goal G4 and G5', 'G4!(G5) G5!(G4)'],
      ['Intervention I7', 'I7!'],
      ['🌱 G1\r\nG2', 'G1 G2'],
    ] as const)
      assert.equal(found(text), ids, text);
  });

  it('are not parts of larger names, code, links or comments', () => {
    for (const text of [
      'G1a AG1 G123 G1-phase G1.5 v.G1 O1.2.3.4 G1.md #G1 notes/G1 file_G1_x',
      '`G1` <!-- G2 --> [a](G3.md) <https://a.example/G4> $G5$ <b id="G6">x</b>',
      'g1 o1.2 G O1,5 Ph1 IL2',
    ])
      assert.equal(found(text), '', text);
  });

  it('are not pages, waves, oxygen, sizes, or a history of births', () => {
    for (const text of [
      'see page P1 and p. P2',
      'the P1 wave, a P2 latency of 80 ms',
      'SpO2 95 %, O2 saturation, O2: 94 %, O2 2 L via cannula, is on O2 at night, remained off O2',
      'a coat in size G1, a G1 phase cell',
      'G2 P1, G3P2, G1 P0',
      'EEG at O1 and P3',
      'room I3, unit G2, an O1 visa, the I5 north',
    ])
      assert.equal(found(text), '', text);
  });

  it('takes linear time on hostile input', () => {
    for (const part of ['G1 ', 'G1/', 'O1.2→', '_G1', 'G1.', "G1'", 'page ']) {
      const start = performance.now();
      findIds(part.repeat(20_000), new Set());
      const spent = performance.now() - start;
      assert.ok(spent < 2000, `${part}: ${String(spent)} ms`);
    }
  });
});
