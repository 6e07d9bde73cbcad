import type { Span } from '../../text/span.js';
import { planTitleOf, type PlanTitle } from './titles.js';

/** A line of a paragraph, list item, or table cell. Offsets count in the inner text that it was read from. */
export interface PlanLine extends Span {
  /** What its label says; undefined for a line without one and for labels of other things ("Sleep:"). */
  readonly title: PlanTitle | undefined;
  /** Where it goes on behind its label. */
  readonly contentStart: number;
}

const words = String.raw`\p{L}[\p{L}’'/-]{0,24}(?:[ ]\p{L}[\p{L}’'/-]{0,24}|[ ]&){0,5}`;
const counter = String.raw`(?:[ ]?#?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)?`;
const aside = String.raw`(?:[ ]\([^()\n]{0,60}\))?`;
const lead = String.raw`^[ \t]*(?:\[[ xX]\][ \t]+)?(?:[-•*–][ \t]+)?`;

/** `Objective:`, `**Objective 1.2:**`, `**Target date**:`, `**Objective 1** Client …`, `Objective 1 – Client …`. */
const label = new RegExp(
  String.raw`${lead}([*_]{0,3})(${words}${counter}${aside})(?:[*_]{0,3}[ ]?:[*_]{0,3}|[.][*_]{1,3}|[*_]{1,3}(?=[ ])|[ ][–—-](?=[ ])|[.)]?(?=[ ]))[ \t]*`,
  'u',
);
/** `O1.2 Client …`, `O1: Client …`, `Objective 1.2 Client …`. */
const code =
  /^[ \t]*(?:[-•*–][ \t]+)?[*_]{0,3}(?:O[ ]?\d{1,2}(?:(?:\.\d{1,2}){1,3}[.:)]?|[:.)])|(?:[Oo]bjective|OBJECTIVE|[Oo]bj\.?)[ ]?#?\d{1,3}(?:\.\d{1,2}){0,3}[a-z]?[.:)]?)[*_]{0,3}[:.]?[ \t]+(?=[\p{L}\d"“(])/u;

/** The lines of a text with their labels; `breaks` parts them. Never throws. */
export function linesOf(text: string, breaks: RegExp): PlanLine[] {
  const lines: PlanLine[] = [];
  let start = 0;
  for (const match of [...text.matchAll(breaks), undefined]) {
    const end = match?.index ?? text.length;
    lines.push(lineOf(text, start, end));
    start = end + (match?.[0].length ?? 0);
  }
  return lines;
}

function lineOf(text: string, start: number, end: number): PlanLine {
  const line = text.slice(start, Math.min(end, start + 160));
  const numbered = code.exec(line);
  if (numbered) {
    // "O2:" may be oxygen.
    const isCertain = !/^\W*O ?\d{1,2}[:.)]/.test(numbered[0]);
    const title: PlanTitle = { kind: 'objective', isCertain, isPlural: false };
    return { start, end, title, contentStart: start + numbered[0].length };
  }
  const match = label.exec(line);
  const title = match && titleBefore(match[0], match[1] ?? '', match[2] ?? '');
  if (!match || !title) return { start, end, title: undefined, contentStart: start };
  return { start, end, title, contentStart: Math.min(end, start + match[0].length) };
}

/** The title that a label gives; without a colon it must be that of an objective, and bold or followed by a dash. */
function titleBefore(whole: string, opening: string, words: string): PlanTitle | undefined {
  const title = planTitleOf(words);
  if (/:[*_]{0,3}[ \t]*$/.test(whole) || (opening !== '' && /[.][*_]{1,3}[ \t]*$/.test(whole))) return title;
  const isSetOff = (opening !== '' && /[*_][ \t]*$/.test(whole)) || /[–—-][ \t]*$/.test(whole);
  return isSetOff && title?.kind === 'objective' ? title : undefined;
}
