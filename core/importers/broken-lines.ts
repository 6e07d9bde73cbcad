import { readItem } from './line-shapes.js';
import type { Group, Line } from './lines.js';

/** A line broken by the width of a window or mail is not shorter than this. */
const shortestBroken = 45;

/** Whether most lines of a group go on in the next one: a paragraph that a window or mail broke. */
export function isBroken(group: Group): boolean {
  if (group.length < 3 || readItem(group[0]?.text ?? '')) return false;
  let shortest = Infinity;
  let longest = 0;
  for (const { text } of group.slice(0, -1)) {
    shortest = Math.min(shortest, text.length);
    longest = Math.max(longest, text.length);
  }
  if (shortest < shortestBroken || shortest < longest * 0.7) return false;
  const goingOn = group.slice(1).filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  return goingOn * 3 >= group.length - 1;
}

/** The lines of a group as one. */
export function joinedLine(group: Group): Line {
  const text = group.map((line) => line.text).join(' ');
  return { text, raw: text, indent: group[0]?.indent ?? 0 };
}

/** A line with those behind it that begin in lower case while it is long and has no end. */
export function withContinuations(group: Group, at: number): { joined: string; lines: number } {
  let joined = group[at]?.text ?? '';
  let lines = 1;
  for (let next = group[at + lines]; next; next = group[at + lines]) {
    const last = group[at + lines - 1]?.text ?? '';
    const goesOn = /^\p{Ll}/u.test(next.text) && last.length >= shortestBroken && !/[.?!:]$/.test(last);
    if (!goesOn || readItem(next.text)) break;
    joined += ` ${next.text}`;
    lines++;
  }
  return { joined, lines };
}
