/** A line of a list of sources: its number as written, and the entry with its tier set apart. */
export interface SourceLine {
  readonly number: number | undefined;
  readonly text: string;
}

/** `1. …`, `2) …`, `[3] …`, `• …` and lines without a mark. Takes a line without white space at its ends. Never throws. */
export function readSourceLine(line: string): SourceLine {
  const match = /^(?:(\d{1,4})[.)]|\[(\d{1,4})\]|[•◦▪·*–-])\s+(.+)$/su.exec(line);
  const number = match?.[1] ?? match?.[2];
  return { number: number === undefined ? undefined : Number(number), text: match?.[3] ?? line };
}

/** Whether an entry closes with a tier. */
export function hasTier(entry: string): boolean {
  return tier.test(entry);
}

/**
 * The entry with its tier as a word of its own: `— link T1` for `— linkT1`. The address that the link had is lost, and none
 * is put in its place. `isSure` is false where the tier may be the end of an address.
 */
export function withTier(entry: string): { readonly text: string; readonly isSure: boolean } {
  const match = glued.exec(entry);
  if (!match) return { text: entry, isSure: true };
  const word = /\S+$/.exec(entry)?.[0] ?? '';
  const before = word.slice(0, -2);
  if (/[:/@]|\w\.\w|[A-Z\d]$/.test(before)) return { text: entry, isSure: false };
  return { text: `${entry.slice(0, -2)} ${entry.slice(-2)}`, isSure: true };
}

const tier = /T[123]$/;
const glued = /[^\s([—–·-]T[123]$/u;
