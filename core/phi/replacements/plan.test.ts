import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deidentified, detected, leftIn } from '../../../test/deidentified.js';
import { applyTogether } from '../../text/edit.js';
import { dateStyles, nameStyles } from './replacement.js';
import { editsOf, planDeidentification, type DeidentifyOptions } from './plan.js';

const optionSets: readonly DeidentifyOptions[] = dateStyles.flatMap((dates) =>
  nameStyles.flatMap((names) =>
    (['high', 'medium', 'low'] as const).map((threshold) => ({ dates, names, threshold, year: 2026 })),
  ),
);

const names = [
  'Odile Achterberg',
  'odile',
  'Mrs. Achterberg',
  "Lamar's",
  'J.D.',
  'Dr. Pell',
  'Hyun-woo',
  'Doe, Jane',
];
const words = fc.constantFrom(
  ...names,
  ...[
    'Client:',
    'Her brother',
    'said',
    'on',
    'DOB:',
    'Address:',
    'MRN:',
    'zip code',
    'aged',
    'and',
    'lives in',
  ],
  ...['3/4/2026', '3/4–3/9', 'March 4th, 2026', 'the 6th', '93', '93-year-old', 'July 2022', '03/04/1931'],
  ...['7719402', 'a@b.co', 'https://x.example/u/odile', '(919) 555-0104', '192.0.2.7', 'wall_card_2.jpg'],
  ...[
    '59 Thimble Street, Netherby, PA 18099',
    '35350',
    'Bramblewick',
    'Client A',
    '[NAME]',
    '[LOCATION] 021',
  ],
  ...[
    '|',
    '(',
    ')',
    '[1]',
    '[',
    '](',
    '"',
    ':',
    '\n',
    '\n\n',
    '- ',
    '# ',
    '> ',
    '\r\n',
    '`',
    '<!--',
    '-->',
    '.',
    "'s",
  ],
  ...['---\nclient: ', '\n---\n', '| a | b |\n| --- | --- |\n', '🙂', '\ud800', '\0'],
);
const texts = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' '));

describe('planDeidentification', () => {
  it('leaves nothing that is found at the threshold, and a second run changes nothing', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...optionSets), (text, options) => {
        const after = deidentified(text, options);
        assert.deepEqual(leftIn(after, options.threshold), [], JSON.stringify([text, after]));
        assert.equal(deidentified(after, options), after);
      }),
      { numRuns: 600, seed: 11 },
    );
  });

  it('gives replacements in order, apart, inside the text, and none of its words', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3 }), fc.constantFrom(...optionSets), (all, options) => {
        const plan = planDeidentification(
          all.map((text) => detected(text)),
          options,
        );
        assert.equal(plan.length, all.length);
        plan.forEach((replacements, at) => {
          let last = 0;
          for (const { start, end, replacement } of replacements) {
            assert.ok(start >= last && end >= start && end <= (all[at] ?? '').length);
            last = end;
            assert.match(replacement, allowed);
          }
        });
      }),
      { numRuns: 300, seed: 12 },
    );
  });

  const allowed =
    /^["']?(?:[[(][A-Z]+(?:-[A-Z]+)?[\])](?:[ -]\d{3})?|(?:(?:Client|Person|Clinician)[ -])?[A-Z]{1,2}|\d{3}|(?:[Ii]n[ -]|year )?\d{4}(?:–\d{4})?|(?:day|session)[ -]\d+(?:[ -]to[ -](?:day|session)[ -]\d+)?|(?:person[ -]aged[ -])?90[ -]or[ -]older)? ?["']?$/;

  it('keeps BOM-less line ends, blank lines and what is no PHI', () => {
    const text = '\r\nCalm.\r\n\r\nHer hope is modest, session 3/12, PHQ-9 14.\r';
    assert.equal(deidentified(text), text);
    assert.equal(deidentified(''), '');
    assert.deepEqual(planDeidentification([]), []);
  });

  it('replaces by confidence', () => {
    const text = 'Her brother Lamar rang. Referral to Dr. Pell.';
    assert.equal(
      deidentified(text, { threshold: 'high' }),
      'Her brother Person A rang. Referral to Dr. Pell.',
    );
    assert.equal(
      deidentified(text, { threshold: 'low' }),
      'Her brother Person A rang. Referral to Clinician B.',
    );
  });

  it('does the same for the same run, and keeps nothing of the one before', () => {
    const one = detected('Client: Odile Marsh. Her brother Lamar rang on 3/4/2026.');
    const other = detected('Client: Ifeoma Bello. Odile Marsh rang on 3/9/2026.');
    const first = planDeidentification([one]);
    assert.deepEqual(planDeidentification([other])[0]?.[0]?.replacement, 'Client A');
    assert.deepEqual(planDeidentification([one]), first);
    assert.equal(
      applyTogether(one.document.text, editsOf(first[0] ?? [])),
      'Client: Client A. Her brother Person B rang on day 1.',
    );
  });
});
