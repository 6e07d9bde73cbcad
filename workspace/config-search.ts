import type { FileSystem } from './file-system.js';
import { childOf, folderOf, isWithin } from './path.js';

export const configName = 'provenote.config.yaml';

/**
 * Finds the configuration that holds for a document: the nearest one upwards from its folder, up to the repository's root
 * (the nearest folder with `.git`), or, outside of a repository, up to the outermost of the workspace folders around it.
 * With neither, only its own folder counts: a file that a stranger left in `/tmp` must not switch off rules.
 */
export class ConfigSearch {
  readonly #fs: FileSystem;
  readonly #workspaceFolders: readonly string[];
  readonly #found = new Map<string, Promise<string | undefined>>();
  readonly #repositories = new Map<string, Promise<string | undefined>>();

  constructor(fs: FileSystem, workspaceFolders: readonly string[]) {
    this.#fs = fs;
    this.#workspaceFolders = workspaceFolders;
  }

  /** The configuration's absolute path, or undefined. Folders that cannot be looked into count as empty. */
  find(documentPath: string): Promise<string | undefined> {
    const folder = folderOf(documentPath);
    return remember(this.#found, folder, () => this.#search(folder));
  }

  /** The nearest folder around `folder`, itself included, that holds `.git`; undefined outside of any repository. */
  repositoryOf(folder: string): Promise<string | undefined> {
    return remember(this.#repositories, folder, async () => {
      if (await exists(this.#fs, childOf(folder, '.git'))) return folder;
      const parent = folderOf(folder);
      return parent === folder ? undefined : this.repositoryOf(parent);
    });
  }

  /**
   * The folder that a document may read from: its repository, otherwise the outermost workspace folder around it, otherwise
   * its own folder.
   */
  async rootOf(folder: string): Promise<string> {
    return (await this.repositoryOf(folder)) ?? this.#workspaceAround(folder) ?? folder;
  }

  async #search(from: string): Promise<string | undefined> {
    const limit = await this.rootOf(from);
    for (let folder = from; ; folder = folderOf(folder)) {
      const candidate = childOf(folder, configName);
      if (await exists(this.#fs, candidate)) return candidate;
      if (folder === limit || folder === folderOf(folder)) return undefined;
    }
  }

  #workspaceAround(folder: string): string | undefined {
    const around = this.#workspaceFolders.filter((workspaceFolder) => isWithin(workspaceFolder, folder));
    return around.sort((a, b) => a.length - b.length)[0];
  }
}

/** The configuration that holds for one document; see `ConfigSearch`, which remembers what it looked up. */
export function findConfig(
  fs: FileSystem,
  documentPath: string,
  workspaceFolders: readonly string[] = [],
): Promise<string | undefined> {
  return new ConfigSearch(fs, workspaceFolders).find(documentPath);
}

async function exists(fs: FileSystem, path: string): Promise<boolean> {
  try {
    return (await fs.stat(path)) !== undefined;
  } catch {
    return false;
  }
}

function remember<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const old = known.get(key);
  if (old !== undefined) return old;
  const fresh = make();
  known.set(key, fresh);
  return fresh;
}
