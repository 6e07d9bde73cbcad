import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../index.js';

/** What the rule says of one objective, or undefined. */
function check(objective: string): string | undefined {
  const { findings } = createAnalyzer().analyze({
    path: 'plan.md',
    text: `Objective: ${objective} [record]\n`,
    kind: 'note',
  });
  return findings.find(({ rule }) => rule === 'plan/smart-objective')?.message;
}

describe('plan/smart-objective', () => {
  it('names the letters that are missing', () => {
    const letters = (objective: string): string[] => check(objective)?.match(/\([SMT],/g) ?? [];
    assert.deepEqual(letters('Naps will be rated 4/5 by session 3'), ['(S,']);
    assert.deepEqual(letters('Client will nap more by session 3'), ['(M,']);
    assert.deepEqual(letters('Client will nap twice'), ['(T,']);
    assert.deepEqual(letters('Longer naps'), ['(S,', '(M,', '(T,']);
  });

  it('shows a form that would pass, and no word of the document', () => {
    for (const objective of [
      'Naps will be rated 4/5 by session 3',
      'Client will nap more soon',
      'Client will nap twice',
    ]) {
      const message = check(objective) ?? '';
      assert.doesNotMatch(message, /nap/i);
      const form = /“([^”]+)”/.exec(message)?.[1];
      assert.ok(form);
      assert.equal(check(form), undefined, form);
    }
  });
});
