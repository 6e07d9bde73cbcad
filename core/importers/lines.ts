import { trimSpan } from '../text/span.js';

/** A line of a rendered text. */
export interface Line {
  /** Without the white space at its ends. */
  readonly text: string;
  /** As copied: tabs at its ends are empty cells of a table. */
  readonly raw: string;
  /** Columns before the text; a tab goes to the next fourth. */
  readonly indent: number;
}

/** Lines that stand together without an empty line between them; never empty. */
export type Group = readonly Line[];

/** The groups of a text in order, whatever its line ends are. Never throws. */
export function groupsOf(text: string): Group[] {
  const groups: Line[][] = [];
  let open: Line[] | undefined;
  for (const raw of text.split(/\r\n|\n|\r/)) {
    const { start, end } = trimSpan(raw, { start: 0, end: raw.length });
    if (start === end) {
      open = undefined;
      continue;
    }
    if (!open) groups.push((open = []));
    open.push({ text: raw.slice(start, end), raw, indent: columnsOf(raw, start) });
  }
  return groups;
}

function columnsOf(text: string, end: number): number {
  let columns = 0;
  for (let at = 0; at < end; at++) columns += text.charCodeAt(at) === 9 ? 4 - (columns % 4) : 1;
  return columns;
}
