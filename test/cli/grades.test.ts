import assert from 'node:assert/strict';
import { chmodSync, statSync, utimesSync } from 'node:fs';
import { Workspace } from './run.js';

const sources = [
  '',
  '## Sources',
  '',
  '1. Norcross, J. C., & Wampold, B. E. (2011). Evidence-based therapy relationships. *Psychotherapy*, 48(1), 98-102. https://doi.org/10.1037/a0022161 — T1',
  '2. Norcross, J. C., & Lambert, M. J. (2018). Psychotherapy relationships that work III. *Psychotherapy*, 55(4), 303-315. https://doi.org/10.1037/pst0000193 — T1',
  '',
].join('\n');
const safe = (grade: string, source: number): string =>
  `# Marshes\n\nHerons say that goal consensus was rated ${grade} [${String(source)}].\n${sources}`;
const before = safe('probably effective', 1);
const after = safe('demonstrably effective', 2);
const mixed = `# Reeds\n\nCongruence and rupture repair were rated promising but insufficient research to judge [1].\n\nIn 2011 positive regard was rated probably effective [1].\n${sources}`;

const tables = `
sources: { fern: { title: Fern & Otter 2030, edition: '2030' } }
elements: [{ id: empathy, safe: [warm listening] }]
editions:
  - id: '2030'
    scheme: apa-task-force
    year: 2030
    grades: [{ rank: 1, label: demonstrably effective, status: verified, source: fern }, { rank: 2, label: probably effective, status: verified, source: fern }]
    entries: [{ element: empathy, kind: relationship-element, grade: probably effective, status: unverified, source: fern }]
`;

interface BumpReport {
  readonly edition: string;
  readonly files: readonly {
    readonly path: string;
    readonly written: boolean;
    readonly claims: readonly { readonly group: string; readonly start: { readonly line: number } }[];
  }[];
  readonly totals: Readonly<Record<string, number>>;
}

