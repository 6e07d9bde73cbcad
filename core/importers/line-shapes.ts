import { isDisclaimer } from '../prose/labels.js';
import { splitSentences } from '../prose/split-sentences.js';
import { renderedPage } from '../tables/generated/rendered-page.js';
import { endsTagged } from './read-markers.js';

/*
 * What a line of a rendered text is by its shape alone. All functions take a line without white space at its ends and
 * never throw.
 */

/** A line of a list: its mark and its text. `-` stands for every bullet. */
export interface ItemLine {
  readonly glyph: string;
  readonly mark: string;
  readonly text: string;
}

/** `• text`, `1. text`, `2) text`; undefined for other lines. */
export function readItem(line: string): ItemLine | undefined {
  const match = /^(?:([•◦▪▫‣⁃·●○■□*+–-])|(\d{1,3})[.)])(?:\s+(.*))?$/su.exec(line);
  if (!match) return undefined;
  const [, bullet, number, text = ''] = match;
  if (bullet !== undefined) return { glyph: bullet, mark: '-', text };
  return text === '' ? undefined : { glyph: '1', mark: `${number ?? ''}.`, text };
}

/** Whether a line closes a sentence, or ends in a tag. */
export function endsAsProse(line: string): boolean {
  return /[.?!…:]["'”’»)\]]*$/.test(line) || endsTagged(line);
}

/** Headings and titles are no longer than this, in words. */
const longestHeading = 12;
export const longestTitle = 20;

/** Whether a line may be a heading or title: a few words without a stop or tag at their end. */
export function mayHead(line: string, mostWords = longestHeading): boolean {
  if (line.length > mostWords * 9 || line.includes('\t') || !/^["“‘(]?[\p{Lu}\d]/u.test(line)) return false;
  return !/[.!:;,…]["”’)]*$/.test(line) && line.split(/\s+/).length <= mostWords && !endsTagged(line);
}

/** `Provenance. This article is AI-generated …`, its label in bold or not. */
export function isFooterLine(line: string): boolean {
  return /^(?:\*\*|__)?Provenance(?:\*\*|__)?[.:](?:\*\*|__)?\s/i.test(line);
}

/** Whether a line tells readers to verify the page, or not to enter PHI. */
export function isDisclaimerLine(line: string): boolean {
  const sentences = splitSentences(line);
  return sentences.length > 0 && sentences.every(({ start, end }) => isDisclaimer(line.slice(start, end)));
}

/** `0 upvotes`, `Share`: what a site puts around an article. */
export function isPageLine(line: string): boolean {
  if (line.length > 40) return false;
  const counter = /^\d[\d.,]*[km]?\s+(\p{L}+)$/iu.exec(line)?.[1];
  return (counter !== undefined && counters.has(counter.toLowerCase())) || buttons.has(line.toLowerCase());
}

/** The fields of `framework · Clinical psychology · Common factors`; undefined for other lines. */
export function bylineFields(line: string): readonly string[] | undefined {
  if (line.length > 200 || /[.?!…]$/.test(line)) return undefined;
  const fields = line.split(/\s+[·•|]\s+/);
  return fields.length > 1 && fields.every((field) => field !== '') ? fields : undefined;
}

/** A line of a table's body or head as far as shape tells: one sentence at most, without its stop. */
export function mayBeRow(line: string): boolean {
  if (readItem(line) || isFooterLine(line) || /[.?!…:]["”’)]*$/.test(line)) return false;
  return splitSentences(line).length === 1;
}

const counters: ReadonlySet<string> = new Set(renderedPage.counters);
const buttons: ReadonlySet<string> = new Set(renderedPage.buttons);
