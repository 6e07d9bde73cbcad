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
import type { z } from 'zod';
import type { ConfigProblem } from './config-problem.js';
import { decodeDocument, defaultLimitBytes } from './decode.js';
import { expectationsOf, type Expectation } from './expectation.js';
import { reasonOf, type FileSystem } from './file-system.js';

/** A YAML file of settings that has the form of its schema, or what is wrong with it: every problem, in order of place. */
export type CheckedYaml<Value> =
  | {
      readonly value: Value;
      /** Problems for what is wrong with the value beyond its form, where its keys stand. */
      problemsAt(expectations: readonly Expectation[]): ConfigProblem[];
      readonly problems?: undefined;
    }
  | { readonly value?: undefined; readonly problems: readonly ConfigProblem[] };

/** Reads a YAML file and holds it against a schema. `what` names the file for people: "a configuration file". Never rejects. */
export async function loadYaml<Schema extends z.ZodType>(
  fs: FileSystem,
  path: string,
  what: string,
  schema: Schema,
): Promise<CheckedYaml<z.output<Schema>>> {
  const problem = (expected: string): CheckedYaml<never> => ({
    problems: [{ file: path, line: 1, column: 1, key: '', expected }],
  });
  let bytes: Uint8Array;
  try {
    const stat = await fs.stat(path);
    if (stat?.kind === 'other' || (stat?.size ?? 0) > defaultLimitBytes)
      return problem(`${what} of a size that can be read`);
    bytes = await fs.readFile(path);
  } catch (error) {
    return problem(`${what} that can be read (${reasonOf(error)})`);
  }
  const decoded = decodeDocument(bytes);
  return decoded.readable ? parseYaml(path, decoded.text, schema) : problem('text saved as UTF-8');
}

/** The same for a text. `path` only names it in problems. An empty file counts as one without keys. */
export function parseYaml<Schema extends z.ZodType>(
  path: string,
  text: string,
  schema: Schema,
): CheckedYaml<z.output<Schema>> {
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
  const problemsAt = (expectations: readonly Expectation[]): ConfigProblem[] =>
    expectations
      .map(({ path: key, expected }) => ({
        file: path,
        ...place(offsetOf(document, key)),
        key: key.map(String).join('.'),
        expected: isWritten(document, key) ? expected : `this key, which is missing: ${expected}`,
      }))
      .sort((a, b) => a.line - b.line || a.column - b.column);
  const parsed = schema.safeParse(value.root ?? {});
  if (parsed.success) return { value: parsed.data, problemsAt };
  return { problems: problemsAt(expectationsOf(parsed.error.issues, schema)) };
}

/**
 * Where keys stand in a YAML file: for each path its line and column, from 1, those of the nearest key above it where
 * it is not written. Empty when the file cannot be read. Never rejects.
 */
export async function placesInYaml(
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

/** Whether a key is there, or an entry of a list. */
function isWritten(document: Document.Parsed, path: readonly PropertyKey[]): boolean {
  return path.length === 0 || document.hasIn(path.map((part) => (typeof part === 'symbol' ? '' : part)));
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
