import type { DocumentKind } from '../core/analysis/analysis.js';
import type { Config, Locale } from '../core/index.js';
import {
  analyzeBytes,
  analyzeFiles,
  type AnalyzedFile,
  type AnalyzeOptions,
  type FileOutcome,
} from '../workspace/analyze-files.js';
import { ConfigSearch } from '../workspace/config-search.js';
import { defaultLimitBytes } from '../workspace/decode.js';
import { findFiles } from '../workspace/files.js';
import { toWorkspacePath } from '../workspace/node-file-system.js';
import { childOf, isWithin, resolvePath } from '../workspace/path.js';
import { Projects, type Project } from '../workspace/projects.js';
import { threadFolderOf } from '../workspace/thread-folder.js';
import type { Context } from './context.js';
import { UsageError } from './exit-status.js';
import type { Problems } from './problems.js';
import { openSince } from './since.js';

/** Which documents a command is about, and how they are read. */
export interface DocumentOptions {
  readonly config?: string | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  /** False for `--no-ignores`. */
  readonly ignores?: boolean | undefined;
  readonly rule?: Config['rules'];
  /** The language of messages; English where nothing is said. */
  readonly locale?: Locale | undefined;
  /** Only documents that differ from this revision, compared with it. */
  readonly since?: string | undefined;
}

/** The documents of a run, found and not yet read. */
export interface Documents {
  readonly count: number;
  /** Absolute paths; for standard input the path that it goes by. */
  readonly files: readonly string[];
  /** The project of each configuration that holds for one of them. */
  projects(): Promise<readonly Project[]>;
  /** Reads and analyses them one after the other; see `analyzeFiles`. */
  analyze<Value>(pick: (file: AnalyzedFile) => Value | Promise<Value>): AsyncGenerator<FileOutcome<Value>>;
  /**
   * The same for the documents of some folders (absolute, see `threadFolderOf`) that the run leaves out, though what it
   * says of its own may rest on them: a run of changed files, or of standard input, has a plan without its notes.
   */
  analyzeBeside<Value>(
    folders: readonly string[],
    pick: (file: AnalyzedFile) => Value | Promise<Value>,
  ): AsyncGenerator<FileOutcome<Value>>;
}

/** The path that a document from standard input goes by when it has no other. */
const stdinName = '<stdin>';

/** Finds the documents that the arguments name. Paths that lead nowhere go to `problems`; throws `UsageError`. */
export async function openDocuments(
  context: Context,
  problems: Problems,
  paths: readonly string[],
  options: DocumentOptions,
): Promise<Documents> {
  const { cwd, fs } = context;
  const named = paths.map(toWorkspacePath);
  const { search, projects } = await openProjects(context, named, options);
  const since = options.since === undefined ? undefined : await openSince(cwd, options.since);
  const analyzing: AnalyzeOptions = {
    ...{ fs, projects, cwd, kind: options.kind },
    ...(since && { llmBefore: since.llmBefore }),
  };
  if (options.stdin === true) {
    if (named.length > 0) throw new UsageError('--stdin reads one document; leave out the paths.');
    const stdin = stdinDocument(context, options.stdinFilename, analyzing);
    const beside = besideOf(analyzing, search, stdin.files, []);
    // A document without a name has no place among others.
    return { ...stdin, analyzeBeside: options.stdinFilename === undefined ? nothingBeside : beside };
  }
  if (options.stdinFilename !== undefined) throw new UsageError('--stdin-filename goes with --stdin.');
  const isIgnored = (path: string): Promise<boolean> => projects.isIgnored(path);
  const found = await findFiles(fs, { cwd, paths: named, search, isIgnored });
  for (const problem of found.problems) problems.path(problem);
  const files = since ? found.files.filter((file) => since.hasChanged(file)) : found.files;
  const all = named.length === 0 ? [cwd] : named.map((path) => resolvePath(cwd, path));
  return {
    count: files.length,
    files,
    projects: () => projectsOf(projects, files),
    analyze: (pick) => analyzeFiles(files, analyzing, pick),
    analyzeBeside: besideOf(analyzing, search, files, since ? [] : all),
  };
}

/** What reads the documents of folders that are not among `files`; folders within one of `whole` have been read. */
function besideOf(
  options: AnalyzeOptions,
  search: ConfigSearch,
  files: readonly string[],
  whole: readonly string[],
): Documents['analyzeBeside'] {
  const { fs, projects } = options;
  const known = new Set(files);
  return async function* (folders, pick) {
    for (const folder of folders) {
      if (whole.some((one) => isWithin(one, folder))) continue;
      const isIgnored = (path: string): Promise<boolean> => projects.isIgnored(path);
      const found = await findFiles(fs, { cwd: folder, paths: ['*', '*/*'], search, isIgnored });
      const others = found.files.filter((file) => !known.has(file) && threadFolderOf(file) === folder);
      yield* analyzeFiles(others, options, pick);
    }
  };
}

async function* nothingBeside(): AsyncGenerator<never> {}

/** The project of the current folder, or of `--config`. Throws `UsageError`. */
export async function openProjectHere(
  context: Context,
  options: Pick<DocumentOptions, 'config'>,
): Promise<Project> {
  const { projects } = await openProjects(context, [], options);
  return projects.of(childOf(context.cwd, stdinName));
}

/** The configurations that hold for paths. Throws `UsageError` where `--config` names no file. */
export async function openProjects(
  context: Context,
  named: readonly string[],
  options: Pick<DocumentOptions, 'config' | 'ignores' | 'rule' | 'locale'>,
): Promise<{ readonly search: ConfigSearch; readonly projects: Projects }> {
  const { cwd, fs } = context;
  const search = new ConfigSearch(fs, [cwd, ...named.map((path) => resolvePath(cwd, path))]);
  const projects = new Projects(fs, search, {
    cwd,
    configPath: await configPathOf(context, options.config),
    ignores: options.ignores === false ? 'refuse' : 'honour',
    locale: options.locale,
    adjust: (config) => adjustRules(config, options.rule ?? {}),
  });
  return { search, projects };
}

async function projectsOf(projects: Projects, files: readonly string[]): Promise<readonly Project[]> {
  const found = new Set<Project>();
  for (const file of files) found.add(await projects.of(file));
  return [...found];
}

function stdinDocument(
  context: Context,
  name: string | undefined,
  options: AnalyzeOptions,
): Omit<Documents, 'analyzeBeside'> {
  const file =
    name === undefined ? childOf(context.cwd, stdinName) : resolvePath(context.cwd, toWorkspacePath(name));
  return {
    count: 1,
    files: [file],
    projects: () => projectsOf(options.projects, [file]),
    async *analyze(pick) {
      yield await analyzeBytes(file, await context.readStdin(defaultLimitBytes), options, pick);
    },
  };
}

/** The file that `--config` names. Throws `UsageError` where there is none. */
async function configPathOf({ cwd, fs }: Context, config: string | undefined): Promise<string | undefined> {
  if (config === undefined) return undefined;
  const path = resolvePath(cwd, toWorkspacePath(config));
  const stat = await fs.stat(path).catch(() => undefined);
  if (stat?.kind === 'file') return path;
  throw new UsageError(`--config ${config}: there is no such file.`);
}

/** The configuration with the severities of `--rule` in place of its own; a rule's options stay. */
function adjustRules(config: Config, changes: NonNullable<Config['rules']>): Config {
  const rules = { ...config.rules };
  for (const [id, severity] of Object.entries(changes)) {
    const old = rules[id];
    if (typeof severity !== 'string') continue;
    rules[id] = typeof old === 'object' ? { ...old, severity } : severity;
  }
  return { ...config, rules };
}
