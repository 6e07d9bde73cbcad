import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endOfLine, indexLines, lineOf, offsetAt, positionAt, type PositionEncoding } from './line-index.js';

const encodings: readonly PositionEncoding[] = ['utf-8', 'utf-16', 'utf-32'];
const text = 'ab\r\nc\u{1F642}d\rשלום\n\uD800x\n';

describe('line index', () => {
  it('starts a line after \\n, \\r\\n and \\r', () => {
    assert.deepEqual(indexLines('a\nb\r\nc\rd').starts, [0, 2, 5, 7]);
    assert.deepEqual(indexLines('').starts, [0]);
  });

  it('ends a line before its line break', () => {
    const index = indexLines(text);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => endOfLine(index, line)),
      [2, 8, 13, 16, 17],
    );
  });

  it('counts columns in the units of the encoding', () => {
    const index = indexLines('x\u{1F642}é-');
    assert.deepEqual(
      encodings.map((encoding) => positionAt(index, 4, encoding).character),
      [7, 4, 3],
    );
  });

  it('takes a lone surrogate for three bytes, as its replacement character', () => {
    assert.equal(positionAt(indexLines('\uD800x'), 1, 'utf-8').character, 3);
  });

  it('clamps what lies outside', () => {
    const index = indexLines('ab\ncd');
    assert.deepEqual(positionAt(index, 99, 'utf-16'), { line: 1, character: 2 });
    assert.equal(offsetAt(index, { line: 0, character: 99 }, 'utf-8'), 2);
    assert.equal(offsetAt(index, { line: 9, character: 0 }, 'utf-32'), 5);
    assert.equal(offsetAt(index, { line: -1, character: 3 }, 'utf-16'), 0);
  });

  it('goes from offset to position and back in every encoding', () => {
    const piece = fc.constantFrom(
      'a',
      'é',
      '\u{1F642}',
      '\uD83D',
      '\uDE42',
      '\r',
      '\n',
      '\r\n',
      'ש',
      ' ',
      '\t',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const whole = pieces.join('');
        const index = indexLines(whole);
        for (const encoding of encodings) {
          for (let offset = 0; offset <= whole.length; offset++) {
            const insidePair =
              /[\uD800-\uDBFF]/.test(whole[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(whole[offset] ?? '');
            const insideBreak = whole[offset - 1] === '\r' && whole[offset] === '\n';
            if ((insidePair && encoding !== 'utf-16') || insideBreak) continue;
            assert.equal(offsetAt(index, positionAt(index, offset, encoding), encoding), offset);
          }
        }
      }),
    );
  });

  it('finds the line of an offset', () => {
    const index = indexLines('a\nb\n');
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((offset) => lineOf(index, offset)),
      [0, 0, 1, 1, 2],
    );
  });
});
