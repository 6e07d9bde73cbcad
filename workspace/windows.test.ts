import assert from 'node:assert/strict';
import { ConfigSearch } from './config-search.js';
import { analyzeFiles } from './analyze-files.js';
import { findFiles } from './files.js';
import { Projects } from './projects.js';
import { memoryFileSystem } from './testing.js';

const config = `ignore: ['drafts\\**', 'old\\a.md']
kinds: { note: ['notes\\*.md'] }
tables: ['tables\\*.yaml']
bibliography: refs\\ours.bib
`;
const files: Readonly<Record<string, string>> = {
  'provenote.config.yaml': config,
  '.gitignore': 'secret.md\nbuild/\n',
  'tables/ours.yaml': 'elements: [{ id: empathy, safe: [pond talk] }]\n',
  'refs/ours.bib': '@book{heron, author = {Heron, Ada}, title = {Ponds}, year = {2001}}\n',
  'a.md': 'Ponds calm [heron]. Reeds sway.\n\nHerons rest [LLM].\n',
  'notes/n.md': 'Arrived late.\n',
  'drafts/deep/d.md': 'Bare.\n',
  'old/a.md': 'Bare.\n',
  'build/b.md': 'Bare.\n',
  'secret.md': 'Bare.\n',
};

/** What is found in the files below a folder, with lines that end as `ending` says. */
async function check(folder: string, ending: '\n' | '\r\n'): Promise<unknown> {
  const placed = Object.entries(files).map(([path, text]) => [
    `${folder}/${path}`,
    text.replaceAll('\n', ending),
  ]);
  const fs = memoryFileSystem(Object.fromEntries(placed) as Record<string, string>);
  const search = new ConfigSearch(fs, [folder]);
  const projects = new Projects(fs, search, { cwd: folder });
  const isIgnored = (path: string): Promise<boolean> => projects.isIgnored(path);
  const { files: found } = await findFiles(fs, { cwd: folder, paths: [], search, isIgnored });
  const outcomes: unknown[] = [];
  for await (const outcome of analyzeFiles(found, { fs, projects, cwd: folder }, ({ analysis }) => ({
    kind: analysis.kind,
    findings: analysis.findings.map(({ rule }) => rule),
  })))
    outcomes.push([outcome.path, outcome.state === 'analyzed' ? outcome.value : outcome]);
  return outcomes;
}

describe('a workspace on Windows', () => {
  it('is the same on a drive, on a server, and with lines that end as on Windows', async () => {
    const expected = await check('/srv/wiki', '\n');
    assert.deepEqual(
      (expected as [string][]).map(([path]) => path),
      ['a.md', 'notes/n.md'],
    );
    assert.match(JSON.stringify(expected), /"notes\/n\.md",\{"kind":"note"/);
    assert.doesNotMatch(JSON.stringify(expected), /unconfigured|unreadable/);
    for (const folder of ['C:/Work/wiki', '//server/share/wiki'])
      assert.deepEqual(await check(folder, '\r\n'), expected, folder);
  });
});
