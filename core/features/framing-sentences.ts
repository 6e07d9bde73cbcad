import type { Analysis } from '../analysis/analysis.js';
import { kindsOf } from '../grades/verdict.js';
import { elementName, gradeIn, historyOf } from '../grades/wording.js';
import { parseBlocks } from '../markdown/parse-blocks.js';
import { lineBreakOf } from '../text/line-break.js';
import { touches, type Span } from '../text/span.js';

/** A sentence that says what the therapy relationship does in a treatment, with an element of the canonical table. */
export interface FramingSentence {
  readonly element: string;
  /** As the edition calls it: "goal consensus". */
  readonly name: string;
  readonly grade: string;
  /** The newest edition that grades it, verified. */
  readonly edition: string;
  /** Its verified grades over the editions, as a list in words. */
  readonly history: string;
  readonly text: string;
  /** The place in `text` that is left to fill. */
  readonly placeholder: Span;
}

/** Where a sentence can go in, and what has to stand around it there. */
export interface SentencePlace {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

const place = '{{which change}}';

/**
 * A sentence for each element and each method of adaptation that has a verified grade, the best of the newest edition first.
 * Grade and edition are the table's. The tag is the LLM tag: nothing picks a source for a sentence by itself. Never throws.
 */
export function framingSentences({ settings }: Analysis): FramingSentence[] {
  const { tables } = settings.lexicon;
  const ranked = [...tables.elements.keys()].flatMap((element) => {
    const kinds = kindsOf(tables, element);
    const isElement = kinds.includes('relationship-element');
    if (!isElement && !kinds.includes('adaptation-method')) return [];
    const newest = tables.editions.findLast(({ id }) => gradeIn(tables, element, id)?.verified === true);
    const grade = newest && gradeIn(tables, element, newest.id)?.grade;
    if (!newest || grade === undefined) return [];
    const edition = newest.id;
    const name = elementName(tables, element, edition);
    const said = isElement
      ? `The therapy relationship (${name}) is framed here as a mediator of ${place}`
      : `Fitting the therapy to the client (${name}) is framed here as a moderator of ${place}`;
    const text = `${said}; ${name} was rated ${grade} in ${String(newest.year)} [LLM].`;
    const start = text.indexOf(place);
    const rank = newest.grades.find(({ label }) => label === grade)?.rank ?? Infinity;
    const sentence: FramingSentence = {
      ...{ element, name, grade, edition, text },
      history: historyOf(tables, element, 'omit'),
      placeholder: { start, end: start + place.length },
    };
    return [{ sentence, order: [isElement ? 0 : 1, -newest.year, rank] }];
  });
  return ranked
    .sort((a, b) => compare(a.order, b.order) || a.sentence.name.localeCompare(b.sentence.name, 'en'))
    .map(({ sentence }) => sentence);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/**
 * Where a new sentence goes that is asked for at a cursor: behind the sentence that holds it, else behind the heading, table or
 * code, else at the cursor. It parses the document's blocks, so it is for one request, not for a loop. Never throws.
 */
export function sentencePlace({ frontmatter, sentences, text }: Analysis, offset: number): SentencePlace {
  const lineBreak = lineBreakOf(text);
  const body = frontmatter?.end ?? 0;
  const apart = (at: number): SentencePlace => ({ offset: at, before: lineBreak.repeat(2), after: '' });
  if (frontmatter && offset <= body) return apart(body);
  const sentence = sentences.findLast(({ start }) => start < offset);
  const isWithin = sentence && offset <= sentence.end;
  if (isWithin && /^(?:paragraph|item|quote)$/.test(sentence.proseKind))
    return { offset: sentence.end, before: ' ', after: '' };
  const top = parseBlocks(text, body).find((one) => touches(one, offset));
  const block = top?.blocks.find((one) => touches(one, offset - top.start));
  if (top && block && block.kind !== 'paragraph') return apart(top.end);
  const before = /[^\s]$/.test(text.slice(0, offset)) ? ' ' : '';
  return { offset, before, after: /^[^\s]/.test(text.slice(offset)) ? ' ' : '' };
}
