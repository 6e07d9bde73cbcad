import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanInline } from '../core/prose/scan-inline.js';
import { splitScanned, splitSentences } from '../core/prose/split-sentences.js';
import { hostileBlocks } from './hostile-blocks.js';
import { parseCase, scoreCases, type GoldCase, type SentenceScore } from './sentence-score.js';

/** The score on one set of cases. */
export interface SentenceRow extends SentenceScore {
  readonly name: string;
}

/** Speed in MB/s of UTF-8, a paragraph at a time, of scan and split together and of two measures in the same run. */
export interface SentenceSpeed {
  readonly provenote: number;
  readonly intlSegmenter: number;
  readonly regex: number;
  /** The slowest of the hostile blocks of 100 KB, in milliseconds. */
  readonly slowest: { readonly name: string; readonly ms: number };
  readonly hostile: readonly { readonly name: string; readonly ms: number }[];
}

export interface SentenceReport {
  readonly rows: readonly SentenceRow[];
  readonly speed: SentenceSpeed;
}

/** The gold files with the sets that are told apart in them. */
const files: readonly {
  file: string;
  sets: readonly { name: string; holds: (one: GoldCase) => boolean }[];
}[] = [
  {
    file: 'golden-rules-en',
    sets: [
      { name: 'golden-rules 48', holds: (one) => one.set === '48' },
      { name: 'golden-rules 52', holds: () => true },
    ],
  },
  { file: 'rules-pragmatic', sets: [{ name: 'rules-pragmatic', holds: () => true }] },
  { file: 'rules-sentencex', sets: [{ name: 'rules-sentencex', holds: () => true }] },
  ...(['ud-ewt', 'ud-gum', 'craft', 'gentle-medical-NC'] as const).map((file) => ({
    file,
    sets: [
      { name: `${file} clean`, holds: (one: GoldCase) => one.tags.includes('clean') },
      { name: `${file} all`, holds: () => true },
    ],
  })),
  { file: 'domain-dev', sets: [{ name: 'domain-dev', holds: () => true }] },
  { file: 'sentences', sets: [{ name: 'own examples', holds: () => true }] },
];

/** Scores and speed over the gold files in a folder; files that are not there are left out. Throws on one that is no gold file. */
export function scoreSentences(folder: string): SentenceReport {
  const rows: SentenceRow[] = [];
  const texts: string[] = [];
  for (const { file, sets } of files) {
    const path = join(folder, `${file}.jsonl`);
    if (!existsSync(path)) continue;
    const cases = readCases(path);
    texts.push(...cases.map(({ text }) => text));
    for (const { name, holds } of sets) rows.push({ name, ...scoreCases(cases.filter(holds), sentencesOf) });
  }
  return { rows, speed: speedOver(texts) };
}

/** The cases of a gold file. Throws when it cannot be read. */
export function readCases(path: string): GoldCase[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map(parseCase)
    .filter((one) => one !== undefined);
}

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

const names: ReadonlySet<string> = new Set(['obs', 'client', 'collateral', 'measure', 'record']);

function scanAndSplit(text: string): number {
  return splitScanned(text, scanInline(text, names)).length;
}

function speedOver(texts: readonly string[]): SentenceSpeed {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const measure = (run: (text: string) => number): number => {
    const times = Array.from({ length: 9 }, () => timeOf(() => texts.forEach((text) => run(text))));
    return bytes / 1e3 / medianOf(times.slice(2));
  };
  const hostile = hostileBlocks(100_000).map(({ name, text }) => ({
    name,
    ms: medianOf([1, 2, 3].map(() => timeOf(() => scanAndSplit(text)))),
  }));
  const slowest = hostile.reduce((worst, one) => (one.ms > worst.ms ? one : worst), { name: 'none', ms: 0 });
  return {
    provenote: measure(scanAndSplit),
    intlSegmenter: measure((text) => [...segmenter.segment(text)].length),
    regex: measure((text) => text.split(/(?<=[.?!])\s+(?=[A-Z])/).length),
    slowest,
    hostile,
  };
}

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const percent = (share: number): string => (100 * share).toFixed(2).padStart(6);

/** The report as lines for a terminal, precision and recall apart. */
export function renderSentences({ rows, speed }: SentenceReport): string {
  const lines = rows.map(
    ({ name, cases, exact, precision, recall, f1 }) =>
      `${name.padEnd(24)} exact ${`${exact}/${cases}`.padStart(8)} ${percent(exact / Math.max(1, cases))} %  ` +
      `precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`,
  );
  return [
    ...lines,
    `speed, a paragraph at a time: scan and split ${speed.provenote.toFixed(1)} MB/s, ` +
      `Intl.Segmenter ${speed.intlSegmenter.toFixed(1)}, one-line regex ${speed.regex.toFixed(1)}`,
    `slowest 100 KB block: ${speed.slowest.name}, ${speed.slowest.ms.toFixed(1)} ms`,
  ].join('\n');
}
