import { isMainThread } from 'node:worker_threads';
import { keepHeapSlim } from '../workspace/slim-heap.js';
import { processContext } from './context.js';
import { run } from './program.js';
import { serveBatches } from './worker.js';

keepHeapSlim();
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
