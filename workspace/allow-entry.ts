import { isMap, isPair, isSeq, parseDocument } from 'yaml';
import type { TextEdit } from '../core/text/edit.js';

/** An entry of an allow list: the hash stands for a text that must not stand in a file itself. */
export interface AllowEntryToAdd {
  readonly hash: string;
  readonly rule: string;
  readonly reason: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * The insertion that adds an entry to the allow list of a configuration's text and leaves all else of it as it stands;
 * undefined for a text that is no YAML map, or whose list is written in brackets. Offsets are UTF-16 code units. Never throws.
 */
export function allowEntryEdit(text: string, entry: AllowEntryToAdd): TextEdit | undefined {
  const document = parseDocument(text);
  const root = document.contents;
  if (document.errors.length > 0 || (root !== null && !isMap(root))) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const pair = root?.items.find((item) => isPair(item) && String(item.key) === 'allow');
  const list = pair?.value;
  if (isSeq(list) && list.items.length > 0) {
    if (list.flow === true) return undefined;
    const [start = 0, end = 0] = list.range ?? [];
    const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/\S.*$/, '');
    return insertion(text, end, linesOf(entry, indent), lineBreak);
  }
  if (pair !== undefined) return undefined;
  return insertion(text, text.length, ['allow:', ...linesOf(entry, '  ')], lineBreak);
}

function linesOf({ hash, rule, reason, date }: AllowEntryToAdd, indent: string): string[] {
  return [
    `${indent}- hash: ${hash}`,
    `${indent}  rules: [${rule}]`,
    `${indent}  reason: ${JSON.stringify(reason)}`,
    `${indent}  date: ${date}`,
  ];
}

/** Whole lines at an offset, with a line break before them where the text has none. */
function insertion(text: string, offset: number, lines: readonly string[], lineBreak: string): TextEdit {
  const opens = offset === 0 || text[offset - 1] === '\n';
  const written = lines.join(lineBreak) + lineBreak;
  return { start: offset, end: offset, text: opens ? written : lineBreak + written };
}
