import type { InlineTag, MalformedTag } from './inline.js';

/** What stands in a pair of brackets: a tag, what was meant as one, or (undefined) something else. */
export type BracketContent =
  | ({ readonly is: 'tag' } & Pick<InlineTag, 'kind' | 'style' | 'sources'>)
  | { readonly is: 'malformed'; readonly kind: MalformedTag['kind']; readonly meant: string };

/** Longer brackets are text of their own: no list of markers that a reader could use has this length. */
export const longestMarker = 400;

/** A range is spelled out up to this many numbers; what lies beyond it names no list of sources. */
const widestRange = 200;

/**
 * What the text between `[` and `]` is. `names` holds the named sources in lower case. Where it stands, such as behind
 * `95% CI`, is judged by the caller. Never throws.
 */
export function readBracket(content: string, names: ReadonlySet<string>): BracketContent | undefined {
  const first = content.charCodeAt(0);
  if (Number.isNaN(first)) return undefined;
  if (first === caret) return footnote(content);
  // Most brackets hold one number that is no year and need none of the expressions below.
  if (plainNumber.test(content)) return { is: 'tag', kind: 'source', style: 'bracket', sources: [content] };
  if (digitFirst.test(content)) return readNumbers(content);
  return (
    readLlm(content, true) ??
    named(content, names) ??
    pandoc(content) ??
    readLookalike(content) ??
    misspelt(content, names)
  );
}

/** What the text between `{` and `}`, or between backticks, is: the LLM tag or (in braces) what was meant as it. */
export function readLlm(content: string, judgesTypos: boolean): BracketContent | undefined {
  if (content.length > longestMarker || !/[lm]/i.test(content)) return undefined;
  if (content === 'LLM' || llm.test(content)) return { is: 'tag', kind: 'llm', style: 'llm', sources: [] };
  if (!judgesTypos) return undefined;
  const model = padded.exec(content)?.[1];
  if (model !== undefined) return { is: 'malformed', kind: 'llm', meant: `[LLM: ${model}]` };
  if (content.length > 10) return undefined;
  const bare = content.replace(/[\s.,;:*_~/-]+/g, '');
  if (bare.length < 2 || bare.length > 4) return undefined;
  return isNearlyLlm(bare) ? { is: 'malformed', kind: 'llm', meant: '[LLM]' } : undefined;
}

/** The numbers of a marker, `1, 3–5` as 1, 3, 4, 5; undefined for anything else, a year or 0 included. Never throws. */
export function numbersOf(list: string): readonly string[] | undefined {
  if (!numberList.test(list)) return undefined;
  const result: string[] = [];
  let years = 0;
  for (const item of list.split(',')) {
    const [from = 0, to = from] = item.split(dashes).map(Number);
    if (from === 0 || to < from) return undefined;
    if (isYear(from) && isYear(to)) years++;
    for (let number = from; number <= Math.min(to, from + widestRange - 1); number++)
      result.push(String(number));
  }
  return years === list.split(',').length ? undefined : result;
}

/** Whether the numbers read as two bounds, `12, 15` or `3–7`, which behind `CI` or `range` are no sources. */
export function isPair(content: string): boolean {
  return /^\s*\d+\s*[,;–—-]\s*\d+\s*$/.test(content);
}

/** `[O1]`, `[l]`: letters in the place of digits. Meant as a marker only where a marker could stand. */
export function isLookalike(content: string): boolean {
  return /[lIoO|]/.test(content);
}

const caret = 94;
const plainNumber = /^[1-9]\d{0,2}$/;
const digitFirst = /^[\s,;.]*\d/;
const llm = /^LLM(?:\s?:\s*\S[^[\]{}`]*)?$/i;
const padded = /^\s*LLM\s*:\s*([^\s[\]{}`](?:[^[\]{}`]*[^\s[\]{}`])?)\s*$/i;
const dashes = /\s*[-–—‐‑−]{1,2}\s*/;
const numberList =
  /^\d{1,4}(?:\s*[-–—‐‑−]{1,2}\s*\d{1,4})?(?:\s*,\s*\d{1,4}(?:\s*[-–—‐‑−]{1,2}\s*\d{1,4})?)*$/;
