import assert from 'node:assert/strict';
import { ConfigSearch } from './config-search.js';
import { formatConfigProblem } from './config-problem.js';
import { Projects, type ProjectOptions, type ReadyProject } from './projects.js';
import { memoryFileSystem } from './testing.js';

const bib = '@book{fern2031, title={Bonds}}\n@book{open, title={Open\n@book{otter, title={Goals}}\n';

interface Opened {
  /** Problems as lines; empty for a project that can be used. */
  readonly broken: readonly string[];
  readonly project: ReadyProject | undefined;
}

async function open(
  files: Readonly<Record<string, string>>,
  options: Partial<ProjectOptions> = {},
): Promise<Opened> {
  const fs = memoryFileSystem({ '/p/.git/HEAD': '', ...files });
  const projects = new Projects(fs, new ConfigSearch(fs, ['/p']), { cwd: '/p', ...options });
  const project = await projects.of('/p/wiki/a.md');
  return {
    broken: project.problems.map((problem) => formatConfigProblem(problem, problem.file)),
    project: project.state === 'ready' ? project : undefined,
  };
}

describe('bibliographies of a project', () => {
  it('are read for all of its documents, a bad entry named and left out', async () => {
    const { broken, project } = await open({
      '/p/provenote.config.yaml': 'bibliography: [refs/own.bib, more.json]\n',
      '/p/refs/own.bib': bib,
      '/p/more.json': '[{"id": "wren", "title": "Wren"}]',
    });
    assert.deepEqual(broken, []);
    const { sourceIndex, findings } =
      project?.analyzer.analyze({
        path: 'a.md',
        text: 'They help [@fern2031; @otter; @wren].\n',
      }) ?? assert.fail();
    assert.deepEqual([...sourceIndex.keys()], ['@fern2031', '@otter', '@wren']);
    assert.deepEqual(findings, []);
    assert.deepEqual(
      project?.badEntries.map((problem) => formatConfigProblem(problem, problem.file)),
      ['/p/refs/own.bib:2:1: "open": expected a closing brace for each that this entry opens'],
    );
    assert.ok(project?.dependsOn('/p/more.json') && !project.dependsOn('/p/other.json'));
  });

  it('break the configuration where a file cannot be had', async () => {
    const { broken } = await open({
      '/p/provenote.config.yaml':
        'bibliography:\n  - gone.bib\n  - ../outside.bib\n  - refs\n  - notes.txt\n  - https://fern.net/refs.bib\n',
      '/p/refs/own.bib': bib,
      '/p/notes.txt': 'a',
      '/outside.bib': bib,
    });
    const file = '/p/provenote.config.yaml';
    const what = 'expected a BibTeX or CSL-JSON file of this project, but';
    assert.deepEqual(broken, [
      `${file}:2:5: "bibliography.0": ${what} it is not there`,
      `${file}:3:5: "bibliography.1": ${what} it lies outside of this project, where nothing is read`,
      `${file}:4:5: "bibliography.2": ${what} it is a folder`,
      `${file}:5:5: "bibliography.3": ${what} its name ends neither in .bib (BibTeX) nor in .json (CSL-JSON)`,
      `${file}:6:5: "bibliography.4": ${what} it is an address, and Provenote reads only files of this project`,
    ]);
  });

  it('may be left out, and then no key counts as undefined', async () => {
    const files = { '/p/provenote.config.yaml': 'bibliography: gone.bib\n' };
    const { broken, project } = await open(files, { brokenFiles: 'leave-out' });
    assert.equal(broken.length, 1);
    const analysis = project?.analyzer.analyze({ path: 'a.md', text: 'It helps [@fern2031].\n' });
    assert.deepEqual(analysis?.findings, []);
  });

  it('may be named by a document, as seen from its folder', async () => {
    const { project } = await open({ '/p/wiki/refs.bib': bib, '/p/refs.bib': '' });
    const text = (name: string): string => `---\nbibliography: ${name}\n---\n`;
    const read = await project?.bibliographyOf('/p/wiki/a.md', text('refs.bib'));
    assert.deepEqual([...(read?.bibliography.entries.keys() ?? [])], ['fern2031', 'otter']);
    assert.equal(read?.problems.length, 1);
    assert.equal(await project?.bibliographyOf('/p/wiki/a.md', text('refs.bib')), read);
    assert.equal(await project?.bibliographyOf('/p/wiki/a.md', 'no frontmatter'), undefined);
    const missing = await project?.bibliographyOf('/p/wiki/a.md', text('../../etc/refs.bib'));
    assert.deepEqual(missing?.bibliography.missing, [
      { name: '../../etc/refs.bib', reason: 'it lies outside of this project, where nothing is read' },
    ]);
    assert.ok(project?.dependsOn('/p/wiki/refs.bib'));
  });
});

describe('the schema of frontmatter of a project', () => {
  const config = { '/p/provenote.config.yaml': 'frontmatter: { schema: tools/page.json }\n' };

  it('holds for its articles', async () => {
    const { broken, project } = await open({
      ...config,
      '/p/tools/page.json': '{ "properties": { "category": { "enum": ["Theory"] } } }',
    });
    assert.deepEqual(broken, []);
    const text = '---\ntitle: A\ncategory: Practice\n---\n';
    const findings = project?.analyzer.analyze({ path: 'a.md', text }).findings ?? [];
    assert.deepEqual(
      findings.map(({ rule, message, start, end }) => [rule, text.slice(start, end), message]),
      [
        [
          'article/frontmatter',
          'Practice',
          'For `category`, the schema of this project expects one of Theory. Correct the frontmatter.',
        ],
      ],
    );
    assert.ok(project?.dependsOn('/p/tools/page.json'));
  });

  it('breaks the configuration where it cannot be used, with line and key', async () => {
    assert.deepEqual((await open(config)).broken, [
      '/p/provenote.config.yaml:1:16: "frontmatter.schema": expected a JSON schema of this project, but it is not there',
    ]);
    assert.deepEqual(
      (
        await open({
          ...config,
          '/p/tools/page.json': '{\n  "properties": {\n    "a": { "$ref": "https://fern.net/a" }\n  }\n}',
        })
      ).broken,
      [
        '/p/tools/page.json:3:12: "properties.a.$ref": expected a place in this schema (#/$defs/…): nothing is downloaded and no other file is read',
      ],
    );
    assert.ok((await open({ ...config, '/p/tools/page.json': '{ "a": [1, }' })).broken.length > 0);
  });
});
