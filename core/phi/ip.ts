import { wordsBefore } from './context.js';
import type { PhiSpan } from './phi-span.js';
import type { PhiReading } from './reading.js';

/** IP addresses of both versions. A version number ("Version 2.0.1.4") looks the same and is none. */
export function* findIps({ tokens, text }: PhiReading): Generator<PhiSpan> {
  let covered = 0;
  for (const index of tokens.notable) {
    const token = tokens.at(index);
    if (!token || token.end - token.start < 4 || token.kind === 'address' || token.kind === 'mark') continue;
    if (token.kind === 'code') {
      const code = tokens.written(index);
      const four = fourNumbers.exec(code);
      if (four) {
        if (four.slice(1, 5).some((part) => Number(part) > 255)) continue;
        const words = wordsBefore(tokens, index, 4).map((at) => tokens.lower(at));
        if (words.some((word) => versionWords.has(word))) continue;
        const clear = Number(four[1]) >= 10 || words.includes('ip');
        yield {
          start: token.start,
          end: token.end,
          category: 'ip',
          confidence: clear ? 'high' : 'low',
          reason: 'shape',
        };
        continue;
      }
    }
    if (token.start < covered) continue;
    if (text.charCodeAt(token.end) !== 58 && !text.slice(token.start, token.end).includes(':')) continue;
    const six = sixAt(text, token.start);
    if (six !== undefined) {
      covered = six;
      yield { start: token.start, end: six, category: 'ip', confidence: 'high', reason: 'shape' };
    }
  }
}

const fourNumbers = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?::\d{1,5})?$/;
const versionWords = new Set(['version', 'v', 'release', 'section', 'chapter', 'build', 'firmware']);

/** The end of an IPv6 address at an offset: hexadecimal groups, at least three colons, a digit among them. */
function sixAt(text: string, start: number): number | undefined {
  hexGroups.lastIndex = start;
  const found = hexGroups.exec(text)?.[0];
  if (found === undefined || !/\d/.test(found) || (found.match(/:/g) ?? []).length < 3) return undefined;
  const groups = found.split(':');
  return found.includes('::') || groups.length === 8 ? start + found.length : undefined;
}

const hexGroups = /[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:])/iy;
