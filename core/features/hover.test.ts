import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { hoverAt } from './hover.js';
import { hoverText } from './hover-text.js';
import { plainText } from './markup.js';
import { cursorOf, textOf } from './testing/cursor.js';

const sources = `

## Sources

1. Marlow, A. B. (ed.). *The *invented* alliance*. Example Press, 2018. https://doi.org/10.5555/abc — T2
2. Placeholder. *No such page*. 2020. https://example.org/123456 — T3
`;

/** What the hover at the cursor says, and of which text. */
function check(fixture: string): { readonly about: string | undefined; readonly says: string | undefined } {
  const { text, offset } = cursorOf(fixture);
  const card = hoverAt(createAnalyzer().analyze({ path: 'a.md', text }), offset);
  return { about: textOf(text, card?.span), says: card && hoverText(card, plainText) };
}

describe('hover', () => {
  it('tells the source of a marker', () => {
    const { about, says } = check(`The bond matters [‸1].${sources}`);
    assert.equal(about, '[1]');
    assert.match(says ?? '', /^\[1\] Marlow.*2018/);
    assert.match(says ?? '', /T2, book or handbook/);
  });

  it('links an identifier only when it identifies something', () => {
    const { text, offset } = cursorOf(`The bond matters [1][2‸].${sources}`);
    const analysis = createAnalyzer().analyze({ path: 'a.md', text });
    const card = hoverAt(analysis, offset);
    assert.ok(card);
    assert.doesNotMatch(hoverText(card), /https?:/);
    assert.match(hoverText(card), /placeholder/);
  });

  it('tells all sources of a list and says which names none', () => {
    const { about, says } = check(`The bond matters ‸[1-3].${sources}`);
    assert.equal(about, '[1-3]');
    assert.match(says ?? '', /\[1\] .*\n\n.*\n\n\[2\] .*\n\n.*\n\n\[3\] names no source/);
  });

  it('says what the LLM tag means, and which model it names', () => {
    assert.match(check('The bond matters [LL‸M].').says ?? '', /^LLM: a language model wrote this/);
    assert.match(check('The bond matters [LLM: pen-2‸].').says ?? '', /the language model pen-2 wrote this/);
  });

  it('says what a named source means', () => {
    assert.equal(check('Client slept badly [client‸].').says, 'client: what the client reported.');
    assert.equal(check('Score 14 [measure: PHQ-9‸].').says, 'measure: the result of a measure (PHQ-9).');
  });

  it('says what a directive silences, and when it lacks its reason', () => {
    const directive = (rest: string): string | undefined =>
      check(`<!-- ‸provenote-${rest} -->\n\nOne [LLM].`).says;
    assert.equal(
      directive('disable-next-sentence sources/unused -- it is read aloud'),
      'Silences sources/unused in the next sentence. Reason: it is read aloud',
    );
    assert.match(directive('disable-file phi/name') ?? '', /only with a reason/);
    assert.match(directive('disable') ?? '', /^Silences all rules from here on.*only with a reason/);
    assert.match(directive('enable phi/*') ?? '', /reported again/);
    assert.match(directive('disble phi/*') ?? '', /silences nothing/);
  });

  it('says nothing elsewhere', () => {
    assert.equal(check(`The bond‸ matters [1].${sources}`).says, undefined);
    assert.equal(check('‸').says, undefined);
  });
});
