import type { Link } from './link-types.js';
import type { ReadSentence } from './read-sentence.js';
import type { SentenceItems } from './sentence-items.js';
import { elementNouns, prepositions, ratingNouns } from './words.js';

/** Words that name who graded. */
export const taskForceCue =
  /\btask[ -]?force|\bpanel\b|\bNorcross\b|\bexpert judges\b|\bsteering committee\b/i;
const ratingCue =
  /\b(?:rated|graded?|grading|rating|ratings|tier|label(?:l?ed)?|task[ -]?force|panel|edition|judged|deemed|classed|classified|listed|ranked|categor(?:y|ies)|Norcross)\b/i;

/** Whether a phrase is said as a rating here, not as praise or in its ordinary sense. */
export function isRating(read: ReadSentence, link: Link): boolean {
  const { items, text } = { items: read.items, text: read.text };
  if (link.grade.kind !== 'grade') return true;
  const cue =
    items.items.some((item) => item.kind === 'edition' || item.kind === 'type') || ratingCue.test(text);
  if (link.grade.unsupported) {
    if (items.items.some((item) => item.kind === 'scheme')) return false;
    return (
      taskForceCue.test(text) ||
      items.items.some((item) => item.kind === 'edition') ||
      ratedAs(items, link.at)
    );
  }
  if (link.grade.phrase === 'promising') return cue && promisingAsGrade(items, link.at);
  return !ordinary(items, link) || cue;
}

/** "promising" alone is a grade where it is given as one, and ordinary praise before a noun: "a promising start". */
function promisingAsGrade(items: SentenceItems, at: number): boolean {
  if (ratedAs(items, at) || items.isWord(at + 1, ratingNouns) || items.isWord(at + 1, elementNouns))
    return true;
  let before = at - 1;
  while (items.isWord(before, /ly$/) || items.isWord(before, /^(?:only|still|just|as|then)$/)) before--;
  const predicate = items.isWord(before, /^(?:is|are|was|were|remain|remains|remained|stayed)$/);
  const next = items.at(at + 1);
  return (
    predicate &&
    (next === undefined ||
      next.kind === 'stop' ||
      next.kind === 'edition' ||
      items.isWord(at + 1, prepositions))
  );
}

/** A rating verb or noun governs the grade: "rated X", "the grade of X". */
function ratedAs(items: SentenceItems, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 9); index--) {
    if (
      items.isWord(
        index,
        /^(?:rated?|rates|rating|graded?|grades|grading|judged?|judges|deem(?:s|ed)?|classed|classif(?:y|ied|ies)|label(?:s|ed|led)?|ranked|ranks|categori[sz]ed|tier|scored)$/,
      )
    )
      return true;
    if (items.is(index, 'stop') && /^[.;]$/.test(items.lower(index))) return false;
  }
  return items.isWord(at + 1, /^(?:tier|grade|rating|category|label|rank)$/);
}

/** "His empathy was probably effective in calming the client": the words in their ordinary sense. */
function ordinary(items: SentenceItems, link: Link): boolean {
  if (link.form !== 'predicate') return false;
  const after = link.at + 1;
  const element = link.elements.find((one) => typeof one === 'number');
  const owned =
    element !== undefined &&
    (items.isWord(element - 1, /^(?:his|her|my|your|our|their)$/) ||
      items.isWord(element - 1, /^(?:therapist|clinician|counsellor|counselor|client|colleague)['’]s$/));
  if (items.isWord(after, /^(?:in|at|for|with|against|when|because|here|today|there|last|this)$/)) {
    if (
      items.isWord(after + 1, /ing$/) ||
      items.isWord(
        after + 1,
        /^(?:him|her|his|my|this|them|our|me|us|one|she|he|they|session|week|night|time)$/,
      )
    )
      return true;
    if (items.isWord(after, /^(?:when|because|here|today|last)$/) && owned) return true;
  }
  return owned && !ratedAs(items, link.at);
}
