/** A key is no longer than this; a longer run before a colon is a clause. */
const longestKey = 44;

const key =
  /^(?:[-*•]\s)?(?:\*\*|__)?[\p{Lu}\d][\p{L}\p{M}\p{N}/&.()'’#+-]*(?:[ \t]+[\p{L}\p{M}\p{N}/&.()'’#+-]+){0,4}(?::(?:\*\*|__)?|(?:\*\*|__):)(?=\s|$)/u;

/** Whether a line starts with `Key:` or `**Key:**`, as lines of notes and forms do. Never throws. */
export function isKeyLine(text: string, start: number): boolean {
  const line = text.slice(start, start + longestKey);
  return line.includes(':') && key.test(line);
}
