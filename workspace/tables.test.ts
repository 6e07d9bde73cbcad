import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CheckedAnalysis } from '../core/index.js';
import { ConfigSearch } from './config-search.js';
import { Projects, type Project, type ProjectOptions } from './projects.js';
import { memoryFileSystem } from './testing.js';

const config = 'tables: ["tables/*.yaml"]\n';

/** A later edition of the task forces' scheme, as a project would add it. */
const later = `sources:
  fern-2030: { title: 'Fern & Otter 2030, Fourth task force', edition: '2030' }
editions:
  - id: '2030'
    scheme: apa-task-force
    year: 2030
    cues: [fourth task force]
    grades:
      - { rank: 1, label: demonstrably effective, status: verified, source: fern-2030 }
      - { rank: 2, label: probably effective, status: verified, source: fern-2030 }
    entries:
      - { element: empathy, kind: relationship-element, grade: probably effective, status: verified, source: fern-2030 }
`;

/** A scheme of its own with two elements of its own. */
const scheme = `sources:
  panel-2021: { title: House panel 2021 }
elements:
  - { id: lantern-walk, name: Lantern walk, safe: [lantern walk] }
  - { id: river-breathing, name: River breathing, safe: [river breathing] }
editions:
  - id: panel
    scheme: house-certainty
    year: 2021
    cues: [house panel]
    grades:
      - { rank: 1, label: high certainty, status: verified, source: panel-2021 }
      - { rank: 2, label: low certainty, status: verified, source: panel-2021 }
    entries:
      - { element: lantern-walk, kind: treatment, grade: high certainty, status: verified, source: panel-2021 }
      - { element: river-breathing, kind: treatment, grade: low certainty, status: verified, source: panel-2021 }
`;

/** The project of `/p/a.md` with files beside its configuration. */
function projectOf(
  files: Readonly<Record<string, string>>,
  options: Partial<ProjectOptions> = {},
): Promise<Project> {
  const all = { 'provenote.config.yaml': Object.keys(files).length > 0 ? config : '', ...files };
  const fs = memoryFileSystem(
    Object.fromEntries(Object.entries(all).map(([path, content]) => [`/p/${path}`, content])),
  );
  const search = new ConfigSearch(fs, ['/p']);
  return new Projects(fs, search, { cwd: '/p', ...options }).of('/p/a.md');
}

/** The analysis of a text under tables of the project's own. */
async function analyze(text: string, files: Readonly<Record<string, string>>): Promise<CheckedAnalysis> {
  const project = await projectOf(files);
  if (project.state === 'broken') assert.fail('the tables are broken');
  return project.analyzer.analyze({ path: 'a.md', text });
}

/** What rules on grades and figures say of a text, as `rule: message`. */
async function judged(text: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await analyze(text, files);
  return findings
    .filter(({ rule }) => /^(?:grades|claims)\//.test(rule))
    .map(({ rule, message }) => `${rule}: ${message.split('. ')[0] ?? ''}`);
}

/** The problems of files as `FILE LINE key: expected`. */
async function problemsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { problems } = await projectOf(files);
  return problems.map(
    ({ file, line, key, expected }) => `${file.slice(3)} ${String(line)} ${key}: ${expected}`,
  );
}

