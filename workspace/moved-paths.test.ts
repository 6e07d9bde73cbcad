import assert from 'node:assert/strict';
import { parseFrontmatter } from '../core/markdown/frontmatter.js';
import { applyTogether } from '../core/text/edit.js';
import { configMoveEdits, frontmatterMoveEdits, movedPath } from './moved-paths.js';

describe('moved paths', () => {
  const moves = [{ from: '/w/refs.bib', to: '/w/lib/all refs.bib' }];
  const config = (text: string, path: string, of = moves): string =>
    applyTogether(text, configMoveEdits(text, path, of));

  it('follow a file, and the folder around it, but no other of the same beginning', () => {
    assert.equal(movedPath('/w/a/b.md', [{ from: '/w/a', to: '/w/c' }]), '/w/c/b.md');
    assert.equal(movedPath('/w/ab.md', [{ from: '/w/a', to: '/w/c' }]), '/w/ab.md');
  });

  it('are changed in a configuration, with their quotes, globs and all else left alone', () => {
    const text =
      'bibliography: [refs.bib, "./refs.bib"] # 🌱\ntables: ["tables/*.yaml", tables/own.yaml]\nfrontmatter: { schema: s.json }\n';
    assert.equal(
      config(text, '/w/provenote.config.yaml', [...moves, { from: '/w/tables', to: '/w/data' }]),
      text
        .replace('[refs.bib, "./refs.bib"]', '[lib/all refs.bib, "./lib/all refs.bib"]')
        .replace('tables/own', 'data/own'),
    );
  });

  it('are changed when the configuration moves away from them, not when it moves with them', () => {
    const away = [{ from: '/w/provenote.config.yaml', to: '/w/wiki/provenote.config.yaml' }];
    assert.equal(
      config('bibliography: refs.bib\n', '/w/provenote.config.yaml', away),
      'bibliography: ../refs.bib\n',
    );
    const together = [{ from: '/w', to: '/v' }];
    assert.equal(
      config('bibliography: refs.bib\n', '/w/provenote.config.yaml', together),
      'bibliography: refs.bib\n',
    );
  });

  it('are changed in the frontmatter of a document', () => {
    const text = "---\nbibliography: '../refs.bib'\n---\n\nOne [@oak].\n";
    const edits = frontmatterMoveEdits(text, parseFrontmatter(text)?.root, '/w/wiki/a.md', moves);
    assert.equal(applyTogether(text, edits), text.replace('../refs.bib', '../lib/all refs.bib'));
  });

  it('are none in what is no YAML', () => {
    assert.deepEqual(configMoveEdits('bibliography: [\n', '/w/provenote.config.yaml', moves), []);
  });
});
