import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';
import { inlayHints } from './inlay-hints.js';
import { gradeSources } from './testing/grade-sources.js';

/** The text with its hints in guillemets. */
function check(text: string, range = { start: 0, end: text.length }): string {
  const analysis = createAnalyzer().analyze({ path: 'a.md', text: text + gradeSources });
  let shown = text;
  for (const { offset, label } of inlayHints(analysis, range).toReversed())
    shown = `${shown.slice(0, offset)}«${label}»${shown.slice(offset)}`;
  return shown;
}

describe('inlay hints', () => {
  it('tell the edition and the later grade', () => {
    assert.equal(
      check('Goal consensus was rated probably effective [1].'),
      'Goal consensus was rated probably effective«(2011) → demonstrably effective (2018)» [1].',
    );
  });

  it('tell only the later grade where words name the edition', () => {
    assert.equal(
      check('In 2011, goal consensus was rated probably effective.'),
      'In 2011, goal consensus was rated probably effective«→ demonstrably effective (2018)».',
    );
  });

  it('tell only the edition where the grade holds', () => {
    assert.equal(
      check('Empathy was rated demonstrably effective [1].'),
      'Empathy was rated demonstrably effective«(2011)» [1].',
    );
  });

  it('tell which edition fits where nothing names one and they disagree', () => {
    assert.equal(
      check('Goal consensus is probably effective.'),
      'Goal consensus is probably effective«(2011) → demonstrably effective (2018)».',
    );
    assert.equal(check('Empathy is demonstrably effective.'), 'Empathy is demonstrably effective.');
  });

  it('stay silent where the text says it all, and where a finding does', () => {
    for (const text of [
      'In 2018, empathy was rated demonstrably effective.',
      'In 2018, goal consensus was rated probably effective.',
      'Empathy was rated highly effective.',
      'Goal consensus was probably effective in 2011 and demonstrably effective in 2018.',
      'Goal consensus matters.',
    ])
      assert.equal(check(text), text);
  });

  it('stand once behind a grade that several elements share', () => {
    assert.equal(
      check('Rated probably effective were goal consensus and collaboration [1].'),
      'Rated probably effective«(2011) → demonstrably effective (2018)» were goal consensus and collaboration [1].',
    );
  });

  it('stand at the elements where these differ', () => {
    assert.equal(
      check('Rated probably effective were goal consensus and coping style [1].'),
      'Rated probably effective were goal consensus«(2011) → demonstrably effective (2018)» and coping style«(2011)» [1].',
    );
  });

  it('are given for a range', () => {
    const text =
      'Empathy was rated demonstrably effective [1].\n\nCohesion in group therapy is demonstrably effective [1].';
    assert.equal(check(text, { start: 0, end: 45 }).split('«').length, 2);
    assert.match(
      check(text, { start: 46, end: text.length }),
      /^Empathy was rated demonstrably effective \[1\]/,
    );
  });

  it('say more in their tooltips', () => {
    const text = 'Goal consensus was rated probably effective [1].';
    const analysis = createAnalyzer().analyze({ path: 'a.md', text: text + gradeSources });
    const [hint] = inlayHints(analysis, { start: 0, end: text.length });
    assert.match(
      hint?.tooltip ?? '',
      /^Goal consensus: this was right in 2011, the edition of the cited source\. Since 2018/,
    );
  });
});
