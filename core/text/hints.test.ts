import assert from 'node:assert/strict';
import { Hints } from './hints.js';

const hints = new Hints({
  cause: ['caus', 'due to'],
  speech: [String.raw`\bsaid\b`],
  start: [String.raw`\bempath`],
  glued: [']a', ']s'],
  token: ['turn0', 'utm_source='],
});

/** The names of the groups found in a text. */
function found(text: string): string {
  const held = hints.of(text);
  return Object.entries(hints.bits)
    .filter(([, bit]) => (held & bit) !== 0)
    .map(([name]) => name)
    .join(' ');
}

describe('hints', () => {
  it('finds sequences anywhere, in either case', () => {
    assert.equal(found('Because of rain'), 'cause');
    assert.equal(found('It was DUE TO rain'), 'cause');
    assert.equal(found('due  to rain'), '');
    assert.equal(found(''), '');
  });

  it('knows where words start and end', () => {
    assert.equal(found('said'), 'speech');
    assert.equal(found('She said, and he'), 'speech');
    assert.equal(found('the aforesaid'), '');
    assert.equal(found('saidst'), '');
    assert.equal(found('empathic'), 'start');
    assert.equal(found('unempathic'), '');
    assert.equal(found('2empathy ésaid'), 'speech start');
  });

  it('reads marks as spaces and as nothing', () => {
    assert.equal(found('it`said`so'), 'speech');
    assert.equal(found('She **sa**id'), 'speech');
    assert.equal(found('no [1]**a'), 'glued');
    assert.equal(found('see utm_source=x and turn0search'), 'token');
  });

  it('finds all that overlap', () => {
    assert.equal(found('x]said because'), 'cause speech glued');
  });

  it('holds everything where a letter turns into ASCII with its case', () => {
    for (const sign of ['\u0130', '\u017f', '\u212a'])
      assert.equal(found(`a ${sign}`), 'cause speech start glued token');
  });

  it('agrees with a search for each hint in random texts', () => {
    const parts = [
      'caus',
      'due',
      ' ',
      'to',
      'said',
      'sa',
      'id',
      'empath',
      'y',
      ']',
      '.',
      '9',
      'é',
      'turn0',
      '=',
    ];
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const plain = {
      cause: /caus|due to/,
      speech: /(?<![a-z])said(?![a-z])/,
      start: /(?<![a-z])empath/,
      glued: /\][as]/,
      token: /turn0|utmsource=/,
    };
    for (let run = 0; run < 2000; run++) {
      const text = Array.from({ length: 1 + next(9) }, () => parts[next(parts.length)] ?? '').join('');
      const expected = Object.entries(plain).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
      assert.equal(found(text), expected.join(' '), text);
    }
  });
});
