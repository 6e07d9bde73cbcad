import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { Span } from '../text/span.js';

/** Why a frontmatter cannot be read. `span` counts in the document; no document text is quoted. */
export interface FrontmatterFault extends Span {
  readonly reason: string;
}

/** The YAML block at the head of a document. Offsets are UTF-16 code units into the document. */
export interface Frontmatter extends Span {
  /** The YAML between the fences. */
  readonly content: Span;
  readonly root: YamlNode | undefined;
  readonly faults: readonly FrontmatterFault[];
}

/** A YAML value with its place: what readers need of the `yaml` package's tree, in plain values. */
export interface YamlNode extends Span {
  /** The scalar as written (`'1.0'` stays `1.0`, `07` stays `07`), undefined for lists, maps and null. */
  readonly text: string | undefined;
  /** The scalar as YAML reads it: string, number, boolean or null; undefined for lists and maps. */
  readonly scalar: unknown;
  readonly items: readonly YamlNode[] | undefined;
  readonly entries: readonly YamlEntry[] | undefined;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

/**
 * The frontmatter of a text, or undefined when it does not open with a `---` line. What is no YAML becomes a fault and
 * the rest of the document is read all the same. Never throws.
 */
export function parseFrontmatter(text: string): Frontmatter | undefined {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const closing = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/.exec(text.slice(opening.length));
  if (!closing) return unclosed(text, opening.length);
  const content = { start: opening.length, end: opening.length + closing.index };
  const end = opening.length + closing.index + closing[0].length;
  return { start: 0, end, content, ...readYaml(text.slice(content.start, content.end), content.start) };
}

/** A first line `---` with keys under it and no end was meant as frontmatter; without keys it is a rule across the page. */
function unclosed(text: string, start: number): Frontmatter | undefined {
  if (!/^[A-Za-z][\w-]*:(?:[ \t\r\n]|$)/.test(text.slice(start, start + 200))) return undefined;
  const reason = 'it has no closing line `---`';
  return {
    start: 0,
    end: 0,
    content: { start: 0, end: 0 },
    root: undefined,
    faults: [{ start: 0, end: 3, reason }],
  };
}

/** YAML text as nodes whose offsets count from `base`; faults instead of exceptions. Never throws. */
export function readYaml(
  yaml: string,
  base: number,
): { root: YamlNode | undefined; faults: readonly FrontmatterFault[] } {
  let document: Document.Parsed;
  try {
    document = parseDocument(yaml, {
      prettyErrors: false,
      strict: true,
      uniqueKeys: true,
      logLevel: 'silent',
    });
  } catch {
    return { root: undefined, faults: [{ start: base, end: base + yaml.length, reason: notYaml }] };
  }
  const faults = document.errors.map((error) => {
    // The end of the text is a place that nobody can point at: the sign before it stands for it.
    const end = Math.min(Math.max(error.pos[1], error.pos[0] + 1), yaml.length);
    const start = Math.max(0, Math.min(error.pos[0], end - 1));
    return { start: base + start, end: base + end, reason: faultReasons[error.code] ?? notYaml };
  });
  return { root: toNode(document.contents, base, yaml, 0), faults };
}

/** The parser's own messages quote the text, which may hold PHI; these say the same without it. */
const notYaml = 'it is not YAML';
const faultReasons: Readonly<Record<string, string>> = {
  BAD_INDENT: 'a line is indented too little or too much',
  BLOCK_AS_IMPLICIT_KEY: 'a line has two colons; put the value in quotes',
  DUPLICATE_KEY: 'a key stands twice',
  MISSING_CHAR: 'a quote, bracket or colon is missing',
  MULTILINE_IMPLICIT_KEY: 'a line is no `key: value` pair',
  TAB_AS_INDENT: 'a line is indented with a tab; use spaces',
  UNEXPECTED_TOKEN: 'a sign stands where a value was expected',
  BAD_ALIAS: 'a value starts with `*`; put it in quotes',
};

const deepest = 50;

function toNode(node: unknown, base: number, yaml: string, depth: number): YamlNode | undefined {
  if (depth > deepest) return undefined;
  if (isScalar(node)) {
    const [start, end] = node.range ?? [0, 0];
    const text = node.value === null ? undefined : (node.source ?? String(node.value));
    return {
      start: base + start,
      end: base + end,
      text,
      scalar: node.value,
      items: undefined,
      entries: undefined,
    };
  }
  if (isSeq(node)) {
    const items = node.items
      .map((item) => toNode(item, base, yaml, depth + 1))
      .filter((item) => item !== undefined);
    return { ...spanOf(node.range, base), text: undefined, scalar: undefined, items, entries: undefined };
  }
  if (isMap(node)) {
    const entries: YamlEntry[] = [];
    for (const pair of node.items) {
      if (!isScalar(pair.key)) continue;
      const keySpan = spanOf(pair.key.range, base);
      const key = String(pair.key.value);
      const value = toNode(pair.value, base, yaml, depth + 1) ?? emptyAt(keySpan.end);
      entries.push({ key, keySpan, value });
    }
    return { ...spanOf(node.range, base), text: undefined, scalar: undefined, items: undefined, entries };
  }
  return undefined;
}

function spanOf(range: readonly number[] | null | undefined, base: number): Span {
  return { start: base + (range?.[0] ?? 0), end: base + (range?.[1] ?? 0) };
}

function emptyAt(offset: number): YamlNode {
  return { start: offset, end: offset, text: undefined, scalar: null, items: undefined, entries: undefined };
}

/** The value of a key of a map node; undefined for other nodes and missing keys. */
export function valueAt(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.entries?.find((entry) => entry.key === key)?.value;
}
