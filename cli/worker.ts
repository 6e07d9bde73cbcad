import { parentPort, workerData } from 'node:worker_threads';
import { analyzeFiles, type FileOutcome } from '../workspace/analyze-files.js';
import type { Context } from './context.js';
import { openProjects, type DocumentOptions } from './documents.js';
import { repairFile, type FixMode, type RepairedFile } from './repair-file.js';

/** What every worker of a run is told when it starts. */
export interface WorkerJob {
  /** The arguments of the run as paths, by which configurations are looked for. */
  readonly named: readonly string[];
  readonly options: Pick<DocumentOptions, 'config' | 'kind' | 'ignores' | 'rule' | 'locale'>;
  readonly mode: FixMode;
}

/** Absolute paths of documents to analyse; `id` comes back with what became of them. */
export interface Batch {
  readonly id: number;
  readonly files: readonly string[];
}

export interface BatchResult {
  readonly id: number;
  /** One for each file, in their order. Without text of documents, as reports are. */
  readonly outcomes: readonly FileOutcome<RepairedFile>[];
}

/** Serves the main thread until that ends this one. Rejects when a configuration that the run names is gone. */
export async function serveBatches(context: Context): Promise<void> {
  const port = parentPort;
  if (port === null) return;
  const { named, options, mode } = workerData as WorkerJob;
  const { projects } = await openProjects(context, named, options);
  const analyzing = { fs: context.fs, projects, cwd: context.cwd, kind: options.kind };
  const serve = async ({ id, files }: Batch): Promise<void> => {
    const outcomes: FileOutcome<RepairedFile>[] = [];
    for await (const outcome of analyzeFiles(files, analyzing, (file) => repairFile(context, file, mode))) {
      outcomes.push(outcome);
    }
    port.postMessage({ id, outcomes } satisfies BatchResult);
  };
  let last = Promise.resolve();
  port.on('message', (batch: Batch) => {
    last = last.then(() => serve(batch));
  });
}
