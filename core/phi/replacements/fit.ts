import type { Replacement } from './replacement.js';

/**
 * The replacement as its place in Markdown can bear it: without spaces inside a link target or a longer word, parted from
 * what would make a link of `[NAME]` (`[NAME](…)`, `[NAME]: …` at the head of a line), and never `2026.` at the head of
 * a line, which would begin a list.
 */
export function fitted(text: string, { start, end, category, replacement }: Replacement): Replacement {
  // A link's target is seldom longer, and a line may be as long as the document.
  const near = text.slice(Math.max(0, start - longestTarget), start);
  const line = near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1);
  const next = text.charAt(end);
  const isHead = /^\s*(?:(?:>|[*+-]\s|\d+[.)]\s)\s*)*$/.test(line);
  let fit = replacement;
  if (isTight(text, start, end, line)) fit = fit.trim().replaceAll(' ', '-');
  else if (fit.endsWith(']') && (next === '(' || next === '[' || (next === ':' && isHead))) fit += ' ';
  if (isHead && /^\d+$/.test(fit) && /^[.)]/.test(next)) fit = `year ${fit}`;
  return { start, end, category, replacement: fit };
}

/** In UTF-16 code units. */
const longestTarget = 400;

/** Whether a space would break what the stretch is part of: a link's target, a path, a longer word. */
function isTight(text: string, start: number, end: number, line: string): boolean {
  if (/\]\(<?[^\s()]*$|^\s{0,3}\[[^\]]+\]:\s*<?\S*$|<[a-z]+:\S*$|:\/\/\S*$/i.test(line)) return true;
  return (
    /[\p{L}\p{N}_\\=%@]/u.test(text.charAt(start - 1)) ||
    /^[_\\=%@]\w|^\.[a-z]/.test(text.slice(end, end + 2))
  );
}
