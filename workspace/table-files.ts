import { slashedGlob } from '../core/text/slashed.js';
import type { FileSystem } from './file-system.js';
import { skippedFolders } from './files.js';
import { isGlob, parseGlob } from './glob.js';
import { byCodeUnits, childOf, relativePath, resolvePath } from './path.js';
import { configName } from './config-search.js';

/** What an entry of `tables:` stands for: files, in order, or nothing, with what was expected in its place. */
export type FoundTables = { readonly files: readonly string[] } | { readonly expected: string };

/**
 * The files that an entry of `tables:` stands for, as absolute paths: the file itself, or what the pattern matches, in
 * order of code units. `folder` is where the configuration lies. `.gitignore` does not count here. Never rejects.
 */
export async function findTables(fs: FileSystem, folder: string, written: string): Promise<FoundTables> {
  const entry = slashedGlob(written);
  const path = resolvePath(folder, entry);
  const stat = await fs.stat(path).catch(() => undefined);
  if (stat?.kind === 'folder')
    return { expected: 'a file, or a pattern such as tables/*.yaml, not a folder' };
  if (stat !== undefined) return { files: [path] };
  if (!isGlob(entry))
    return { expected: 'a file that is there, as seen from the folder of this configuration' };
  const glob = parseGlob(entry);
  const base = resolvePath(folder, glob.base);
  const files = await filesBelow(fs, base, depthOf(relativePath(folder, path), relativePath(folder, base)));
  const matching = files.filter(
    (file) => glob.matches(relativePath(base, file)) && !file.endsWith(`/${configName}`),
  );
  if (matching.length === 0) return { expected: 'a pattern that matches at least one file' };
  return { files: matching.sort((a, b) => byCodeUnits(relativePath(base, a), relativePath(base, b))) };
}

/** Whether an entry of `tables:` stands for a file, there or not. Paths are absolute. */
export function isTableOf(folder: string, entries: readonly string[], path: string): boolean {
  return entries.map(slashedGlob).some((entry) => {
    if (resolvePath(folder, entry) === path) return true;
    if (!isGlob(entry)) return false;
    const { base, matches } = parseGlob(entry);
    return matches(relativePath(resolvePath(folder, base), path));
  });
}

/** How many folders deep a pattern can match below its fixed folder: `*.yaml` must not walk through a whole repository. */
function depthOf(pattern: string, base: string): number {
  if (/\*\*|[{(]/.test(pattern)) return Infinity;
  const parts = (path: string): number => (path === '.' ? 0 : path.split('/').length);
  return parts(pattern) - parts(base);
}

/** The files of a folder and of those below it, `depth` levels in all. Links to folders are not followed. */
async function filesBelow(fs: FileSystem, folder: string, depth: number): Promise<string[]> {
  const entries = await fs.readFolder(folder).catch(() => []);
  const files: string[] = [];
  for (const { name, kind } of entries) {
    const path = childOf(folder, name);
    if (kind === 'folder') {
      if (depth > 1 && !skippedFolders.has(name)) files.push(...(await filesBelow(fs, path, depth - 1)));
    } else if (kind === 'file' || (kind === 'link' && (await isFile(fs, path)))) files.push(path);
  }
  return files;
}

async function isFile(fs: FileSystem, path: string): Promise<boolean> {
  return (await fs.stat(path).catch(() => undefined))?.kind === 'file';
}
