import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileOutcome } from '../workspace/analyze-files.js';
import { errorName } from '../workspace/file-system.js';
import { relativePath } from '../workspace/path.js';
import type { RepairedFile } from './repair-file.js';
import type { Batch, BatchResult, WorkerJob } from './worker.js';

/** Documents that a worker gets at a time: enough to hide the way there and back, few enough to end together. */
const batchSize = 8;

/** Batches that a worker has at hand, so that it never waits for the next. */
const ahead = 2;

/** Batches that may be done before the one that is shown next, for each worker: what is done early waits in memory. */
const mostWaiting = 8;

/** Documents live for moments, so that a small space for what is new does, and threads stay slim. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/** Documents for which a worker is worth its start. */
const filesPerWorker = 40;

/** How many workers a run is given; 1 means none, the main thread does it. `wanted` is `--jobs`. */
export function workersFor(files: number, wanted: number | undefined): number {
  return Math.max(1, Math.min(wanted ?? availableParallelism(), Math.ceil(files / filesPerWorker)));
}

/** Where workers are started from. */
export interface WorkerPlace {
  /** The bundle of the command line. */
  readonly bundle: string;
  /** Absolute path of the folder that reported paths count from. */
  readonly cwd: string;
}

/**
 * Analyses files with `count` threads and yields what became of them in the order of the files, as one thread does. A worker
 * that dies costs the documents that it had at hand; another takes its place. Never rejects.
 */
export async function* analyzeInWorkers(
  files: readonly string[],
  job: WorkerJob,
  place: WorkerPlace,
  count: number,
): AsyncGenerator<FileOutcome<RepairedFile>> {
  const pool = new WorkerPool(files, job, place, count);
  try {
    for (let at = 0; at < pool.batches; at++) yield* await pool.take(at);
  } finally {
    await pool.end();
  }
}

/** A place for a result that comes later. */
interface Pending {
  readonly outcomes: Promise<readonly FileOutcome<RepairedFile>[]>;
  readonly settle: (outcomes: readonly FileOutcome<RepairedFile>[]) => void;
}

class WorkerPool {
  readonly batches: number;
  readonly #files: readonly string[];
  readonly #job: WorkerJob;
  readonly #place: WorkerPlace;
  readonly #pending = new Map<number, Pending>();
  /** The batches that each worker has at hand. */
  readonly #atHand = new Map<Worker, Set<number>>();
  #next = 0;
  #shown = 0;
  #ended = false;

  constructor(files: readonly string[], job: WorkerJob, place: WorkerPlace, count: number) {
    this.#files = files;
    this.#job = job;
    this.#place = place;
    this.batches = Math.ceil(files.length / batchSize);
    for (let started = 0; started < count; started++) this.#start();
  }

  /** What became of a batch. Batches are taken one after the other. */
  async take(id: number): Promise<readonly FileOutcome<RepairedFile>[]> {
    this.#shown = id;
    for (const worker of this.#atHand.keys()) this.#feed(worker);
    const outcomes = await this.#pendingOf(id).outcomes;
    this.#pending.delete(id);
    return outcomes;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all([...this.#atHand.keys()].map((worker) => worker.terminate()));
  }

  #start(): void {
    const worker = new Worker(this.#place.bundle, { workerData: this.#job, resourceLimits });
    this.#atHand.set(worker, new Set());
    worker.on('message', ({ id, outcomes }: BatchResult) => {
      this.#atHand.get(worker)?.delete(id);
      this.#pendingOf(id).settle(outcomes);
      this.#feed(worker);
    });
    worker.on('error', (error) => {
      this.#replace(worker, errorName(error));
    });
    worker.on('exit', () => {
      this.#replace(worker, 'WorkerEnded');
    });
    this.#feed(worker);
  }

  /** Gives a worker what it may have at hand, unless too much is waiting to be shown already. */
  #feed(worker: Worker): void {
    const atHand = this.#atHand.get(worker);
    if (atHand === undefined) return;
    const most = this.#shown + mostWaiting * this.#atHand.size;
    while (atHand.size < ahead && this.#next < Math.min(this.batches, most)) {
      const id = this.#next++;
      atHand.add(id);
      worker.postMessage({ id, files: this.#filesOf(id) } satisfies Batch);
    }
  }

  #replace(worker: Worker, error: string): void {
    const lost = this.#atHand.get(worker);
    if (lost === undefined || this.#ended) return;
    this.#atHand.delete(worker);
    for (const id of lost) {
      this.#pendingOf(id).settle(
        this.#filesOf(id).map((file) => ({
          state: 'failed',
          path: relativePath(this.#place.cwd, file),
          error,
        })),
      );
    }
    this.#start();
  }

  #filesOf(id: number): readonly string[] {
    return this.#files.slice(id * batchSize, (id + 1) * batchSize);
  }

  #pendingOf(id: number): Pending {
    const known = this.#pending.get(id);
    if (known !== undefined) return known;
    let settle: Pending['settle'] = () => undefined;
    const outcomes = new Promise<readonly FileOutcome<RepairedFile>[]>((resolve) => {
      settle = resolve;
    });
    const fresh = { outcomes, settle };
    this.#pending.set(id, fresh);
    return fresh;
  }
}
