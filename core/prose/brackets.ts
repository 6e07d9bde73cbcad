import type { InlineTag, MalformedTag } from './inline.js';

/** What the words between two square brackets are. Offsets count as `start` and `end` do, brackets included. */
export type BracketReading =
  | { readonly kind: 'tag'; readonly tag: InlineTag }
  | { readonly kind: 'malformed'; readonly malformed: MalformedTag }
  | undefined;

const widestRange = 200;
const longestContent = 240;

/**
 * Reads `[content]` that stands from `start` to `end` in `text`: a source marker, the LLM tag, a footnote reference, a
 * Pandoc citation, a named source of `names` (lower case), something meant as one of these, or undefined for all else.
 * Never throws.
 */
export function readBracket(
  text: string,
  start: number,
  end: number,
  names: ReadonlySet<string>,
): BracketReading {
  const content = text.slice(start + 1, Math.min(end - 1, start + 1 + longestContent));
  const first = content.charCodeAt(0);
  if (first >= 48 && first <= 57) return readNumbers(text, content, start, end);
  if (first === 94 /* ^ */) {
    if (!/^\^[^\s\]^]+$/.test(content)) return undefined;
    return tagged(start, end, 'source', 'footnote', [content]);
  }
  if (content.includes('@')) return readPandoc(content, start, end);
  if (/^\s*llm\b/i.test(content)) return readLlm(content, start, end);
  const name = /^(\p{L}[\p{L}\p{N} _-]*?)(?:\s*:\s*[^\n]*)?$/u.exec(content)?.[1]?.toLowerCase();
  if (name !== undefined && names.has(name)) return tagged(start, end, 'named', 'named', [name]);
  return readMisspelt(text, content, start, end, names);
}

function tagged(
  start: number,
  end: number,
  kind: InlineTag['kind'],
  style: InlineTag['style'],
  sources: readonly string[],
): BracketReading {
  return { kind: 'tag', tag: { start, end, kind, style, sources } };
}

function malformed(start: number, end: number, kind: MalformedTag['kind'], meant: string): BracketReading {
  return { kind: 'malformed', malformed: { start, end, kind, meant } };
}

/** `1`, `1, 2`, `1-3`, `1–3`; years, intervals and zero are no markers. */
function readNumbers(text: string, content: string, start: number, end: number): BracketReading {
  if (/^\d{1,3}(?:, ?\d{1,3}|\s?[-–]\s?\d{1,3})*$/.test(content)) {
    if (isInterval(text, start)) return undefined;
    const sources = spelledOut(content);
    if (sources === undefined)
      return malformed(
        start,
        end,
        'number',
        `[${content
          .split(/\s?[-–]\s?/)
          .reverse()
          .join('–')}]`,
      );
    return sources.includes('0') ? undefined : tagged(start, end, 'source', 'bracket', sources);
  }
  if (isNearlyNumbers.test(content) && !isInterval(text, start)) {
    return malformed(start, end, 'number', meantNumbers(content));
  }
  return undefined;
}
const isNearlyNumbers = /^\s*[,;–-]?\s*[1-9]\d{0,2}(?:[\s,;–-]+[1-9]\d{0,2})*[\s,;.–-]*$/;

function meantNumbers(content: string): string {
  const numbers = content.match(/\d+/g) ?? [];
  const isRange = numbers.length === 2 && /\d\s*[–-]\s*\d/.test(content);
  return `[${numbers.join(isRange ? '–' : ', ')}]`;
}

/** `95% CI [12, 15]`: numbers after a word for an interval. */
function isInterval(text: string, start: number): boolean {
  return /(?:\bC[rR]?I|\bIQR|\binterval|\brange|\bbetween)\s*[:=,]?\s*$/.test(
    text.slice(Math.max(0, start - 24), start),
  );
}

/** The numbers of a marker with ranges spelled out; undefined for a range that runs backwards. */
export function spelledOut(numbers: string): string[] | undefined {
  const sources: string[] = [];
  for (const part of numbers.split(',')) {
    const [from = 0, to = from] = part.split(/[-–]/).map(Number);
    if (to < from || to - from > widestRange) return undefined;
    for (let number = from; number <= to; number++) sources.push(String(number));
  }
  return sources;
}

/** `@norcross2018, p. 12; see @wampold2015`: each work is a key after `@`, the rest is a locator or a word before it. */
function readPandoc(content: string, start: number, end: number): BracketReading {
  const sources: string[] = [];
  for (const part of content.split(';')) {
    const key = /(?:^|[\s(-])-?@([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?)/u.exec(
      part,
    )?.[1];
    if (key === undefined) return undefined;
    sources.push(`@${key}`);
  }
  return tagged(start, end, 'source', 'pandoc', sources);
}

/** `LLM`, `llm: model-name`; spaces inside, other signs, or a missing bracket make it malformed. */
function readLlm(content: string, start: number, end: number): BracketReading {
  if (/^llm(?:\s*:\s*[^\s:][^:\n]{0,80})?$/i.test(content) && !/\s$/.test(content))
    return tagged(start, end, 'llm', 'llm', []);
  const model = /^\s*llm\s*:\s*([^\s:][^:\n]{0,80}?)\s*$/i.exec(content)?.[1];
  if (model !== undefined) return malformed(start, end, 'llm', `[LLM: ${model}]`);
  const before = /^\s*llm/i.exec(content)?.[0].length ?? 0;
  const whole = content.length <= before + 3 || content.trim().length <= before + 3;
  return malformed(start, whole ? end : start + 1 + before, 'llm', '[LLM]');
}

/** Transpositions and doubled or missing letters of `LLM`; the letters beside L and M count when all are capitals. */
const misspeltLlm =
  /^(?:LML|MLL|LLMM|LLLM|LMM|LM|LLN|LNM|LKM|LLK|LLM\d|lml|mll|llmm|lllm|Lml|Llmm|LLm\.?|lLM|LlM)$/;

function readMisspelt(
  text: string,
  content: string,
  start: number,
  end: number,
  names: ReadonlySet<string>,
): BracketReading {
  if (misspeltLlm.test(content)) return malformed(start, end, 'llm', '[LLM]');
  if (content === 'l') return malformed(start, end, 'number', '[1]');
  if (isNearlyNumbers.test(content) && !isInterval(text, start))
    return malformed(start, end, 'number', meantNumbers(content));
  if (/^O?\d{1,2}O?$/.test(content))
    return malformed(start, end, 'number', `[${content.replaceAll('O', '0').replace(/^0+/, '')}]`);
  const word = /^\s*([a-z]{5,})\s*$/.exec(content)?.[1];
  if (word !== undefined) {
    for (const name of names)
      if (name.length >= 5 && isOneEditAway(word, name)) return malformed(start, end, 'named', `[${name}]`);
  }
  return undefined;
}

/** Whether two words differ by one letter: added, missing, other, or swapped with its neighbour. */
function isOneEditAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail++;
  const [left, right] = [a.length - head - tail, b.length - head - tail];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}
