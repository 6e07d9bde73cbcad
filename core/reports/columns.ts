/*
 * Widths and wrapping for terminals. A width is a number of terminal cells: two for most East Asian signs and emoji, none
 * for marks that stand on the sign before them.
 */

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const empty = /\p{Mn}|\p{Me}|\u200b|\u200d|\ufe0f/u;

/** The cells that a text takes, without control characters or colours in it. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += empty.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return width;
}

/** The text with spaces behind it, or before it for numbers, up to a width. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** A path cut in its middle, since its ends tell most: `wiki/…/alliance.md`. */
export function shortenPath(path: string, width: number): string {
  if (widthOf(path) <= width) return path;
  const signs = [...path];
  const tail: string[] = [];
  const head: string[] = [];
  const tailWidth = Math.ceil(((width - 1) * 2) / 3);
  while (signs.length > 0 && widthOf([signs.at(-1), ...tail].join('')) <= tailWidth)
    tail.unshift(signs.pop() ?? '');
  const headWidth = width - 1 - widthOf(tail.join(''));
  for (const sign of signs) {
    if (widthOf(head.join('') + sign) > headWidth) break;
    head.push(sign);
  }
  return `${head.join('')}…${tail.join('')}`;
}

/** The lines of a text broken between words; a word wider than the line has a line of its own. At least one line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A text that cannot steer a terminal: control characters and marks that turn the direction of writing are replaced. */
export function printable(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu,
      '\ufffd',
    );
}
