import { Presets, SingleBar } from 'cli-progress';
import type { Context } from './context.js';

/** Tells how far a run has come. */
export interface Progress {
  /** One more document is done. */
  step(): void;
  /** Takes the bar away while something else is written to the terminal. */
  pauseFor(write: () => void): void;
  end(): void;
}

/** A run that takes less long than this shows no bar. */
const patienceMs = 1000;

const none: Progress = {
  step: () => undefined,
  pauseFor: (write) => {
    write();
  },
  end: () => undefined,
};

/** A bar on standard error: on a terminal only, never in CI, and only once the run takes more than a second. */
export function startProgress(context: Context, total: number, wanted: boolean): Progress {
  if (!wanted || !context.stderr.isTerminal || context.isCi || total < 2) return none;
  const startedMs = performance.now();
  let done = 0;
  let bar: SingleBar | undefined;
  const show = (): void => {
    const format = 'Checking [{bar}] {value} of {total} documents';
    bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
    bar.start(total, done);
  };
  return {
    step() {
      done++;
      if (bar === undefined && performance.now() - startedMs > patienceMs) show();
      bar?.update(done);
    },
    pauseFor(write) {
      bar?.stop();
      write();
      if (bar !== undefined) show();
    },
    end() {
      bar?.stop();
      bar = undefined;
    },
  };
}
