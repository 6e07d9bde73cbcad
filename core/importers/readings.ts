/** The sources that markers can name. `undefined`: the text came without a list of sources, so any number may be one. */
export type KnownSources = ReadonlySet<number> | undefined;

/** More ways to read digits than this are not told apart. */
const mostReadings = 4;

/** A run of digits that is longer names no sources: nobody cites that many at one place. */
const longestRun = 12;

/**
 * The ways in which written numbers name sources of the list, as tags: `23` is `[2][3]`, or `[23]` where there is such a
 * source; `1, 2` is `[1, 2]`. No source is named twice at one place, so `11` is never `[1][1]`. Without a list a single digit
 * has one reading, and of longer runs every one is possible. At most four. Never throws.
 */
export function readingsOf(written: string, known: KnownSources): string[] {
  if (!/^\d+$/.test(written)) return listReadings(written, known);
  if (written.length > longestRun) return [];
  const found: (readonly string[])[] = [];
  split(written, known, [], found);
  return found.map((numbers) => numbers.map((number) => `[${number}]`).join(''));
}

/** `1, 2`, `1–3`: what stands between the numbers was written in the marker, so each number is one source. */
function listReadings(written: string, known: KnownSources): string[] {
  const numbers = written.split(/\D+/).filter((part) => part !== '');
  const isList = numbers.every((number) => isSource(number, known)) && !hasRepeat(numbers);
  return isList ? [`[${written}]`] : [];
}

function split(
  digits: string,
  known: KnownSources,
  before: readonly string[],
  found: (readonly string[])[],
): void {
  if (digits === '') {
    found.push(before);
    return;
  }
  const longest = Math.min(3, digits.length);
  for (let length = 1; length <= longest && found.length < mostReadings; length++) {
    const number = digits.slice(0, length);
    if (!before.includes(number) && isSource(number, known))
      split(digits.slice(length), known, [...before, number], found);
  }
}

function isSource(number: string, known: KnownSources): boolean {
  return !number.startsWith('0') && (known === undefined || known.has(Number(number)));
}

function hasRepeat(numbers: readonly string[]): boolean {
  return new Set(numbers).size < numbers.length;
}
