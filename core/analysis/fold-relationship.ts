import { readRelationshipUse, type RelationshipUse } from '../grades/relationship-use.js';
import type { Lexicon } from '../grades/lexicon.js';
import type { Note } from '../structure/notes/note.js';
import { isWrittenPart } from '../structure/notes/note.js';
import type { Facts } from '../text/facts.js';
import { contains, shifted, type Span } from '../text/span.js';
import type { Sentence } from './analysis.js';

/** How a note speaks of the therapy relationship. */
export interface RelationshipWork {
  /** Where it is named as an intervention, in order; offsets count in the document. */
  readonly interventions: readonly Span[];
  /** Some sentence says what the relationship is for, or the formulation that it follows from. */
  readonly hasRole: boolean;
}

const label = /^\W*(?:interventions?|techniques?|methods?)(?: used| provided| today)?[\s*_]*:/i;
const heading =
  /^(?:therapist |therapeutic |clinical )?(?:interventions?|techniques?)(?: used| provided)?\b/i;

/** Reads each sentence of a note once for as long as it stays. Never throws. */
export function foldRelationship(
  sentences: readonly Sentence[],
  facts: readonly Facts[],
  note: Note,
  lexicon: Lexicon,
): RelationshipWork {
  const parts = note.parts
    .filter(isWrittenPart)
    .flatMap(({ row, at }) => (heading.test(row.title) ? [at] : []));
  const uses = sentences.map((sentence, index) => {
    const { start, text, tags } = sentence;
    const read = (): RelationshipUse =>
      readRelationshipUse(
        text,
        tags.map((tag) => ({ start: tag.start - start, end: tag.end - start })),
        lexicon,
      );
    return facts[index]?.once(readRelationshipUse, read) ?? read();
  });
  const interventions: Span[] = [];
  let hasRole = false;
  sentences.forEach((sentence, index) => {
    const { done, named, role } = uses[index] ?? {};
    const isAmongThem =
      heading.test(sentence.section ?? '') ||
      label.test(sentence.text) ||
      parts.some((part) => contains(part, sentence));
    const place = done ?? (isAmongThem ? named : undefined);
    if (place) interventions.push(shifted(place, sentence.start));
    hasRole ||= role === 'own' || (place !== undefined && isOpen(uses[index - 1], uses[index + 1]));
  });
  return { interventions, hasRole };
}

/** Whether a sentence beside says what something is for: "This is the condition for the exposure work." */
function isOpen(...beside: readonly (RelationshipUse | undefined)[]): boolean {
  return beside.some((use) => use?.role === 'open');
}
