import assert from 'node:assert/strict';
import { tablesWith } from './built-in.js';
import { mergeTables } from './grade-tables.js';
import { gradeTableFiles } from './generated/grade-tables.js';
import { tableFileSchema, type TableFile } from './table-file.js';

describe('grade tables', () => {
  const { tables, problems } = mergeTables(gradeTableFiles);

  it('agree with each other', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(
      tables.editions.map(({ id }) => id),
      ['2001', '2011', '2018'],
    );
  });

  it('hold the counts that the editions publish', () => {
    const counts = (edition: string, kind: string): number[] => {
      const found = tables.editions.find(({ id }) => id === edition);
      return (found?.grades ?? []).map(
        ({ label }) =>
          [...(found?.entries.values() ?? [])].filter((entry) => entry.kind === kind && entry.grade === label)
            .length,
      );
    };
    assert.deepEqual(counts('2011', 'relationship-element'), [6, 3, 3]);
    assert.deepEqual(counts('2011', 'adaptation-method'), [4, 2, 2]);
    assert.deepEqual(counts('2018', 'relationship-element').slice(0, 3), [9, 7, 1]);
  });

  it('name a source for every row, and give no verified grade from hearsay', () => {
    for (const { entries } of tables.editions)
      for (const { sources, status } of entries.values()) {
        assert.ok(sources.length > 0);
        if (status === 'verified') assert.ok(!sources.includes('recalled'));
      }
    for (const { sources, status } of tables.figures) {
      assert.ok(sources.length > 0);
      if (status === 'verified') assert.ok(!sources.includes('recalled'));
    }
  });

  it('call no two elements by one safe name', () => {
    const seen = new Map<string, string>();
    for (const { id, safe } of tables.elements.values())
      for (const name of safe) {
        const key = name.toLowerCase().replace(/[-/]/g, ' ');
        assert.ok(!seen.has(key) || seen.get(key) === id, `${name}: ${seen.get(key) ?? ''} and ${id}`);
        seen.set(key, id);
      }
  });

  it('take on what a project adds, and replace a cell that it knows better', () => {
    const own: TableFile = {
      sources: { survey: { title: 'A survey of the society 2030' } },
      elements: [{ id: 'empathy', safe: ['listening with care'] }],
      editions: [
        {
          id: '2018',
          scheme: 'apa-task-force',
          entries: [
            {
              element: 'coping-style',
              kind: 'adaptation-method',
              grade: 'demonstrably effective',
              status: 'verified',
              source: 'survey',
            },
          ],
        },
      ],
    };
    assert.ok(tableFileSchema.safeParse(own).success);
    const merged = tablesWith([own]);
    assert.ok(merged.elements.get('empathy')?.safe.includes('listening with care'));
    assert.equal(
      merged.editions.find(({ id }) => id === '2018')?.entries.get('coping-style')?.grade,
      'demonstrably effective',
    );
    assert.equal(
      merged.editions.find(({ id }) => id === '2018')?.entries.size,
      tables.editions.find(({ id }) => id === '2018')?.entries.size,
    );
  });

  it('tell of rows that name nothing known, and leave them out', () => {
    const { problems: told } = mergeTables([
      ...gradeTableFiles,
      {
        elements: [{ id: 'hope' }],
        editions: [
          {
            id: '2018',
            scheme: 'apa-task-force',
            entries: [
              {
                element: 'empathy',
                kind: 'relationship-element',
                grade: 'excellent',
                status: 'verified',
                source: 'nobody',
              },
            ],
          },
        ],
        figures: [
          {
            element: 'charisma',
            edition: '2018',
            metric: 'r',
            value: 0.2,
            status: 'verified',
            source: 'elliott-2018',
          },
        ],
      },
    ]);
    assert.deepEqual(
      told.map(({ path }) => path.join('.')),
      ['elements.0', 'editions.0.entries.0.grade', 'figures.0.element'],
    );
  });
});
