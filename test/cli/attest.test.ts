import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { Workspace } from './run.js';

const ledger = '.provenote/attestations.jsonl';
const ada = { name: 'Ada Fern', email: 'ada@fern.example' };
const bo = { name: 'Bo Otter', email: 'bo@otter.example' };
const article = `# Bonds

Warmth helps people stay [1].
Trust grows slowly [LLM]. Goals are shared early [LLM].

Repair takes two people [1].

## Sources

1. Otter, B. (2011). *Goals*. Fern Press. https://fern.example.net/goals — T2
`;

interface Line {
  readonly path: string;
  readonly hash: string;
  readonly tags: readonly string[];
  readonly decision: string;
  readonly reviewer: string;
  readonly date: string;
  readonly locator?: string;
  readonly note?: string;
}

/** A repository with an article in it, and git as one of two people. */
class Repository extends Workspace {
  constructor(person = ada) {
    super({ 'wiki/bonds.md': article });
    this.git('init', '-q', '-b', 'main');
    this.be(person);
    this.commit('Begin');
  }

  git(...args: string[]): string {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
    return execFileSync('git', args, { cwd: this.folder, env, encoding: 'utf8', stdio: 'pipe' });
  }

  be({ name, email }: typeof ada): void {
    this.git('config', 'user.name', name);
    this.git('config', 'user.email', email);
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
  }

  lines(): Line[] {
    return this.read(ledger)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  }

  edit(change: (text: string) => string): void {
    this.write('wiki/bonds.md', change(this.read('wiki/bonds.md')));
  }

  async attest(...args: string[]): Promise<void> {
    const { status, stderr } = await this.run('attest', 'wiki/bonds.md', ...args);
    assert.equal(stderr, '');
    assert.equal(status, 0);
  }

  /** The findings of the two rules: `line rule`. */
  async found(...args: string[]): Promise<string[]> {
    const { stdout } = await this.run('check', '--format', 'json', ...args);
    const { files } = JSON.parse(stdout) as {
      files: { findings: { rule: string; start: { line: number } }[] }[];
    };
    return files.flatMap(({ findings }) =>
      findings
        .filter(({ rule }) => /attestation-stale|laundered-tag/.test(rule))
        .map(({ rule, start }) => `${String(start.line)} ${rule}`),
    );
  }

  async states(): Promise<string[]> {
    const { stdout } = await this.run('attestations', '--format', 'json');
    const { files } = JSON.parse(stdout) as {
      files: { sentences: { line: number; state: string }[]; lost: unknown[] }[];
    };
    return files.flatMap(({ sentences, lost }) => [
      ...sentences.map(({ line, state }) => `${String(line)} ${state}`),
      ...lost.map(() => 'lost'),
    ]);
  }
}

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
});
afterEach(() => {
  repository.remove();
});

