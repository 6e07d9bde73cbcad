import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArticle, makeNote, type Defect, type Made } from './corpus.js';
import { medianOf } from './measure.js';
import { peakOf } from './memory.js';

/** A folder of generated documents with what was seeded into them. */
export interface Corpus {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly manifest: Readonly<Record<string, readonly Defect[]>>;
}

/** Writes `count` documents of one kind; a folder from an earlier run is replaced. */
export function writeCorpus(folder: string, kind: 'article' | 'note', count: number): Corpus {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest: Record<string, readonly Defect[]> = {};
  let bytes = 0;
  for (let seed = 0; seed < count; seed++) {
    const made: Made = kind === 'article' ? makeArticle(seed) : makeNote(seed);
    const name = `${kind}-${String(seed).padStart(5, '0')}.md`;
    writeFileSync(join(folder, name), made.text);
    manifest[name] = made.defects;
    bytes += Buffer.byteLength(made.text);
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return { folder, files: count, bytes, manifest };
}

export interface CommandLineFigures {
  readonly seconds: number;
  readonly filesPerSecond: number;
  readonly megabytesPerSecond: number;
  readonly peakMegabytes: number;
  /** Seeded faults, how many of them were found, and findings of error or warning level that nobody seeded. */
  readonly seeded: number;
  readonly found: number;
  readonly unseeded: number;
}

/** Runs `check` over a corpus a few times: median time, peak resident memory, and what it found of the manifest. */
export async function measureCommandLine(corpus: Corpus, runs: number): Promise<CommandLineFigures> {
  const output = join(corpus.folder, 'report.json');
  const times: number[] = [];
  let peak = 0;
  for (let run = 0; run < runs; run++) {
    const { seconds, peakMegabytes } = await timed([
      'check',
      corpus.folder,
      '--format',
      'json',
      '--output',
      output,
      '--no-progress',
    ]);
    times.push(seconds);
    peak = Math.max(peak, peakMegabytes);
  }
  const seconds = medianOf(times);
  return {
    seconds,
    filesPerSecond: corpus.files / seconds,
    megabytesPerSecond: corpus.bytes / 1e6 / seconds,
    peakMegabytes: peak,
    ...compare(corpus, output),
  };
}

/** Seconds from start to end of a run on one small document: what a git hook waits for. */
export async function measureStart(file: string, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push((await timed(['check', file, '--no-progress'])).seconds);
  return medianOf(times);
}

interface JsonReport {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly start: { readonly line: number };
    }[];
  }[];
}

function compare(corpus: Corpus, output: string): { seeded: number; found: number; unseeded: number } {
  const report: JsonReport = JSON.parse(readFileSync(output, 'utf8'));
  let seeded = 0;
  let found = 0;
  let unseeded = 0;
  const reported = new Map(report.files.map((file) => [file.path.split('/').at(-1) ?? '', file.findings]));
  for (const [name, defects] of Object.entries(corpus.manifest)) {
    const wanted = new Set(defects.map(({ rule, line }) => `${rule} ${String(line)}`));
    const got = new Set(
      (reported.get(name) ?? [])
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ rule, start }) => `${rule} ${String(start.line)}`),
    );
    seeded += wanted.size;
    for (const one of wanted) if (got.has(one)) found++;
    for (const one of got) if (!wanted.has(one)) unseeded++;
  }
  return { seeded, found, unseeded };
}

/** Runs the bundled command line. */
function timed(args: readonly string[]): Promise<RunFigures> {
  return timeRun([process.execPath, 'dist/cli.cjs', ...args]);
}

/** How long a program took, and its peak resident memory. */
export interface RunFigures {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** Runs a program that ends with status 0 or 1 and watches its resident memory, where the system tells it (Linux). */
export function timeRun([program = '', ...args]: readonly string[]): Promise<RunFigures> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, { stdio: 'ignore' });
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid));
    }, 25);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === null || code > 1) reject(new Error(`${program} ended with ${String(code)}`));
      else resolve({ seconds: (performance.now() - started) / 1000, peakMegabytes: peak });
    });
  });
}
