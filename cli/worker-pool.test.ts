import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyzeInWorkers, workersFor } from './worker-pool.js';

describe('workers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'provenote-workers-'));
  const files = Array.from({ length: 50 }, (_, at) => `/wiki/${String(at)}.md`);
  const job = { named: [], options: {}, mode: 'none' } as const;

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a program that stands in for the command line makes of the files: a line for each. */
  async function outcomesWith(program: string, count: number): Promise<string[]> {
    const bundle = join(folder, 'worker.cjs');
    writeFileSync(bundle, `const { parentPort } = require('node:worker_threads');\n${program}`);
    const said: string[] = [];
    for await (const outcome of analyzeInWorkers(files, job, { bundle, cwd: '/wiki' }, count)) {
      said.push(`${outcome.path} ${outcome.state === 'failed' ? outcome.error : outcome.state}`);
    }
    return said;
  }

  it('gives results in the order of the files, however long each takes', async () => {
    const said = await outcomesWith(
      `parentPort.on('message', ({ id, files }) => setTimeout(() => parentPort.postMessage({ id,
         outcomes: files.map((file) => ({ state: 'failed', path: file.slice(6), error: 'Late' })) }), id % 3 * 5));`,
      3,
    );
    assert.deepEqual(
      said,
      files.map((file) => `${file.slice(6)} Late`),
    );
  });

  it('loses the documents that a dying worker had at hand, and goes on', async () => {
    const said = await outcomesWith(
      `parentPort.on('message', ({ id, files }) => { if (id === 1) process.exit(1); else parentPort.postMessage({ id,
         outcomes: files.map((file) => ({ state: 'failed', path: file.slice(6), error: 'Done' })) }); });`,
      2,
    );
    assert.equal(said.length, files.length);
    assert.ok(said.includes('8.md WorkerEnded'));
    assert.ok(said.includes('0.md Done') && said.includes('49.md Done'));
  });

  it('ends when no worker can start at all', async () => {
    const said = await outcomesWith('throw new RangeError();', 2);
    assert.deepEqual(
      said,
      files.map((file) => `${file.slice(6)} RangeError`),
    );
  });

  it('starts no thread for a handful of documents, and no more than asked for', () => {
    assert.equal(workersFor(12, undefined), 1);
    assert.equal(workersFor(12, 4), 1);
    assert.equal(workersFor(5000, 1), 1);
    assert.equal(workersFor(5000, 3), 3);
  });
});
