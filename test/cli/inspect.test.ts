import assert from 'node:assert/strict';
import { documents, provenote, Workspace } from './run.js';

describe('what the command line prints besides findings', () => {
  let workspace = new Workspace();
  beforeEach(() => {
    workspace = new Workspace();
  });
  afterEach(() => {
    workspace.remove();
  });

  it('prints the model of a document, and none of its words', async () => {
    workspace.write(
      'a.md',
      [
        '---',
        'title: Pelicans',
        '---',
        '# Pelicans',
        '',
        'Pelicans rest [1][^heron]. Herons wade [LLM].',
        '',
        '<!-- provenote-disable-next-sentence Pelicans -- Pelicans -->',
        'Pelicans doze.',
        '',
        '## Sources',
        '',
        '1. Heron, A. *Pelicans*. Wading Press, 2018. https://doi.org/10.1234/pelicans — T2',
        '',
        '[^heron]: Heron, B. *Herons*. 2019.',
        '',
      ].join('\n'),
    );
    const { status, stdout } = await workspace.run('inspect', 'a.md');
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, /pelican|heron|wad(e|ing)|sources"?,? ?T2/i);
    const model = JSON.parse(stdout) as {
      sentences: {
        provenance: string;
        section: number;
        tags: { kind: string; sources: (number | null)[] }[];
      }[];
      sources: { id: string | null; number: number | null; tier: string | null }[];
      directives: { rules: (string | null)[]; reason: boolean }[];
      summary: { sentences: number };
    };
    assert.deepEqual(
      model.sentences
        .slice(0, 2)
        .map(({ provenance, section, tags }) => [provenance, section, tags.map(({ sources }) => sources)]),
      [
        ['source', 0, [[0], [1]]],
        ['llm', 0, [[]]],
      ],
    );
    assert.deepEqual(
      model.sources.map(({ id, number, tier }) => [id, number, tier]),
      [
        ['1', 1, 'T2'],
        [null, null, null],
      ],
    );
    assert.deepEqual(
      model.directives.map(({ rules, reason }) => [rules, reason]),
      [[[null], true]],
    );
    assert.equal(model.summary.sentences, 3);
  });

  it('says why there is no model', async () => {
    assert.equal((await workspace.run('inspect', 'none.md')).status, 3);
    workspace.write('a.md', Uint8Array.of(0xff));
    const { status, stdout, stderr } = await workspace.run('inspect', 'a.md');
    assert.deepEqual([status, stdout], [3, '']);
    assert.match(stderr, /not saved as UTF-8/);
    const stdin = await provenote(workspace.folder, ['inspect', '--stdin'], { input: documents.clean });
    assert.match(stdin.stdout, /"path": "<stdin>"/);
  });

  it('lists the rules, and prints the page of one', async () => {
    const { stdout } = await workspace.run('rules');
    assert.match(stdout, /^Rule +article +note +fix +description\n/);
    assert.match(stdout, /provenance\/tag-style +info +info +yes /);
    assert.match((await workspace.run('rules', 'provenance/tag-style')).stdout, /^# provenance\/tag-style\n/);
    const json = await workspace.run('rules', 'provenance/tag-style', '--format', 'json');
    assert.deepEqual(JSON.parse(json.stdout), {
      version: 1,
      rules: [
        {
          id: 'provenance/tag-style',
          description: 'A tag is not written in the canonical form.',
          severity: { article: 'info', note: 'info', revision: 'info' },
          repairs: 'fix',
          docs: 'docs/rules/provenance/tag-style.md',
        },
      ],
    });
  });

  it('lists ignore comments and allow lists with what they silence, and no allowed pattern', async () => {
    workspace.write('a.md', documents.undirected);
    workspace.write('b.md', documents.untagged);
    workspace.write(
      'provenote.config.yaml',
      'allow:\n  - { pattern: Pelicans, rules: [provenance/tag-required], reason: invented }\n  - { pattern: Heron, reason: no longer there }\n',
    );
    const { status, stdout } = await workspace.run('ignores');
    assert.equal(status, 0);
    assert.match(
      stdout,
      /a\.md:3:1 {2}disable-next-sentence {2}provenance\/tag-required\n {2}reason: invented\n {2}silences 1 × provenance\/tag-required\n/,
    );
    assert.match(
      stdout,
      /provenote\.config\.yaml:2 {2}allow list {2}provenance\/tag-required\n {2}reason: invented\n {2}silences 1 ×/,
    );
    assert.match(
      stdout,
      /provenote\.config\.yaml:3 {2}allow list {2}\*\n {2}reason: no longer there\n {2}silences nothing/,
    );
    assert.doesNotMatch(stdout, /Pelicans|Heron/);
    const json = JSON.parse((await workspace.run('ignores', '--format', 'json')).stdout) as {
      allow: unknown[];
      directives: unknown[];
    };
    assert.deepEqual([json.directives.length, json.allow.length], [1, 2]);
  });
});
