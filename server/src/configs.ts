import {
  createAnalyzer,
  type Analyzer,
  type Attestation,
  type Bibliography,
  type Locale,
} from '../../core/index.js';
import { configName, ConfigSearch } from '../../workspace/config-search.js';
import { findFiles } from '../../workspace/files.js';
import type { ConfigProblem } from '../../workspace/config-problem.js';
import type { Ledger } from '../../workspace/ledgers.js';
import { folderOf, isWithin, nameOf, relativePath } from '../../workspace/path.js';
import { Projects, type ReadyProject } from '../../workspace/projects.js';
import type { Files } from './platform.js';

/** How one document is to be analysed. */
export interface DocumentConfig {
  readonly analyzer: Analyzer;
  /** The path that rules and globs see: from the config's folder, or the bare name without one. */
  readonly path: string;
  readonly found: boolean;
  /** The configuration's own place; undefined without one. */
  readonly configUri: string | undefined;
  readonly ignored: boolean;
  /** The bibliography that a text of the document names; the same object for the same names. Never rejects. */
  bibliographyOf(text: string): Promise<Bibliography | undefined>;
  /** What reviewers said of the document; the same object for as long as it is the same. Never rejects. */
  attestations(): Promise<readonly Attestation[]>;
  /** The URI of a file that was read for the document. */
  uriOf(path: string): string;
}

/** The ledger that holds for a document. */
export interface DocumentLedger {
  readonly files: Files;
  /** The document's absolute path. */
  readonly path: string;
  /** The folder from which the ledger's paths count. */
  readonly root: string;
  readonly ledger: Ledger;
}

/** A file that may name others: a configuration or a document. */
export interface ProjectFile {
  readonly path: string;
  readonly uri: string;
  readonly files: Files;
  readonly isConfig: boolean;
}

/** A document in a workspace folder, whether it is open or not. */
export interface WorkspaceDocument {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly uri: string;
  /** As messages call it: from its workspace folder. */
  readonly shownPath: string;
  readonly files: Files;
}

/** The documents of the workspace folders. */
export interface FoundDocuments {
  readonly documents: readonly WorkspaceDocument[];
  /** How many are left out, since there are more than can be fetched (`Files.mostDocuments`). */
  readonly leftOut: number;
}

/**
 * Is told of a bad configuration file, or a bad file of its tables, when it is read, and that there is nothing more to
 * tell when it is forgotten. `consequence` says what holds in its place.
 */
export type ProblemListener = (
  fileUri: string,
  problems: readonly ConfigProblem[],
  consequence: Consequence,
) => void;

/**
 * `defaults`: the configuration is not used at all. `left-out`: all but this file, or this key, is. `entry-left-out`: all
 * but these entries of a bibliography are.
 */
export type Consequence = 'defaults' | 'left-out' | 'entry-left-out';

/** The projects of the files that one file system holds. */
interface Reach {
  readonly files: Files;
  readonly projects: Projects;
  readonly search: ConfigSearch;
  readonly folders: readonly WorkspaceFolder[];
}

interface WorkspaceFolder {
  readonly path: string;
  /** What tells it from the other folders; empty for the only one. */
  readonly name: string;
}

const noAttestations: readonly Attestation[] = [];

/** The configurations of the open documents, found and read as the command line does. Documents of one share its analyzer. */
export class Configs {
  private readonly byDocument = new Map<string, Promise<DocumentConfig>>();
  private readonly faulty = new Set<string>();
  /** The projects that were loaded, by the files that they come from. */
  private readonly loaded = new Map<ReadyProject, Files>();
  private readonly standard: Analyzer;
  private readonly locale: Locale;
  private readonly files: readonly Files[];
  private readonly onProblems: ProblemListener;
  private reaches: readonly Reach[];

  /** `files` in order: the first that holds a document reads for it. `folders` are workspace folders as URIs; messages are in `locale`. */
  constructor(
    files: readonly Files[],
    folders: readonly string[],
    onProblems: ProblemListener,
    locale: Locale,
  ) {
    this.locale = locale;
    this.standard = createAnalyzer({}, { locale });
    this.files = files;
    this.onProblems = onProblems;
    this.reaches = reachesOf(files, folders, locale);
  }

