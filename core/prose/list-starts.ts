import { isWhiteSpace } from '../text/span.js';
import { isUpper, isWordSign } from './characters.js';

const opening = /^\s*([•⁃◦▪])?\s?(?:(\d{1,3}|[a-z])(\.\)|[.)]))?(?=\s)/;

/**
 * Where the items of a list that runs on in one block start (`1.) Rest 2.) Walk`), the first left out. Only a block that
 * starts with an item is such a list, and only while the numbers, letters or bullets count on; `1) bond, 2) goals and
 * 3) tasks` is one sentence. Never throws.
 */
export function listStarts(text: string): number[] {
  const first = text.charCodeAt(0);
  if (!isWordSign(first) && first < 0x2000 && !isWhiteSpace(first)) return [];
  const match = opening.exec(text.slice(0, 20));
  if (!match) return [];
  const [whole, bullet = '', label, close = ''] = match;
  if (bullet === '' && label === undefined) return [];
  const starts: number[] = [];
  let from = whole.length;
  for (let count = 1; ; count++) {
    const next = bullet !== '' ? bullet : labelAfter(label ?? '', count) + close;
    const at = itemAt(text, next, from, bullet !== '');
    if (at < 0) return starts;
    if (isEnumerated(text, at)) return [];
    starts.push(at);
    from = at + next.length;
  }
}

function labelAfter(label: string, count: number): string {
  const number = Number(label);
  return Number.isNaN(number) ? String.fromCharCode(label.charCodeAt(0) + count) : String(number + count);
}

/** The next item with this label: white space before it, and behind it white space and more. */
function itemAt(text: string, label: string, from: number, isBullet: boolean): number {
  for (let at = text.indexOf(label, from); at >= 0; at = text.indexOf(label, at + 1)) {
    const after = at + label.length;
    if (!isWhiteSpace(text.charCodeAt(at - 1))) continue;
    if (isBullet) return at;
    if (isWhiteSpace(text.charCodeAt(after)) && (isUpper(text.charCodeAt(after + 1)) || !label.endsWith('.')))
      return at;
  }
  return -1;
}

/** Items set off by commas or by `and` are parts of one sentence. */
function isEnumerated(text: string, at: number): boolean {
  return /(?:[,;]|\b(?:and|or))\s*$/.test(text.slice(Math.max(0, at - 6), at));
}
