import {
  mayNameRelationship,
  mayTellOfWork,
  readRelationshipRole,
  readRelationshipUse,
  type RelationshipRole,
  type RelationshipUse,
} from '../grades/relationship-use.js';
import type { Lexicon } from '../grades/lexicon.js';
import type { Note } from '../structure/notes/note.js';
import { isWrittenPart } from '../structure/notes/note.js';
import type { Facts } from '../text/facts.js';
import { allShifted, contains, shifted, type Span } from '../text/span.js';
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
  const ask = <Answer>(
    question: (text: string, tags: readonly Span[], lexicon: Lexicon) => Answer,
    index: number,
  ): Answer | undefined => {
    const sentence = sentences[index];
    if (!sentence) return undefined;
    const { start, text, tags } = sentence;
    return facts[index]?.once(question, () => question(text, allShifted(tags, -start), lexicon));
  };
  const useAt = (index: number): RelationshipUse | undefined => ask(readRelationshipUse, index);
  const roleAt = (index: number): RelationshipRole => ask(readRelationshipRole, index);
  const interventions: Span[] = [];
  let hasRole = false;
  sentences.forEach((sentence, index) => {
    if (ask(mayNameRelationship, index) !== true) return;
    const isAmongThem =
      heading.test(sentence.section ?? '') ||
      label.test(sentence.text) ||
      parts.some((part) => contains(part, sentence));
    if (!isAmongThem && ask(mayTellOfWork, index) !== true) return;
    const { done, named } = useAt(index) ?? {};
    const place = done ?? (isAmongThem ? named : undefined);
    if (!place) return;
    interventions.push(shifted(place, sentence.start));
    hasRole ||= roleAt(index - 1) === 'open' || roleAt(index + 1) === 'open';
  });
  // What it is for is asked only where something was done.
  hasRole ||= interventions.length > 0 && sentences.some((_, index) => roleAt(index) === 'own');
  return { interventions, hasRole };
}