  /** The configuration of a document; files are read only the first time. Never rejects. */
  of(documentUri: string): Promise<DocumentConfig> {
    const known = this.byDocument.get(documentUri);
    if (known) return known;
    const loading = this.load(documentUri, this.reaches);
    this.byDocument.set(documentUri, loading);
    return loading;
  }

  /**
   * The documents of the workspace folders, found as the command line finds them, each once, in the order of their folders and
   * paths. Never rejects.
   */
  async workspaceDocuments(): Promise<FoundDocuments> {
    let leftOut = 0;
    const found = new Map<string, WorkspaceDocument>();
    for (const { files, folders, projects, search } of this.reaches) {
      let left = files.mostDocuments;
      for (const folder of folders) {
        const isIgnored = (path: string): Promise<boolean> => projects.isIgnored(path);
        const options = { cwd: folder.path, paths: [], search, isIgnored };
        const { files: paths } = await findFiles(files.system, options);
        for (const path of paths) {
          if (found.has(path)) continue;
          if (left-- > 0)
            found.set(path, { path, uri: files.uriOf(path), shownPath: this.shownNameOf(path), files });
          else leftOut++;
        }
      }
    }
    return { documents: [...found.values()], leftOut };
  }

  /** The configurations that hold for documents, and the documents of the workspace. Never rejects. */
  async projectFiles(): Promise<readonly ProjectFile[]> {
    const found = new Map<string, ProjectFile>();
    for (const [{ configPath: path }, files] of this.loaded)
      if (path !== undefined) found.set(path, { path, uri: files.uriOf(path), files, isConfig: true });
    for (const { path, uri, files } of (await this.workspaceDocuments()).documents)
      found.set(path, { path, uri, files, isConfig: false });
    return [...found.values()];
  }

  /** The ledger of a document; undefined for one that no file system holds. Never rejects. */
  async ledgerOf(uri: string): Promise<DocumentLedger | undefined> {
    for (const { files, projects } of this.reaches) {
      const path = files.pathOf(uri);
      if (path !== undefined) return { files, path, ...(await projects.ledgerOf(path)) };
    }
    return undefined;
  }

  /** Forgets a ledger that has changed, by its URI. */
  forgetLedger(uri: string): void {
    for (const { files, projects } of this.reaches) {
      const path = files.pathOf(uri);
      if (path !== undefined) projects.forgetLedger(path);
    }
    this.tellNothing(uri);
  }

  /**
   * How messages call a document: its path from its workspace folder, that folder's name before it where there are several; its
   * name outside of them. Never throws.
   */
  shownPathOf(uri: string): string {
    return this.shownNameOf(this.keyOf(uri));
  }

  /** The same from the key of a document (`keyOf`). Never throws. */
  shownNameOf(key: string): string {
    for (const { folders } of this.reaches) {
      const folder = folders.find(({ path }) => isWithin(path, key));
      if (folder) return shownIn(folder, key);
    }
    return nameOf(key);
  }

  /** The path by which a URI is known, whatever its spelling; the URI itself where no file system holds it. Never throws. */
  keyOf(uri: string): string {
    for (const { files } of this.reaches) {
      const path = files.pathOf(uri);
      if (path !== undefined) return path;
    }
    return uri;
  }

  /** Forgets a document that was closed. */
  forget(documentUri: string): void {
    this.byDocument.delete(documentUri);
  }

  /** Forgets everything read so far, for these workspace folders from now on. */
  startOver(folders: readonly string[]): void {
    for (const uri of this.faulty) this.onProblems(uri, [], 'defaults');
    this.faulty.clear();
    this.loaded.clear();
    this.byDocument.clear();
    this.reaches = reachesOf(this.files, folders, this.locale);
  }

  /** Whether a file is a configuration, or one that a configuration or a document names, there or not. Never throws. */
  dependOn(uri: string): boolean {
    if (nameOf(uri) === configName) return true;
    for (const [project, files] of this.loaded) {
      const path = files.pathOf(uri);
      if (path !== undefined && project.dependsOn(path)) return true;
    }
    return false;
  }

