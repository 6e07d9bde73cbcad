import { byCodeUnits } from './path.js';

/** Order of names as people number them: `session-2` before `session-10`, case aside. Never throws. */
export function byNaturalOrder(a: string, b: string): number {
  const [ours, theirs] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.min(ours.length, theirs.length); at++) {
    const order = compare(ours[at] ?? '', theirs[at] ?? '');
    if (order !== 0) return order;
  }
  return ours.length - theirs.length || byCodeUnits(a, b);
}

function partsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/\d+|[^\d]+/g) ?? [];
}

function compare(a: string, b: string): number {
  if (!isNumber(a) || !isNumber(b)) return byCodeUnits(a, b);
  const [ours, theirs] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return ours.length - theirs.length || byCodeUnits(ours, theirs);
}

function isNumber(part: string): boolean {
  return /^\d/.test(part);
}
