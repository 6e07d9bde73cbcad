import assert from 'node:assert/strict';
import { workspacePerTest } from './run.js';

const bib = `@book{fern2031, title={Bonds}, year={2031}}
@book{open, title={Open
@book{otter2011, title={Goals}, year={2011}}
`;

describe('bibliographies and frontmatter on the command line', () => {
  const workspaces = workspacePerTest();
  const { start } = workspaces;

  it('resolve keys, and name a bad entry without failing for it', async () => {
    start({
      'provenote.config.yaml': 'bibliography: refs.bib\n',
      'refs.bib': bib,
      'wiki/a.md': 'Bonds help [@fern2031; @otter2011].\n',
      'wiki/b.md': 'Bonds help [@fern2031].\n',
    });
    const { status, stderr } = await workspaces.current.run('check');
    assert.equal(status, 0);
    assert.equal(
      stderr,
      'provenote: refs.bib:2:1: "open": expected a closing brace for each that this entry opens; this entry is left out\n',
    );
    workspaces.current.write('wiki/b.md', 'Bonds help [@fern2013; @open].\n');
    const wrong = await workspaces.current.run('check');
    assert.equal(wrong.status, 1);
    assert.match(wrong.stdout, /Neither this document nor its bibliography has a source with this key/);
    assert.match(wrong.stdout, /The bibliography has an entry with this key, but it cannot be read/);
  });

  it('end the run with 2 where the configuration names a file that is not there', async () => {
    start({ 'provenote.config.yaml': 'bibliography: gone.bib\n', 'a.md': 'It helps [@fern2031].\n' });
    const { status, stderr } = await workspaces.current.run('check');
    assert.equal(status, 2);
    assert.equal(
      stderr,
      'provenote: provenote.config.yaml:1:1: "bibliography": expected a BibTeX or CSL-JSON file of this project, but it is not there\n',
    );
  });

  it('are found from the folder of the document that names them, for repairs too', async () => {
    const text = '---\ntitle: Bonds\nbibliography: refs.bib\n---\n\nBonds help.[@fern2031]\n';
    start({ 'provenote.config.yaml': '', 'wiki/refs.bib': bib, 'wiki/a.md': text });
    assert.equal((await workspaces.current.run('fix')).status, 0);
    assert.match(workspaces.current.read('wiki/a.md'), /Bonds help \[@fern2031\]\.\n$/);
    workspaces.current.write('wiki/a.md', text.replace('refs.bib', '../../refs.bib'));
    const { status, stdout } = await workspaces.current.run('check');
    assert.equal(status, 1);
    assert.match(stdout, /3:15 .*This bibliography cannot be read: it lies outside of this project/);
    assert.doesNotMatch(stdout, /sources\/undefined/);
  });

  it("hold frontmatter against the project's own schema", async () => {
    start({
      'provenote.config.yaml': 'frontmatter:\n  schema: page.schema.json\n',
      'page.schema.json': '{ "required": ["category"], "properties": { "rank": { "type": "integer" } } }',
      'a.md': '---\ntitle: Bonds\nrank: high\nmine: kept\n---\n',
    });
    const { stdout } = await workspaces.current.run('check', '--format', 'json');
    const { files } = JSON.parse(stdout) as {
      files: { findings: { rule: string; start: { line: number }; message: string }[] }[];
    };
    assert.deepEqual(
      files[0]?.findings.map(({ rule, start, message }) => [rule, start.line, message]),
      [
        [
          'article/frontmatter',
          2,
          'The schema of this project expects the key "category", which is missing. Correct the frontmatter.',
        ],
        [
          'article/frontmatter',
          3,
          'For `rank`, the schema of this project expects a whole number. Correct the frontmatter.',
        ],
      ],
    );
  });
});
