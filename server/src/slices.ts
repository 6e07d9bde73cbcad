import type { Sliced } from '../../core/index.js';

/** How long work may keep the message loop busy at a time. */
const sliceMs = 8;

/**
 * Runs work in slices, between which messages are taken in. It is left as soon as nobody wants its result any more; then
 * the answer is undefined. Rejects with what the work throws.
 */
export async function runInSlices<Result>(
  work: Sliced<Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  for (;;) {
    const end = performance.now() + sliceMs;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await nextTurn();
    if (!isWanted()) return undefined;
  }
}

/** Resolves when the messages that have come by now are handled. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else {
      // A worker's timers wait for four milliseconds after a few turns; a message to oneself does not.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }
  });
}
