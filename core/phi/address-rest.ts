import type { PhiConfidence } from './phi-span.js';
import type { PhiReading } from './reading.js';
import { is } from './word-kinds.js';

/** The tokens of a postal address, and how sure it is one. `first` may lie before the token it was found at. */
export interface PostalAddress {
  readonly first?: number;
  readonly last: number;
  readonly confidence: PhiConfidence;
}

/** The index of the last of the capitalised words from a token on, particles between them, a number behind them included. Never throws. */
export function endOfCapitals({ tokens }: PhiReading, from: number): number {
  let at = from;
  while (
    tokens.at(at + 1)?.gap === 1 &&
    (tokens.at(at + 1)?.capital === true ||
      /^(?:de|del|la|des|du|di|da|do|dos|delle|della)$/.test(tokens.lower(at + 1))) &&
    at - from < 6
  )
    at++;
  if (tokens.at(at + 1)?.gap === 1 && /^\d{1,4}[a-z]?$/i.test(tokens.written(at + 1))) at++;
  return at;
}

/** The index of the last token of an address whose street ends at a token: unit, town, state and ZIP code. Never throws. */
export function restOfAddress(reading: PhiReading, street: number): number {
  const { tokens, words } = reading;
  let last = street;
  for (let step = 0; step < 14; step++) {
    let at = last + 1;
    if (tokens.written(at) === '.' && tokens.at(at)?.gap === 0 && !tokens.at(at + 1)?.opens) at++;
    const comma = tokens.written(at) === ',';
    if (comma) at++;
    // Quoted lines: each begins with a sign.
    if (tokens.written(at) === '>' && tokens.at(at)?.gap === 2) at++;
    const isNewLine = (tokens.at(at)?.gap ?? 0) === 2 || tokens.written(at - 1) === '>';
    const token = tokens.at(at);
    if (!token || token.gap >= 3 || token.kind === 'mark' || token.kind === 'address') break;
    const word = tokens.lower(at);
    const isUnit =
      /^(?:apt|apartment|suite|ste|unit|floor|fl|rm|room|building|bldg|no|n|s|e|w|north|south|east|west|ne|nw|se|sw)$/.test(
        word,
      );
    const isTown =
      token.kind === 'word' &&
      token.capital &&
      (comma || isNewLine || last > street) &&
      !(token.opens && !isNewLine) &&
      !/^(?:Phone|Tel|Fax|Email|He|She|They|The|His|Her|DOB|SSN|MRN)$/.test(tokens.written(at));
    const isNumber =
      token.kind === 'code' &&
      /^(?:\d{1,5}[A-Z]?|\d{5}-\d{4}|[A-Z]{1,2}\d{1,2}[A-Z]?|\d[A-Z]{2}|[A-Z]\d[A-Z])$/.test(
        tokens.written(at),
      ) &&
      (comma ||
        /^(?:apt|apartment|suite|ste|unit|floor|no|box)$/.test(tokens.lower(last).replace('.', '')) ||
        tokens.written(at).length >= 3 ||
        tokens.at(last)?.shouted === true ||
        isNewLine ||
        tokens.written(last) === '.');
    if (!isUnit && !isTown && !isNumber) break;
    if (isTown && words.of(word) & is.title) break;
    last = at;
    if (token.kind === 'code' && /^\d{5}(?:-\d{4})?$/.test(tokens.written(at))) break;
  }
  return last;
}
