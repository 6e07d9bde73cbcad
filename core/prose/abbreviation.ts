import { abbreviations } from '../tables/generated/abbreviations.js';

/**
 * What a full stop after a word can mean. `never`: no end of a sentence. `title`: a name follows. `number`: none before
 * a number. `common` and `name`: an end only where the next word starts a sentence, which for `name` a capital does not
 * tell (`U.S. Navy`).
 */
export type AbbreviationClass = 'never' | 'title' | 'number' | 'common' | 'name';

const classes = new Map<string, AbbreviationClass>();
const add = (values: readonly string[], kind: AbbreviationClass): void => {
  for (const value of values) if (!classes.has(value)) classes.set(value, kind);
};
add(abbreviations.neverFinal, 'never');
add(abbreviations.softName, 'name');
add(abbreviations.softCommon, 'common');
add(abbreviations.titles, 'title');
add(abbreviations.takesNumber, 'number');

/** The class of a word in lower case without its last full stop; undefined for words that are no abbreviation. */
export function abbreviationClass(word: string): AbbreviationClass | undefined {
  return classes.get(word);
}

/** Whether a word in any case, without its last full stop, is an abbreviation. */
export function isAbbreviation(word: string): boolean {
  return classes.has(word.toLowerCase());
}

/** Words that count and abbreviate in one (`min`, `sec`, `pt`): the list for numbers holds them too. */
export function takesNumber(word: string): boolean {
  return numbered.has(word);
}
const numbered = new Set(abbreviations.takesNumber);