const locator =
  /^(.*?\d)\s*[,:]\s*(?:pp?\.|chs?\.|chap\.|chapter|sec\.|section|para\.|§|tables?|fig\.|figures?|vol\.|app\.|appendix|n\.)\s?[\w(].*$/i;

function isYear(number: number): boolean {
  return number >= 1800 && number <= 2099;
}

function readNumbers(content: string): BracketContent | undefined {
  const list = locator.exec(content)?.[1] ?? content;
  const sources = numbersOf(list);
  if (sources) return { is: 'tag', kind: 'source', style: 'bracket', sources };
  if (content.length > 60 || /\d*[.]\d/.test(content)) return undefined;
  return repaired(content) ?? mixed(content) ?? readLookalike(content);
}

/** `1,`, ` 1 `, `1;2`, `5-3`: the numbers are there, the form is not. */
function repaired(content: string): BracketContent | undefined {
  let list = content
    .replace(/^[\s,;]+|[\s,;.–—-]+$/g, '')
    .replace(/\s*(?:[,;&]|\band\b)[\s,;&]*/g, ', ')
    .replace(/(\d)\s+(?=\d)/g, '$1, ');
  const reversed = /^(\d{1,4})\s*[-–—]\s*(\d{1,4})$/.exec(list);
  if (reversed && Number(reversed[1]) > Number(reversed[2])) list = `${reversed[2]}-${reversed[1]}`;
  return numbersOf(list) ? { is: 'malformed', kind: 'number', meant: `[${list}]` } : undefined;
}

/** `1, LLM`: two tags in one pair of brackets. */
function mixed(content: string): BracketContent | undefined {
  const numbers = /^(.*\d)\s*[,;]\s*LLM$/i.exec(content)?.[1];
  if (numbers === undefined || !numbersOf(numbers)) return undefined;
  return { is: 'malformed', kind: 'number', meant: `[${numbers}] [LLM]` };
}

function readLookalike(content: string): BracketContent | undefined {
  if (!/^(?:[lI|]|(?=.*\d)[\dlIoO|]{2,3})$/.test(content)) return undefined;
  const number = Number(content.replace(/[lI|]/g, '1').replace(/[oO]/g, '0'));
  return number > 0 ? { is: 'malformed', kind: 'number', meant: `[${number}]` } : undefined;
}

function footnote(content: string): BracketContent | undefined {
  if (!/^\^[^\s[\]^]+$/.test(content)) return undefined;
  return { is: 'tag', kind: 'source', style: 'footnote', sources: [content] };
}

/** `obs`, `measure: PHQ-9`, `obs, client`. */
function named(content: string, names: ReadonlySet<string>): BracketContent | undefined {
  const colon = content.indexOf(':');
  const head = (colon < 0 ? content : content.slice(0, colon)).trim().toLowerCase();
  if (head.length > 60) return undefined;
  const sources = names.has(head) || !/[,;]/.test(head) ? [head] : head.split(/\s*[,;]\s*/);
  if (!sources.every((name) => names.has(name))) return undefined;
  return { is: 'tag', kind: 'named', style: 'named', sources };
}

/** `clinet`, `mesure`: one slip away from a long name. `[clients]` and `[measured]` are words of their own. */
function misspelt(content: string, names: ReadonlySet<string>): BracketContent | undefined {
  if (content.length < 5) return undefined;
  const word = /^\s*([a-z]{5,20})(?:\s*:.*)?$/s.exec(content)?.[1];
  if (word === undefined) return undefined;
  for (const name of names) {
    if (name.length < 5 || (word.startsWith(name) && /[sdr]$/.test(word)) || !isOneSlipAway(word, name))
      continue;
    return { is: 'malformed', kind: 'named', meant: `[${content.trim().replace(word, name)}]` };
  }
  return undefined;
}

/** Whether two words differ by one letter: added, missing, other, or swapped with its neighbour. */
function isOneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [left, right] = [a.length - head - tail, b.length - head - tail];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}

/** `@norcross2018, p. 12; -@wampold2015`: the keys of a bracketed Pandoc citation (Pandoc manual, "Citation syntax"). */
function pandoc(content: string): BracketContent | undefined {
  if (!content.includes('@')) return undefined;
  const sources: string[] = [];
  for (const match of content.matchAll(/(?:^|[\s;-])@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_][^\s,;[\]{}]*))/gu)) {
    const key = match[1] ?? match[2]?.replace(/[^\p{L}\p{N}_]+$/u, '');
    if (key) sources.push(`@${key}`);
  }
  return sources.length > 0 ? { is: 'tag', kind: 'source', style: 'pandoc', sources } : undefined;
}

/**
 * Whether letters were meant as LLM: one slip of the finger away. A wrong letter counts only where it lies beside the
 * right one on the keyboard, since GLM, HLM and VLM are words of their own, and LLMs is the plural.
 */
function isNearlyLlm(letters: string): boolean {
  const word = letters.toUpperCase().replace(/[1|]/g, 'L');
  if (word === 'LLM') return true;
  const slips =
    /^(?:LML|MLL|LM|LL|LLMM|LLLM|LLMN|LLNM|LLMK|KLLM|LKLM|LLKM|LLN|LLK|LLJ|LKM|LOM|LPM|OLM|PLM|L;M)$/;
  return slips.test(word) && (letters === letters.toUpperCase() || letters.length >= 3);
}
