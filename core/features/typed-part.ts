/**
 * How many characters at the end of a text are the beginning of a name: the longest part that starts with a word. Case
 * does not count; 0 where nothing of the name is typed. Never throws.
 */
export function typedPart(before: string, name: string): number {
  const lower = before.toLowerCase();
  const wanted = name.toLowerCase();
  for (let length = Math.min(wanted.length, lower.length); length > 0; length--) {
    if (!lower.endsWith(wanted.slice(0, length))) continue;
    if (!/[\p{L}\p{N}]/u.test(before.charAt(before.length - length - 1))) return length;
  }
  return 0;
}

/** A name with a capital where the typed text has one. */
export function inCaseOf(typed: string, name: string): string {
  return /^\p{Lu}/u.test(typed) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
