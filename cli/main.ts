import { processContext } from './context.js';
import { run } from './program.js';

const context = processContext();
run(context, process.argv.slice(2)).then(
  // Not `process.exit`, which would cut off what is still being written; and a language server goes on.
  (status) => {
    process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
  },
  () => {
    process.exitCode = 3;
  },
);
