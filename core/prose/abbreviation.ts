import { abbreviations } from '../tables/generated/abbreviations.js';

/**
 * What a full stop after a word can mean. `never`: it ends no sentence. `title`: a name follows. `number`: it ends none
 * before a number. `date`: as `number`, and the word goes on with other dates. `common`: it may end a sentence, where a
 * capital or sign follows. `name`: it may end one, but a name can follow (`U.S. Navy`), so a capital does not tell.
 */
export type AbbreviationClass = 'never' | 'title' | 'number' | 'date' | 'common' | 'name';

const classes = new Map<string, AbbreviationClass>();
for (const [values, kind] of [
  [abbreviations.neverFinal, 'never'],
  [abbreviations.titles, 'title'],
  [abbreviations.takesNumber, 'number'],
  [abbreviations.dates.filter((date) => date.length < 6), 'date'],
  [abbreviations.softName, 'name'],
  [abbreviations.softCommon, 'common'],
] as const)
  for (const value of values) if (!classes.has(value)) classes.set(value, kind);

const numbers = new Set(abbreviations.takesNumber);
const common = new Set(abbreviations.softCommon);
const names = new Set(abbreviations.softName);
const starters = new Set(abbreviations.starters);
const dates = new Set(abbreviations.dates);
const labelNouns = new Set(abbreviations.labelNouns);
const saying = new Set(abbreviations.saying);
const timesOfDay = new Set(abbreviations.timesOfDay);
const shortWords = new Set(abbreviations.shortWords);
const exclaimed = new Set(abbreviations.exclaimed);

/**
 * The class of a word without its last full stop, as written; undefined for a word that is no abbreviation. A word in
 * capitals without inner stops is an acronym (`IE`, `MIN`), unless it is one of the few that are shouted as a whole.
 */
export function abbreviationClass(word: string): AbbreviationClass | undefined {
  const lower = word.toLowerCase();
  if (
    word.length > 1 &&
    word === word.toUpperCase() &&
    word !== lower &&
    !word.includes('.') &&
    !shouted.has(lower)
  )
    return undefined;
  return classes.get(lower);
}
const shouted = new Set(['dr', 'mr', 'mrs', 'ms', 'st', 'no', 'vs', 'am', 'pm', 'fig', 'jr', 'sr']);

/** Whether a word without its last full stop, as written, is an abbreviation. */
export function isAbbreviation(word: string): boolean {
  return abbreviationClass(word) !== undefined;
}

/** Whether a number goes on after the word: `no. 7`. Some of these are units as well. */
export const takesNumber = (word: string): boolean => numbers.has(word);
/** Whether the word also is a unit or common abbreviation, whatever else it is. */
export const isCommon = (word: string): boolean => common.has(word);
/** Whether the word also is a suffix of names, whatever else it is (`St.`). */
export const isNameSuffix = (word: string): boolean => names.has(word);
/** Whether a capitalised word, given in lower case, opens sentences and seldom follows an abbreviation inside one. */
export const isStarter = (word: string): boolean => starters.has(word);
/** Whether a word in lower case names a day, month or time zone. */
export const isDate = (word: string): boolean => dates.has(word);
/** Whether a capital letter after the word is a name by itself: `group A`. */
export const isLabelNoun = (word: string): boolean => labelNouns.has(word);
/** Whether the word attributes speech: `said`. */
export const isSaying = (word: string): boolean => saying.has(word);
/** Whether the word closes a time of day or a year. */
export const isTimeOfDay = (word: string): boolean => timesOfDay.has(word);
/** Whether a short word in lower case ends sentences and abbreviates nothing. */
export const isShortWord = (word: string): boolean => shortWords.has(word);
/** Whether the word is a name that is written with an exclamation mark. */
export const isExclaimed = (word: string): boolean => exclaimed.has(word);
