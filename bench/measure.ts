/** The middle of some figures; the mean of the two middle ones for an even number of them. */
export function medianOf(figures: readonly number[]): number {
  return quantileOf(figures, 0.5);
}

/** The figure below which a share of them lies, between neighbours by straight line; NaN for none. */
export function quantileOf(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** Median milliseconds of some passes over the same work, after one that warms up. */
export function millisecondsOf(work: () => void, passes: number): number {
  work();
  const times: number[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  }
  return medianOf(times);
}
