import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { readCataloguesFrom } from '../workspace/catalogue-files.js';
import { keepHeapSlim } from '../workspace/slim-heap.js';
import { processContext } from './context.js';
import { run } from './program.js';
import { serveBatches } from './worker.js';

keepHeapSlim();
// Run from its sources, it carries them.
if (typeof __dirname === 'string') readCataloguesFrom(join(__dirname, 'messages'));
const context = processContext();
// A thread of `--jobs` that cannot start ends; the main thread tells of it.
if (!isMainThread) void serveBatches(context);
else
  run(context, process.argv.slice(2)).then(
    // Not `process.exit`, which would cut off what is still being written; and a language server goes on.
    (status) => {
      process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
    },
    () => {
      process.exitCode = 3;
    },
  );
