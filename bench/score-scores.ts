import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../core/index.js';

/** One labelled statement: `out` holds the numbers that its instruments cannot give, in order; none for a near miss. */
export interface ScoreCase {
  readonly id: string;
  /** `held-out`: written after the detector, and not looked at since. */
  readonly set: 'dev' | 'held-out';
  readonly text: string;
  readonly out: readonly string[];
}

export interface ScoreReport {
  readonly cases: number;
  readonly hit: number;
  readonly missed: number;
  readonly extra: number;
  /** Cases whose marked places are not the labelled ones, with what was marked. */
  readonly wrong: readonly (ScoreCase & { readonly said: readonly string[] })[];
}

/** The statements of `scores.jsonl` in a folder, as written there; undefined where it has none. Throws on a line that is no case. */
export function readScoreCases(folder: string): readonly ScoreCase[] | undefined {
  const path = join(folder, 'scores.jsonl');
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseScoreCase);
}

function parseScoreCase(line: string): ScoreCase {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('not a case');
  if (!('id' in value && 'set' in value && 'text' in value && 'out' in value)) throw new Error('not a case');
  const { id, set, text, out } = value;
  if (typeof text !== 'string' || !Array.isArray(out)) throw new Error('not a case');
  return { id: String(id), set: set === 'held-out' ? set : 'dev', text, out: out.map(String) };
}

/** How `note/score-range` judges statements: hits and misses count numbers. */
export function scoreScores(cases: readonly ScoreCase[]): ScoreReport {
  const analyzer = createAnalyzer();
  const judged = cases.map((one) => {
    const { findings } = analyzer.analyze({ path: 'note.md', text: one.text, kind: 'note' });
    const said = findings
      .filter(({ rule }) => rule === 'note/score-range')
      .map(({ start, end }) => one.text.slice(start, end));
    return { ...one, said };
  });
  const hits = ({ said, out }: (typeof judged)[number]): number =>
    out.filter((number) => said.includes(number)).length;
  const sum = (count: (one: (typeof judged)[number]) => number): number =>
    judged.reduce((all, one) => all + count(one), 0);
  return {
    cases: cases.length,
    hit: sum(hits),
    missed: sum((one) => one.out.length - hits(one)),
    extra: sum((one) => one.said.length - hits(one)),
    wrong: judged.filter(({ said, out }) => said.join('|') !== out.join('|')),
  };
}

/** The report as lines for a terminal: figures of both sets, and of no case. */
export function renderScores(cases: readonly ScoreCase[]): string {
  return (['dev', 'held-out'] as const)
    .map((set) => {
      const report = scoreScores(cases.filter((one) => one.set === set));
      const { hit, extra, missed, wrong } = report;
      const share = (part: number, whole: number): string =>
        whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
      return `${set.replace('-', ' ').padEnd(9)} precision ${share(hit, hit + extra)}  recall ${share(hit, hit + missed)}  (${String(report.cases)} statements, ${String(wrong.length)} judged wrong: ${String(hit)} numbers hit, ${String(extra)} too many, ${String(missed)} missed)`;
    })
    .join('\n');
}