  private async load(documentUri: string, reaches: readonly Reach[]): Promise<DocumentConfig> {
    for (const { files, projects } of reaches) {
      const documentPath = files.pathOf(documentUri);
      if (documentPath === undefined) continue;
      const project = await projects.of(documentPath);
      if (project.state === 'broken') {
        if (reaches === this.reaches) this.tell(files, project.problems, 'defaults');
        const path = relativePath(folderOf(project.configPath), documentPath);
        const configUri = files.uriOf(project.configPath);
        return { ...this.without(path), found: true, configUri };
      }
      if (reaches === this.reaches) {
        this.loaded.set(project, files);
        this.tell(files, project.problems, 'left-out');
        this.tell(files, project.badEntries, 'entry-left-out');
      }
      const reading: Pick<DocumentConfig, 'bibliographyOf' | 'attestations' | 'uriOf'> = {
        attestations: async () => {
          const { ledger } = await projects.ledgerOf(documentPath);
          if (reaches === this.reaches) this.tell(files, ledger.faults, 'entry-left-out');
          return projects.attestationsOf(documentPath);
        },
        bibliographyOf: async (text) => {
          const read = await project.bibliographyOf(documentPath, text);
          if (read && reaches === this.reaches) this.tell(files, read.problems, 'entry-left-out');
          return read?.bibliography;
        },
        uriOf: (file) => files.uriOf(file),
      };
      if (project.configPath === undefined) return { ...this.without(nameOf(documentPath)), ...reading };
      const path = project.pathOf(documentPath);
      const configUri = files.uriOf(project.configPath);
      const ignored = project.isIgnored(documentPath);
      return { analyzer: project.analyzer, path, found: true, configUri, ignored, ...reading };
    }
    return this.without(nameOf(documentUri));
  }

  private without(path: string): DocumentConfig {
    return {
      analyzer: this.standard,
      path,
      found: false,
      configUri: undefined,
      ignored: false,
      bibliographyOf: () => Promise.resolve(undefined),
      attestations: () => Promise.resolve(noAttestations),
      uriOf: (file) => file,
    };
  }

  /** Takes back what was told of a file. */
  private tellNothing(uri: string): void {
    if (this.faulty.delete(uri)) this.onProblems(uri, [], 'defaults');
  }

  private tell(files: Files, problems: readonly ConfigProblem[], consequence: Consequence): void {
    for (const file of new Set(problems.map((problem) => problem.file))) {
      const uri = files.uriOf(file);
      if (this.faulty.has(uri)) continue;
      this.faulty.add(uri);
      this.onProblems(
        uri,
        problems.filter((problem) => problem.file === file),
        consequence,
      );
    }
  }
}

function reachesOf(files: readonly Files[], folderUris: readonly string[], locale: Locale): readonly Reach[] {
  const placed = [...new Set(folderUris)].flatMap((uri) => {
    // The first that holds a folder holds it alone: the client can reach the files of this machine too.
    const holder = files.find((one) => one.pathOf(uri) !== undefined);
    const path = holder?.pathOf(uri);
    return holder && path !== undefined ? [{ holder, path }] : [];
  });
  const names = distinctNames(placed.map(({ path }) => path));
  return files.map((one) => {
    const folders = placed.flatMap(({ holder, path }, at) =>
      holder === one ? [{ path, name: names[at] ?? '' }] : [],
    );
    const search = new ConfigSearch(
      one.system,
      folders.map(({ path }) => path),
    );
    return {
      files: one,
      projects: new Projects(one.system, search, { cwd: '/', brokenFiles: 'leave-out', locale }),
      search,
      folders,
    };
  });
}

/** As many of the last parts of paths as tell them apart; nothing where there is one. */
function distinctNames(paths: readonly string[]): readonly string[] {
  if (paths.length < 2) return paths.map(() => '');
  const parts = paths.map((path) => path.split('/').filter(Boolean));
  const most = Math.max(...parts.map(({ length }) => length));
  for (let count = 1; count < most; count++) {
    const names = parts.map((part) => part.slice(-count).join('/'));
    if (new Set(names).size === names.length) return names;
  }
  return paths;
}

function shownIn({ path, name }: WorkspaceFolder, document: string): string {
  const inside = relativePath(path, document);
  return name === '' ? inside : `${name}/${inside}`;
}
