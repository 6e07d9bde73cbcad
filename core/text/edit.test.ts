import assert from 'node:assert/strict';
import { applyInOrder, applyTogether, deletionOf, editsCollide, insertionAt, replacementOf } from './edit.js';

describe('edits', () => {
  it('hold one after the other when applied in order', () => {
    assert.equal(
      applyInOrder('abc', [insertionAt(1, 'X'), replacementOf({ start: 2, end: 3 }, 'Y')]),
      'aXYc',
    );
    assert.equal(applyInOrder('abc', [{ start: -3, end: 99, text: 'Z' }]), 'Z');
  });

  it('count in one text when applied together, the earlier of two that overlap winning', () => {
    assert.equal(
      applyTogether('abcd', [replacementOf({ start: 2, end: 4 }, 'Y'), insertionAt(0, 'X')]),
      'XabY',
    );
    assert.equal(
      applyTogether('abcd', [
        replacementOf({ start: 0, end: 3 }, 'Y'),
        replacementOf({ start: 2, end: 4 }, 'Z'),
      ]),
      'Yd',
    );
  });

  it('take the space before a deleted span with it', () => {
    assert.deepEqual(deletionOf({ start: 2, end: 5 }, 'a [1].'), { start: 1, end: 5, text: '' });
  });

  it('collide when they touch', () => {
    assert.equal(editsCollide([insertionAt(1, 'a')], [insertionAt(1, 'b')]), true);
    assert.equal(editsCollide([insertionAt(1, 'a')], [insertionAt(2, 'b')]), false);
  });
});
