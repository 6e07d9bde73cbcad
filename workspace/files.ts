import type { ConfigSearch } from './config-search.js';
import { reasonOf, type FileSystem } from './file-system.js';
import { gitIgnoresOf, isGitIgnored, withFolder, type GitIgnores } from './git-ignore.js';
import { globTest, isGlob, parseGlob } from './glob.js';
import { byCodeUnits, childOf, isWithin, relativePath, resolvePath } from './path.js';

/** A path or pattern that gives no document, with why; `path` as the user wrote it or, inside a folder, as seen from `cwd`. */
export interface PathProblem {
  readonly path: string;
  readonly message: string;
}

export interface FoundFiles {
  /** Absolute paths, each once, ordered by code units of the path as seen from `cwd`. */
  readonly files: readonly string[];
  readonly problems: readonly PathProblem[];
}

export interface FindOptions {
  /** Absolute path of the folder that relative paths count from. */
  readonly cwd: string;
  /** Files, folders and globs, with `/`; none means `cwd`. A glob after `!` takes files away. */
  readonly paths: readonly string[];
  readonly search: ConfigSearch;
  /** Whether the configuration that holds for a path leaves it out (`ignore:`). */
  readonly isIgnored: (path: string) => Promise<boolean>;
}

/** Folders that hold no files of the user's own. */
export const skippedFolders = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** Whether a name is a Markdown document's. */
export function isDocumentName(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

/**
 * The documents that paths, folders and globs stand for. Folders and globs honour `.gitignore` and configuration; a file
 * that is named itself is taken whatever its ending. What stands for no document at all is a problem. Never rejects.
 */
export async function findFiles(fs: FileSystem, options: FindOptions): Promise<FoundFiles> {
  const { cwd } = options;
  const walk = new Walk(fs, options);
  const files = new Set<string>();
  const wanted = options.paths.filter((path) => !path.startsWith('!'));
  const excluded = globTest(
    options.paths.filter((path) => path.startsWith('!')).map((path) => path.slice(1)),
  );
  for (const argument of wanted.length === 0 ? ['.'] : wanted) {
    for (const file of await walk.expand(argument)) {
      if (!excluded(relativePath(cwd, file))) files.add(file);
    }
  }
  const sorted = [...files].sort((a, b) => byCodeUnits(relativePath(cwd, a), relativePath(cwd, b)));
  return { files: sorted, problems: walk.problems };
}

/** One expansion of arguments: collects problems on its way. */
class Walk {
  readonly problems: PathProblem[] = [];
  readonly #fs: FileSystem;
  readonly #options: FindOptions;

  constructor(fs: FileSystem, options: FindOptions) {
    this.#fs = fs;
    this.#options = options;
  }

  async expand(argument: string): Promise<readonly string[]> {
    const { cwd } = this.#options;
    const path = resolvePath(cwd, argument);
    try {
      const stat = await this.#fs.stat(path);
      if (stat?.kind === 'folder') return await this.#expandFolder(argument, path);
      if (stat !== undefined) return [path];
    } catch (error) {
      return this.#problem(argument, `This path cannot be read: ${reasonOf(error)}.`);
    }
    if (!isGlob(argument)) {
      return this.#problem(
        argument,
        'There is no such file or folder. Check the spelling and the folder you are in.',
      );
    }
    const glob = parseGlob(argument);
    const base = resolvePath(cwd, glob.base);
    const accepts = (file: string): boolean =>
      (glob.namesEnding || isDocumentName(file)) && glob.matches(relativePath(base, file));
    const files = await this.#below(base, accepts);
    if (files.length > 0) return files;
    return this.#problem(
      argument,
      'This pattern matches no document. Check its spelling, and whether .gitignore or "ignore" in the configuration leaves them out.',
    );
  }

  async #expandFolder(argument: string, path: string): Promise<readonly string[]> {
    const files = await this.#below(path, isDocumentName);
    if (files.length > 0) return files;
    return this.#problem(
      argument,
      'There is no Markdown document (.md, .markdown) in this folder, or .gitignore or "ignore" in the configuration leaves them all out.',
    );
  }

  #problem(path: string, message: string): readonly string[] {
    this.problems.push({ path, message });
    return [];
  }

  /** The files below a folder that is not ignored itself. */
  async #below(folder: string, accepts: (path: string) => boolean): Promise<readonly string[]> {
    const stat = await this.#fs.stat(folder).catch(() => undefined);
    if (stat?.kind !== 'folder') return [];
    const repository = await this.#options.search.repositoryOf(folder);
    const within = repository !== undefined && isWithin(repository, folder) ? repository : undefined;
    const ignores = await gitIgnoresOf(this.#fs, folder, within);
    if (folder !== within && isGitIgnored(ignores, folder, 'folder')) return [];
    const files: string[] = [];
    await this.#collect(folder, ignores, accepts, files);
    return files;
  }

  /** Links to folders are not followed, so that no circle of links holds the walk; links to files are. */
  async #collect(
    folder: string,
    ignores: GitIgnores,
    accepts: (path: string) => boolean,
    files: string[],
  ): Promise<void> {
    let entries;
    try {
      entries = await this.#fs.readFolder(folder);
    } catch (error) {
      this.#problem(
        relativePath(this.#options.cwd, folder),
        `This folder cannot be read: ${reasonOf(error)}.`,
      );
      return;
    }
    for (const { name, kind } of entries) {
      const path = childOf(folder, name);
      if (kind === 'folder') {
        if (skippedFolders.has(name) || isGitIgnored(ignores, path, 'folder')) continue;
        if (await this.#options.isIgnored(path)) continue;
        await this.#collect(path, await withFolder(this.#fs, ignores, path), accepts, files);
      } else if (kind !== 'other' && accepts(path) && !isGitIgnored(ignores, path, 'file')) {
        if (kind === 'link' && (await this.#leadsToFolder(path))) continue;
        if (!(await this.#options.isIgnored(path))) files.push(path);
      }
    }
  }

  async #leadsToFolder(path: string): Promise<boolean> {
    const stat = await this.#fs.stat(path).catch(() => undefined);
    return stat?.kind === 'folder';
  }
}
