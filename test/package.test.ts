import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

describe('package', () => {
  before(() => assert.ok(existsSync('dist/index.js'), 'run `npm run build` first'));

  it('holds what npm users need, and nothing of the extension or the tests', () => {
    const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const listing: unknown = JSON.parse(packed.stdout);
    const paths = [...JSON.stringify(listing).matchAll(/"path":"([^"]+)"/g)].map((match) => match[1] ?? '');
    for (const path of [
      'dist/cli.cjs',
      'dist/server/main.js',
      'dist/server/package.json',
      'dist/index.js',
      'dist/types/core/index.d.ts',
      'docs/rules/provenance/tag-required.md',
      'schemas/provenote.config.schema.json',
      'README.md',
      'LICENSE',
    ]) {
      assert.ok(paths.includes(path), `${path} is missing`);
    }
    assert.deepEqual(
      paths.filter((path) =>
        /^(?:core|client|test|examples|bench)\/|extension|browser|media|\.test\./.test(path),
      ),
      [],
    );
  });

  describe('installed from the packed file into an empty folder, without a network', () => {
    const folder = mkdtempSync(join(tmpdir(), 'provenote-pack-'));
    const run = (command: string, ...args: string[]): SpawnSyncReturns<string> =>
      spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });

    before(() => {
      const options = { encoding: 'utf8', shell: process.platform === 'win32' } as const;
      const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
      assert.equal(spawnSync('npm', pack, options).status, 0);
      writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
      const cache = join(folder, 'empty-cache');
      const install = ['install', '--offline', '--no-audit', '--no-fund', '--cache', cache];
      const { status, stderr } = run('npm', ...install, `./provenote-${version}.tgz`);
      assert.equal(status, 0, stderr);
    });
    after(() => {
      rmSync(folder, { recursive: true });
    });

    it('runs by npx, with its exit status', () => {
      assert.equal(run('npx', '--offline', 'provenote', '--version').stdout.trim(), version);
      writeFileSync(join(folder, 'pond.md'), '# Pond\n\nHerons wade [LLM]. Ducks dive.\n');
      writeFileSync(join(folder, 'lake.md'), '# Lake\n\nSwans swim [LLM].\n');
      const found = run('npx', '--offline', 'provenote', 'check', 'pond.md');
      assert.equal(found.status, 1);
      assert.match(found.stdout, /provenance\/tag-required/);
      assert.equal(run('npx', '--offline', 'provenote', 'check', 'lake.md').status, 0);
      assert.equal(run('npx', '--offline', 'provenote', 'check', '--rule', 'no/such', 'pond.md').status, 2);
    });

    it('finds its other languages, and its rule pages', () => {
      const { stdout } = run('npx', '--offline', 'provenote', 'check', '--locale', 'es', 'pond.md');
      assert.match(stdout, /Esta oración no dice de dónde viene/);
      assert.ok(existsSync(join(folder, 'node_modules/provenote/docs/rules/provenance/tag-required.md')));
    });

    it('is a library whose types need no other package', () => {
      writeFileSync(
        join(folder, 'use.ts'),
        `import { createAnalyzer, type Config, type TableFile } from 'provenote';
        export const config: Config = { kinds: { note: ['notes/*'] }, rules: { 'sources/unused': 'off' } };
        export const table: TableFile = { elements: [{ id: 'empathy', safe: ['warm listening'] }] };
        // @ts-expect-error: no such kind of document
        export const wrong: Config = { kinds: { letter: [] } };
        export const rules: string[] = createAnalyzer(config).analyze({ path: 'a.md', text: '' }).findings.map(({ rule }) => rule);`,
      );
      const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
      const options = ['--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext', '--noEmit'];
      const { stdout } = run(process.execPath, tsc, ...options, 'use.ts');
      assert.equal(stdout, '');
    });
  });

  it('holds what the pages in it link to', () => {
    const listed = (args: string[]): string[] => {
      const { stdout } = spawnSync('npx', args, { encoding: 'utf8', shell: process.platform === 'win32' });
      return stdout.split('\n').map((line) => line.trim());
    };
    const packed = new Set(listed(['vsce', 'ls', '--no-dependencies']));
    assert.ok(packed.has('docs/images/icon.png') && !packed.has('docs/images/icon.svg'));
    const missing = [...packed]
      .filter((path) => path.endsWith('.md') && !/^(?:examples\/|CONTRIBUTING)/.test(path))
      .flatMap((path) =>
        [
          ...readFileSync(path, 'utf8')
            .replace(/`[^`\n]*`/g, '')
            .matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)/g),
        ].map(([, to = '']) => ({
          path,
          to: normalize(join(dirname(path), to)).replace(/\/$/, ''),
        })),
      )
      .filter(({ to }) => !packed.has(to) && ![...packed].some((path) => path.startsWith(`${to}/`)));
    assert.deepEqual(missing, []);
  });

  it('keeps what a browser loads under 2.5 MB, lexicons and the panel included', () => {
    const bytes = ['extension.browser.cjs.js', 'server/main.js'].map((name) => statSync(`dist/${name}`).size);
    assert.ok(bytes.reduce((sum, size) => sum + size, 0) < 2_500_000, bytes.join(' + '));
  });

  it('holds other languages in files of their own, which no program carries', () => {
    const spanish = 'Esta oración no dice de dónde viene';
    assert.ok(readFileSync('dist/messages/es.json', 'utf8').includes(spanish));
    assert.ok(readFileSync('dist/media/messages-es.js', 'utf8').includes(spanish));
    const extension = ['extension.node.cjs', 'extension.browser.cjs.js', 'media/panel.js'];
    for (const name of ['cli.cjs', 'server/main.js', ...extension])
      assert.ok(!readFileSync(`dist/${name}`, 'utf8').includes(spanish), name);
  });

  it('loads as a library without anything installed beside it', () => {
    const script = `import(${JSON.stringify(pathToFileURL('dist/index.js').href)}).then(({ createAnalyzer, splitSentences }) => {
      const { findings } = createAnalyzer().analyze({ path: 'a.md', text: 'Bare. Sourced [1].' });
      console.log(JSON.stringify([findings.map(({ rule }) => rule), splitSentences('One [1]. Two.')]));
    })`;
    const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    assert.equal(
      stdout.trim(),
      '[["provenance/tag-required","sources/undefined"],[{"start":0,"end":8},{"start":9,"end":13}]]',
    );
  });

  it('bundles the extension as CommonJS, which VS Code loads before 1.100 and in the browser', () => {
    for (const name of ['extension.node.cjs', 'extension.browser.cjs.js', 'server/main.js']) {
      assert.doesNotMatch(readFileSync(`dist/${name}`, 'utf8').slice(0, 2000), /^(?:import|export)\s/m);
    }
  });
});
