import {
  bibliographyFormatOf,
  joinBibliographies,
  parseBibliography,
  type Bibliography,
  type ParsedBibliography,
} from '../core/index.js';
import type { ConfigProblem } from './config-problem.js';
import type { FileSystem } from './file-system.js';
import { namedPath } from './path.js';
import { readProjectFile } from './project-file.js';

/** Bibliography files as one, with what is wrong with their entries. */
export interface LoadedBibliography {
  readonly bibliography: Bibliography;
  /** Entries that are left out, each where it stands in its file. */
  readonly problems: readonly ConfigProblem[];
}

type ReadFile =
  (ParsedBibliography & { readonly problems: readonly ConfigProblem[] }) | { readonly reason: string };

/** The bibliography files of a run, each read once. */
export class Bibliographies {
  readonly #fs: FileSystem;
  readonly #files = new Map<string, Promise<ReadFile>>();
  readonly #paths = new Set<string>();
  readonly #loaded = new Map<string, Promise<LoadedBibliography>>();

  constructor(fs: FileSystem) {
    this.#fs = fs;
  }

  /**
   * The files of these names, as seen from `folder`, none of them outside of `root`. The same object for the same names.
   * What could not be had stands in `missing`. Never rejects.
   */
  load(root: string, folder: string, names: readonly string[]): Promise<LoadedBibliography> {
    const id = JSON.stringify([root, folder, ...names]);
    const known = this.#loaded.get(id);
    if (known) return known;
    const loading = this.#load(root, folder, names);
    this.#loaded.set(id, loading);
    return loading;
  }

  /** Whether a file was asked for, there or not. Absolute path. */
  has(path: string): boolean {
    return this.#paths.has(path);
  }

  async #load(root: string, folder: string, names: readonly string[]): Promise<LoadedBibliography> {
    const files = await Promise.all(
      names.map(async (name) => ({ name, read: await this.#read(root, folder, name) })),
    );
    const parts = files.flatMap(({ read }) => ('reason' in read ? [] : [read]));
    const missing = files.flatMap(({ name, read }) =>
      'reason' in read ? [{ name, reason: read.reason }] : [],
    );
    return {
      bibliography: joinBibliographies(parts, missing),
      problems: parts.flatMap(({ problems }) => problems),
    };
  }

  #read(root: string, folder: string, name: string): Promise<ReadFile> {
    const path = namedPath(folder, name);
    this.#paths.add(path);
    // What may be read depends on the root.
    const id = JSON.stringify([root, path]);
    const known = this.#files.get(id);
    if (known) return known;
    const reading = this.#parse(root, folder, name);
    this.#files.set(id, reading);
    return reading;
  }

  async #parse(root: string, folder: string, name: string): Promise<ReadFile> {
    const file = await readProjectFile(this.#fs, root, folder, name);
    if (file.reason !== undefined) return { reason: file.reason };
    const format = bibliographyFormatOf(file.path);
    if (format === undefined)
      return { reason: 'its name ends neither in .bib (BibTeX) nor in .json (CSL-JSON)' };
    const parsed = parseBibliography(file.text, format, file.path);
    const problems = parsed.problems.map(({ line, key, expected }) => ({
      file: file.path,
      line,
      column: 1,
      key: key ?? '',
      expected,
    }));
    return { ...parsed, problems };
  }
}
