/** What an id of the golden thread stands for: a problem, a goal, an objective or an intervention of a treatment plan. */
export type ThreadKind = 'problem' | 'goal' | 'objective' | 'intervention';

const kinds: Readonly<Record<string, ThreadKind>> = {
  P: 'problem',
  G: 'goal',
  O: 'objective',
  I: 'intervention',
};

/** The kinds from the top of the thread down. */
export const threadKinds: readonly ThreadKind[] = ['problem', 'goal', 'objective', 'intervention'];

/**
 * An id as plans and notes write it: `P1`, `G1`, `O1.2`, `I3`, in capitals, at most two digits in a part. As the source of
 * a regular expression without groups; what stands around it is for the caller to look at.
 */
export const idSource = String.raw`(?:[PG]\d{1,2}|[OI]\d{1,2}(?:\.\d{1,2}){0,2})`;

const whole = new RegExp(`^${idSource}$`);

/** Whether a text is an id and nothing else. Never throws. */
export function isThreadId(text: string): boolean {
  return whole.test(text);
}

/** What an id stands for, by its letter; `text` has passed `isThreadId`. Never throws. */
export function kindOfId(text: string): ThreadKind {
  return kinds[text.charAt(0)] ?? 'problem';
}

/** Whether a kind stands nearer to the top of the thread than another. */
export function isAbove(kind: ThreadKind, other: ThreadKind): boolean {
  return threadKinds.indexOf(kind) < threadKinds.indexOf(other);
}

/** The goal to which an objective belongs by its number (`G1` for `O1.2`); undefined for other ids. Never throws. */
export function goalByNumber(id: string): string | undefined {
  const number = /^O(\d{1,2})\./.exec(id)?.[1];
  return number === undefined ? undefined : `G${number}`;
}
