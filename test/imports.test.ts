import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

/** The nearest folders that a folder may import; what stands behind those is open to it too. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'core/text': ['@noble/hashes'],
  'core/tables': ['zod'],
  'core/language': ['core/tables'],
  'core/markdown': ['core/text', '@lezer/markdown', '@lezer/common', 'yaml'],
  'core/prose': ['core/text', 'core/markdown', 'core/language'],
  'core/attestation': ['core/prose', 'zod'],
  'core/sources': ['core/prose', 'bibtex-parse'],
  'core/grades': ['core/sources'],
  'core/phi': ['core/sources'],
  'core/structure': ['core/sources', 'picomatch', '@cfworker/json-schema', '@noble/hashes'],
  'core/analysis': ['core/structure', 'core/grades', 'core/phi', 'core/attestation'],
  'core/rules': ['core/analysis'],
  'core/features': ['core/rules', 'core/importers'],
  'core/reports': ['core/rules', 'core/importers', 'diff'],
  'core/importers': ['core/sources'],
  core: ['core/rules', 'core/features', 'core/reports', 'core/importers'],
  workspace: ['core', 'yaml', 'zod', 'ignore', 'picomatch', 'node:'],
  'server/src/protocol': ['core', 'vscode-languageserver'],
  server: ['server/src/protocol', 'workspace', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  cli: ['workspace', 'server', 'commander', 'cli-progress', 'picocolors'],
  client: ['server/src/protocol', 'vscode', 'vscode-languageclient'],
};

/** Folders and packages that a folder may reach, itself included. */
function reachable(folder: string): Set<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const next of arrows[name] ?? []) visit(next);
  };
  visit(folder);
  return seen;
}

/** The folder of the table that a file belongs to: the longest that holds it. */
function folderOf(path: string): string | undefined {
  return Object.keys(arrows)
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'));
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [
    ...text.matchAll(
      /^(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

describe('imports', () => {
  for (const root of ['core', 'workspace', 'server', 'cli', 'client']) {
    it(`of ${root} follow the arrows of the tree`, () => {
      const wrong: string[] = [];
      for (const path of sourceFiles(root)) {
        const folder = folderOf(path);
        assert.ok(folder, `${path} lies in no folder of the table`);
        const allowed = reachable(folder);
        for (const target of importsOf(path)) {
          const isRelative = target.startsWith('.');
          const to = isRelative
            ? normalize(join(dirname(path), target))
                .split(sep)
                .join('/')
            : target;
          const name = isRelative
            ? folderOf(to)
            : [...allowed].find(
                (one) => to === one || to.startsWith(`${one}/`) || (one === 'node:' && to.startsWith(one)),
              );
          const inside = isRelative && to.startsWith(`${folder}/`);
          if (!inside && (name === undefined || !allowed.has(name))) wrong.push(`${path} imports ${target}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  it('of the core name no platform module', () => {
    const wrong = sourceFiles('core').filter((path) =>
      importsOf(path).some((target) => /^(?:node:|vscode|fs$|path$)/.test(target)),
    );
    assert.deepEqual(wrong, []);
  });
});