describe('attest', () => {
  it('records a decision with a hash and no text, and makes the file merge', async () => {
    await repository.attest(
      '--line',
      '3',
      '--decision',
      'verified',
      '--locator',
      'p. 61',
      '--note',
      'As said.',
    );
    const [line] = repository.lines();
    assert.ok(line);
    const { hash, date, ...rest } = line;
    assert.match(hash, /^[0-9a-f]{64}$/);
    assert.match(date, /^\d{4}-\d\d-\d\d$/);
    assert.deepEqual(
      { ...rest, near: undefined },
      {
        ...{ path: 'wiki/bonds.md', tags: ['[1]'], decision: 'verified', near: undefined },
        ...{ reviewer: 'Ada Fern <ada@fern.example>', locator: 'p. 61', note: 'As said.' },
      },
    );
    assert.ok(!repository.read(ledger).includes('Warmth'));
    assert.equal(
      repository.read('.provenote/.gitattributes'),
      'attestations.jsonl merge=union\nbaseline.jsonl merge=union\n',
    );
  });

  it('only ever adds lines', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    const before = repository.read(ledger);
    repository.write(ledger, before.trimEnd());
    await repository.attest('--line', '4:1', '--line', '6', '--decision', 'disputed');
    assert.ok(repository.read(ledger).startsWith(before));
    assert.deepEqual(
      repository.lines().map(({ decision }) => decision),
      ['verified', 'disputed', 'disputed'],
    );
    assert.equal(repository.read('.provenote/.gitattributes').split('\n').length, 3);
  });

  it('takes lines, columns, hashes, and all LLM sentences', async () => {
    const two = await repository.run('attest', 'wiki/bonds.md', '--line', '4', '--decision', 'verified');
    assert.equal(two.status, 2);
    assert.match(two.stderr, /2 sentences begin there\. Say which, as line and column: 4:1, 4:27\./);
    await repository.attest('--line', '4:30', '--decision', 'verified');
    const [first] = repository.lines();
    await repository.attest('--all-llm', '--decision', 'verified');
    assert.equal(repository.lines().length, 2);
    await repository.attest('--hash', first?.hash.slice(0, 12) ?? '', '--decision', 'rejected');
    assert.equal(repository.lines()[2]?.hash, first?.hash);
    const { stdout } = await repository.run('attest', 'wiki/bonds.md', '--all-llm', '--decision', 'verified');
    assert.match(stdout, /1 decision recorded/);
    const again = await repository.run('attest', 'wiki/bonds.md', '--all-llm', '--decision', 'verified');
    assert.match(again.stdout, /nothing to attest/);
  });

  it('refuses what cannot be meant, and writes nothing', async () => {
    const refused = async (words: RegExp, ...args: string[]): Promise<void> => {
      const { status, stderr } = await repository.run('attest', 'wiki/bonds.md', ...args);
      assert.equal(status, 2, stderr);
      assert.match(stderr, words);
    };
    await refused(/Say which sentences/, '--decision', 'verified');
    await refused(/decision/, '--line', '3');
    await refused(/no sentence stands there/, '--line', '2', '--decision', 'verified');
    await refused(/LINE or LINE:COLUMN/, '--line', '0', '--decision', 'verified');
    await refused(/no sentence of this document/, '--hash', '0'.repeat(12), '--decision', 'rejected');
    await refused(
      /only a person/,
      '--line',
      '3',
      '--decision',
      'verified',
      '--reviewer',
      'heron[bot] <1+heron[bot]@users.example>',
    );
    await refused(
      /may tell who a client is \(email\)/,
      '--line',
      '3',
      '--decision',
      'verified',
      '--note',
      'Write to wren@example.net',
    );
    assert.ok(!existsSync(repository.path(ledger)));
    const missing = await repository.run('attest', 'wiki/none.md', '--line', '1', '--decision', 'verified');
    assert.equal(missing.status, 3);
    await repository.attest(
      '--line',
      '3',
      '--decision',
      'proposed',
      '--reviewer',
      'heron[bot] <heron[bot]@x.example>',
    );
  });

  it('keeps what a named source says out of the file', async () => {
    repository.write('wiki/bonds.md', '# Bonds\n\nSleep was bad [collateral: Wren Otter, aunt].\n');
    const { stdout } = await repository.run(
      'attest',
      'wiki/bonds.md',
      '--line',
      '3',
      '--decision',
      'verified',
    );
    assert.match(stdout, /\[collateral\]$/m);
    assert.deepEqual(repository.lines()[0]?.tags, ['[collateral]']);
    assert.ok(!repository.read(ledger).includes('Wren'));
  });

  it('records nothing that could not be read again', async () => {
    const tried = async (words: RegExp, file: string): Promise<void> => {
      const { status, stderr } = await repository.run(
        'attest',
        file,
        '--line',
        '3',
        '--decision',
        'verified',
      );
      assert.match(stderr, words);
      assert.equal(status, 3);
    };
    if (process.platform !== 'win32') {
      repository.write('wiki/a\\b.md', article);
      await tried(/has a backslash in it\); nothing was recorded/, 'wiki/a\\b.md');
      assert.ok(!existsSync(repository.path('.provenote')));
    }
    const bytes = Uint8Array.of(0xff, 0xfe, 0x7b, 0x00);
    mkdirSync(repository.path('.provenote'));
    writeFileSync(repository.path(ledger), bytes);
    await tried(/it is no text in UTF-8\); nothing was recorded/, 'wiki/bonds.md');
    assert.deepEqual(Uint8Array.from(readFileSync(repository.path(ledger))), bytes);
  });

  it('writes nothing on a dry run', async () => {
    await repository.attest('--line', '3', '--decision', 'verified', '--dry-run');
    assert.ok(!existsSync(repository.path('.provenote')));
  });
});

