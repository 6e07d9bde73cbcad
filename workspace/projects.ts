import { createAnalyzer, type Analyzer, type Config } from '../core/index.js';
import type { ConfigSearch } from './config-search.js';
import type { ConfigProblem } from './config-problem.js';
import { loadConfig } from './config.js';
import type { FileSystem } from './file-system.js';
import { globTest } from './glob.js';
import { folderOf, relativePath } from './path.js';
import { isTableOf } from './table-files.js';
import { loadTables, type LoadedTables } from './tables.js';

/** The documents that one configuration holds for, or that have none. */
export type Project = ReadyProject | BrokenProject;

export interface ReadyProject {
  readonly state: 'ready';
  /** Absolute path of the configuration; undefined without one. */
  readonly configPath: string | undefined;
  readonly config: Config;
  readonly analyzer: Analyzer;
  /** What is wrong with tables that were left out; empty unless `brokenTables` says `leave-out`. */
  readonly problems: readonly ConfigProblem[];
  /** A path as globs and rules see it: from the configuration's folder, or from the workspace's. */
  pathOf(documentPath: string): string;
  /** Whether `ignore:` leaves a file or folder out. */
  isIgnored(path: string): boolean;
  /** Whether a change of this file, or its coming or going, can change the tables. Absolute path. */
  isTable(path: string): boolean;
}

/** A configuration that cannot be used. Its documents are not checked, since nobody knows how. */
export interface BrokenProject {
  readonly state: 'broken';
  readonly configPath: string;
  readonly problems: readonly ConfigProblem[];
}

export interface ProjectOptions {
  /** Absolute path of the folder that paths count from when no configuration holds. */
  readonly cwd: string;
  /** Holds for all documents in place of those that would be found. Absolute path. */
  readonly configPath?: string | undefined;
  /** Whether directives and allow lists are honoured. */
  readonly ignores?: 'honour' | 'refuse';
  /** `refuse`: a broken file of tables breaks its project, as a broken configuration does. The default. */
  readonly brokenTables?: 'refuse' | 'leave-out';
  /** Changes every configuration after it was read (`--rule`). */
  readonly adjust?: (config: Config) => Config;
}

/** The projects of a run: each configuration is found, read and made into an analyzer once. */
export class Projects {
  readonly #fs: FileSystem;
  readonly #search: ConfigSearch;
  readonly #options: ProjectOptions;
  readonly #projects = new Map<string | undefined, Promise<Project>>();

  constructor(fs: FileSystem, search: ConfigSearch, options: ProjectOptions) {
    this.#fs = fs;
    this.#search = search;
    this.#options = options;
  }

  /** The project of a document. Never rejects. */
  async of(documentPath: string): Promise<Project> {
    const configPath = this.#options.configPath ?? (await this.#search.find(documentPath));
    const known = this.#projects.get(configPath);
    if (known !== undefined) return known;
    const project = this.#load(configPath);
    this.#projects.set(configPath, project);
    return project;
  }

  /** Whether the configuration that holds for a path leaves it out. */
  async isIgnored(path: string): Promise<boolean> {
    const project = await this.of(path);
    return project.state === 'ready' && project.isIgnored(path);
  }

  async #load(configPath: string | undefined): Promise<Project> {
    const { cwd, ignores = 'honour', brokenTables = 'refuse', adjust = (config) => config } = this.#options;
    const loaded = configPath === undefined ? { config: {} } : await loadConfig(this.#fs, configPath);
    if (loaded.problems !== undefined && configPath !== undefined) {
      return { state: 'broken', configPath, problems: loaded.problems };
    }
    const config = adjust(loaded.config ?? {});
    const { tables, problems } =
      configPath === undefined ? noTables : await loadTables(this.#fs, configPath, config);
    if (configPath !== undefined && problems.length > 0 && brokenTables === 'refuse') {
      return { state: 'broken', configPath, problems };
    }
    const folder = configPath === undefined ? cwd : folderOf(configPath);
    const ignored = globTest(config.ignore ?? []);
    return {
      state: 'ready',
      configPath,
      config,
      analyzer: createAnalyzer(config, { ignores, tables }),
      problems,
      pathOf: (documentPath) => relativePath(folder, documentPath),
      isIgnored: (path) => ignored(relativePath(folder, path)),
      isTable: (path) => isTableOf(folder, config.tables ?? [], path),
    };
  }
}

const noTables: LoadedTables = { tables: [], problems: [] };
