/** A source of repeatable numbers: the same seed gives the same corpus on every machine. */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** One of a list. */
  of<T>(list: readonly [T, ...T[]]): T;
  /** Whether something with this chance, from 0 to 1, happens. */
  chance(share: number): boolean;
}

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state are plenty for text. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, of: (list) => list[below(list.length)] ?? list[0], chance: (share) => next() < share };
}
