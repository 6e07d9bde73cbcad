import assert from 'node:assert/strict';
import { parseFrontmatter } from '../../markdown/frontmatter.js';
import { createAnalyzer } from '../../index.js';
import { deidentified } from '../../../test/deidentified.js';

describe('replacements in their places', () => {
  const cases = [
    ['in a link', 'See [Odile Marsh](mailto:odile@example.org).', 'See [[NAME]](mailto:[EMAIL]).'],
    ['before a bracket', 'Her brother Lamar(5) rang.', 'Her brother [NAME] (5) rang.'],
    ['before a marker', 'She met her brother Lamar[1].', 'She met her brother [NAME] [1].'],
    ['at the head of a line', 'Odile Marsh: I am fine.', '[NAME] : I am fine.'],
    ['in a label', '**Odile Marsh:** fine.', '**[NAME]:** fine.'],
    [
      'in a table',
      '| Client | DOB |\n| --- | --- |\n| Odile Marsh | 3/4/1985 |',
      '| Client | DOB |\n| --- | --- |\n| [NAME] | 1985 |',
    ],
    ['in code', '```\nClient: Odile Marsh\n```', '```\nClient: [NAME]\n```'],
    ['in a comment', '<!-- her brother Lamar called -->', '<!-- her brother [NAME] called -->'],
    ['in a heading', '# Call to (919) 555-0104', '# Call to [PHONE]'],
    ['in a footnote', 'Slept.[^1]\n\n[^1]: Call (919) 555-0104.', 'Slept.[^1]\n\n[^1]: Call [PHONE].'],
    ['with CRLF', 'Client: Odile Marsh\r\nDOB: 3/4/1985\r\n', 'Client: [NAME]\r\nDOB: 1985\r\n'],
  ] as const;
  for (const [place, text, expected] of cases)
    it(`stand ${place}`, () => {
      assert.equal(deidentified(text, { names: 'placeholder' }), expected);
    });

  it('have no spaces inside a longer word or a link', () => {
    assert.equal(
      deidentified('Client: Odile Achterberg\n\nSee [x](notes/achterberg) and #call_achterberg.'),
      'Client: Client A\n\nSee [x](notes/Client-A) and #call_Client-A.',
    );
  });

  it('are no tags and no faults for the rules', () => {
    const text = deidentified(
      'S: Odile Marsh slept [obs]. Her brother Lamar rang on 3/4/2026 [client]. Odile wept [obs].\n',
      { names: 'placeholder', dates: 'placeholder' },
    );
    assert.equal(
      text,
      'S: [NAME] slept [obs]. Her brother [NAME] rang on [DATE] [client]. [NAME] wept [obs].\n',
    );
    const { findings } = createAnalyzer().analyze({ path: 'note.md', text, kind: 'note' });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      [],
    );
  });
});

describe('replacements in frontmatter', () => {
  for (const [yaml, expected] of [
    ['client: Odile Marsh', 'client: "[NAME]"'],
    ['client: "Odile Marsh"', 'client: "[NAME]"'],
    ["client: 'Odile Marsh'", "client: '[NAME]'"],
    ['client: Odile Marsh (new)', 'client: "[NAME] (new)"'],
    ['client: Odile Marsh, "the pilot"', `client: '[NAME], "the pilot"'`],
    ['note: seen with her brother Lamar', 'note: seen with her brother [NAME]'],
    ['client: [Odile Marsh, x]', 'client: ["[NAME]", x]'],
    ['client:\n  - Odile Marsh', 'client:\n  - "[NAME]"'],
    ['client: Odile Marsh # her brother Lamar', 'client: "[NAME]" # her brother [NAME]'],
    ['note: |\n  Her brother Lamar rang.', 'note: |\n  Her brother [NAME] rang.'],
  ] as const)
    it(`keep YAML valid: ${yaml}`, () => {
      const text = deidentified(`---\n${yaml}\n---\nCalm.\n`, { names: 'placeholder' });
      assert.equal(text, `---\n${expected}\n---\nCalm.\n`);
      assert.deepEqual(parseFrontmatter(text)?.faults, []);
    });
});
