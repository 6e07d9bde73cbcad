import assert from 'node:assert/strict';
import { createAnalyzer, type Config, type TableFile } from '../index.js';
import { applyTogether } from '../text/edit.js';
import { planBump, safeEdits, type PlannedClaim } from './bump-edition.js';

const second =
  '1. Norcross, J. C., & Wampold, B. E. (2011). Evidence-based therapy relationships. *Psychotherapy*, 48(1), 98-102. https://doi.org/10.1037/a0022161 — T1';
const third =
  '2. Norcross, J. C., & Lambert, M. J. (2018). Psychotherapy relationships that work III. *Psychotherapy*, 55(4), 303-315. https://doi.org/10.1037/pst0000193 — T1';
const metaAnalysis =
  '2. Marlow, A. (2018). The alliance in adult psychotherapy. *Psychotherapy*, 55(4), 316-340. — T1';
const tailoring =
  '2. Norcross, J. C., & Wampold, B. E. (2018). A new therapy for each patient. https://doi.org/10.1002/jclp.22678 — T1';

interface Planned {
  readonly says: readonly string[];
  readonly claims: readonly PlannedClaim[];
  readonly after: string;
}

/** A scheme of a project's own that grades an element of the task forces. */
const ownScheme: TableFile = {
  sources: { panel: { title: 'House panel 2021' } },
  editions: [
    {
      id: 'house-panel',
      scheme: 'house-certainty',
      year: 2021,
      cues: ['house panel'],
      grades: [{ rank: 1, label: 'high certainty', status: 'verified', source: 'panel' }],
      entries: [
        {
          element: 'goal-consensus',
          kind: 'relationship-element',
          grade: 'high certainty',
          status: 'verified',
          source: 'panel',
        },
      ],
    },
  ],
};

interface Options {
  readonly tables?: readonly TableFile[];
  readonly sources?: readonly string[];
  readonly edition?: string;
  readonly config?: Config;
  readonly head?: string;
}

/** The plan for a body above a list of sources, as `group reason` for each claim, and the body after the safe edits. */
function check(body: string, options: Options = {}): Planned {
  const { sources = [second, third], edition = '2018', config = {}, head = '', tables = [] } = options;
  const analyzer = createAnalyzer(config, { tables });
  const tail = `\n\n## Sources\n\n${sources.join('\n')}\n`;
  const text = head + body + tail;
  const plan = planBump(analyzer.analyze({ path: 'a.md', text }), edition);
  const after = applyTogether(text, safeEdits(plan));
  // A second run finds nothing more that is safe.
  const again = planBump(analyzer.analyze({ path: 'a.md', text: after }), edition);
  assert.deepEqual(safeEdits(again), []);
  assert.ok(after.endsWith(tail), 'nothing but the claims changes');
  return {
    says: plan.claims.map(({ group, reason }) => `${group} ${reason}`),
    claims: plan.claims,
    after: after.slice(head.length, after.length - tail.length),
  };
}

