import { bounds, frequencies, past, rate } from './times.js';
import { anyOf } from './word-lists.js';
import type { Wording } from './wording.js';

/**
 * Whether an objective is bound in time: a session, week, date, or event by which it is to be met, a period for which
 * it holds, or how often somebody acts (spec, issue of objectives). Vague times (soon, over time, when ready) bind
 * nothing, nor does the date of a baseline. Never throws.
 */
export function isTimeBound({ text }: Wording): boolean {
  const open = withoutPast(text);
  if (bounds.some((bound) => found(bound, open))) return true;
  const acts = withoutAims(open);
  return found(rate, acts) || frequencies.some((frequency) => found(frequency, acts));
}

/** The text without what says by when and for how long, so that numbers left in it say how much. Never throws. */
export function withoutBounds(text: string): string {
  return bounds.reduce((rest, bound) => rest.replace(bound, ' '), withoutPast(text));
}

/** Whether the text says how often; "by the next weekly review" does not. Never throws. */
export function saysHowOften(text: string): boolean {
  const open = withoutPast(text).replace(regularEvent, ' ');
  return found(rate, open) || frequencies.some((frequency) => found(frequency, open));
}
const regularEvent =
  /\b(?:by|before|until|till|at) (?:(?:the|a|his|her|their|our|next|end|of) ){1,4}(?:daily|weekly|monthly|quarterly|yearly) [\p{L}-]{1,20}/gu;

function withoutPast(text: string): string {
  return text.replace(past, ' ');
}

const change = new RegExp(
  String.raw`(?<![\p{L}-])(?:${anyOf('changes')}|limit|halve|go|goes|move|moves|get|gets)(?![\p{L}-])`,
  'u',
);
const aim =
  /\b(?:from|to|than|under|below|over|above|at most|at least|down)(?: [\p{L}'-]{1,20}){0,3} [$£€]?\d[\d.,]*(?: [\p{L}'-]{1,20}){0,3}? ?(?:(?:a|an|per|each|every) |\/ ?)(?:[\p{L}-]{1,20})/gu;

/** "from four to one per week" is what is aimed at, and leaves open by when; "by practising twice a day" does not. */
function withoutAims(text: string): string {
  return change.test(text) ? text.replace(aim, ' ') : text;
}

function found(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}
