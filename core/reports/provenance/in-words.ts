import type { Locale } from '../../language/locale.js';
import { say, type Values } from '../../language/say.js';

let language: Locale = 'en';

/**
 * What `make` makes, its words in a language: a page is made in one go out of many pieces, none of which has to hand the
 * language on. Throws what `make` throws.
 */
export function inLanguage<Made>(locale: Locale, make: () => Made): Made {
  const before = language;
  language = locale;
  try {
    return make();
  } finally {
    language = before;
  }
}

/** The language that is made in now. */
export function languageOfPage(): Locale {
  return language;
}

/** A text of a page in the language that it is made in (`say`). Never throws. */
export function inWords(text: string, values?: Values): string {
  return say(language, text, values);
}
