import ignore, { type Ignore } from 'ignore';
import { decodeDocument } from './decode.js';
import type { FileSystem } from './file-system.js';
import { childOf, folderOf, relativePath } from './path.js';

/** The `.gitignore` files that hold in one folder, the nearest first. */
export interface GitIgnores {
  readonly files: readonly { readonly folder: string; readonly rules: Ignore }[];
}

/** The `.gitignore` files around a folder, its own included, from the repository's root down. */
export async function gitIgnoresOf(
  fs: FileSystem,
  folder: string,
  repository: string | undefined,
): Promise<GitIgnores> {
  const above = folder === (repository ?? folder) || folder === folderOf(folder);
  const outer = above ? await excludesOf(fs, folder) : await gitIgnoresOf(fs, folderOf(folder), repository);
  return withFolder(fs, outer, folder);
}

/** The ignores of a folder, given those of the folder around it. */
export async function withFolder(fs: FileSystem, outer: GitIgnores, folder: string): Promise<GitIgnores> {
  const own = await readRules(fs, childOf(folder, '.gitignore'), folder);
  return own === undefined ? outer : { files: [own, ...outer.files] };
}

/** Whether git ignores a path. The nearest file that says something about it decides, as in git. */
export function isGitIgnored(ignores: GitIgnores, path: string, kind: 'file' | 'folder'): boolean {
  for (const { folder, rules } of ignores.files) {
    if (folder === path) continue;
    const inside = relativePath(folder, path) + (kind === 'folder' ? '/' : '');
    const verdict = rules.test(inside);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

async function excludesOf(fs: FileSystem, folder: string): Promise<GitIgnores> {
  const own = await readRules(fs, childOf(folder, '.git/info/exclude'), folder);
  return { files: own === undefined ? [] : [own] };
}

async function readRules(
  fs: FileSystem,
  path: string,
  folder: string,
): Promise<GitIgnores['files'][number] | undefined> {
  try {
    if ((await fs.stat(path))?.kind !== 'file') return undefined;
    const decoded = decodeDocument(await fs.readFile(path));
    return decoded.readable ? { folder, rules: ignore().add(decoded.text) } : undefined;
  } catch {
    // Like git, which goes on without a file of rules that it cannot read.
    return undefined;
  }
}
