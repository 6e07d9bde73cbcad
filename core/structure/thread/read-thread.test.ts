import assert from 'node:assert/strict';
import { createAnalyzer, type Analysis } from '../../index.js';

const read = (text: string, path = 'a.md'): Analysis => createAnalyzer().analyze({ path, text });

/** What a plan declares, with what it serves: `O1.1<G1`. `!`: nobody works on it any more. */
function declared(body: string): string {
  const { thread, text } = read(`---\ntype: plan\n---\n\n${body}`);
  assert.equal(thread?.role, 'plan');
  return thread.declarations
    .map(({ id, isDone, parents, start, end, stretch, words }) => {
      assert.equal(text.slice(start, end), id);
      assert.ok(stretch.start <= start && end <= stretch.end && words.start <= words.end);
      return id + (parents.length > 0 ? `<${parents.join()}` : '') + (isDone ? '!' : '');
    })
    .join(' ');
}

describe('what a plan declares', () => {
  it('opens a line, an item, a heading or a row', () => {
    for (const [body, expected] of [
      ['- **G1**: Sleep', 'G1'],
      ['- **G1:** Sleep', 'G1'],
      ['G1. Sleep', 'G1'],
      ['G1) Sleep\nG2 – Eat\nG3 - Walk', 'G1 G2 G3'],
      ['### G1 Sleep', 'G1'],
      ['### **Goal G1:** Sleep', 'G1'],
      ['Goal G1: Sleep', 'G1'],
      ['**Goal G1** sleep', 'G1'],
      ['1. O3 Client sleeps', 'O3'],
      ['- [ ] O3 Client sleeps\n- [x] O4 Client eats', 'O3 O4!'],
      ['> - G1 Sleep', 'G1'],
      ['- ~~G1: Sleep~~\n- G2: Eat (met)\n- G3: Walk. Status: discontinued', 'G1! G2! G3!'],
      ['| Id | What |\n| - | - |\n| G1 | Sleep |\n| **G2** | Eat |', 'G1 G2'],
      ['| No. | Goal | Note |\n| - | - | - |\n| 1 | G1 Sleep | G2 Eat |', 'G1'],
    ] as const)
      assert.equal(declared(body), expected, body);
  });

  it('is not what only names an id', () => {
    for (const body of [
      'Looks at G1 in June.',
      'G1 is looked at in June.',
      '- G1 and G2 are looked at',
      '- G1, G2: later',
      '`G1: Sleep`',
      '    G1: Sleep',
      '<!-- G1: Sleep -->',
      '| What | Id |\n| - | - |\n| Sleep | G1 |',
      '- O2: 96 % on room air',
      '## Sources\n\n1. G1: Sleep. Example Press, 2031.',
    ])
      assert.equal(declared(body), '', body);
  });

  it('serves what is written with it, else what it stands in or below, and by its number', () => {
    for (const [body, expected] of [
      ['G1: Sleep (P2)', 'G1<P2'],
      ['I1 → O1.2: Diary', 'I1<O1.2'],
      ['I1: Diary, for O1.2 and O3', 'I1<O1.2,O3'],
      ['O1.2: Client sleeps', 'O1.2<G1'],
      ['O1.2 (G2): Client sleeps', 'O1.2<G2,G1'],
      ['- O3: Client sleeps\n  - I1: Diary\n    - P1 came first', 'O3 I1<P1,O3'],
      ['- I1: Diary\n  - serves O3', 'I1<O3'],
      [
        '## G1 Sleep\n\n### O3 Client sleeps\n\n- I1: Diary\n\n## G2 Eat\n\n- I2: List',
        'G1 O3<G1 I1<O3,G1 G2 I2<G2',
      ],
      [
        '**Goal G1:** Sleep\n\n**Objective O3:** Client sleeps\n\n**Intervention I1:** Diary',
        'G1 O3<G1 I1<G1,O3',
      ],
      ['- G1: Sleep\n- O3: Client sleeps\n- I1: Diary', 'G1 O3 I1'],
      [
        '| Goal | Objective | Intervention |\n| - | - | - |\n| G1 Sleep | O3 Client sleeps | I1 Diary |',
        'G1 O3<G1 I1<G1,O3',
      ],
      ['O3: Client sleeps (I1, I2)\n\nI1: Diary\n\nI2: List', 'O3 I1<O3 I2<O3'],
      ['### O3 Client sleeps\n\n- I1 → O4: Diary\n- O4: Client eats', 'O3 I1<O4 O4'],
    ] as const)
      assert.equal(declared(body), expected, body);
  });
});

