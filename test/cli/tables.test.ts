import assert from 'node:assert/strict';
import { workspacePerTest } from './run.js';

const claim = 'In 2030 empathy was rated demonstrably effective [LLM].\n';
const later = `sources:
  fern-2030: { title: 'Fern & Otter 2030, Fourth task force', edition: '2030' }
editions:
  - id: '2030'
    scheme: apa-task-force
    year: 2030
    grades:
      - { rank: 1, label: demonstrably effective, status: verified, source: fern-2030 }
      - { rank: 2, label: probably effective, status: verified, source: fern-2030 }
    entries:
      - { element: empathy, kind: relationship-element, grade: probably effective, status: verified, source: fern-2030 }
`;

describe('tables of a project', () => {
  const workspaces = workspacePerTest();
  const { start } = workspaces;

  it('are what its documents are held against', async () => {
    start({ 'wiki/a.md': claim, 'provenote.config.yaml': '', 'tables/later.yaml': later });
    assert.equal((await workspaces.current.run('check')).status, 0);
    workspaces.current.write('provenote.config.yaml', 'tables: ["tables/*.yaml"]\n');
    const { status, stdout } = await workspaces.current.run('check');
    assert.equal(status, 1);
    assert.match(stdout, /The 2030 edition rates empathy "probably effective" .* {2}grades\/mismatch/);
  });

  it('say which scores its own instruments can give', async () => {
    start({
      'note.md': '---\nkind: note\n---\nOTTER-6 total of 19 [measure: OTTER-6].\n',
      'provenote.config.yaml': 'tables: [forms.yaml]\n',
      'forms.yaml':
        'instruments:\n  - { id: otter-6, name: OTTER-6, range: [0, 18], status: verified, source: Fern 2030 }\n',
    });
    const { stdout } = await workspaces.current.run('check');
    assert.match(stdout, /4:18 .*The OTTER-6 is scored from 0 to 18 \(Fern 2030\).* {2}note\/score-range/);
  });

  it('end the run with 2, file, line, key and what was expected when one is broken', async () => {
    start({
      'wiki/a.md': claim,
      'provenote.config.yaml': 'tables: ["tables/*.yaml", more.yaml]\n',
      'tables/later.yaml': later.replace('element: empathy', 'elment: empathy'),
      'tables/other.yaml': 'figures:\n  - {',
    });
    const { status, stdout, stderr } = await workspaces.current.run('check');
    assert.equal(status, 2);
    assert.match(stdout, /Nothing was checked\./);
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'provenote: provenote.config.yaml:1:27: "tables.1": expected a file that is there, as seen from the folder of this configuration',
      'provenote: tables/later.yaml:11:9: "editions.0.entries.0.element": expected this key, which is missing: text (write a number or true in quotes)',
      'provenote: tables/later.yaml:11:11: "editions.0.entries.0.elment": expected a known key; did you mean element?',
      'provenote: tables/other.yaml:2:6: expected this line indented like its neighbours, and every bracket and quote closed',
    ]);
  });
});