describe('a sign-off', () => {
  it('survives reflow and new tags, and loses its stamp on one changed word', async () => {
    await repository.attest('--line', '3', '--line', '6', '--decision', 'verified');
    repository.edit((text) => text.replace('helps people stay [1].', 'helps\npeople   stay.[LLM]'));
    assert.deepEqual(await repository.found(), []);
    assert.deepEqual(await repository.states(), ['3 verified', '7 verified']);
    repository.edit((text) => text.replace('two people', 'both people'));
    assert.deepEqual(await repository.found(), ['7 provenance/attestation-stale']);
    assert.deepEqual(await repository.states(), ['3 verified', '7 lapsed']);
    await repository.attest('--line', '7', '--decision', 'verified');
    assert.deepEqual(await repository.found(), []);
  });

  it('of another document does not count', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    repository.write('wiki/other.md', article);
    assert.deepEqual(await repository.states(), ['3 verified']);
  });

  it('whose sentence cannot be placed is told at the head, and settled by its hash', async () => {
    await repository.attest('--line', '4:1', '--decision', 'verified');
    repository.edit((text) =>
      text.replace(
        /Warmth[^]*?\n\n## S/,
        'All new [1]. All other [1]. As one [1]. Wishes [1]. It is [1].\n\n## S',
      ),
    );
    assert.deepEqual(await repository.found(), ['1 provenance/attestation-stale']);
    const [line] = repository.lines();
    await repository.attest('--hash', line?.hash ?? '', '--decision', 'rejected');
    assert.deepEqual(await repository.found(), []);
  });

  it('whose sentence is gone is settled, whatever stands near it and whoever remarked what', async () => {
    await repository.attest('--line', '4:1', '--decision', 'verified', '--note', 'As said.');
    repository.edit((text) => text.replace('Trust grows slowly [LLM]. ', '').replace('helps', 'heals'));
    assert.deepEqual(await repository.found(), ['3 provenance/attestation-stale']);
    repository.be(bo);
    await repository.attest('--hash', repository.lines()[0]?.hash ?? '', '--decision', 'rejected');
    assert.deepEqual(await repository.found(), []);
    assert.equal(repository.lines()[1]?.note, undefined);
  });

  it('from two branches merges without a conflict', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    repository.commit('Verify');
    repository.git('checkout', '-q', '-b', 'other');
    repository.be(bo);
    await repository.attest('--line', '4:1', '--decision', 'disputed');
    repository.commit('Dispute');
    repository.git('checkout', '-q', 'main');
    repository.be(ada);
    await repository.attest('--line', '4:27', '--decision', 'rejected');
    repository.commit('Reject');
    repository.git('merge', '-q', '--no-edit', 'other');
    assert.deepEqual(await repository.states(), ['3 verified', '4 disputed', '4 rejected']);
    const { status, stdout } = await repository.run('attestations', 'check');
    assert.equal(stdout, '3 lines of sign-offs · 3 verified against git · 0 pending · 0 refused\n');
    assert.equal(status, 0);
  });

  it('with a line that cannot be read costs that line alone', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    repository.write(ledger, `<<<<<<< HEAD\n${repository.read(ledger)}`);
    const { stderr } = await repository.run('check');
    assert.match(
      stderr,
      /attestations\.jsonl:1:1: expected one JSON object on each line; this entry is left out/,
    );
    assert.deepEqual(await repository.states(), ['3 verified']);
    assert.equal((await repository.run('attestations', 'check')).status, 1);
  });
});

