import type { GradeTables } from '../tables/grade-tables.js';
import { Hints } from '../text/hints.js';
import { tokenise } from './tokens.js';

/** What the readers of grades, causes and appeals look for in a sentence. */
export type SentenceHint = 'name' | 'partOfName' | 'grade' | 'type' | 'frame' | 'cause' | 'work' | 'share';

/**
 * The words without which a sentence can hold no element, grade, cause or appeal, to be sought all at once. A reader
 * whose hint is found still judges for itself. `gradeWords` are those of which every grade holds one, `frameWords` those
 * without which a heading says nothing of grades, kinds or editions.
 */
export function compileSentenceHints(
  tables: GradeTables,
  gradeWords: readonly string[],
  frameWords: readonly string[],
): Hints<SentenceHint> {
  const names = [...tables.elements.values()].flatMap(({ safe, context }) =>
    [...safe, ...context].map(writtenWords),
  );
  return new Hints<SentenceHint>({
    name: names.flatMap((words) => (words.length === 1 ? words.map(asWord) : [])),
    partOfName: names.flatMap((words) => (words.length > 1 ? [asWord(longestWord(words))] : [])),
    frame: frameWords.map(asciiPart),
    grade: gradeWords.map(asciiPart),
    type: ['relationship', 'relational', 'adapt', 'tailor', 'responsive'],
    cause: causeWords,
    work: workWords,
    share: shareWords,
  });
}

/** The words of a name that a text with it holds as letters; `&` may stand for "and". */
export function writtenWords(name: string): string[] {
  return wordsOfName(name).filter((word) => word !== 'and');
}

/** The words of a name in the form in which they are compared. */
export function wordsOfName(name: string): string[] {
  return tokenise(name).flatMap(({ kind, norm }) => (kind === 'stop' ? [] : [norm]));
}

/** The first of the longest words. */
export function longestWord(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), '');
}

/** Hints know the case of ASCII alone: the longest part in it stands for a word that has more. */
export function asciiPart(word: string): string {
  return longestWord(word.split(/[^ -~]+/));
}

/** A word as tokens hold it: from its start on, with a plural or possessive s at most behind one of few letters. */
function asWord(word: string): string {
  if (asciiPart(word) !== word) return asciiPart(word);
  return word.length < 3 ? String.raw`\b${word}\b` : String.raw`\b${word}`;
}

/** Parts of the words that `findCausal` reads as causal. */
const causeWords = [
  ...['caus', 'roduc', 'creat', 'enerat', 'driv', 'drove', 'uarant', 'nsur', 'cure', 'heal', 'rove', 'rovi'],
  ...['roof', 'bring', 'brought', 'lead', 'led ', 'result', 'respons', 'due to', 'hanks to', 'etermin'],
  ...['engend', 'trigger', 'yield', 'make', 'made', 'owing', 'dictat', 'rise', 'effect of', 'effects of'],
];
/** Parts of the words for studies and for what they do, as `findAppeal` reads them. */
const workWords = [
  ...['stud', 'research', 'meta', 'evidence', 'trial', 'review', 'data', 'scien', 'literature', 'finding'],
  ...['survey', 'expert', 'shown', 'established', 'documented', 'demonstrated', 'found', 'proven'],
];
/** What every share of people holds that `findShare` reads. */
const shareWords = [
  ...['%', 'percent', 'per cent', 'out of', 'twice', 'times', 'half', 'double'],
  ...[...'0123456789'].map((digit) => ` in ${digit}`),
  ...[
    'every',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'twenty',
    'a hundred',
  ].map((word) => ` in ${word}`),
];
