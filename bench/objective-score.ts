import { createHash } from 'node:crypto';

/** One labelled objective: `missing` holds the letters that it lacks. */
export interface ObjectiveCase {
  readonly id: string;
  readonly text: string;
  readonly missing: readonly string[];
}

/** How often objectives were judged right; one that lacks a letter is a positive. */
export interface ObjectiveScore {
  readonly cases: number;
  readonly hit: number;
  readonly missed: number;
  readonly extra: number;
  /** Hits whose letters are the labelled ones. */
  readonly lettered: number;
  /** Cases judged wrong, with what was said of them. */
  readonly wrong: readonly (ObjectiveCase & { readonly said: readonly string[] })[];
}

/** The case of one line of a set. Throws on a line that is no case. */
export function parseObjectiveCase(line: string): ObjectiveCase {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('not a case');
  if (!('id' in value && 'text' in value && 'missing' in value)) throw new Error('not a case');
  const { id, text, missing } = value;
  if (typeof text !== 'string' || !Array.isArray(missing)) throw new Error('not a case');
  return { id: String(id), text, missing: missing.map(String) };
}

/**
 * Which part of the set a case belongs to: a third, told by a hash of its text, is held out. The rule was written without
 * a look at how it does on that part's cases, and only their figures are ever printed.
 */
export function partOf({ text }: ObjectiveCase): 'dev' | 'held-out' {
  return (createHash('sha256').update(text).digest()[0] ?? 0) % 3 === 0 ? 'held-out' : 'dev';
}

/** The score of a judge, who gives the letters that an objective lacks. */
export function scoreObjectives(
  cases: readonly ObjectiveCase[],
  judge: (text: string) => readonly string[],
): ObjectiveScore {
  const judged = cases.map((one) => ({ ...one, said: judge(one.text) }));
  const same = (one: (typeof judged)[number]): boolean => one.said.join() === one.missing.join();
  const hits = judged.filter(({ said, missing }) => said.length > 0 && missing.length > 0);
  return {
    cases: cases.length,
    hit: hits.length,
    missed: judged.filter(({ said, missing }) => said.length === 0 && missing.length > 0).length,
    extra: judged.filter(({ said, missing }) => said.length > 0 && missing.length === 0).length,
    lettered: hits.filter(same).length,
    wrong: judged.filter((one) => !same(one)),
  };
}

/** F1 of the positives, from 0 to 1. */
export function f1Of({ hit, missed, extra }: ObjectiveScore): number {
  return hit === 0 ? 0 : (2 * hit) / (2 * hit + missed + extra);
}
