/**
 * Work in slices. Each `yield` is a place where whoever runs the work may turn to something else for a while, or leave it
 * for good; between two of them lies no more than a few blocks or sentences, or a rule.
 */
export type Sliced<Result> = Generator<undefined, Result, undefined>;

/** Whether a loop makes a pause at an index: a pause costs more than most turns do. */
export function pausesAt(index: number): boolean {
  return index % 16 === 0;
}

/** Runs work to its end without a pause. Throws what the work throws. */
export function finish<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