describe('core/features/bump-edition', () => {
  it('replaces the grade and its marker', () => {
    const { claims, after } = check('Goal consensus was rated probably effective [1].');
    assert.equal(after, 'Goal consensus was rated demonstrably effective [2].');
    assert.deepEqual(
      claims.map(({ group, element, name, from, to, editions }) => [
        group,
        element,
        name,
        from,
        to,
        editions,
      ]),
      [
        [
          'safe',
          'goal-consensus',
          'goal consensus',
          'probably effective',
          'demonstrably effective',
          ['2011'],
        ],
      ],
    );
  });

  it('does so in tables, in lists, within quotation marks, and for any wording of the label', () => {
    assert.equal(
      check(
        '| Element | Grade |\n| --- | --- |\n| Positive regard | probably effective [1] |\n| Empathy | demonstrably effective [1] |',
      ).after,
      '| Element | Grade |\n| --- | --- |\n| Positive regard | demonstrably effective [2] |\n| Empathy | demonstrably effective [1] |',
    );
    assert.equal(
      check('- **Congruence**: promising but with insufficient research to judge [1]').after,
      '- **Congruence**: probably effective [2]',
    );
    assert.equal(
      check('The rating of collaboration is “probably effective” [1].').after,
      'The rating of collaboration is “demonstrably effective” [2].',
    );
  });

  it('takes the edition from frontmatter and configuration too', () => {
    const body = 'Goal consensus was rated probably effective [1].';
    const sources = ['1. Marlow, A. *A book on the wetlands*. 2016. — T2', third];
    const head = '---\ntitle: A\ngradeTable: "2011"\n---\n\n';
    for (const options of [{ head }, { config: { gradeTable: '2011' } }]) {
      const { says, after } = check(body, { sources, ...options });
      assert.deepEqual(says, ['safe update']);
      assert.match(after, /demonstrably effective \[2\]/);
    }
    assert.deepEqual(check('Goal consensus was rated probably effective [LLM].', { head }).says, [
      'person no-marker',
    ]);
  });

  it('says nothing of what the edition confirms, and of newer editions', () => {
    for (const body of [
      'Empathy was rated demonstrably effective [1].',
      'Empathy was rated demonstrably effective [LLM].',
      'Goal consensus was rated demonstrably effective [2].',
      'In 2018 goal consensus was rated demonstrably effective [2].',
      'Pelicans are probably effective [1].',
    ])
      assert.deepEqual(check(body).says, [], body);
    const body = 'Goal consensus was rated demonstrably effective [2].';
    assert.deepEqual(check(body, { edition: '2011' }).says, []);
    assert.deepEqual(check('Goal consensus was rated probably effective [1].', { edition: '1999' }).says, []);
  });

  it('leaves history alone', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['In 2011 goal consensus was rated probably effective [1].', 'names-edition'],
      ['The second task force rated goal consensus probably effective [1].', 'names-edition'],
      ['### Grades of 2011\n\n- Goal consensus: probably effective [1]', 'names-edition'],
      [
        'Goal consensus was rated probably effective [1]. Since 2018 it is demonstrably effective [2].',
        'later-given',
      ],
      [
        'Goal consensus was rated probably effective [1], and later goal consensus was rated demonstrably effective [2].',
        'later-given',
      ],
      [
        '<!-- provenote-disable-next-sentence grades/superseded -- history -->\nGoal consensus was rated probably effective [1].',
        'set-aside',
      ],
    ];
    for (const [body, reason] of cases) {
      const { says, after } = check(body);
      assert.deepEqual(says, [`left-alone ${reason}`], body);
      assert.equal(after, body);
    }
  });

  it('gives a person what cannot be changed unread, with the reason', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Goal consensus was rated probably effective [LLM].', 'no-edition'],
      ['Reactance was rated demonstrably effective [1].', 'unverified'],
      ['Goal consensus was rated highly effective [1].', 'mismatch'],
      ['Empathy was rated probably effective [1].', 'mismatch'],
      ['Goal consensus was rated demonstrably effective [1].', 'cites-older'],
      ['### Probably effective\n\n- Goal consensus [1]', 'shared'],
      ['### Probably effective\n\n- Goal consensus: probably effective [1]', 'shared'],
      [
        'Goal consensus was rated probably effective [1]; empathy was rated demonstrably effective.',
        'several-claims',
      ],
      ['Goal consensus was rated probably effective [1, 3].', 'several-markers'],
      ['Goal consensus was rated probably effective [1][LLM].', 'several-markers'],
      ['Goal consensus was rated probably effective.<sup>1</sup>', 'marker-style'],
      ['Goal consensus (r = .34) was rated probably effective [1].', 'numbers'],
      ['Goal consensus was rated only probably effective [1].', 'wording'],
      ['Norcross and Wampold rated goal consensus probably effective [1].', 'wording'],
      ['The panel wrote, “we found goal consensus probably effective” [1].', 'wording'],
      ['Empathy goes with goal consensus, which was rated probably effective [1].', 'wording'],
      ['Two elements, goal consensus among them, were rated probably effective [1].', 'wording'],
      ['> Goal consensus was rated probably effective [1].', 'wording'],
      [
        'Expectations, a method of adaptation, were rated promising but insufficient research to judge [1].',
        'kind',
      ],
    ];
    for (const [body, reason] of cases) {
      const { says, after, claims } = check(body);
      assert.deepEqual(says, [`person ${reason}`], body);
      assert.equal(after, body);
      assert.ok(claims.every(({ edits, message }) => edits.length === 0 && !message.includes('{')));
    }
    const both = check(
      'Congruence and rupture repair were rated promising but insufficient research to judge [1].',
    );
    assert.deepEqual(both.says, ['person shared', 'person shared']);
  });

  it('cites only a source that gives the grades', () => {
    const body = 'Goal consensus was rated probably effective [1].';
    for (const sources of [[second], [second, metaAnalysis], [second, tailoring]])
      assert.deepEqual(check(body, { sources }).says, ['person no-source']);
    const numbered = [second, metaAnalysis, third.replace('2.', '3.')];
    assert.match(check(body, { sources: numbered }).after, /\[3\]\.$/);
  });

  it('does not move one sentence and leave the older grade beside it', () => {
    assert.deepEqual(
      check('Goal consensus was rated probably effective [1]. It was rated probably effective [1].').says,
      ['person together', 'person shared'],
    );
    const far = 'Herons wade [LLM]. Herons wait [LLM]. Herons rest [LLM].';
    const shared = 'Goal consensus and positive regard were rated probably effective [1].';
    const apart = `Goal consensus was rated probably effective [1]. ${far} ${shared}`;
    const { says, after } = check(apart);
    assert.deepEqual(says, ['safe update', 'person shared', 'person shared']);
    // The second run still names what a person has to do, though the later grade now stands elsewhere.
    assert.deepEqual(check(after).says, ['person shared', 'person shared']);
  });

  it('takes no sentence as given elsewhere for granted', () => {
    const far = 'Herons wade [LLM]. Herons wait [LLM]. Herons rest [LLM].';
    const body = `Goal consensus was rated probably effective [1]. ${far} Goal consensus is demonstrably effective [2].`;
    assert.deepEqual(check(body).says, ['person given-elsewhere']);
  });

  it('leaves notes to those who wrote them', () => {
    const head = '---\nkind: note\n---\n\n';
    assert.deepEqual(check('Goal consensus was rated probably effective [1].', { head }).says, [
      'person note',
    ]);
  });

  it('moves to an edition of the same scheme only', () => {
    const tables = [ownScheme];
    assert.deepEqual(
      check('The house panel rated goal consensus high certainty [LLM].', { tables }).says,
      [],
    );
    assert.deepEqual(check('Goal consensus was rated probably effective [LLM].', { tables }).says, [
      'person no-edition',
    ]);
    assert.deepEqual(check('Goal consensus was rated probably effective [1].', { tables }).says, [
      'safe update',
    ]);
    assert.deepEqual(
      check('Goal consensus was rated probably effective [1].', { tables, edition: 'house-panel' }).says,
      [],
    );
  });
});
