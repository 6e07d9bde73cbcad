import assert from 'node:assert/strict';
import { tablesWith } from '../tables/built-in.js';
import { findElement } from '../tables/find-element.js';
import { widthOf } from './columns.js';
import { elementJson, elementText } from './element-history.js';
import { gradeTableJson, gradeTableText } from './grade-table.js';
import { plainPalette } from './palette.js';
import { textTable } from './text-table.js';

const tables = tablesWith([]);

function history(typed: string, width?: number): string {
  const element = findElement(tables, typed);
  assert.ok(element);
  return elementText(tables, element, { width, palette: plainPalette });
}

describe('core/reports/grade-table', () => {
  const report = gradeTableText(tables, { width: undefined, palette: plainPalette });

  it('has a section for each kind and a column for each edition', () => {
    assert.match(report, /^Relationship elements\n {2}Element +2001 +2011 +2018 +Kind\n/);
    assert.match(report, /\n\nMethods of adaptation\n/);
    assert.match(
      report,
      /\n {2}Goal consensus +– +probably effective +demonstrably effective +relationship element\n/,
    );
    for (const { name } of tables.elements.values()) assert.ok(report.includes(`  ${name}  `), name);
  });

  it('marks what is not verified, and says so', () => {
    assert.match(
      report,
      /\n {2}Reactance level +demonstrably effective° +demonstrably effective +probably effective° /,
    );
    assert.match(report, /\n° {2}not verified/);
  });

  it('tells where an element was of another kind', () => {
    assert.match(
      report,
      /positive expectations .* relationship element \(method of adaptation in 2001 and 2011\)\n/,
    );
  });

  it('fits a terminal', () => {
    for (const width of [80, 120]) {
      const lines = gradeTableText(tables, { width, palette: plainPalette }).split('\n');
      assert.deepEqual(
        lines.filter((line) => widthOf(line) > width),
        [],
      );
    }
  });

  it('keeps schemes apart', () => {
    const status = 'verified' as const;
    const own = tablesWith([
      {
        sources: { panel: { title: 'House panel 2021' } },
        elements: [{ id: 'lantern-walk', name: 'Lantern walk', safe: ['lantern walk'] }],
        editions: [
          {
            id: 'house-panel',
            scheme: 'house-certainty',
            year: 2021,
            grades: [{ rank: 1, label: 'high certainty', status, source: 'panel' }],
            entries: [
              {
                element: 'lantern-walk',
                kind: 'treatment',
                grade: 'high certainty',
                status,
                source: 'panel',
              },
            ],
          },
        ],
      },
    ]);
    const text = gradeTableText(own, { width: undefined, palette: plainPalette });
    assert.match(
      text,
      /\nhouse-certainty\n\nTreatments\n {2}Element +house-panel +Kind\n {2}Lantern walk +high certainty/,
    );
    const element = findElement(own, 'lantern walk');
    assert.ok(element);
    const page = elementText(own, element, { width: undefined, palette: plainPalette });
    assert.doesNotMatch(page, /2018/);
  });

  it('is JSON with every cell', () => {
    const json = JSON.parse(gradeTableJson(tables)) as {
      editions: { id: string }[];
      elements: { id: string; grades: { edition: string; verified: boolean }[] }[];
    };
    assert.deepEqual(
      json.editions.map(({ id }) => id),
      ['2001', '2011', '2018'],
    );
    const reactance = json.elements.find(({ id }) => id === 'reactance');
    assert.deepEqual(
      reactance?.grades.map(({ edition, verified }) => [edition, verified]),
      [
        ['2001', false],
        ['2011', true],
        ['2018', false],
      ],
    );
  });
});

describe('core/reports/element-history', () => {
  it('tells grades, figures, names and sources', () => {
    const page = history('goal consensus');
    assert.match(page, /^Goal consensus\ngoal-consensus · relationship element\n\nGrades\n/);
    assert.match(
      page,
      /\n {2}2001 +demonstrably effective +graded as "Goal Consensus and Collaboration" +\[1\]\n/,
    );
    assert.match(page, /\n {2}2011 +probably effective +\[2\]\[3\]\n/);
    assert.match(page, /\nFigures\n {2}Edition +Figure +95 % CI +k +N +Remarks +Sources\n/);
    assert.match(
      page,
      /\n {2}2018 +r = \.24; d = \.49 +\.19 to \.28 +54 studies +7,278 +the one to quote +\[5\]\n/,
    );
    assert.match(page, /\n {2}anywhere: goal consensus, /);
    assert.match(page, /\n {2}\[6\] Tryon & Winograd 2011, .*https:\/\/doi\.org\/10\.1037\/a0022061\n$/);
  });

  it('says what is not verified, not graded, or has no figure', () => {
    assert.match(history('reactance'), /\n {2}2018 +probably effective +\(not verified\)/);
    assert.match(history('gender'), /\n {2}2011 +– +not graded\n/);
    assert.match(history('gender'), /\nFigures\n {2}none in the tables\n/);
    assert.match(history('self-disclosure and immediacy'), /no effect size/);
  });

  it('has a page for every element, in any width', () => {
    for (const { id } of tables.elements.values()) {
      const page = history(id, 80);
      assert.doesNotMatch(page, /undefined|NaN|\[0\]/);
      const element = findElement(tables, id);
      assert.ok(element);
      assert.equal((JSON.parse(elementJson(tables, element)) as { id: string }).id, id);
    }
  });
});

describe('core/reports/text-table', () => {
  it('wraps the widest columns, and leaves out empty ones', () => {
    const surface = { width: 34, palette: plainPalette };
    assert.equal(
      textTable(['A', 'B', 'C'], [['one', '', 'two three four five six seven']], surface),
      '  A    C\n  one  two three four five six\n       seven\n',
    );
  });

  it('lets nothing steer the terminal', () => {
    const surface = { width: undefined, palette: plainPalette };
    assert.ok(!textTable(['A'], [['\u001b[31m']], surface).includes('\u001b'));
  });
});
