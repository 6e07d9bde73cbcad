import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyInOrder } from '../../../core/text/edit.js';
import { DocumentText } from './text.js';

const encodings = ['utf-8', 'utf-16', 'utf-32'] as const;
const signs = ['a', 'é', '😀', 'م', '\n', '\r\n', '\r', '\ud800', '\udc00', '\ufeff', '\0', ' '];
const text = fc.array(fc.constantFrom(...signs), { maxLength: 25 }).map((parts) => parts.join(''));
const position = fc.record({
  line: fc.integer({ min: -1, max: 12 }),
  character: fc.integer({ min: -1, max: 30 }),
});

describe('document text', () => {
  for (const encoding of encodings) {
    it(`takes up changes in ${encoding} as edits that lead to the same text`, () => {
      fc.assert(
        fc.property(text, position, position, text, (content, start, end, inserted) => {
          const before = new DocumentText(content, encoding);
          const { text: after, edit } = before.changed({ range: { start, end }, text: inserted });
          if (edit) assert.equal(applyInOrder(before.text, [edit]), after.text);
          const whole = new DocumentText(content, encoding).changed({ text: inserted });
          assert.equal(whole.text.text, inserted.replace(/^\ufeff/, ''));
        }),
      );
    });

    it(`gives back in ${encoding} the offsets of its ranges`, () => {
      fc.assert(
        fc.property(text, fc.nat(30), fc.nat(30), (content, one, other) => {
          const document = new DocumentText(content, encoding);
          const ends = [one, other].map((offset) =>
            snapped(document.text, Math.min(offset, document.text.length)),
          );
          const [start = 0, end = 0] = ends.sort((a, b) => a - b);
          assert.deepEqual(document.spanOf(document.rangeOf({ start, end })), { start, end });
        }),
      );
    });
  }

  it('leaves a byte order mark out of its text, but not out of its positions', () => {
    const document = new DocumentText('\ufeffab', 'utf-16');
    assert.equal(document.text, 'ab');
    assert.equal(document.offsetAt({ line: 0, character: 2 }), 1);
    assert.deepEqual(document.rangeOf({ start: 0, end: 2 }).start, { line: 0, character: 1 });
  });

  it('turns a range whose ends are the wrong way round', () => {
    const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 1 } };
    assert.deepEqual(new DocumentText('abc', 'utf-16').spanOf(range), { start: 1, end: 2 });
  });
});

/** Positions know no place inside a surrogate pair or a CRLF. */
function snapped(text: string, offset: number): number {
  const around = text.slice(Math.max(offset - 1, 0), offset + 1);
  return around === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(around) ? offset - 1 : offset;
}