describe('provenote grades', () => {
  let workspace = new Workspace();
  beforeEach(() => {
    workspace = new Workspace();
  });
  afterEach(() => {
    workspace.remove();
  });

  it('prints the tables, with those of the configuration', async () => {
    const plain = await workspace.run('grades');
    assert.deepEqual([plain.status, plain.stderr], [0, '']);
    assert.match(plain.stdout, /^Relationship elements\n {2}Element +2001 +2011 +2018 +Kind\n/);
    workspace.write('t.yaml', tables);
    workspace.write('provenote.config.yaml', 'tables: [t.yaml]');
    const own = await workspace.run('grades');
    assert.match(own.stdout, /Element +2001 +2011 +2018 +2030 +Kind\n/);
    assert.match(own.stdout, /\n {2}Empathy .* probably effective° /);
    workspace.write('sub/other.yaml', '{}');
    const other = await workspace.run('grades', '--config', 'sub/other.yaml', '--format', 'json');
    const { editions } = JSON.parse(other.stdout) as { editions: { id: string }[] };
    assert.deepEqual(
      editions.map(({ id }) => id),
      ['2001', '2011', '2018'],
    );
  });

  it('prints the history of an element by any of its names', async () => {
    const { status, stdout } = await workspace.run('grades', 'Goal-Consensus');
    assert.equal(status, 0);
    assert.match(stdout, /^Goal consensus\n/);
    assert.match(stdout, /2018 +demonstrably effective/);
    assert.equal((await workspace.run('grades', 'agreement', 'on', 'goals')).stdout, stdout);
    const json = await workspace.run('grades', 'goal consensus', '--format', 'json');
    assert.equal((JSON.parse(json.stdout) as { id: string }).id, 'goal-consensus');
    workspace.write('t.yaml', tables);
    workspace.write('provenote.config.yaml', 'tables: [t.yaml]');
    assert.match((await workspace.run('grades', 'warm listening')).stdout, /^Empathy\n/);
  });

  it('ends with 2 for wrong usage, and says what there is', async () => {
    const unknown = await workspace.run('grades', 'goal consensis');
    assert.deepEqual([unknown.status, unknown.stdout], [2, '']);
    assert.match(unknown.stderr, /no element of this name\. Did you mean Goal consensus/);
    assert.match((await workspace.run('grades', 'pelican')).stderr, /`provenote grades` lists them/);
    workspace.write('a.md', before);
    const edition = await workspace.run('grades', '--bump', '2019', '--write');
    assert.equal(edition.status, 2);
    assert.match(edition.stderr, /no edition of this name\. They have 2001, 2011, 2018\./);
    assert.equal((await workspace.run('grades', '--write')).status, 2);
    workspace.write('t.yaml', 'elements: [{ id: heron }]');
    workspace.write('provenote.config.yaml', 'tables: [t.yaml]');
    const broken = await workspace.run('grades');
    assert.deepEqual([broken.status, broken.stdout], [2, '']);
    assert.match(broken.stderr, /t\.yaml:1:/);
    assert.equal((await workspace.run('grades', '--bump', '2018', '--write')).status, 2);
    assert.equal(workspace.read('a.md'), before);
  });

  it('plans an edition bump in three groups, writes nothing and shows no text', async () => {
    workspace.write('wiki/a.md', before);
    workspace.write('wiki/b.md', mixed);
    workspace.write('wiki/c.md', '# Reeds\n\nHerons wade [LLM].\n');
    const { status, stdout, stderr } = await workspace.run('grades', '--bump', '2018', 'wiki');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(
      stdout,
      /^wiki\/a\.md\n {2}3:42 {2}✔ safe {2}goal consensus: probably effective → demonstrably effective {2}/,
    );
    assert.match(stdout, /\nwiki\/b\.md\n {3}3:1 {2}✎ needs a person {2}congruence/);
    assert.match(stdout, /\n {2}5:\d+ {2}· left alone {6}positive regard/);
    assert.match(
      stdout,
      /To 2018: 1 safe, 2 need a person, 1 left alone, in 3 documents\.\nNothing was written\./,
    );
    assert.doesNotMatch(stdout, /herons|marshes|wampold/i);
    assert.equal(workspace.read('wiki/a.md'), before);
    const json = await workspace.run('grades', '--bump', '2018', 'wiki', '--format', 'json');
    assert.doesNotMatch(json.stdout, /herons|marshes|wampold/i);
    const report = JSON.parse(json.stdout) as BumpReport;
    assert.deepEqual(report.totals, { files: 3, safe: 1, person: 2, leftAlone: 1 });
    assert.deepEqual(
      report.files.map(({ path, written, claims }) => [
        path,
        written,
        claims.map(({ group }) => group).join(),
      ]),
      [
        ['wiki/a.md', false, 'safe'],
        ['wiki/b.md', false, 'person,person,left-alone'],
        ['wiki/c.md', false, ''],
      ],
    );
  });

  it('writes the safe group alone, once, with BOM, line ends and mode', async () => {
    const crlf = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    workspace.write('a.md', crlf(before));
    chmodSync(workspace.path('a.md'), 0o640);
    workspace.write('b.md', mixed);
    const old = new Date(2020, 1, 1);
    utimesSync(workspace.path('b.md'), old, old);
    const { status, stdout } = await workspace.run('grades', '--bump', '2018', '--write');
    assert.equal(status, 0);
    assert.match(stdout, /✔ updated .*\n[^]*\n1 grade updated in 1 document\./);
    assert.equal(workspace.read('a.md'), crlf(after));
    assert.equal(statSync(workspace.path('a.md')).mode & 0o777, 0o640);
    assert.equal(workspace.read('b.md'), mixed);
    assert.equal(statSync(workspace.path('b.md')).mtimeMs, old.getTime());
    const again = await workspace.run('grades', '--bump', '2018', '--write');
    assert.match(again.stdout, /To 2018: 0 safe, 2 need a person, 1 left alone/);
    assert.equal(workspace.read('a.md'), crlf(after));
    const check = await workspace.run('check', '--format', 'json', 'a.md');
    assert.doesNotMatch(check.stdout, /"rule": "grades\//);
  });

  it('ends with 3 for what cannot be read, and plans the rest', async () => {
    workspace.write('a.md', before);
    workspace.write('latin.md', Uint8Array.of(0xe9));
    const { status, stdout, stderr } = await workspace.run(
      'grades',
      '--bump',
      '2018',
      'a.md',
      'latin.md',
      'none.md',
    );
    assert.equal(status, 3);
    assert.match(stderr, /latin\.md: /);
    assert.match(stderr, /none\.md: /);
    assert.match(stdout, /1 safe/);
  });

  it('takes an edition of the configuration, and says where another document lacks it', async () => {
    workspace.write('own/t.yaml', tables);
    workspace.write('own/provenote.config.yaml', 'tables: [t.yaml]');
    workspace.write('own/a.md', '# A\n\nEmpathy was rated demonstrably effective [2].\n' + sources);
    workspace.write('b.md', mixed);
    const own = await workspace.run('grades', '--bump', '2030', 'own');
    assert.equal(own.status, 0);
    assert.match(
      own.stdout,
      /✎ needs a person {2}empathy: demonstrably effective → probably effective {2}.*not verified/,
    );
    const both = await workspace.run('grades', '--bump', '2030', 'own', 'b.md');
    assert.equal(both.status, 2);
    assert.match(both.stderr, /b\.md: The tables have no edition of this name/);
    assert.match(both.stdout, /empathy/);
  });
});
