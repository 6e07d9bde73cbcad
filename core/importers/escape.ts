/**
 * Text of a page as markdown that shows the same: signs that would begin emphasis, code or HTML get a backslash. Brackets
 * stay, since tags that kept theirs are tags. `base` of nothing. Never throws.
 */
export function escapeText(text: string): string {
  return text.replace(special, (sign, offset: number) =>
    isHarmless(text, offset, sign) ? sign : `\\${sign}`,
  );
}

/** A line that would begin a heading, list, rule or code block, with a backslash before what would. */
export function escapeLineStart(line: string): string {
  const number = /^\d{1,9}(?=[.)](?:\s|$))/.exec(line);
  if (number) return `${number[0]}\\${line.slice(number[0].length)}`;
  return /^(?:#{1,6}(?:\s|$)|[+>-](?:\s|$)|~~~|=+\s*$|-+\s*$|:[ \t])/.test(line) ? `\\${line}` : line;
}

/** The text of a table cell. */
export function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** The words of a comment, which must not end it. */
export function commentText(text: string): string {
  return text
    .replace(/-(?=-)/g, '- ')
    .replace(/>/g, '›')
    .replace(/-$/, '- ');
}

const special = /[\\`*_<&~]/g;

function isHarmless(text: string, at: number, sign: string): boolean {
  const next = text.charAt(at + 1);
  switch (sign) {
    case '\\':
      return !/[!-/:-@[-`{-~]/.test(next);
    case '<':
      return !/[a-z/!?]/i.test(next);
    case '&':
      return !/^&#?\w{1,31};/.test(text.slice(at, at + 34));
    case '~':
      return next !== '~' && text.charAt(at - 1) !== '~';
    case '_':
      return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(next);
    default:
      return false;
  }
}