describe('a plan', () => {
  const roleOf = (text: string, path?: string): string | undefined => read(text, path).thread?.role;

  it('says so in its type, title, name or headings, and has not the parts of a note', () => {
    for (const text of [
      '---\ntype: plan\n---\n\n## Subjective\n\n## Assessment\n\n## Plan',
      '---\ntype: treatment-plan\n---\n',
      '---\nkind: note\ntitle: Treatment plan\n---\n',
      '---\nkind: note\n---\n\n# Care plan\n',
      '---\nkind: note\n---\n\n## Goals and objectives\n',
    ])
      assert.equal(roleOf(text), 'plan', text);
    assert.equal(roleOf('---\nkind: note\n---\n\nBare.\n', 'otter/plan.md'), 'plan');
  });

  it('is no note of a session, and no article', () => {
    for (const text of [
      '---\nkind: note\nsession: 3\ntitle: Treatment plan\n---\n',
      '---\nkind: note\ntype: progress note\ntitle: Treatment plan\n---\n',
      '---\nkind: note\ntitle: Review of the treatment plan\n---\n\nS: a\n\nO: b\n\nA: c\n\nP: d\n',
      '## Subjective\n\n## Objective\n\n## Assessment\n\n## Plan\n',
    ])
      assert.equal(roleOf(text), 'note', text);
    assert.equal(roleOf('# Treatment plan\n\n- **G1**: Sleep\n', 'plan.md'), undefined);
    assert.equal(roleOf('---\nkind: article\ntype: plan\n---\n'), undefined);
  });
});

describe('what a note says', () => {
  it('measures ids in the sentence, in what opens with them, and under their heading', () => {
    const measured = (body: string): string =>
      (read(`---\nkind: note\n---\n\n${body}`).thread?.measured ?? []).join();
    for (const [body, expected] of [
      ['Slept six hours (G1). Ate well (G2).', 'G1'],
      ['G1: Slept well. Six hours a night.', 'G1'],
      ['- **G1**: better\n  - six hours a night\n- **G2**: better', 'G1'],
      ['## G1\n\nSlept six hours.\n\n## Other\n\nSix hours at work.\n\n### G2\n\nWell.', 'G1'],
      ['| G1 | G2 |\n| - | - |\n| six hours | well |', ''],
      ['| Id | Now |\n| - | - |\n| G1 | six hours |\n| G2 | well |', 'G1'],
      ['## Plan\n\n- G1: two walks', ''],
    ] as const)
      assert.equal(measured(body), expected, body);
  });

  it('is the same for sentences that differ in case, marks, tags and punctuation alone', () => {
    const said = (body: string): readonly string[] =>
      (read(`---\nkind: note\n---\n\n${body}`).thread?.said ?? []).map(({ hash }) => hash);
    const [one] = said('Client slept six hours.');
    assert.deepEqual(said('CLIENT *slept* six  hours [client]!'), [one]);
    assert.deepEqual(said('client slept\nsix hours <!-- really --> ([obs])'), [one]);
    assert.notEqual(said('Client slept 6 hours.')[0], one);
    assert.deepEqual(
      said('## Client slept six hours\n\nNo change. {{what the client said}} is here.\n\n**Mood:**'),
      [],
    );
  });
});
