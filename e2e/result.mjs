/**
 * The one line by which a suite says that it ran. A tests module that resolves without running anything makes Code
 * exit with 0, so nothing but this line counts as success.
 */

/** Exit status when the marker is missing or nothing passed. */
export const exitNothingRan = 72;

/** Exit status when the watchdog ended the run, as with timeout(1). */
export const exitTimedOut = 124;

/** Exit status when there is no VS Code to run in, as automake's test drivers have it. */
export const exitSkipped = 77;

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} pending
 */

/**
 * The counts of the last marker in an output, or undefined when there is none or it is garbled.
 *
 * @param {string} output
 * @returns {Counts | undefined}
 */
export function countsIn(output) {
  const marker = [...output.matchAll(/^E2E-RESULT (\{.*\})\s*$/gm)].at(-1)?.[1];
  if (marker === undefined) {
    return undefined;
  }
  try {
    const { passed, failed, pending } = JSON.parse(marker);
    return [passed, failed, pending].every(Number.isSafeInteger) ? { passed, failed, pending } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The line that `countsIn` reads.
 *
 * @param {Counts} counts
 */
export function markerOf({ passed, failed, pending }) {
  return `E2E-RESULT ${JSON.stringify({ passed, failed, pending })}`;
}
