/** Nesting of parentheses in a destination: CommonMark asks for three at least, and a bound keeps the pass linear. */
const deepest = 6;

/**
 * Where the `(destination "title")` of an inline link that starts at `(` ends, or -1 if it is none (CommonMark, section
 * 6.3). A paragraph's `[text] (aside)` has a space and never comes here; `[obs](see below)` is none for its spaces.
 * Never throws.
 */
export function linkTargetEnd(text: string, open: number): number {
  let at = skipSpaces(text, open + 1);
  at = text.charCodeAt(at) === 60 ? pointedEnd(text, at) : plainEnd(text, at);
  if (at < 0) return -1;
  const title = skipSpaces(text, at);
  const quote = text.charCodeAt(title);
  if (title > at && (quote === 34 || quote === 39 || quote === 40)) {
    at = titleEnd(text, title + 1, quote === 40 ? 41 : quote);
    if (at < 0) return -1;
  }
  at = skipSpaces(text, at);
  return text.charCodeAt(at) === 41 ? at + 1 : -1;
}

/** `<a b>` ends on its line and holds no other `<`. */
function pointedEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 60 || code === 10) return -1;
    if (code === 92) at++;
  }
  return -1;
}

function plainEnd(text: string, start: number): number {
  let depth = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32) break;
    if (code === 92) at++;
    else if (code === 40 && ++depth > deepest) return -1;
    else if (code === 41 && --depth < 0) break;
    else if (code === 91 && text.charCodeAt(at - 1) === 93) return -1;
  }
  return depth > 0 ? -1 : Math.min(at, text.length);
}

function titleEnd(text: string, start: number, quote: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === 40 && quote === 41) return -1;
    if (code === 92) at++;
  }
  return -1;
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}
