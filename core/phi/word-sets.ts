import { phiWords } from '../tables/generated/phi-words.js';

type ListName = keyof typeof phiWords;

const sets = new Map<ListName, ReadonlySet<string>>();

/** A list of `data/phi-words.yaml` as a set of lower-case words, made at its first use. Never throws. */
export function wordSet(name: ListName): ReadonlySet<string> {
  let set = sets.get(name);
  if (!set) {
    set = new Set(phiWords[name].split(' ').map((word) => word.replaceAll('_', ' ')));
    sets.set(name, set);
  }
  return set;
}
