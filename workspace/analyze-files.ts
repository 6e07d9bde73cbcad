import type { CheckedAnalysis, Finding } from '../core/index.js';
import type { DocumentKind } from '../core/analysis/analysis.js';
import type { RuleFault } from '../core/rules/lint.js';
import type { ConfigProblem } from './config-problem.js';
import {
  decodeDocument,
  defaultLimitBytes,
  tooLargeMessage,
  unreadableFinding,
  unreadableRule,
  unreadMessage,
} from './decode.js';
import { errorName, type FileSystem } from './file-system.js';
import { relativePath } from './path.js';
import type { BrokenProject, Projects, ReadyProject } from './projects.js';

/** One document, analysed, while its text is at hand. */
export interface AnalyzedFile {
  /** Absolute path. */
  readonly file: string;
  /** As the run reports it: relative to its folder. */
  readonly path: string;
  readonly project: ReadyProject;
  readonly analysis: CheckedAnalysis;
  /** Whether the bytes began with a BOM. */
  readonly bom: boolean;
}

/** What became of one document. `path` is relative to the folder of the run. */
export type FileOutcome<Value> =
  | {
      readonly state: 'analyzed';
      readonly path: string;
      readonly value: Value;
      readonly faults: readonly RuleFault[];
      /** Entries of its bibliography, and lines of its ledger, that are left out. */
      readonly badEntries: readonly ConfigProblem[];
    }
  /** Its text could not be had: `finding` says why. `kind` is what its path alone tells. */
  | {
      readonly state: 'unreadable';
      readonly path: string;
      readonly kind: DocumentKind;
      readonly finding: Finding;
    }
  /** Its configuration cannot be used. */
  | { readonly state: 'unconfigured'; readonly path: string; readonly project: BrokenProject }
  /** A fault of Provenote's own: the error's name, never its message. */
  | { readonly state: 'failed'; readonly path: string; readonly error: string };

export interface AnalyzeOptions {
  readonly fs: FileSystem;
  readonly projects: Projects;
  /** Absolute path of the folder that reported paths count from. */
  readonly cwd: string;
  /** Overrides all recognition of kinds. */
  readonly kind?: DocumentKind | undefined;
  readonly limitBytes?: number;
  /** The sentences of a file that had the LLM tag in the revision that the run compares with (`llmHashesOf`). Never rejects. */
  readonly llmBefore?: (file: string, project: ReadyProject) => Promise<ReadonlySet<string> | undefined>;
}

/** Files that are read ahead of the one that is analysed: enough to hide the disk, few enough to hold their texts. */
const readAhead = 4;

/** Bytes, or the message of why there are none. */
export type Content = { readonly bytes: Uint8Array } | { readonly message: string };

/**
 * Analyses files one after the other, in their order, and keeps of each only what `pick` returns, so that ten thousand
 * documents need the memory of a few. A file that cannot be read, or that fails, costs itself alone. Never rejects.
 */
export async function* analyzeFiles<Value>(
  files: readonly string[],
  options: AnalyzeOptions,
  pick: (file: AnalyzedFile) => Value | Promise<Value>,
): AsyncGenerator<FileOutcome<Value>> {
  const { fs, limitBytes = defaultLimitBytes } = options;
  const reading: Promise<Content>[] = [];
  for (const [at, file] of files.entries()) {
    while (reading.length <= readAhead && at + reading.length < files.length) {
      reading.push(readContent(fs, files[at + reading.length] ?? file, limitBytes));
    }
    const content = await reading.shift();
    if (content !== undefined) yield await analyzeContent(file, content, options, pick);
    await pause();
  }
}

/** The same for one document whose bytes are at hand (standard input). `file` is the absolute path that it goes by. */
export async function analyzeBytes<Value>(
  file: string,
  bytes: Uint8Array,
  options: AnalyzeOptions,
  pick: (file: AnalyzedFile) => Value | Promise<Value>,
): Promise<FileOutcome<Value>> {
  const limit = options.limitBytes ?? defaultLimitBytes;
  const content = bytes.length > limit ? { message: tooLargeMessage(bytes.length, limit) } : { bytes };
  return analyzeContent(file, content, options, pick);
}

/** The bytes of a document, or in words why they cannot be had. Never rejects. */
export async function readContent(fs: FileSystem, file: string, limit = defaultLimitBytes): Promise<Content> {
  try {
    const stat = await fs.stat(file);
    if (stat !== undefined && stat.size > limit) return { message: tooLargeMessage(stat.size, limit) };
    // A device or pipe has no end that could be waited for.
    if (stat?.kind === 'other') return { message: unreadMessage(new Error('no file')) };
    const bytes = await fs.readFile(file);
    return bytes.length > limit ? { message: tooLargeMessage(bytes.length, limit) } : { bytes };
  } catch (error) {
    return { message: unreadMessage(error) };
  }
}

async function analyzeContent<Value>(
  file: string,
  content: Content,
  options: AnalyzeOptions,
  pick: (file: AnalyzedFile) => Value | Promise<Value>,
): Promise<FileOutcome<Value>> {
  const path = relativePath(options.cwd, file);
  try {
    const project = await options.projects.of(file);
    if (project.state === 'broken') return { state: 'unconfigured', path, project };
    const input = { path: project.pathOf(file), kind: options.kind };
    const decoded =
      'bytes' in content ? decodeDocument(content.bytes) : { ...content, readable: false as const };
    if (!decoded.readable) {
      const { kind, settings } = project.analyzer.analyze({ ...input, text: '' });
      const configured = settings.rules[unreadableRule]?.severity;
      // Even where the rule is off: what was not read must not pass for what was found clean.
      const severity = configured === undefined || configured === 'off' ? 'error' : configured;
      const finding = { ...unreadableFinding(decoded.message), severity };
      return { state: 'unreadable', path, kind, finding };
    }
    const { bibliography, problems = [] } = (await project.bibliographyOf(file, decoded.text)) ?? {};
    const attestations = await project.attestationsOf(file);
    const analysis = project.analyzer.analyze({
      ...{ ...input, text: decoded.text, bibliography, attestations },
      llmBefore: await options.llmBefore?.(file, project),
    });
    const value = await pick({ file, path, project, analysis, bom: decoded.bom });
    const { faults } = await project.ledgerOf(file);
    const badEntries = [...project.badEntries, ...problems, ...faults];
    return { state: 'analyzed', path, value, faults: analysis.ruleFaults, badEntries };
  } catch (error) {
    return { state: 'failed', path, error: errorName(error) };
  }
}

/** Lets timers, signals and input have their turn between two documents. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
