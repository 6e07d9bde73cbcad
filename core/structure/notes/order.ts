import type { WrittenNotePart } from './note.js';

/**
 * The parts that stand in the order of the format: of all ways to leave out what stands elsewhere, the one that leaves out the
 * least. Takes and gives them in the order of the format. Never throws.
 */
export function partsInOrder(written: readonly WrittenNotePart[]): readonly WrittenNotePart[] {
  let best: readonly WrittenNotePart[] = [];
  const runs: (readonly WrittenNotePart[])[] = [];
  for (const part of written) {
    const before = runs.filter((run) => (run.at(-1)?.at.start ?? Infinity) < part.at.start);
    const longest = before.reduce<readonly WrittenNotePart[]>(
      (longer, run) => (run.length > longer.length ? run : longer),
      [],
    );
    const run = [...longest, part];
    runs.push(run);
    if (run.length > best.length) best = run;
  }
  return best;
}
