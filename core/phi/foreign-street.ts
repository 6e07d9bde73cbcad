import { endOfCapitals, restOfAddress, type PostalAddress } from './address-rest.js';
import type { PhiReading } from './reading.js';
import type { TokenList } from './tokens.js';
import { is } from './word-kinds.js';

/** Endings of street names in other languages. */
export const foreignStreet =
  /(?:vej|gade|gatan|vägen|vagen|straat|stra(?:ss|ß)e|str|weg|laan|gata|gate|allee|platz|vegen|veien|stræde|stien|plein|kade|utca|katu|tie|gasse|damm|ufer|dreef|singel|gracht|gränd|torget|backen|vænget|braut|stígur|vegur|tún|ulica|utja)$/;
/** Words for a street that stand before its name; the first are no words of English. */
const plainHeads = new Set(
  'rue calle avenida rua ul ulica ulicy ulice piazza viale chemin allée carrera travessa passeig carrer boulevard quai'.split(
    ' ',
  ),
);
/** Words that stand before the name of a street in other languages. */
export const foreignHeads = new Set([
  ...plainHeads,
  ...'via plaza paseo impasse praça corso largo'.split(' '),
]);

/** Particles inside the names of streets. */
export const streetLinks = new Set(
  'de del la des du di da do dos delle della van der den el los las les l d'.split(' '),
);

/** A street of another language that begins at a capitalised token: `Mellemvej 32`, `Via Roma 7`, `ul. Miła 53`. Never throws. */
export function foreign(reading: PhiReading, index: number, word: string): PostalAddress | undefined {
  const { tokens } = reading;
  const next = tokens.at(index + 1);
  if (
    next?.kind === 'code' &&
    next.gap === 1 &&
    word.length > 5 &&
    foreignStreet.test(word) &&
    /^\d{1,4}[a-z]?(?:[-/][\dIVXa-z]{1,4})?$/i.test(tokens.written(index + 1))
  )
    return { last: restOfAddress(reading, index + 1), confidence: 'high' };
  // "walks to Vondelkade": a street by its ending alone, in a word that the language does not have.
  if (
    word.length > 7 &&
    (reading.words.of(word) & (is.word | is.first)) === 0 &&
    !tokens.at(index)?.shouted &&
    clearForeignStreet.test(word)
  )
    return { last: index, confidence: 'medium' };
  // "rue de la Paix", "ulica Miła"
  const head = headBefore(reading, index);
  if (head !== undefined)
    return { first: head, last: restOfAddress(reading, endOfCapitals(reading, index)), confidence: 'medium' };
  if (!foreignHeads.has(word)) return undefined;
  const last = endOfCapitals(reading, index);
  return last > index && /^\d/.test(tokens.written(last))
    ? { last: restOfAddress(reading, last), confidence: 'high' }
    : undefined;
}

const clearForeignStreet =
  /(?:straat|gracht|kade|stra(?:ss|ß)e|gasse|gatan|gade|vägen|veien|laan|plein|platz|singel|dreef|stræde|utca|katu|allee|vej)$/;

/** The index of a word for a street in lower case before a name: "rue", "calle de", "ulica". */
function headBefore({ tokens }: PhiReading, index: number): number | undefined {
  if (tokens.at(index - 1)?.capital !== false) return undefined;
  let at = index - 1;
  while (index - at <= 3 && (streetLinks.has(tokens.lower(at)) || isLinkMark(tokens, at))) at--;
  const token = tokens.at(at);
  if (token?.kind !== 'word' || token.capital || (tokens.at(at + 1)?.gap ?? 3) > 1) return undefined;
  return plainHeads.has(tokens.lower(at)) ? at : undefined;
}

/** `l'`, `ul.` */
function isLinkMark(tokens: TokenList, index: number): boolean {
  return tokens.at(index)?.kind === 'mark' && /^['’.]$/.test(tokens.written(index));
}
