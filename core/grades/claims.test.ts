import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';

const analyzer = createAnalyzer();

/** The claims of a text as `element: grade (editions) verdict`, those with no edition named without the editions. */
function claimsOf(text: string): string[] {
  return analyzer
    .analyze({ path: 'claims.md', text, kind: 'article' })
    .gradeClaims.map(({ element, grade, editions, editionFrom, verdict }) => {
      const named = editionFrom === 'none' ? '' : ` (${editions.join(', ')})`;
      return `${element}: ${grade}${named}${verdict === 'match' ? '' : ` ${verdict}`}`;
    })
    .sort();
}

const D = 'demonstrably effective';
const P = 'probably effective';
const I = 'promising but insufficient research to judge';

const cases: readonly (readonly [text: string, ...claims: string[]])[] = [
  [
    'Of all the listeners’ arts it is accurate empathy that the 2018 report calls demonstrably effective [1].',
    `empathy: ${D} (2018)`,
  ],
  [
    'Group cohesion, goal consensus: both sit in the demonstrably effective tier of the third edition [1].',
    `cohesion-group: ${D} (2018)`,
    `goal-consensus: ${D} (2018)`,
  ],
  ['Nothing in the 2011 tables makes congruence demonstrably effective [1].'],
  [
    'The second task force held positive regard to be probably effective, not demonstrably effective [1].',
    `positive-regard: ${P} (2011) superseded`,
  ],
  [
    'What the 2018 panel thought of treatment credibility can be said in two words: probably effective [1].',
    `treatment-credibility: ${P} (2018)`,
  ],
  ['Ask whether rupture repair has ever been graded demonstrably effective, and the room goes quiet [LLM].'],
  [
    'By 2018 countertransference management had worked its way up to probably effective [1].',
    `countertransference: ${P} (2018)`,
  ],
  ['Her supervisor was probably effective in 2018; the alliance of that team is another story [LLM].'],
  [
    'Preferences and culture, each of them demonstrably effective in 2011, fill two chapters [1].',
    `culture: ${D} (2011)`,
    `preferences: ${D} (2011)`,
  ],
  ['Had collaboration stayed probably effective after 2011, fewer courses would teach it [LLM].'],
  ['The handout lists coping style as demonstrably effective in 2011, which is an error [1].'],
  [
    'Emotional expression carries the third task force’s second-best grade, probably effective [1].',
    `emotional-expression: ${P} (2018)`,
  ],
  [
    'In the 2018 tables, empathy outranks the probably effective real relationship [1].',
    `real-relationship: ${P} (2018)`,
  ],
  ['Neither the 2011 nor the 2018 report rated attachment style demonstrably effective [1].'],
  [
    'Self-disclosure and immediacy came last in 2018, with promising but insufficient research to judge [1].',
    `self-disclosure-immediacy: ${I} (2018)`,
  ],
  [
    'Cohesion in group therapy is to groups what the alliance is to dyads, and equally demonstrably effective [LLM].',
    `cohesion-group: ${D}`,
  ],
  [
    'The 2011 panel found stages of change probably effective and expectations promising but insufficient research to judge [1].',
    `expectations: ${I} (2011) superseded`,
    `stages-of-change: ${P} (2011)`,
  ],
  [
    'If one grade has surprised trainers, it is the demonstrably effective one that collaboration got in 2018 [1].',
    `collaboration: ${D} (2018)`,
  ],
  [
    'Even clinicians who doubt the method accept that client feedback is demonstrably effective [LLM].',
    `client-feedback: ${D}`,
  ],
  ['Probably effective treatments for panic abound, but empathy is no treatment [LLM].'],
];

describe('grade claims', () => {
  for (const [text, ...claims] of cases) {
    it(text, () => {
      assert.deepEqual(claimsOf(text), claims);
    });
  }

  it('of a sentence without end only the beginning is read', () => {
    const text = `${'empathy is demonstrably effective, '.repeat(3000)}so they say [1].`;
    assert.deepEqual(claimsOf(text), [`empathy: ${D}`]);
  });
});
