import { nearDigits, type Attestation } from './attestation.js';

/** Sign-offs whose sentence is changed or gone, as far as a place for them is known. */
export interface Places {
  /** `sentence`: the index of the one that stands where the attested one stood. */
  readonly placed: readonly { readonly sentence: number; readonly attestation: Attestation }[];
  readonly lost: readonly Attestation[];
}

/** A sentence that was signed off may have become so many. */
const mostBetween = 4;

/**
 * Where the sentences stood that were signed off and are not there any more, by the hashes of their neighbours: between both;
 * behind the one or before the other where only one is left; beside another sentence that has changed, once the place of that
 * is known. What has nothing between its neighbours was taken out, and is in neither list. Never throws.
 */
export function findPlaces(hashes: readonly string[], gone: readonly Attestation[]): Places {
  const placed: { sentence: number; attestation: Attestation }[] = [];
  if (gone.length === 0) return { placed, lost: [] };
  /** The places of each hash; those that have changed included, as soon as theirs are known. */
  const known = new Map<string, number[]>();
  const take = (hash: string, at: number): void => {
    const key = hash.slice(0, nearDigits);
    const places = known.get(key);
    if (places) places.push(at);
    else known.set(key, [at]);
  };
  hashes.forEach(take);
  const out = takenOutTogether(gone, known, hashes.length);
  const open = new Set(gone.filter((one) => !out.has(one)));
  /** Those that a newly known place can help. */
  const besides = new Map<string, Attestation[]>();
  for (const one of open)
    for (const key of one.near ?? []) {
      const list = besides.get(key);
      if (list) list.push(one);
      else besides.set(key, [one]);
    }
  for (let asked: readonly Attestation[] = [...open]; asked.length > 0;) {
    // What this round finds counts from the next one on, so that the order of the ledger does not matter.
    const found: { attestation: Attestation; place: Place }[] = [];
    for (const attestation of asked) {
      const place = placeOf(attestation, known, hashes.length);
      if (place !== undefined) found.push({ attestation, place });
    }
    const helped = new Set<Attestation>();
    for (const { attestation, place } of found) {
      open.delete(attestation);
      if (place === 'taken out') continue;
      placed.push({ sentence: place, attestation });
      take(attestation.hash, place);
      for (const one of besides.get(attestation.hash.slice(0, nearDigits)) ?? []) helped.add(one);
    }
    asked = [...helped].filter((one) => open.has(one));
  }
  return { placed, lost: [...open] };
}

/** Those between two neighbours that now stand side by side, with others that are gone between them and these. */
function takenOutTogether(
  gone: readonly Attestation[],
  known: ReadonlyMap<string, readonly number[]>,
  count: number,
): ReadonlySet<Attestation> {
  const byKey = new Map(gone.map((one) => [one.hash.slice(0, nearDigits), one]));
  /** The next sentence on a side that is still there; a key that is not known where none can be told. */
  const next = [0, 1].map((side) => {
    const beyond = new Map<string, string>();
    return (from: string): string => {
      const passed = new Set<string>();
      let key = from;
      while (key !== '' && !known.has(key) && !passed.has(key)) {
        passed.add(key);
        key = beyond.get(key) ?? byKey.get(key)?.near?.[side] ?? key;
      }
      for (const one of passed) beyond.set(one, key);
      return key;
    };
  });
  return new Set(
    gone.filter(({ near }) => {
      if (!near) return false;
      const [before = '', behind = ''] = near.map((key, side) => next[side]?.(key) ?? key);
      const starts = before === '' ? [-1] : (known.get(before) ?? []);
      const ends = new Set(behind === '' ? [count] : (known.get(behind) ?? []));
      return starts.some((start) => ends.has(start + 1)) && !starts.some((start) => ends.has(start + 2));
    }),
  );
}

type Place = number | 'taken out';

function placeOf(
  { near }: Attestation,
  known: ReadonlyMap<string, readonly number[]>,
  count: number,
): Place | undefined {
  if (!near) return undefined;
  const [before, behind] = near;
  const starts = before === '' ? [-1] : (known.get(before) ?? []);
  const ends = new Set(behind === '' ? [count] : (known.get(behind) ?? []));
  for (const between of [1, 0, 2, 3, mostBetween]) {
    const start = starts.find((one) => ends.has(one + between + 1));
    if (start !== undefined) return between === 0 ? 'taken out' : start + 1;
  }
  const start = starts.find((one) => one + 1 < count);
  if (start !== undefined && before !== '') return start + 1;
  const end = [...ends].find((one) => one > 0);
  if (end !== undefined && behind !== '') return end - 1;
  // The ends of a document alone tell the least, yet more than nothing.
  if (count === 0) return undefined;
  return before === '' ? 0 : behind === '' ? count - 1 : undefined;
}
