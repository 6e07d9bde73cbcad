import type { Analysis } from '../analysis/analysis.js';
import type { ElementItem } from '../grades/items.js';
import { readSentence } from '../grades/read-sentence.js';
import { shifted, touches, type Span } from '../text/span.js';
import { placeAt, type Place } from './place-at.js';

/** An element of the tables with the place where the text names it. */
export interface NamedElement extends Span {
  readonly element: string;
}

/**
 * The element that the text names at an offset. A name that is also an ordinary word counts only in a sentence that
 * grades the element, gives a figure of it or says of what kind it is. Never throws.
 */
export function elementAt(analysis: Analysis, offset: number): NamedElement | undefined {
  const claims = [...analysis.gradeClaims, ...analysis.kindClaims, ...analysis.figures];
  const place = placeAt(analysis, offset);
  const item = place && itemsIn(analysis, place).find((one) => touches(one, offset));
  if (item) {
    const { element, start, end } = item;
    if (item.safe) return { element, start, end };
    const spoken = claims.some((claim) => {
      const sentence = analysis.sentences[claim.sentence];
      return sentence && touches(sentence, offset) && areRelated(analysis, claim.element, element);
    });
    if (spoken) return { element, start, end };
  }
  // Where a claim found its element in another sentence, heading or cell.
  const claim = analysis.gradeClaims.find(({ elementSpan }) => touches(elementSpan, offset));
  return claim && { element: claim.element, start: claim.elementSpan.start, end: claim.elementSpan.end };
}

/** The ids of the elements that are named around a place, each once. Never throws. */
export function elementsAround(analysis: Analysis, place: Place): readonly string[] {
  return [...new Set(itemsIn(analysis, place).map(({ element }) => element))];
}

/** The names in the sentence or row, with offsets of the document; parts of other names ("empathy training") left out. */
function itemsIn({ settings, text }: Analysis, { around, tags }: Place): ElementItem[] {
  const own = tags.map((tag) => ({ start: tag.start - around.start, end: tag.end - around.start }));
  const { items } = readSentence(text.slice(around.start, around.end), own, settings.lexicon);
  return items.items.flatMap((item) =>
    item.kind === 'element' && !item.modifies ? [shifted(item, around.start)] : [],
  );
}

/** An element is also spoken of where the one that holds it, or one that it holds, is. */
function areRelated({ settings }: Analysis, one: string, other: string): boolean {
  const { elements } = settings.lexicon.tables;
  const holds = (id: string, member: string): boolean => elements.get(id)?.members.includes(member) ?? false;
  return one === other || holds(one, other) || holds(other, one);
}
