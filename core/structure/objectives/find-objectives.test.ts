import assert from 'node:assert/strict';
import { createAnalyzer, type DocumentKind } from '../../index.js';

/** The objectives that are found in a document, as written, with the letters that they lack. */
function check(text: string, kind: DocumentKind = 'note'): string[] {
  const { objectives } = createAnalyzer().analyze({ path: 'plan.md', text, kind });
  return objectives.map(({ start, end, missing }) => `${text.slice(start, end)} ${missing.join('')}`.trim());
}

describe('core/structure/objectives/find-objectives', () => {
  it('reads labels in all their forms', () => {
    for (const label of [
      'Objective:',
      '**Objective:**',
      '**Objective**:',
      '**Objective 1.2:**',
      '**Objective 1.2**',
      'Objective 3 –',
      'Objective 1.2',
      'SMART objective:',
      '**Short-term objective 1 (client):**',
      'O1.2',
      '- [ ] **Objective:**',
      '> Objective:',
    ])
      assert.deepEqual(
        check(`${label} Client will nap twice daily\n`),
        ['Client will nap twice daily'],
        label,
      );
  });

  it('goes on to the next label, over soft line breaks and the marks of a quotation', () => {
    assert.deepEqual(check('> Objective: Client will nap twice\n> by session 3\n> Intervention: rest\n'), [
      'Client will nap twice\n> by session 3',
    ]);
  });

  it('takes an objective from below a label or heading that stands alone', () => {
    assert.deepEqual(check('**Objective:**\n\nClient will nap twice\n\nNaps help.\n'), [
      'Client will nap twice T',
    ]);
    assert.deepEqual(check('### Objective 1\n\nClient will nap twice\n\nNaps help.\n'), [
      'Client will nap twice T',
    ]);
    assert.deepEqual(
      check('**Objectives:**\n\n1. Client will nap twice\n   - after lunch\n2. Rest daily\n\nNaps help.\n'),
      ['Client will nap twice T', 'Rest daily'],
    );
  });

  it('takes no part of a plan that another heading or label names', () => {
    assert.deepEqual(check('## Objectives\n\n### Interventions\n\n- Teach naps\n'), []);
    assert.deepEqual(check('## Objectives\n\n- Goal: rest well\n- Intervention: teach naps\n'), []);
  });

  it('gives a date or measure below to the objectives since the last one', () => {
    const plan =
      'Objective: Client will nap\n\nObjective: Client will rest\n\nTarget date: 5/1\n\nMeasure: twice\n';
    assert.deepEqual(check(plan), ['Client will nap', 'Client will rest']);
    assert.deepEqual(check(`${plan}\nObjective: Client will walk\n`).at(-1), 'Client will walk MT');
    assert.deepEqual(check('Objective: Client will nap twice\n\n## Goal 2\n\nTarget date: 5/1\n'), [
      'Client will nap twice T',
    ]);
  });

  it('leaves alone what the clinician saw, what is not filled in, and what is not the document’s own', () => {
    assert.deepEqual(check('S: slept well\n\nO: calm and on time\n\nA: better\n\nP: go on\n'), []);
    assert.deepEqual(check('| Subjective | Objective |\n| --- | --- |\n| tired | slow to answer |\n'), []);
    assert.deepEqual(check('O2: 98 % on room air\n\n## Subjective\n\nTired.\n'), []);
    assert.deepEqual(check('Objective: {{who does what}}\n\nObjective: TBD\n\nObjective: see above\n'), []);
    assert.deepEqual(
      check('```\nObjective: Client will nap\n```\n\n<!-- Objective: Client will nap -->\n'),
      [],
    );
  });

  it('asks of an article that it speaks of a plan', () => {
    const table = '| Goal | Objective |\n| --- | --- |\n| Rest | Client will nap |\n';
    assert.deepEqual(check('Objective: To learn of naps.\n', 'article'), []);
    assert.deepEqual(check(table.replace('Goal', 'Study'), 'article'), []);
    assert.deepEqual(check(table, 'article'), ['Client will nap MT']);
    assert.deepEqual(check('## Treatment plan\n\nObjective: Client will nap.\n', 'article'), [
      'Client will nap. MT',
    ]);
  });

  it('keeps comments of directives and Windows line ends out of the objective', () => {
    const comment = '<!-- provenote-disable-next-sentence plan/smart-objective -- drafted -->';
    assert.deepEqual(check(`| Objective |\r\n| --- |\r\n| ${comment} Client will nap |\r\n`), [
      'Client will nap MT',
    ]);
  });
});
