import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Config } from '../../core/rules/config.js';
import { configSchema } from '../../core/rules/config.js';

/** A place that a fixture says a rule must mark, and all that it must not. */
export interface Mark {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** A document with its expectations taken out. Offsets are UTF-16 code units into `text`. */
export interface Fixture {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Reads the fixture notation: a line whose first sign is `^` marks the line above it and is no part of the document.
 * Carets count UTF-16 code units. A mark that ends in `…` goes on over the line's end, which only its start is told of.
 */
export function readFixture(source: string): Fixture {
  const lines = source.split('\n');
  const kept: string[] = [];
  const marks: Mark[] = [];
  let lineStart = 0;
  let above = 0;
  for (const line of lines) {
    const match = /^(\s*)(\^+…?)\s+(\S+)\s*$/.exec(line);
    if (match && kept.length > 0) {
      const [, indent = '', carets = '', rule = ''] = match;
      const start = above + indent.length;
      marks.push({
        rule,
        start,
        end: carets.endsWith('…') ? Number.POSITIVE_INFINITY : start + carets.length,
      });
    } else {
      kept.push(line);
      above = lineStart;
      lineStart += line.length + 1;
    }
  }
  return {
    text: kept.join('\n'),
    marks: marks.sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1)),
  };
}

/** The configuration beside a fixture (`NAME.config.yaml`), or an empty one. */
export function configBeside(path: string): Config {
  const beside = path.replace(/\.md$/, '.config.yaml');
  return existsSync(beside) ? configSchema.parse(parse(readFileSync(beside, 'utf8'))) : {};
}

/** Marks and findings in one form, for a readable difference: `line:column-column rule`, or `line:column… rule`. */
export function describeMarks(text: string, marks: readonly Mark[]): string[] {
  return marks.map(({ rule, start, end }) => {
    const before = text.slice(0, start);
    const line = before.split('\n').length;
    const column = start - (before.lastIndexOf('\n') + 1) + 1;
    const lineEnd = text.indexOf('\n', start);
    const crosses = end > (lineEnd < 0 ? text.length : lineEnd);
    return crosses
      ? `${String(line)}:${String(column)}… ${rule}`
      : `${String(line)}:${String(column)}-${String(column + Math.max(end - start, 1))} ${rule}`;
  });
}