describe('attestations', () => {
  it('lists place, state and coverage, and no text', async () => {
    await repository.attest('--all-llm', '--decision', 'verified');
    await repository.attest('--line', '3', '--decision', 'disputed', '--locator', 'p. 7');
    const { stdout, status } = await repository.run('attestations');
    assert.equal(status, 0);
    const [head, first] = stdout.split('\n');
    assert.equal(head, 'wiki/bonds.md  4 sentences · 2 sourced · 2 LLM, 2 of them attested · 0 untagged');
    assert.match(
      first ?? '',
      /^ {2}3:1 +disputed +[0-9a-f]{12} {2}\d{4}-\d\d-\d\d {2}Ada Fern <ada@fern\.example> {2}\[1\] {2}p\. 7$/,
    );
    assert.ok(!/Warmth|Trust/.test(stdout));
  });

  it('says so where there are none', async () => {
    const { stdout } = await repository.run('attestations', 'wiki');
    assert.equal(stdout, 'No sentence of these documents has been attested.\n');
  });
});

describe('attestations check', () => {
  const checked = async (status: number, words: RegExp): Promise<void> => {
    const run = await repository.run('attestations', 'check');
    assert.match(run.stdout + run.stderr, words);
    assert.equal(run.status, status);
  };

  it('takes a line that is not committed for pending', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    await checked(0, /1 line of sign-offs · 0 verified against git · 1 pending · 0 refused/);
    repository.commit('Verify');
    await checked(0, /1 verified against git · 0 pending/);
  });

  it('refuses a line that somebody else committed, unless .mailmap says that it is the same person', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    repository.be(bo);
    repository.commit('Verify');
    await checked(1, /attestations\.jsonl:1: wiki\/bonds\.md: verified: somebody other than the reviewer/);
    repository.write('.mailmap', 'Ada Fern <ada@fern.example> <bo@otter.example>\n');
    await checked(0, /1 verified against git/);
  });

  it('refuses programs: as author, as co-author, as reviewer', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    repository.commit('Verify\n\nCo-authored-by: Copilot <1+Copilot@users.noreply.github.com>');
    await checked(1, /a program committed it or is a co-author/);
    repository.git('commit', '-q', '--amend', '-m', 'Verify\n\nCo-authored-by: Bo Otter <bo@otter.example>');
    await checked(0, /1 verified/);
    repository.git(
      'commit',
      '-q',
      '--amend',
      '-m',
      'Verify',
      '--author',
      'heron[bot] <heron[bot]@users.example>',
    );
    await checked(1, /a program committed it/);
    repository.write(ledger, repository.read(ledger).replace('Ada Fern <ada', 'dependabot <ada'));
    await checked(1, /the reviewer is a program/);
  });

  it('lets programs propose', async () => {
    await repository.attest(
      '--line',
      '3',
      '--decision',
      'proposed',
      '--reviewer',
      'heron[bot] <heron[bot]@x.example>',
    );
    repository.commit('Propose');
    await checked(0, /0 verified against git · 0 pending · 1 proposal · 0 refused/);
  });

  it('refuses a date that is later than its commit', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    repository.write(ledger, repository.read(ledger).replace(/"date":"\d{4}/, '"date":"9999'));
    repository.commit('Verify');
    await checked(1, /its date is later than its commit/);
  });

  it('notices a line that was changed by somebody else', async () => {
    await repository.attest('--line', '3', '--decision', 'disputed');
    repository.commit('Dispute');
    repository.be(bo);
    repository.write(ledger, repository.read(ledger).replace('disputed', 'verified'));
    repository.commit('Tidy');
    await checked(1, /somebody other than the reviewer/);
  });

  it('takes a line that follows a moved document for what it repeats', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    repository.commit('Verify');
    repository.be(bo);
    repository.write(
      ledger,
      repository.read(ledger) + repository.read(ledger).replace('wiki/bonds.md', 'wiki/ties.md'),
    );
    repository.write('wiki/ties.md', article);
    repository.commit('Copy');
    await checked(1, /:2: wiki\/ties\.md: verified: somebody other/);
    repository.git('rm', '-q', 'wiki/bonds.md');
    repository.commit('Move');
    await checked(0, /2 verified against git/);
    repository.write(ledger, repository.read(ledger) + repository.read(ledger).replace(/\n[^]*/, '\n'));
    repository.git('mv', 'wiki/ties.md', 'wiki/bonds.md');
    repository.commit('Move back');
    await checked(0, /3 verified against git/);
  });

  it('takes no line for carried that its reviewer took back', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    repository.commit('Verify');
    await repository.attest('--line', '3', '--decision', 'rejected');
    repository.commit('Reject');
    const [first = ''] = repository.read(ledger).split('\n');
    repository.be(bo);
    repository.git('mv', 'wiki/bonds.md', 'wiki/ties.md');
    repository.write(ledger, `${repository.read(ledger)}${first.replace('bonds', 'ties')}\n`);
    repository.commit('Move');
    await checked(1, /:3: wiki\/ties\.md: verified: somebody other/);
  });

  it('takes no program for a person because .mailmap does', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    repository.write('.mailmap', 'Ada Fern <ada@fern.example> <heron[bot]@users.example>\n');
    repository.be({ name: 'heron[bot]', email: 'heron[bot]@users.example' });
    repository.commit('Verify');
    await checked(1, /a program committed it/);
  });

  it('reads who committed a signed line where git is set up to show signatures', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    repository.be(bo);
    repository.commit('Verify');
    const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n aGVyb24=\n -----END PGP SIGNATURE-----\n';
    const commit = repository.git('cat-file', 'commit', 'HEAD').replace('\n\n', `\n${signature}\n`);
    repository.write('.git/signed', commit);
    const id = repository.git('hash-object', '-t', 'commit', '-w', '.git/signed').trim();
    repository.git('update-ref', 'HEAD', id);
    repository.write('.git/gpg', '#!/bin/sh\necho "gpg: Signature made by a heron" >&2\n');
    chmodSync(repository.path('.git/gpg'), 0o755);
    repository.git('config', 'gpg.program', repository.path('.git/gpg'));
    repository.git('config', 'log.showSignature', 'true');
    await checked(1, /somebody other than the reviewer/);
  });

  it('knows a day that has begun where the reviewer is, and not yet where git is', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    const signOn = (day: string): void =>
      repository.write(ledger, repository.read(ledger).replace(/"date":"[^"]*"/, `"date":"${day}"`));
    const commit = (): void => {
      repository.git('add', '-A');
      repository.git('commit', '-q', '--amend', '-m', 'Verify', '--date', '2098-05-04T23:00:00Z');
    };
    signOn('2098-05-05');
    commit();
    await checked(0, /1 verified/);
    signOn('2098-05-06');
    commit();
    await checked(1, /its date is later than its commit/);
  });

  it('reads the line that git reads, whatever breaks a line elsewhere', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    repository.commit('Verify');
    await repository.attest('--line', '6', '--decision', 'verified');
    repository.commit('Verify more');
    const [first = '', second = ''] = repository.read(ledger).split('\n');
    const bad = first.replace('verified', 'rejected');
    repository.be(bo);
    repository.write(ledger, `${first}\n\r${bad}\n${second}\n`);
    repository.commit('Tidy');
    await checked(1, /:2: wiki\/bonds\.md: rejected: somebody other/);
    repository.write(ledger, `${first}\r${bad}\n${second}\n`);
    repository.commit('Tidy again');
    await checked(1, /:1: expected one JSON object on each line/);
  });

  it('takes no line for pending because the ledger stands behind a link', async () => {
    await repository.attest('--line', '3', '--decision', 'verified');
    await repository.attest('--line', '6', '--decision', 'verified');
    renameSync(repository.path('.provenote'), repository.path('kept'));
    symlinkSync('kept', repository.path('.provenote'), 'junction');
    repository.commit('Verify');
    if (repository.git('ls-tree', 'HEAD', '.provenote').startsWith('120000'))
      await checked(3, /git cannot tell who added its lines/);
  });

  it('needs a repository with its history', async () => {
    const plain = new Workspace({ 'a.md': article });
    const none = await plain.run('attestations', 'check');
    assert.equal(none.status, 3);
    assert.match(none.stderr, /no git repository/);
    repository.commit('More');
    plain.remove();
    const clone = new Workspace();
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository.folder}`, clone.path('c')], {
      stdio: 'pipe',
    });
    const shallow = await clone.run('attestations', 'check');
    assert.equal(shallow.status, 3);
    clone.remove();
  });
});

describe('check --since', () => {
  it('finds an LLM tag that gave way to a source, until somebody signs it off', async () => {
    repository.edit((text) => text.replace('slowly [LLM]', 'slowly [1]'));
    assert.deepEqual(await repository.found(), []);
    assert.deepEqual(await repository.found('--since', 'HEAD'), ['4 provenance/laundered-tag']);
    repository.commit('Cite');
    assert.deepEqual(await repository.found('--since', 'HEAD'), []);
    assert.deepEqual(await repository.found('--since', 'HEAD~1'), ['4 provenance/laundered-tag']);
    await repository.attest('--line', '4:1', '--decision', 'verified');
    assert.deepEqual(await repository.found('--since', 'HEAD~1'), []);
  });

  it('checks documents that differ, new ones included, and follows renamed ones', async () => {
    repository.write('wiki/calm.md', '# Calm\n\nPelicans rest [LLM].\n');
    repository.commit('Add');
    const paths = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await repository.run('check', '--format', 'json', ...args);
      return (JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => path);
    };
    assert.deepEqual(await paths('--since', 'HEAD'), []);
    assert.deepEqual(await paths('--since', 'HEAD~1'), ['wiki/calm.md']);
    repository.write('wiki/new.md', '# New\n\nHerons rest [LLM].\n');
    assert.deepEqual(await paths('--since', 'HEAD'), ['wiki/new.md']);
    unlinkSync(repository.path('wiki/new.md'));
    repository.git('mv', 'wiki/bonds.md', 'wiki/ties.md');
    repository.write('wiki/ties.md', repository.read('wiki/ties.md').replace('slowly [LLM]', 'slowly [1]'));
    repository.commit('Move');
    assert.deepEqual(await repository.found('--since', 'HEAD~1'), ['4 provenance/laundered-tag']);
  });

  it('is refused without a repository or a revision of this name', async () => {
    for (const revision of ['none', '--output=x', '-x', 'HEAD:wiki'])
      assert.equal((await repository.run('check', `--since=${revision}`)).status, 2, revision);
    const plain = new Workspace({ 'a.md': article });
    const { status, stderr } = await plain.run('check', '--since', 'HEAD');
    plain.remove();
    assert.equal(status, 2);
    assert.match(stderr, /--since works in a git repository/);
    assert.ok(!existsSync(repository.path('x')));
  });
});

describe('the help of attest', () => {
  it('tells decisions, exit statuses and examples', async () => {
    for (const command of [['attest'], ['attestations'], ['attestations', 'check']]) {
      const { status, stdout } = await repository.run(...command, '--help');
      assert.equal(status, 0);
      assert.match(stdout, /Exit status:/);
    }
    assert.ok(readFileSync('docs/attestation.md', 'utf8').includes('provenote attestations check'));
  });
});
