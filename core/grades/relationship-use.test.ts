import assert from 'node:assert/strict';
import { tablesWith } from '../tables/built-in.js';
import { compileLexicon } from './lexicon.js';
import { readRelationshipRole, readRelationshipUse } from './relationship-use.js';

const lexicon = compileLexicon(tablesWith([]));

/** What is named as done, or nothing. */
function doneIn(text: string): string | undefined {
  const { done } = readRelationshipUse(text, [], lexicon);
  return done && text.slice(done.start, done.end);
}

describe('core/grades/relationship-use', () => {
  const done: readonly (readonly [string, string])[] = [
    ['Used therapist empathy and a thought record.', 'therapist empathy'],
    ['Therapist worked on the therapeutic alliance.', 'therapeutic alliance'],
    ['Client and clinician utilized alliance rupture repair.', 'alliance rupture repair'],
    ['Focused on the therapeutic relationship today.', 'therapeutic relationship'],
    ['A rupture was named and repaired.', 'rupture'],
    ['Alliance was strengthened by a slower pace.', 'Alliance'],
    ['Will continue working on goal consensus.', 'goal consensus'],
    ['Spent the hour on use of positive regard.', 'positive regard'],
    ['We renegotiated agreement on goals.', 'agreement on goals'],
  ];
  for (const [text, named] of done) it(`${text} is work`, () => assert.equal(doneIn(text), named));

  const none = [
    'Rapport good.',
    'Strong alliance, no rupture.',
    'Alliance is intact and was rated 16.',
    'Client used empathy with her sister.',
    'Pt worked on warmth toward his partner.',
    'No repair of ruptures was offered.',
    'Used empathy training with the group.',
    'Addressed the lease agreement.',
    'Worked on the goals of the week.',
    'She wants collaboration between the doctors.',
  ];
  for (const text of none) it(`${text} is none`, () => assert.equal(doneIn(text), undefined));

  it('tells roles of the relationship, formulations, and words that may be of either', () => {
    const roleOf = (text: string): unknown => readRelationshipRole(text, [], lexicon);
    assert.equal(roleOf('The alliance is framed as a moderator here.'), 'own');
    assert.equal(roleOf('Repaired the rupture so that exposure can begin.'), 'own');
    assert.equal(roleOf('It follows from the case formulation.'), 'own');
    assert.equal(roleOf('She left early because of the rain.'), 'open');
    assert.equal(roleOf('Moderate anxiety.'), undefined);
    assert.equal(roleOf('Worked on the alliance.'), undefined);
  });

  it('reads hostile text in linear time', () => {
    for (const piece of [
      'used ',
      'used, a ',
      'alliance ',
      'her alliance ',
      'no ',
      'used alliance with her ',
    ]) {
      const text = piece.repeat(40_000 / piece.length);
      const start = performance.now();
      readRelationshipUse(text, [], lexicon);
      readRelationshipRole(text, [], lexicon);
      assert.ok(performance.now() - start < 1500, piece);
    }
  });
});
