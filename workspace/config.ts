import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml';
import { configSchema, type Config } from '../core/rules/config.js';
import { checkConfig } from './config-checks.js';
import { decodeDocument } from './decode.js';
import { expectationsOf } from './expectation.js';
import { reasonOf, type FileSystem } from './file-system.js';

/** One thing wrong with a configuration. Line and column count from 1. Values of the file are never in it. */
export interface ConfigProblem {
  /** Absolute path of the configuration. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The key's path (`rules.phi/date`); empty for the file as a whole. */
  readonly key: string;
  /** What was expected, to be read after "expected". */
  readonly expected: string;
}

export type LoadedConfig =
  | { readonly config: Config; readonly problems?: undefined }
  | { readonly config?: undefined; readonly problems: readonly ConfigProblem[] };

/** Reads a configuration file. What is wrong with it comes back as problems, every one of them. Never rejects. */
export async function loadConfig(fs: FileSystem, path: string): Promise<LoadedConfig> {
  let bytes: Uint8Array;
  try {
    bytes = await fs.readFile(path);
  } catch (error) {
    const expected = `a configuration file that can be read (${reasonOf(error)})`;
    return { problems: [{ file: path, line: 1, column: 1, key: '', expected }] };
  }
  const decoded = decodeDocument(bytes);
  if (decoded.readable) return parseConfig(path, decoded.text);
  return { problems: [{ file: path, line: 1, column: 1, key: '', expected: 'text saved as UTF-8' }] };
}

/** The configuration in a YAML text. `path` only names it in problems. An empty file is an empty configuration. */
export function parseConfig(path: string, text: string): LoadedConfig {
  const { document, place } = readYaml(text);
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems = faults.map((fault) => ({
      file: path,
      ...place(fault.pos[0]),
      key: '',
      expected: yamlExpectation(fault),
    }));
    return { problems };
  }
  const value = valueOf(document);
  if (value === undefined) {
    return { problems: [{ file: path, line: 1, column: 1, key: '', expected: 'fewer aliases (*name)' }] };
  }
  const parsed = configSchema.safeParse(value.root ?? {});
  const expectations = parsed.success
    ? checkConfig(parsed.data)
    : expectationsOf(parsed.error.issues, configSchema);
  if (parsed.success && expectations.length === 0) return { config: parsed.data };
  const problems = expectations.map((problem) => ({
    file: path,
    ...place(offsetOf(document, problem.path)),
    key: problem.path.map(String).join('.'),
    expected: problem.expected,
  }));
  return { problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/**
 * Where keys stand in a configuration: for each path its line and column, from 1, those of the nearest key above it where
 * it is not written. Empty when the file cannot be read. Never rejects.
 */
export async function placesInConfig(
  fs: FileSystem,
  path: string,
  keys: readonly (readonly PropertyKey[])[],
): Promise<{ readonly line: number; readonly column: number }[]> {
  try {
    const decoded = decodeDocument(await fs.readFile(path));
    if (!decoded.readable) return [];
    const { document, place } = readYaml(decoded.text);
    return keys.map((key) => place(offsetOf(document, key)));
  } catch {
    return [];
  }
}

/** A problem as one line: `FILE:LINE:COLUMN: key: expected …`. `file` is how the reader knows the configuration. */
export function formatConfigProblem(problem: ConfigProblem, file: string): string {
  const key = problem.key === '' ? '' : `"${problem.key}": `;
  return `${file}:${String(problem.line)}:${String(problem.column)}: ${key}expected ${problem.expected}`;
}

interface ReadYaml {
  readonly document: Document.Parsed;
  /** Line and column, from 1, of an offset. */
  place(offset: number): { readonly line: number; readonly column: number };
}

function readYaml(text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/\r\n?/g, '\n'), { prettyErrors: false, lineCounter: lines });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return { document, place };
}

/** The document's value; undefined when its aliases multiply beyond reason. */
function valueOf(document: Document.Parsed): { readonly root: unknown } | undefined {
  try {
    const root: unknown = document.toJS();
    return { root };
  } catch {
    return undefined;
  }
}

/** Where the key of a path stands, or the nearest key above it that is written. Offset in UTF-16 code units. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (!isPair(pair) || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part];
      offset = rangeStart(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
}

/** What the YAML should have been. The package's own messages may quote the file. */
function yamlExpectation(error: YAMLError): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'spaces, not a tab, at the beginning of the line';
    case 'DUPLICATE_KEY':
      return 'every key once; this one is there already';
    case 'BAD_INDENT':
    case 'BAD_COLLECTION_TYPE':
      return 'this line indented like its neighbours, and every bracket and quote closed';
    case 'MISSING_CHAR':
      return 'a closing quote or bracket, or a space after the colon';
    case 'BAD_SCALAR_START':
    case 'BAD_DQ_ESCAPE':
      return 'this value in single quotes, since YAML reads its special characters';
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return 'this value in quotes: YAML reads * and & as references';
    case 'MULTIPLE_DOCS':
      return 'one document only, without a line of --- in between';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'one key: value on a line, with values below a key indented';
    default:
      return 'valid YAML (key: value, lists with -, indented by spaces)';
  }
}
