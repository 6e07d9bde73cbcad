import { isWhiteSpace } from '../text/span.js';
import { isUpper, isWordSign } from './characters.js';
import type { MalformedTag } from './inline.js';

/*
 * Where a marker stands decides what it is: two numbers behind `95% CI` are bounds, `[I]` before a verb is a word.
 * Each function looks at a bounded stretch around the bracket.
 */

/** Whether the words right before an offset announce an interval. Never throws. */
export function followsInterval(text: string, start: number): boolean {
  return interval.test(text.slice(Math.max(0, start - 40), start));
}

/** Whether what a bracket closes ends there: a stop, a further bracket or the end follows it, or a stop stands before it. */
export function standsAtEnd(text: string, start: number, end: number): boolean {
  let after = end;
  while (after < end + 4 && isWhiteSpace(text.charCodeAt(after))) after++;
  if (after >= text.length || '.,;:!?[{)'.includes(text.charAt(after))) return true;
  let before = start;
  while (before > start - 4 && isWhiteSpace(text.charCodeAt(before - 1))) before--;
  return (
    before > 0 && before < start && '.!?'.includes(text.charAt(before - 1)) && isUpper(text.charCodeAt(after))
  );
}

/** A tag whose bracket opens at `start` and is not closed, or closed by the wrong sign. Never throws. */
export function unclosedTag(text: string, start: number): MalformedTag | undefined {
  if (!mayOpenTag.includes(text.charAt(start + 1))) return undefined;
  unclosedLlm.lastIndex = start;
  const llm = unclosedLlm.exec(text);
  if (llm) {
    const model = llm[1] === undefined ? '' : `: ${llm[1]}`;
    return { start, end: start + llm[0].length, kind: 'llm', meant: `[LLM${model}]` };
  }
  unclosedNumber.lastIndex = start;
  const number = unclosedNumber.exec(text);
  if (!number || followsInterval(text, start)) return undefined;
  return { start, end: start + number[0].length, kind: 'number', meant: `[${number[1] ?? ''}]` };
}

/** `LLM]`, `(LLM]`: a tag whose closing bracket stands at `close` and that nothing opens. Never throws. */
export function unopenedTag(text: string, close: number, floor: number): MalformedTag | undefined {
  const start = close - 3;
  if (start < floor || text.slice(start, close).toUpperCase() !== 'LLM') return undefined;
  const before = text.charCodeAt(start - 1);
  if (start > 0 && isWordSign(before)) return undefined;
  const from = start > floor && (before === 40 || before === 123) ? start - 1 : start;
  return { start: from, end: close + 1, kind: 'llm', meant: '[LLM]' };
}

/**
 * Where a bare Pandoc key that starts at `@` ends, its locator included (`@horvath2011 [p. 11]`). Only a key of
 * letters with digits or a colon counts: `@maria` is a person, `n@falk` an address.
 */
export function bareKeyEnd(text: string, at: number): { key: number; end: number } | undefined {
  const before = text.charCodeAt(at - 1);
  if (at > 0 && !isWhiteSpace(before) && !'([{;,—–-"\'“‘*_'.includes(text.charAt(at - 1))) return undefined;
  bareKey.lastIndex = at;
  if (!bareKey.test(text)) return undefined;
  const key = bareKey.lastIndex;
  if (!/[\d:]/.test(text.slice(at, key))) return undefined;
  keyLocator.lastIndex = key;
  return { key, end: keyLocator.test(text) ? keyLocator.lastIndex : key };
}

const interval = new RegExp(
  [
    String.raw`(?:^|[^\p{L}])(?:CIs?|CrI|HDI|IQR|PI)(?:95)?\s*(?:[=:,]|of|was|were|is|from)?\s*\(?$`,
    String.raw`(?:confidence|credible|prediction)\s+(?:intervals?|limits|bounds)\s*(?:[=:,]|of|was|were|is|from)?\s*\(?$`,
    // As nouns of a sentence these end one too (`a short interval [1, 2].`): only what announces a value counts.
    String.raw`(?:^|[^\p{L}])(?:range[sd]?|ranging|intervals?|limits|bounds)\s*(?:[=:]|of|was|were|is|from)\s*\(?$`,
    String.raw`(?:^|[(,;]\s*)(?:range|limits|bounds)\s*$`,
  ].join('|'),
  'iu',
);
const mayOpenTag = ' lL0123456789';
const unclosedLlm =
  /\[\s?LLM(?![\p{L}\p{N}])(?:\s?:\s*([\p{L}\p{N}][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}]+)*))?(?:\s?[)}]|(?!\s?[\]:-]))/iuy;
const unclosedNumber = /\[(\d{1,3}(?:(?:, ?|[–-])\d{1,3})*)(?:[)}]|(?=[ \t]*[.!?](?:\s|$)|\s*$))/y;
const bareKey = /@[a-z_](?:\w|[:.#$%&+?<>~/-](?=\w))*/iy;
const keyLocator = /\s\[(?:pp?|chs?|chap|sec|vol|fig|table|§|para)\.?\s?[^\]\n]{1,60}\]/iy;
