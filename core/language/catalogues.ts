import { messagesEs } from '../tables/generated/messages-es.js';
import type { Messages } from '../tables/messages.js';
import type { Locale } from './locale.js';

/** Finds all that is told in a language; undefined where there is nothing. Must not throw. */
export type ReadCatalogue = (locale: Locale) => Messages | undefined;

/** What the library and the sources carry. In programs `tools/build.mjs` leaves it out, and puts it in a file beside them. */
const carried: Readonly<Partial<Record<Locale, Messages | undefined>>> = { es: messagesEs };

const found = new Map<Locale, Messages | undefined>();
let readCatalogue: ReadCatalogue | undefined;

/** Says where a program finds the catalogues that it does not carry. Each is read when its language is first asked for. */
export function readCataloguesWith(read: ReadCatalogue): void {
  readCatalogue = read;
  found.clear();
}

/** All that is told in a language; undefined for English, which stands in the code. Never throws. */
export function catalogueOf(locale: Locale): Messages | undefined {
  if (locale === 'en') return undefined;
  const own = carried[locale];
  if (own || found.has(locale)) return own ?? found.get(locale);
  const read = readCatalogue?.(locale);
  found.set(locale, read);
  return read;
}
