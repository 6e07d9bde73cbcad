/** A key is no longer than this; a longer run before a colon is a clause. */
const longestKey = 44;

const key =
  /^(?:[-*•]\s)?(?:\*\*|__)?[\p{Lu}\d][\p{L}\p{M}\p{N}/&.()'’#+-]*(?:[ \t]+[\p{L}\p{M}\p{N}/&.()'’#+-]+){0,4}(?::(?:\*\*|__)?|(?:\*\*|__):)(?=\s|$)/u;

/** Whether a line starts with `Key:` or `**Key:**`, as lines of notes and forms do. Never throws. */
export function isKeyLine(text: string, start: number): boolean {
  const line = text.slice(start, start + longestKey);
  return line.includes(':') && key.test(line);
}

/** A mark that opens a line as a list does that is no list in Markdown: `• low`, `– slept badly`, `☐ called`. */
const bullet = /^(?:[•⁃◦▪▫●○■□‣➢✓✔☐☑☒→·–—]|=>|->)[ \t]+(?=\S)/u;

/** Whether a line starts with a mark of a list that Markdown does not know. Never throws. */
export function isBulletLine(text: string, start: number): boolean {
  return bullet.test(text.slice(start, start + 8));
}

/** Whether a stretch is a line that only parts others: `--- copied ---`, `=====`. Never throws. */
export function isRuleLine(line: string): boolean {
  if (!/^\s{0,4}[-=*_~]{3}/.test(line)) return false;
  return line.length <= 100 && /^\s*([-=*_~])\1{2,}(?:[ \t][^\n]{0,80}?[ \t]\1{3,})?\s*$/.test(line);
}

/** `S:`, `O:`, `Plan:` and the like, as they stand one behind the other on the lines of short notes. */
const noteLabel =
  /^(?:\*\*|__)?(?:[SOAPDBIRGE]|Subjective|Objective|Assessment|Plan|Data|Behaviou?r|Intervention|Response|Goals?|Problem|Evaluation|SUBJECTIVE|OBJECTIVE|ASSESSMENT|PLAN|DATA|BEHAVIOU?R|INTERVENTION|RESPONSE|GOALS?|PROBLEM|EVALUATION)(?::(?:\*\*|__)?|(?:\*\*|__):)(?=[ \t]+\S)/;

/** Whether a part of a note begins at an offset, by its label: `O: calm`. Never throws. */
export function isNoteLabel(text: string, start: number): boolean {
  return noteLabel.test(text.slice(start, start + 24));
}
