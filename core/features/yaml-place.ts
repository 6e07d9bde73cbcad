import type { Span } from '../text/span.js';

/** What is being written at a cursor in YAML: a key of the map at `path`, or the value of the key at `path`. */
export type YamlPlace =
  | {
      readonly is: 'key';
      readonly path: readonly string[];
      /** What of it stands before the cursor. */
      readonly typed: string;
      /** The other keys of the same map. */
      readonly siblings: readonly string[];
      /** Whether it stands behind the dash of a list. */
      readonly startsItem: boolean;
    }
  | {
      readonly is: 'value';
      readonly path: readonly string[];
      readonly typed: string;
      /** The quotation mark that opens the value, or nothing. */
      readonly quote: string;
    };

interface Line {
  /** Columns before the first dash, or before the key where there is none. */
  readonly outer: number;
  /** Columns before the key. */
  readonly inner: number;
  readonly hasDash: boolean;
  readonly key: string | undefined;
  readonly isOpen: boolean;
}

/** The place of a cursor by the indentation of the lines around it; undefined in comments, block texts and flow maps. */
export function yamlPlaceAt(text: string, content: Span, offset: number): YamlPlace | undefined {
  const lines = text.slice(content.start, content.end).split(/\r\n|\n|\r/);
  const at = text.slice(content.start, offset).split(/\r\n|\n|\r/).length - 1;
  const before = /[^\r\n]*$/.exec(text.slice(content.start, offset))?.[0] ?? '';
  const key = /^([ \t]*(?:-[ \t]+)*)([\w$-]*)$/.exec(before);
  if (key) {
    const [, lead = '', typed = ''] = key;
    const path = pathOf(lines, at, lead.length, lead.includes('-'));
    const siblings = siblingsOf(lines, at, lead.length, lead.includes('-'));
    return { is: 'key', path, typed, siblings, startsItem: lead.includes('-') };
  }
  const value = /^([ \t]*(?:-[ \t]+)*)([\w$-]+):[ \t]+(?:\[(?:[^\]]*,)?[ \t]*)?(["']?)([^"'#[\]{}]*)$/.exec(
    before,
  );
  if (!value) return undefined;
  const [, lead = '', name = '', quote = '', typed = ''] = value;
  return { is: 'value', path: [...pathOf(lines, at, lead.length, lead.includes('-')), name], typed, quote };
}

/** The keys above a line that are indented less and wait for a value. */
function pathOf(lines: readonly string[], at: number, indent: number, hasDash: boolean): string[] {
  const path: string[] = [];
  let limit = indent;
  // A list may stand as far out as its key.
  let dashAt = hasDash ? (/^[ \t]*/.exec(lines[at] ?? '')?.[0].length ?? 0) : undefined;
  for (let index = at - 1; index >= 0 && limit > 0; index--) {
    const line = lineOf(lines[index] ?? '');
    if (!line || line.key === undefined) continue;
    const isAbove = line.inner < limit || (dashAt !== undefined && line.inner <= dashAt && !line.hasDash);
    if (isAbove && line.isOpen) {
      path.unshift(line.key);
      limit = line.inner;
      dashAt = line.hasDash ? line.outer : undefined;
    } else if (isAbove) return path;
    else if (line.hasDash && line.inner === limit) dashAt = line.outer;
  }
  return path;
}

/** The other keys of the map that a line stands in. */
function siblingsOf(lines: readonly string[], at: number, indent: number, hasDash: boolean): string[] {
  const siblings: string[] = [];
  const look = (from: number, step: 1 | -1): void => {
    for (let index = from; index >= 0 && index < lines.length; index += step) {
      const line = lineOf(lines[index] ?? '');
      if (!line) continue;
      // Behind a dash another map begins.
      if (line.inner < indent || (line.hasDash && line.outer < indent && step === 1)) return;
      if (line.inner === indent && line.key !== undefined) siblings.push(line.key);
      if (line.hasDash && line.outer < indent) return;
    }
  };
  if (!hasDash) look(at - 1, -1);
  look(at + 1, 1);
  return siblings;
}

/** A line by its shape; undefined for empty lines and comments. */
function lineOf(line: string): Line | undefined {
  const match = /^([ \t]*)((?:-[ \t]+)*)(?:(["']?)([\w$-]+)\3[ \t]*:(?=\s|$)[ \t]*(.*))?/.exec(line);
  if (!match || /^\s*(?:#|$)/.test(line)) return undefined;
  const [, outer = '', dash = '', , key, rest = ''] = match;
  return {
    outer: outer.length,
    inner: outer.length + dash.length,
    hasDash: dash !== '' || /^[ \t]*-[ \t]*$/.test(line),
    key,
    isOpen: key !== undefined && /^(?:#|$)/.test(rest),
  };
}
