import assert from 'node:assert/strict';
import { negotiateEncoding } from './encoding.js';

describe('position encoding', () => {
  it('is the first of the client’s that we know', () => {
    assert.equal(negotiateEncoding(['utf-7', 'utf-32', 'utf-8']), 'utf-32');
    assert.equal(negotiateEncoding(['utf-16', 'utf-8']), 'utf-16');
  });

  it('is UTF-16 when the client names none', () => {
    assert.equal(negotiateEncoding(undefined), 'utf-16');
    assert.equal(negotiateEncoding([]), 'utf-16');
  });
});
