import assert from 'node:assert/strict';
import { findAddresses } from './addresses.js';
import { tokenize } from './tokens.js';

function tokensOf(text: string): string[] {
  const list = tokenize(text, findAddresses(text));
  return list.tokens.map(
    ({ kind, opens }, index) => `${kind.charAt(0)}${opens ? '!' : ''}:${list.written(index)}`,
  );
}

describe('tokenize', () => {
  it('joins hyphens, apostrophes, initials, codes and file names, and parts possessives', () => {
    assert.deepEqual(tokensOf("Hye-jin O'Neil met K.D. at 6/18; GVS-1187, plan_2.heic, Ash's"), [
      'w!:Hye-jin',
      "w:O'Neil",
      'w:met',
      'w:K.D.',
      'w:at',
      'c:6/18',
      'm:;',
      'c:GVS-1187',
      'm:,',
      'c:plan_2.heic',
      'm:,',
      'w:Ash',
      "m:'",
      'w:s',
    ]);
  });

  it('takes addresses whole and leaves marks of emphasis out', () => {
    assert.deepEqual(tokensOf('**Mail:** a.b@example.com'), ['w!:Mail', 'm:\u003a', 'a!:a.b@example.com']);
  });

  it('knows the first word of a sentence, a line and a cell, and none after a title', () => {
    assert.deepEqual(tokensOf('| Dr. Pell came. She | sat'), [
      'm:|',
      'w!:Dr',
      'm:.',
      'w:Pell',
      'w:came',
      'm:.',
      'w!:She',
      'm:|',
      'w!:sat',
    ]);
  });
});
