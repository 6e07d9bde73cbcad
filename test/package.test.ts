import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

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
      'dist/server.node.cjs',
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
      paths.filter((path) => /^(?:core|client|test|examples|bench)\/|extension|browser|\.test\./.test(path)),
      [],
    );
  });

  it('keeps what a browser loads under 2.7 MB, lexicons, the panel and the second language included', () => {
    const bytes = ['dist/extension.browser.cjs.js', 'dist/server.browser.js'].map(
      (path) => statSync(path).size,
    );
    assert.ok(bytes.reduce((sum, size) => sum + size, 0) < 2_700_000, bytes.join(' + '));
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
    for (const name of ['extension.node.cjs', 'extension.browser.cjs.js', 'server.node.cjs']) {
      assert.doesNotMatch(readFileSync(`dist/${name}`, 'utf8').slice(0, 2000), /^(?:import|export)\s/m);
    }
    assert.doesNotMatch(readFileSync('dist/server.browser.js', 'utf8'), /\brequire\(["'](?:node:|fs|path)/);
  });
});