describe('workspace/tables', () => {
  it('adds an edition, against which claims are held', async () => {
    const files = { 'tables/later.yaml': later };
    assert.deepEqual(await judged('In 2030 empathy was rated demonstrably effective [LLM].', files), [
      'grades/mismatch: The 2030 edition rates empathy "probably effective" (Fern & Otter 2030); "demonstrably effective" is its grade of 2011 and 2018',
    ]);
    assert.deepEqual(
      await judged('The fourth task force rated empathy probably effective [LLM].', files),
      [],
    );
  });

  it('adds an edition, by which the grade of an older one is superseded', async () => {
    const text = 'In 2018 empathy was rated demonstrably effective [LLM].';
    assert.deepEqual(await judged(text, {}), []);
    const [first = '', ...others] = await judged(text, { 'tables/later.yaml': later });
    assert.match(first, /^grades\/superseded: This is the grade of 2018/);
    assert.deepEqual(others, []);
  });

  it('adds an alias to an element', async () => {
    const text = 'In 2018 warm listening was rated probably effective [LLM].';
    assert.deepEqual((await analyze(text, {})).gradeClaims, []);
    const alias = 'elements: [{ id: empathy, safe: [warm listening] }]';
    const { gradeClaims } = await analyze(text, { 'tables/names.yaml': alias });
    assert.deepEqual(
      gradeClaims.map(({ element, verdict }) => [element, verdict]),
      [['empathy', 'mismatch']],
    );
  });

  it('adds a figure', async () => {
    const figure = `${later}figures:
  - { element: empathy, edition: '2030', metric: r, value: 0.22, k: 90, primary: true, status: verified, source: fern-2030 }
`;
    const files = { 'tables/later.yaml': figure };
    const [found = ''] = await judged('In 2030 empathy had r = .28 with outcome [1].', files);
    assert.match(found, /^claims\/figure-mismatch: For empathy the 2030 meta-analysis gives r = \.22/);
    const { figures } = await analyze('In 2030 empathy had r = .22 with outcome [1].', files);
    assert.deepEqual(
      figures.map(({ verdict }) => verdict),
      ['match'],
    );
  });

  it('adds a section template, which the configuration can name', async () => {
    const files = {
      'tables/nests.yaml': 'sectionTemplates: [{ id: nests, sections: [{ title: Nests }, { title: Eggs }] }]',
      'provenote.config.yaml': `${config}sections: { nests: ['*.md'] }`,
    };
    const { outline, findings } = await analyze('# Nests\n\nReeds [1].\n', files);
    assert.equal(outline?.template.id, 'nests');
    assert.equal(findings.filter(({ rule }) => rule === 'article/section-missing').length, 1);
    assert.deepEqual(await problemsOf({ ...files, 'provenote.config.yaml': `${config}sections: nest` }), [
      'provenote.config.yaml 2 sections: a section template: wiki, nests, off',
    ]);
    assert.deepEqual(
      await problemsOf({ ...files, 'provenote.config.yaml': `${config}sections:\n  wikki: ["*.md"]` }),
      ['provenote.config.yaml 3 sections.wikki: a section template: wiki, nests, off'],
    );
    assert.deepEqual(
      await problemsOf({
        'tables/a.yaml': 'sectionTemplates: [{ id: nests, sections: [{ title: A }, { title: a }] }]',
      }),
      ['tables/a.yaml 1 sectionTemplates.0.sections: headings that each stand for one section'],
    );
  });

  it('adds a profile of notes, which the configuration can name', async () => {
    const files = {
      'tables/pond.yaml':
        "noteProfiles: [{ id: pond, name: Pond, source: ours, formats: [dap], says: [{ part: Plan, about: 'when', words: [soon] }] }]",
      'provenote.config.yaml': `${config}profile: { pond: ['*.md'] }`,
    };
    const { note } = await analyze('---\nkind: note\n---\n\nP: rest\n', files);
    assert.deepEqual([note?.profile?.id, note?.format?.id, note?.unsaid.length], ['pond', 'dap', 1]);
    assert.deepEqual(await problemsOf({ ...files, 'provenote.config.yaml': `${config}profile: ponds` }), [
      'provenote.config.yaml 2 profile: a profile of notes: pond, off',
    ]);
    assert.deepEqual(
      await problemsOf({
        'tables/a.yaml':
          'noteProfiles: [{ id: a, name: A, source: ours, formats: [soup], says: [{ part: Nest, about: b, words: [c] }] }]',
      }),
      [
        'tables/a.yaml 1 noteProfiles.0.formats.0: a note format: soap, dap, birp, girp, pie, free',
        'tables/a.yaml 1 noteProfiles.0.says.0.part: the title of a part of its formats',
      ],
    );
    assert.deepEqual(
      await problemsOf({
        'tables/a.yaml':
          'noteFormats: [{ id: a, name: A, source: ours, parts: [{ title: Nest }, { title: Egg, aliases: [nest] }] }]',
      }),
      ['tables/a.yaml 1 noteFormats.0.parts: names that each stand for one part'],
    );
  });

  it('adds a scheme with grades and elements of its own', async () => {
    const files = { 'tables/panel.yaml': scheme };
    const text = 'The house panel rated the lantern walk low certainty [LLM].';
    assert.deepEqual((await analyze(text, {})).gradeClaims, []);
    assert.deepEqual(await judged(text, files), [
      'grades/mismatch: The panel edition rates lantern walk "high certainty", not "low certainty" (House panel 2021)',
    ]);
    const right = await analyze('River breathing is of low certainty [LLM].', files);
    assert.deepEqual(
      right.gradeClaims.map(({ element, grade, verdict }) => [element, grade, verdict]),
      [['river-breathing', 'low certainty', 'match']],
    );
  });

  it('takes an edition of its own for the one of `gradeTable`', async () => {
    const text = 'Empathy was rated demonstrably effective [LLM].';
    const files = {
      'tables/later.yaml': later,
      'provenote.config.yaml': `${config}gradeTable: '2030'\n`,
    };
    const { gradeClaims } = await analyze(text, files);
    assert.deepEqual(
      gradeClaims.map(({ editions, editionFrom, verdict }) => [editions, editionFrom, verdict]),
      [[['2030'], 'config', 'mismatch']],
    );
    assert.deepEqual(await problemsOf({ 'provenote.config.yaml': 'ignore: []\ngradeTable: "2017"\n' }), [
      'provenote.config.yaml 2 gradeTable: an edition of the tables: 2001, 2011, 2018',
    ]);
  });

  it('merges files in the order of the configuration, and of one pattern in order of code units', async () => {
    const graded = (grade: string): string =>
      `editions: [{ id: '2018', scheme: apa-task-force, entries: [{ element: empathy, kind: relationship-element, grade: ${grade}, status: verified, source: vilkin-2022 }] }]`;
    const files = {
      'tables/a.yaml': graded('probably effective'),
      'tables/b.yaml': graded('demonstrably effective'),
    };
    const text = 'In 2018 empathy was rated demonstrably effective [LLM].';
    assert.deepEqual(await judged(text, files), []);
    const turned = { ...files, 'provenote.config.yaml': 'tables: [tables/b.yaml, tables/*.yaml]' };
    assert.match((await judged(text, turned))[0] ?? '', /^grades\/mismatch/);
  });

  it('finds files by pattern, in folders below and above the configuration', async () => {
    const files = {
      'deep/er/one.yaml': 'nope: 1',
      'deep/two.yml': 'nope: 1',
      'three.yaml': 'nope: 1',
      'node_modules/p/four.yaml': 'nope: 1',
    };
    const found = async (tables: string): Promise<string[]> =>
      (await problemsOf({ ...files, 'provenote.config.yaml': `tables: ${tables}` })).map(
        (problem) => problem.split(' ')[0] ?? '',
      );
    assert.deepEqual(await found('["**/*.yaml"]'), ['deep/er/one.yaml', 'three.yaml']);
    assert.deepEqual(await found('["*.yaml"]'), ['three.yaml']);
    assert.deepEqual(await found('["deep/*.{yaml,yml}", "../p/three.yaml"]'), ['deep/two.yml', 'three.yaml']);
    assert.deepEqual(await found('["deep/*/*.yaml", ./deep/er/one.yaml]'), ['deep/er/one.yaml']);
  });

  it('tells which files its tables are, those that may come included', async () => {
    const project = await projectOf({ 'tables/later.yaml': later });
    assert.ok(project.state === 'ready');
    assert.ok(project.dependsOn('/p/tables/new.yaml'));
    assert.ok(!project.dependsOn('/p/tables/deep/new.yaml'));
    assert.ok(!project.dependsOn('/p/other.yaml'));
  });

  describe('names file, line, key and what was expected', () => {
    const broken = async (yaml: string): Promise<string[]> =>
      (await problemsOf({ 'tables/a.yaml': yaml })).map((problem) => problem.replace(/^tables\/a.yaml /, ''));

    it('of an entry that no file is', async () => {
      assert.deepEqual(
        await problemsOf({ 'provenote.config.yaml': 'ignore: []\ntables:\n  - a.yaml\n  - tables/*.yaml\n' }),
        [
          'provenote.config.yaml 3 tables.0: a file that is there, as seen from the folder of this configuration',
          'provenote.config.yaml 4 tables.1: a pattern that matches at least one file',
        ],
      );
      assert.deepEqual(
        await problemsOf({ 'tables/a.yaml': '', 'provenote.config.yaml': 'tables: [tables]' }),
        ['provenote.config.yaml 1 tables.0: a file, or a pattern such as tables/*.yaml, not a folder'],
      );
    });

    it('of a file that is no YAML', async () => {
      assert.deepEqual(await broken('sources:\n\t- a'), [
        '2 : spaces, not a tab, at the beginning of the line',
      ]);
      assert.deepEqual(await broken('- a'), ['1 : keys with values below it (key: value)']);
    });

    it('of an unknown key, with the key that was meant', async () => {
      assert.deepEqual(await broken('sources: {}\nedition: []'), [
        '2 edition: a known key; did you mean editions?',
      ]);
      assert.deepEqual(await broken('sections: []'), [
        '1 sections: a known key: sources, elements, editions, figures, scales, sectionTemplates, noteFormats, noteProfiles, instruments',
      ]);
      assert.deepEqual(await broken('elements:\n  - id: empathy\n    save: [warmth]'), [
        '3 elements.0.save: a known key; did you mean safe?',
      ]);
      assert.deepEqual(await broken('sources:\n  fern: { title: Fern, dio: "10.1" }'), [
        '2 sources.fern.dio: a known key; did you mean doi?',
      ]);
    });

    it('of a key that is missing, and of a value of the wrong kind', async () => {
      const cut = later.replace(', status: verified, source: fern-2030 }\n    entries', ' }\n    entries');
      assert.deepEqual(await broken(cut), [
        '10 editions.0.grades.1.status: this key, which is missing: one of verified, unverified',
        '10 editions.0.grades.1.source: this key, which is missing: text (write a number or true in quotes), or a list',
      ]);
      assert.deepEqual(await broken(later.replace("id: '2030'", 'id: 2030')), [
        '4 editions.0.id: text (write a number or true in quotes)',
      ]);
      assert.deepEqual(await broken(later.replace('year: 2030', 'year: soon')), [
        '6 editions.0.year: a number',
      ]);
      assert.deepEqual(await broken('elements: [{ id: Warm Listening, name: Warmth }]'), [
        '1 elements.0.id: lower-case letters, digits and hyphens',
      ]);
    });

    it('of a name that the tables do not have, with the name that was meant', async () => {
      assert.deepEqual(await broken(later.replace('element: empathy', 'element: empthy')), [
        '12 editions.0.entries.0.element: the id of an element of the tables; did you mean empathy?',
      ]);
      assert.deepEqual(
        await broken(
          later.replace('verified, source: fern-2030 }\n    ent', 'verified, source: fern-203 }\n    ent'),
        ),
        ['10 editions.0.grades.1.source: the key of a source; did you mean fern-2030?'],
      );
      assert.deepEqual(
        await broken(
          'figures:\n  - { element: empathy, edition: "2017", metric: r, value: 0.3, status: verified, source: elliott-2018 }',
        ),
        ['2 figures.0.edition: the id of an edition of the tables; did you mean 2011?'],
      );
      assert.deepEqual(await broken('elements:\n  - { id: warmth, name: Warmth, members: [kindness] }'), [
        '2 elements.0.members.0: the id of an element of the tables',
      ]);
      assert.deepEqual(await broken('sources:\n  fern: { title: Fern, edition: third }'), [
        '2 sources.fern.edition: the id of an edition of the tables',
      ]);
    });

    it('of what does not agree with the rest of the tables', async () => {
      assert.deepEqual(await broken(later.replace('grade: probably effective', 'grade: likely')), [
        "12 editions.0.entries.0.grade: one of the edition's grades: demonstrably effective, probably effective",
      ]);
      assert.deepEqual(await broken('elements: [{ id: warmth }]'), [
        '1 elements.0: a `name`, since no element of the tables has the id "warmth" yet',
      ]);
      assert.deepEqual(await broken('editions: [{ id: third, scheme: house }]'), [
        '1 editions.0: `year` and `grades`, since no edition of the tables has the id "third" yet',
      ]);
      assert.deepEqual(await broken('editions: [{ id: "2018", scheme: house }]'), [
        '1 editions.0.scheme: apa-task-force, the scheme of this edition',
      ]);
      assert.deepEqual(
        await broken('elements:\n  - { id: warmth, name: Warmth, safe: [Accurate empathy] }'),
        ['2 elements.0.safe.0: a name of its own: this one stands for the element "empathy"'],
      );
      assert.deepEqual(await broken(later.replace('rank: 2', 'rank: 1')), [
        '10 editions.0.grades.1.rank: another rank: each grade has its own',
      ]);
    });

    it('of one file, and not of what another lacks because of it', async () => {
      const files = {
        'tables/a.yaml': 'elements:\n  - { id: warmth, nam: Warmth }',
        'tables/b.yaml':
          'figures: [{ element: warmth, edition: "2018", metric: r, value: 0.3, status: verified, source: elliott-2018 }]',
      };
      assert.deepEqual(await problemsOf(files), [
        'tables/a.yaml 2 elements.0.nam: a known key; did you mean name?',
      ]);
    });
  });

  it('breaks the project, or leaves the broken file out, as it is told', async () => {
    const files = { 'tables/broken.yaml': 'nope: 1', 'tables/later.yaml': later };
    assert.equal((await projectOf(files)).state, 'broken');
    const project = await projectOf(files, { brokenFiles: 'leave-out' });
    assert.ok(project.state === 'ready');
    assert.deepEqual(
      project.problems.map(({ file }) => file),
      ['/p/tables/broken.yaml'],
    );
    const text = 'In 2030 empathy was rated demonstrably effective [LLM].';
    const { gradeClaims } = project.analyzer.analyze({ path: 'a.md', text });
    assert.equal(gradeClaims[0]?.verdict, 'mismatch');
  });

  it('holds what the page on tables shows', async () => {
    const page = readFileSync('docs/tables.md', 'utf8');
    const shown = [...page.matchAll(/```yaml\n# (tables\/\S+\.yaml)\n([^]*?)```/g)];
    const files = Object.fromEntries(shown.map(([, path = '', yaml = '']) => [path, yaml]));
    assert.equal(Object.keys(files).length, 5);
    assert.deepEqual(await problemsOf(files), []);
    for (const [text, rule] of [
      ['In 2030 empathy was rated demonstrably effective [LLM].', 'grades/mismatch'],
      ['In 2018 empathy was rated demonstrably effective [LLM].', 'grades/superseded'],
      ['The house panel rated the lantern walk low certainty [LLM].', 'grades/mismatch'],
    ] as const)
      assert.deepEqual(
        (await judged(text, files)).map((found) => found.split(':')[0]),
        [rule],
      );
  });
});
