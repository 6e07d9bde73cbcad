import {
  mayNameRelationship,
  readRelationshipUse,
  type RelationshipUse,
} from '../grades/relationship-use.js';
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
  /** It is, and some sentence says what the relationship is for, or the formulation that it follows from. */
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
  const useAt = (index: number): RelationshipUse | undefined => {
    const sentence = sentences[index];
    const { start, text, tags } = sentence ?? { start: 0, text: '', tags: [] };
    return facts[index]?.once(readRelationshipUse, () =>
      readRelationshipUse(
        text,
        tags.map((tag) => ({ start: tag.start - start, end: tag.end - start })),
        lexicon,
      ),
    );
  };
  const interventions: Span[] = [];
  let hasRole = false;
  sentences.forEach((sentence, index) => {
    if (facts[index]?.once(mayNameRelationship, () => mayNameRelationship(sentence.text)) !== true) return;
    const { done, named } = useAt(index) ?? {};
    const isAmongThem = (): boolean =>
      heading.test(sentence.section ?? '') ||
      label.test(sentence.text) ||
      parts.some((part) => contains(part, sentence));
    const place = done ?? (named && isAmongThem() ? named : undefined);
    if (!place) return;
    interventions.push(shifted(place, sentence.start));
    hasRole ||= isOpen(useAt(index - 1), useAt(index + 1));
  });
  // What it is for is asked only where something was done.
  hasRole ||= interventions.length > 0 && sentences.some((_, index) => useAt(index)?.role === 'own');
  return { interventions, hasRole };
}

/** Whether a sentence beside says what something is for: "This is the condition for the exposure work." */
function isOpen(...beside: readonly (RelationshipUse | undefined)[]): boolean {
  return beside.some((use) => use?.role === 'open');
}
