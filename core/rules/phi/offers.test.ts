import assert from 'node:assert/strict';
import { createAnalyzer } from '../../index.js';
import { applyTogether } from '../../text/edit.js';

/** For each PHI finding of a note its offers: title, and the note's body when it is taken up. */
function offers(body: string): (readonly (readonly [string, string])[])[] {
  const text = `---\nkind: note\n---\n\n${body}`;
  const { findings } = createAnalyzer().analyze({ path: 'note.md', text });
  return findings
    .filter(({ rule }) => rule.startsWith('phi/'))
    .map((finding) =>
      (finding.offers ?? []).map(({ title, edits }) => [
        title,
        applyTogether(text, edits).slice(text.indexOf(body)),
      ]),
    );
}

describe('offers for PHI', () => {
  it('give one person one letter at every place, and another person another', () => {
    const [first, second] = offers(
      'Mrs. Alderquist came with her brother Tobin [obs]. Alderquist’s sleep is calm [client].\n',
    );
    assert.deepEqual(first?.[0], [
      'Replace with "Client A", also at 1 other place',
      'Client A came with her brother Tobin [obs]. Client A’s sleep is calm [client].\n',
    ]);
    assert.deepEqual(first?.[1]?.[0], 'Replace with [NAME]');
    assert.deepEqual(second?.[0], [
      'Replace with "Person B"',
      'Mrs. Alderquist came with her brother Person B [obs]. Alderquist’s sleep is calm [client].\n',
    ]);
  });

  it('make a date the day since the first one, a year, or a placeholder', () => {
    const [, second] = offers('Seen on 03/12/2026 [record]. Seen again on 03/19/2026 [record].\n');
    assert.deepEqual(second, [
      ['Replace with the year', 'Seen on 03/12/2026 [record]. Seen again in 2026 [record].\n'],
      [
        'Replace with "day 8", counted from the first date',
        'Seen on 03/12/2026 [record]. Seen again on day 8 [record].\n',
      ],
      ['Replace with [DATE]', 'Seen on 03/12/2026 [record]. Seen again on [DATE] [record].\n'],
    ]);
  });

  it('keep three digits of a ZIP code, and none of one with few inhabitants', () => {
    assert.equal(offers('ZIP: 97401 [record]\n')[0]?.[0]?.[1], 'ZIP: 974 [record]\n');
    assert.equal(offers('ZIP: 03601 [record]\n')[0]?.[0]?.[1], 'ZIP: 000 [record]\n');
  });

  it('make an age over 89 "90 or older"', () => {
    assert.equal(
      offers('The client is 93 years old [record].\n')[0]?.[0]?.[1],
      'The client is 90 or older [record].\n',
    );
  });

  it('name nothing of the text in their titles', () => {
    const titles = offers(
      'Name: Wrenna Oakhollow. DOB: 04/05/1961. Phone: (541) 555-0142. Oakhollow rests [client].\n',
    )
      .flat()
      .map(([title]) => title);
    assert.ok(titles.length > 5);
    assert.doesNotMatch(titles.join(), /wrenna|oakhollow|1961|04\/05|555|0142/i);
  });
});
