import {
  bibliographiesIn,
  createAnalyzer,
  type Analyzer,
  type Attestation,
  type AnalyzerOptions,
  type Config,
  type Locale,
} from '../core/index.js';
import { Bibliographies, type LoadedBibliography } from './bibliographies.js';
import { placesInYaml } from './checked-yaml.js';
import type { ConfigSearch } from './config-search.js';
import type { ConfigProblem } from './config-problem.js';
import { loadConfig } from './config.js';
import type { FileSystem } from './file-system.js';
import { Ledgers, type Ledger } from './ledgers.js';
import { loadFrontmatterSchema } from './frontmatter-schema.js';
import { globTest } from './glob.js';
import { folderOf, namedPath, relativePath } from './path.js';
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
  /**
   * What is wrong with tables, a schema or a bibliography that were left out; empty unless `brokenFiles` says `leave-out`.
   */
  readonly problems: readonly ConfigProblem[];
  /** Entries of the configuration's bibliography that are left out. They break nothing else. */
  readonly badEntries: readonly ConfigProblem[];
  /** A path as globs and rules see it: from the configuration's folder, or from the workspace's. */
  pathOf(documentPath: string): string;
  /** Whether `ignore:` leaves a file or folder out. */
  isIgnored(path: string): boolean;
  /**
   * The bibliography that the frontmatter of a document names; undefined when it names none. The same object for the same
   * names. Never rejects.
   */
  bibliographyOf(documentPath: string, text: string): Promise<LoadedBibliography | undefined>;
  /** The ledger that holds for a document. The same object until `forgetLedger`. Never rejects. */
  ledgerOf(documentPath: string): Promise<Ledger>;
  /** What the ledger says of a document; the same object for as long as it says the same. Never rejects. */
  attestationsOf(documentPath: string): Promise<readonly Attestation[]>;
  /** Whether a change of this file, or its coming or going, can change tables, schema or bibliography. Absolute path. */
  dependsOn(path: string): boolean;
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
  /** The language of messages; English where nothing is said. */
  readonly locale?: Locale | undefined;
  /** `refuse`: a broken file that a configuration names breaks its project, as the configuration does. The default. */
  readonly brokenFiles?: 'refuse' | 'leave-out';
  /** Changes every configuration after it was read (`--rule`). */
  readonly adjust?: (config: Config) => Config;
}

/** The projects of a run: each configuration is found, read and made into an analyzer once. */
export class Projects {
  readonly #fs: FileSystem;
  readonly #search: ConfigSearch;
  readonly #options: ProjectOptions;
  readonly #bibliographies: Bibliographies;
  readonly #ledgers: Ledgers;
  readonly #projects = new Map<string | undefined, Promise<Project>>();

  constructor(fs: FileSystem, search: ConfigSearch, options: ProjectOptions) {
    this.#fs = fs;
    this.#search = search;
    this.#options = options;
    this.#bibliographies = new Bibliographies(fs);
    this.#ledgers = new Ledgers(fs);
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

  /** The ledger that holds for a document, and the folder from which its paths count. Absolute path. Never rejects. */
  async ledgerOf(documentPath: string): Promise<{ readonly root: string; readonly ledger: Ledger }> {
    const root = await this.#search.rootOf(folderOf(documentPath));
    return { root, ledger: await this.#ledgers.of(root) };
  }

  /** What the ledger says of a document; the same object for as long as it says the same. Never rejects. */
  async attestationsOf(documentPath: string): Promise<readonly Attestation[]> {
    return this.#ledgers.attestationsOf(await this.#search.rootOf(folderOf(documentPath)), documentPath);
  }

  /** Forgets a ledger that has changed. Absolute path. */
  forgetLedger(path: string): void {
    this.#ledgers.forget(path);
  }

  async #load(configPath: string | undefined): Promise<Project> {
    const {
      cwd,
      ignores = 'honour',
      locale,
      brokenFiles = 'refuse',
      adjust = (config) => config,
    } = this.#options;
    const loaded = configPath === undefined ? { config: {} } : await loadConfig(this.#fs, configPath);
    if (loaded.problems !== undefined && configPath !== undefined) {
      return { state: 'broken', configPath, problems: loaded.problems };
    }
    const config = adjust(loaded.config ?? {});
    const { tables, frontmatterSchema, bibliography, badEntries, problems } =
      configPath === undefined ? noFiles : await this.#loadFiles(configPath, config);
    if (configPath !== undefined && problems.length > 0 && brokenFiles === 'refuse') {
      return { state: 'broken', configPath, problems };
    }
    const folder = configPath === undefined ? cwd : folderOf(configPath);
    const ignored = globTest(config.ignore ?? []);
    return {
      state: 'ready',
      configPath,
      config,
      analyzer: createAnalyzer(config, { ignores, locale, tables, frontmatterSchema, bibliography }),
      problems,
      badEntries,
      pathOf: (documentPath) => relativePath(folder, documentPath),
      isIgnored: (path) => ignored(relativePath(folder, path)),
      bibliographyOf: async (documentPath, text) => {
        const names = bibliographiesIn(text);
        if (names.length === 0) return undefined;
        const here = folderOf(documentPath);
        return this.#bibliographies.load(await this.#search.rootOf(here), here, names);
      },
      ledgerOf: async (documentPath) => (await this.ledgerOf(documentPath)).ledger,
      attestationsOf: (documentPath) => this.attestationsOf(documentPath),
      dependsOn: (path) =>
        isTableOf(folder, config.tables ?? [], path) ||
        this.#bibliographies.has(path) ||
        (config.frontmatter?.schema !== undefined && namedPath(folder, config.frontmatter.schema) === path),
    };
  }

  /** What a configuration names, read. */
  async #loadFiles(configPath: string, config: Config): Promise<ProjectFiles> {
    const folder = folderOf(configPath);
    const root = await this.#search.rootOf(folder);
    const { tables, problems: ofTables } = await loadTables(this.#fs, configPath, config);
    const { schema, problems: ofSchema } = await loadFrontmatterSchema(this.#fs, root, configPath, config);
    const names = [config.bibliography ?? []].flat();
    const { bibliography, problems: badEntries } = await this.#bibliographies.load(root, folder, names);
    const missing = names.flatMap((name, at) => {
      const reason = bibliography.missing.find((one) => one.name === name)?.reason;
      const key = Array.isArray(config.bibliography) ? ['bibliography', at] : ['bibliography'];
      return reason === undefined ? [] : [{ key, reason }];
    });
    const places = await placesInYaml(
      this.#fs,
      configPath,
      missing.map(({ key }) => key),
    );
    const ofBibliography = missing.map(({ key, reason }, at) => ({
      file: configPath,
      ...(places[at] ?? { line: 1, column: 1 }),
      key: key.map(String).join('.'),
      expected: `a BibTeX or CSL-JSON file of this project, but ${reason}`,
    }));
    return {
      tables,
      frontmatterSchema: schema,
      bibliography: names.length === 0 ? undefined : bibliography,
      badEntries,
      problems: [...ofTables, ...ofSchema, ...ofBibliography],
    };
  }
}

/** What a configuration names, as an analyzer takes it. */
interface ProjectFiles extends Pick<AnalyzerOptions, 'frontmatterSchema' | 'bibliography'>, LoadedTables {
  readonly badEntries: readonly ConfigProblem[];
}

const noFiles: ProjectFiles = { tables: [], problems: [], badEntries: [] };
