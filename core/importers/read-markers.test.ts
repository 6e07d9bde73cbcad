import assert from 'node:assert/strict';
import { readMarkers } from './read-markers.js';

/** The text with its markers in brackets and `?…?` around those that were left as doubts. `count`: sources 1 to n of the list. */
function check(text: string, count: number | undefined): string {
  const known =
    count === undefined ? undefined : new Set(Array.from({ length: count }, (_none, at) => at + 1));
  let result = '';
  let from = 0;
  for (const marker of readMarkers(text, known)) {
    const written = text.slice(marker.start, marker.end);
    result += text.slice(from, marker.start);
    if (marker.verdict === 'tag') result += marker.text;
    else result += `?${written}${'readings' in marker.doubt ? `:${marker.doubt.readings.join('|')}` : ''}?`;
    from = marker.end;
  }
  return result + text.slice(from);
}

describe('core/importers/read-markers', () => {
  it('puts trailing numbers and LLM in brackets, before and behind what ends the sentence', () => {
    const cases: Readonly<Record<string, string>> = {
      'Herons rest 1.': 'Herons rest [1].',
      'Herons rest LLM. Reeds sway 2.': 'Herons rest [LLM]. Reeds sway [2].',
      'Do herons rest? LLM': 'Do herons rest? [LLM]',
      'Do herons rest? 3 Reeds sway! 2': 'Do herons rest? [3] Reeds sway! [2]',
      'Herons rest. LLM Reeds sway.1': 'Herons rest. [LLM] Reeds sway.[1]',
      'He asked “do herons rest?” 6.': 'He asked “do herons rest?” [6].',
      'She said, “Rest.” 4 Then she left (at last) 5.': 'She said, “Rest.” [4] Then she left (at last) [5].',
      'Herons (grey ones)LLM.': 'Herons (grey ones)[LLM].',
      'Herons restLLM. Reeds sway2.': 'Herons rest [LLM]. Reeds sway [2].',
      'Herons rest… 2': 'Herons rest… [2]',
      'Herons rest 1': 'Herons rest [1]',
    };
    for (const [text, expected] of Object.entries(cases)) assert.equal(check(text, 7), expected);
  });

  it('takes markers apart that ran together', () => {
    assert.equal(check('Herons rest 23.', 7), 'Herons rest [2][3].');
    assert.equal(check('Herons rest 136.', 7), 'Herons rest [1][3][6].');
    assert.equal(
      check('Herons rest LLM1. Reeds sway 23LLM.', 7),
      'Herons rest [LLM][1]. Reeds sway [2][3][LLM].',
    );
    assert.equal(check('Herons rest 1, 2. Reeds sway 1–3.', 7), 'Herons rest [1, 2]. Reeds sway [1–3].');
    assert.equal(check('Herons rest 11. Reeds sway 10.', 11), 'Herons rest [11]. Reeds sway [10].');
  });

  it('leaves what has two readings, and says which', () => {
    assert.equal(check('Herons rest 23.', 23), 'Herons rest ?23:[2][3]|[23]?.');
    assert.equal(check('Herons rest 12.', 12), 'Herons rest ?12:[1][2]|[12]?.');
    assert.equal(check('Herons rest 123.', 12), 'Herons rest ?123:[1][2][3]|[12][3]?.');
    assert.equal(check('Herons rest LLM12.', 12), 'Herons rest ?LLM12:[LLM][1][2]|[LLM][12]?.');
    assert.equal(check('Herons rest 1112.', 12), 'Herons rest ?1112:[1][11][2]|[11][1][2]|[11][12]?.');
  });

  it('leaves a number that names no source of the list', () => {
    assert.equal(check('Herons rest 9.', 7), 'Herons rest ?9:?.');
    assert.equal(check('Herons rest 11.', 7), 'Herons rest ?11:?.');
    assert.equal(check('Herons rest 1, 9.', 7), 'Herons rest ?1, 9:?.');
  });

  it('leaves figures', () => {
    for (const text of [
      'The client scored 12.',
      'It was first told in 1998.',
      'She filled in the PHQ-9.',
      'She filled in the PHQ-9 and the GAD-7 by week 6.',
      'The herons rest by session 4.',
      'It stands in Volume 2. All of Division 12 rests.',
      'There were at least 3. The mean of 4. Up to 5.',
      'The sample was large (r = .28, k = 3), d = 2.',
      'They rest in 3 of the next 4 sessions, at 4/5 or higher.',
      'Divisions 12 and 29. No. 3. See p. 4.',
      'In sessions 2 and 3. It costs $4. A rate of 5 %.',
      'Between 1 and 7.',
      'It went on for 1,234 days, or 3.5 years.',
      '12 herons rest. 3 reeds sway.',
      'Version v2.1 The herons rest.',
    ])
      assert.equal(check(text, 7), text);
  });

  it('tells a figure from the marker behind it', () => {
    assert.equal(check('The herons rest by session 2 1.', 7), 'The herons rest by session 2 [1].');
    assert.equal(check('It went with rest at r = .24 2.', 7), 'It went with rest at r = .24 [2].');
    assert.equal(check('The client scored 12 3.', 7), 'The client scored 12 [3].');
    assert.equal(
      check('They named the goals in the session 4.', 7),
      'They named the goals in the session [4].',
    );
    assert.equal(check('They met over eight sessions 4.', 7), 'They met over eight sessions [4].');
  });

  it('is unsure where both a figure and a marker make sense', () => {
    assert.equal(check('What they do in session 4.', 7), 'What they do in session ?4:[4]?.');
    assert.equal(
      check('This is what it grew out of, and the total is 2.', 7),
      'This is what it grew out of, and the total is ?2:[2]?.',
    );
    assert.equal(check('The wood that they live in 3.', 7), 'The wood that they live in ?3:[3]?.');
    assert.equal(check('They rest 2 3.', 7), 'They rest 2 ?3:[3]?.');
    assert.equal(
      check('Herons rest 1, whereas reeds sway 2.', 7),
      'Herons rest ?1:[1]?, whereas reeds sway [2].',
    );
    assert.equal(check('Herons rest 1. 2 Reeds sway.', 7), 'Herons rest [1]. ?2:[2]? Reeds sway.');
    assert.equal(check('Calm pond 1 Herons rest there', 7), 'Calm pond ?1:[1]? Herons rest there');
  });

  it('knows LLM as a word', () => {
    for (const text of [
      'It was drafted by an LLM.',
      'This LLM, too, rests. The LLM rests.',
      'LLM-generated text.',
      'LLMs rest.',
    ])
      assert.equal(check(text, 7), text);
    assert.equal(check('It was drafted by an LLM LLM.', 7), 'It was drafted by an LLM [LLM].');
    assert.equal(check('It was drafted by LLM.', 7), 'It was drafted by ?LLM:[LLM]?.');
    assert.equal(check('It was drafted by a large LLM.', 7), 'It was drafted by a large ?LLM:[LLM]?.');
    assert.equal(check('Herons rest LLM, and reeds sway.', 7), 'Herons rest ?LLM:[LLM]?, and reeds sway.');
  });

  it('takes single digits alone where the text has no list of sources', () => {
    assert.equal(
      check('Herons rest 4. Reeds sway 12.', undefined),
      'Herons rest [4]. Reeds sway ?12:[1][2]|[12]?.',
    );
    assert.equal(check('Herons rest 20.', undefined), 'Herons rest ?20:[20]?.');
  });

  it('leaves tags that kept their brackets', () => {
    for (const text of ['Herons rest [1].', 'Herons rest [LLM].', 'Herons rest [1, 2]. Reeds sway.[3]'])
      assert.equal(check(text, 7), text);
  });
});
