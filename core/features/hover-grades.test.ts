import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { hoverAt } from './hover.js';
import { hoverText } from './hover-text.js';
import { markdown, plainText } from './markup.js';
import { cursorOf, textOf } from './testing/cursor.js';
import { gradeSources } from './testing/grade-sources.js';

/** What the hover at the cursor says, and of which text. */
function check(
  fixture: string,
  markup = plainText,
): { readonly about: string | undefined; readonly says: string } {
  const { text, offset } = cursorOf(fixture);
  const card = hoverAt(createAnalyzer().analyze({ path: 'a.md', text: text + gradeSources }), offset);
  return { about: textOf(text, card?.span), says: card ? hoverText(card, markup) : '' };
}

describe('hover on an element', () => {
  it('tells its grade over the editions, who says so, and its figures', () => {
    const { about, says } = check('Goal con‸sensus matters [LLM].');
    assert.equal(about, 'Goal consensus');
    assert.match(says, /^Goal consensus · relationship element\n/);
    assert.match(says, /^- 2011: probably effective — Norcross & Wampold 2011/m);
    assert.match(says, /^- 2018: demonstrably effective — /m);
    assert.match(
      says,
      /^- 2018: r = \.24, 95 % CI \.19 to \.28, d = \.49, k = 54 studies, N = 7,278 — Tryon/m,
    );
  });

  it('says what is not verified', () => {
    assert.match(check('Coping ‸style matters.').says, /^- 2018: probably effective, not verified — /m);
  });

  it('says which element an edition grades instead', () => {
    assert.match(
      check('Goal con‸sensus.').says,
      /^- 2001 \(as goal consensus and collaboration\): demonstrably effective/m,
    );
  });

  it('says which edition does not grade it', () => {
    assert.match(check('The real ‸relationship.').says, /^- 2011: not among what this edition grades$/m);
  });

  it('shows the figures to quote first, and counts those that it leaves out', () => {
    const { says } = check('The ‸alliance in individual psychotherapy.');
    assert.match(
      says,
      /Figures:\n\n- 2018: r = \.278, 95 % CI \.256 to \.299.*N = 30,000 or more \(face-to-face\)/,
    );
    assert.match(says, /\n\n8 more figures in the tables\.$/);
  });

  it('tells the figures of those that a joint element stands for', () => {
    const { says } = check('The all‸iance is demonstrably effective [2].');
    assert.match(says, /^Therapeutic alliance/);
    assert.match(says, /^- 2018, alliance in child and adolescent psychotherapy: r = \.19/m);
  });

  it('works in headings, lists, quotes and tables', () => {
    for (const fixture of [
      '## Goal con‸sensus\n\nText.',
      '- empathy\n- Goal con‸sensus',
      '| Element | Note |\n|---|---|\n| Goal con‸sensus | text |',
      '| Goal con‸sensus | Note |\n|---|---|\n| a | b |',
      '> **Goal con‸sensus** is old [LLM].',
      'Goal con‸sensus\n: A definition.',
    ])
      assert.equal(check(fixture).about, 'Goal consensus', fixture);
  });

  it('takes an ordinary word for an element only where the sentence speaks of the element', () => {
    assert.equal(check('The all‸iance was formed in March.').about, undefined);
    assert.equal(check('The all‸iance is demonstrably effective.').about, 'alliance');
    assert.equal(check('The all‸iance predicts outcome, r = .28 [2].').about, 'alliance');
    assert.equal(check('An ‸alliance is old. The alliance is demonstrably effective.').about, undefined);
  });

  it('leaves names of other things, code, sources, links and frontmatter alone', () => {
    for (const fixture of [
      'A goal cons‸ensus training helps.',
      '`goal cons‸ensus`',
      '```\ngoal cons‸ensus\n```',
      'A <!-- goal cons‸ensus --> b.',
      '[a](https://a.test/goal-cons‸ensus) b.',
      '---\ntitle: goal cons‸ensus\n---\n\nText.',
      'Text.\n\n## Sources\n\n1. Fern. *Goal cons‸ensus*. 2018.',
      'Text [^1].\n\n[^1]: Fern. *Goal cons‸ensus*. 2018.',
    ])
      assert.equal(check(fixture).about, undefined, fixture);
  });

  it('lets a tag win where both meet', () => {
    assert.equal(check('It rests on goal consensus‸[1].').about, '[1]');
  });
});

describe('hover on a grade', () => {
  it('says that it holds, and from where the edition is known', () => {
    const { about, says } = check('Empathy was rated demonstrably eff‸ective [1].');
    assert.equal(about, 'demonstrably effective');
    assert.match(says, /^Empathy: this is the grade of 2011, the edition of the cited source\.\n/);
    assert.match(says, /^- 2011: demonstrably effective — /m);
    assert.doesNotMatch(says, /^- 2018/m);
  });

  it('says since when it is another', () => {
    const { says } = check('In 2011, goal consensus was rated probably ‸effective.');
    assert.match(
      says,
      /^Goal consensus: this was right in 2011\. Since 2018 it is demonstrably effective \(/,
    );
  });

  it('says what would be right', () => {
    const { says } = check('In 2018, goal consensus was rated probably ‸effective.');
    assert.match(
      says,
      /^Goal consensus: this is not the grade of 2018\.\n\n- 2001.*\n- 2011: probably.*\n- 2018: dem/,
    );
  });

  it('says that nothing names the edition', () => {
    const { says } = check('Goal consensus is probably ‸effective.');
    assert.match(says, /: this is the grade of 2011; nothing here names the edition\. Since 2018 it is dem/);
    assert.match(
      check('Empathy is probably eff‸ective.').says,
      /^Empathy: no edition gives this grade\.\n\n- 2001/,
    );
  });

  it('says when it is no grade at all, without repeating it', () => {
    const { says } = check('Empathy was rated highly eff‸ective.');
    assert.match(says, /^Empathy: this is no grade of the scheme\.\n\n- 2001/);
    assert.doesNotMatch(says, /highly/);
  });

  it('says when the table itself is not verified', () => {
    const { says } = check('In 2018, coping style was rated probably eff‸ective.');
    assert.match(says, /as far as known \(not verified\), this is the grade of 2018/);
  });

  it('says when the tables cannot tell', () => {
    const doubted = check('In 2018, coping style was rated demonstrably eff‸ective.');
    assert.match(doubted.says, /: the tables have another grade for 2018, but it is not verified\./);
    const unknown = check(
      'In 2001, coping style and the real relationship were rated demonstrably eff‸ective.',
    );
    assert.match(unknown.says, /^The real relationship: the tables do not know the grade of 2001\.$/m);
  });

  it('speaks of each element that shares the grade', () => {
    const { says } = check('In 2011, empathy and goal consensus were rated demonstrably eff‸ective.');
    assert.match(says, /^Empathy: this is the grade of 2011\.$/m);
    assert.match(says, /^Goal consensus: this is not the grade of 2011\.$/m);
  });

  it('escapes the words of the tables for markdown', () => {
    const { says } = check('Goal consensus is probably ‸effective.', markdown);
    assert.match(says, /^\*\*Goal consensus\*\*: /);
    assert.match(says, /^- 2001 \(as goal consensus and collaboration\): \*\*demonstrably effective\*\*/m);
  });
});
