/** One thing wrong with a configuration or a file of tables. Line and column count from 1. */
export interface ConfigProblem {
  /** Absolute path of the file. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The key's path (`rules.phi/date`); empty for the file as a whole. */
  readonly key: string;
  /** What was expected, to be read after "expected". Of a configuration it holds no value, which may name a client. */
  readonly expected: string;
}

/** A problem as one line: `FILE:LINE:COLUMN: key: expected …`. `file` is how the reader knows the file. */
export function formatConfigProblem(problem: ConfigProblem, file: string): string {
  const key = problem.key === '' ? '' : `"${problem.key}": `;
  return `${file}:${String(problem.line)}:${String(problem.column)}: ${key}expected ${problem.expected}`;
}
