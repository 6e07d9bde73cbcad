import assert from 'node:assert/strict';
import { f1Of, parseObjectiveCase, partOf, scoreObjectives } from './objective-score.js';
import { renderObjectives, renderWrongObjectives, scoreObjectiveFolder } from './score-objectives.js';

const cases = [
  { id: 'a', text: 'Client will nap twice by Friday.', missing: [] },
  { id: 'b', text: 'Client will nap.', missing: ['M', 'T'] },
  { id: 'c', text: 'Naps.', missing: ['S', 'M', 'T'] },
  { id: 'd', text: 'Client will nap twice.', missing: ['T'] },
].map((one) => parseObjectiveCase(JSON.stringify(one)));

describe('score of objectives', () => {
  it('counts objectives that lack a letter, and whether it is named', () => {
    const answers: Record<string, string[]> = { 'Naps.': [], 'Client will nap.': ['M', 'T'] };
    const score = scoreObjectives(cases, (text) => answers[text] ?? ['S']);
    assert.deepEqual([score.hit, score.missed, score.extra, score.lettered], [2, 1, 1, 1]);
    assert.deepEqual(
      score.wrong.map(({ id }) => id),
      ['a', 'c', 'd'],
    );
    assert.equal(f1Of(score), 4 / 6);
  });

  it('refuses lines that are no cases', () => {
    assert.throws(() => parseObjectiveCase('{"text":"x"}'));
  });

  it('on the own set reaches .95 on both parts, and shows no case of the one held out', () => {
    const report = scoreObjectiveFolder('bench/examples');
    assert.ok(report);
    const { dev, heldOut } = report;
    assert.ok(dev.cases + heldOut.cases >= 120);
    assert.ok(heldOut.cases >= (dev.cases + heldOut.cases) * 0.3, 'about a third is held out');
    assert.ok(f1Of(dev) >= 0.95 && f1Of(heldOut) >= 0.95, renderObjectives(report));
    assert.ok(dev.wrong.every((one) => partOf(one) === 'dev'));
    for (const { text } of heldOut.wrong) assert.ok(!renderWrongObjectives(report).includes(text));
  });
});
