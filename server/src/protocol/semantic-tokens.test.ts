import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodedTokens, tokenEdits } from './semantic-tokens.js';
import { DocumentText } from './text.js';

describe('semantic tokens of the protocol', () => {
  it('count from the token before, in units of the encoding', () => {
    const content = '\ufeff🌱 [é] [1]\n[LLM]';
    const tokens = [
      { start: 3, end: 6, type: 'sourceMarker', modifier: 'unresolved' },
      { start: 7, end: 10, type: 'sourceMarker', modifier: undefined },
      { start: 11, end: 16, type: 'llmTag', modifier: undefined },
    ] as const;
    assert.deepEqual(encodedTokens(tokens, new DocumentText(content, 'utf-16')), [
      ...[0, 4, 3, 0, 2],
      ...[0, 4, 3, 0, 0],
      ...[1, 0, 5, 1, 0],
    ]);
    assert.deepEqual(encodedTokens(tokens.slice(0, 1), new DocumentText(content, 'utf-8')), [0, 8, 4, 0, 2]);
  });

  it('lead from one list to the other by edits of whole tokens', () => {
    const token = fc.tuple(fc.nat(2), fc.nat(3), fc.nat(3), fc.nat(2), fc.nat(1));
    const data = fc.array(token, { maxLength: 8 }).map((tokens) => tokens.flat());
    fc.assert(
      fc.property(data, data, (before, after) => {
        const result = [...before];
        for (const { start, deleteCount, data: inserted = [] } of tokenEdits(before, after)) {
          assert.ok(start % 5 === 0 && deleteCount % 5 === 0 && inserted.length % 5 === 0);
          result.splice(start, deleteCount, ...inserted);
        }
        assert.deepEqual(result, after);
      }),
    );
    assert.deepEqual(tokenEdits([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]), []);
  });
});
