import type { PhiConfidence } from './phi-span.js';
import type { PhiReading } from './reading.js';
import type { TokenList } from './tokens.js';
import { is } from './word-kinds.js';

/** The tokens of a postal address, and how sure it is one. `first` may lie before the token it was found at. */
export interface PostalAddress {
  readonly first?: number;
  readonly last: number;
  readonly confidence: PhiConfidence;
}

/** Street words that are nothing else; the others ("Drive", "Court", "Way") need a number before them. */
const clearStreet =
  /^(?:street|avenue|ave|road|rd|lane|boulevard|blvd|parkway|pkwy|highway|hwy|turnpike|terrace|alley|crescent|mews|cul-de-sac)$/;
/** Endings and heads of street names in other languages. */
const foreignStreet =
  /(?:vej|gade|gatan|vägen|vagen|straat|stra(?:ss|ß)e|str|weg|laan|gata|gate|allee|platz|vegen|veien|stræde|stien|plein|kade|utca|katu|tie|gasse|damm|ufer|dreef|singel|gracht|gränd|torget|backen|vænget|braut|stígur|vegur|tún|ulica|utja)$/;
/** Words for a street that stand before its name; the first are no words of English. */
const plainHeads = new Set(
  'rue calle avenida rua ul ulica ulicy ulice piazza viale chemin allée carrera travessa passeig carrer boulevard quai'.split(
    ' ',
  ),
);
const foreignHeads = new Set([...plainHeads, ...'via plaza paseo impasse praça corso largo'.split(' ')]);

/** The postal address or part of one that begins at a token: house and street, box, unit, corner. */
export function addressAt(reading: PhiReading, index: number): PostalAddress | undefined {
  const { tokens } = reading;
  const token = tokens.at(index);
  if (!token || token.kind === 'mark' || token.kind === 'address') return undefined;
  if (token.kind === 'code') {
    if (!/^\d{1,6}[a-z]?(?:[-/]\d{1,4}[a-z]?)?$/i.test(tokens.written(index)))
      return compassStreet(reading, index);
    return houseAndStreet(reading, index) ?? numberedPlace(reading, index) ?? zipCode(reading, index);
  }
  if (!token.capital) return undefined;
  const word = tokens.lower(index);
  return (
    military(reading, index) ??
    box(reading, index, word) ??
    unit(reading, index, word) ??
    streetAlone(reading, index) ??
    foreign(reading, index, word) ??
    corner(reading, index)
  );
}

/** `1120 Larch Ave, Coldwater Flats, ID 83299`. */
function houseAndStreet(reading: PhiReading, index: number): PostalAddress | undefined {
  const { tokens, words } = reading;
  let at = index + 1;
  for (let count = 0; count < 6; count++, at++) {
    const token = tokens.at(at);
    if (!token || token.kind === 'address' || token.gap > 2 || token.gap === 0) return undefined;
    if (tokens.written(at) === '.' && tokens.at(at)?.gap === 0) continue;
    const isOrdinal = /^\d{1,3}(?:st|nd|rd|th)$/i.test(tokens.written(at));
    if (!isOrdinal && !(token.kind === 'word' && token.capital)) return undefined;
    const word = tokens.lower(at);
    if (count > 0 && words.of(word) & is.street)
      return { last: restOfAddress(reading, at), confidence: 'high' };
    // "Marrowgate Lane" goes on: its street word is the next one.
    const goesOn = tokens.at(at + 1)?.gap === 1 && (words.of(tokens.lower(at + 1)) & is.street) !== 0;
    if (token.kind === 'word' && foreignStreet.test(word) && word.length > 5 && !goesOn)
      return { last: restOfAddress(reading, at), confidence: 'high' };
    if (count === 0 && foreignHeads.has(word))
      return { last: restOfAddress(reading, endOfCapitals(reading, at)), confidence: 'high' };
    if (words.of(word) & is.medicine) return undefined;
  }
  return undefined;
}

/** "on w 79th", "near N. 3rd", "off East 12th": a numbered street that a point of the compass tells. */
function compassStreet(reading: PhiReading, index: number): PostalAddress | undefined {
  const { tokens } = reading;
  if (!/^\d{1,3}(?:st|nd|rd|th)$/i.test(tokens.written(index))) return undefined;
  const at = tokens.written(index - 1) === '.' ? index - 2 : index - 1;
  if (!/^(?:[nsew]|north|south|east|west)$/.test(tokens.lower(at)) || tokens.at(index)?.gap !== 1)
    return undefined;
  return /^(?:on|at|near|off|to|from|by|around|of|and|&|@)$/.test(tokens.lower(at - 1))
    ? { first: at, last: restOfAddress(reading, index), confidence: 'medium' }
    : undefined;
}

/**
 * `20789 Allika 46`, "lives at 643 Kronprins Olav 9, Moss": a number before capitalised words that are no words of the
 * language, with a number behind them, or where somebody lives or is sent to.
 */
function numberedPlace(reading: PhiReading, index: number): PostalAddress | undefined {
  const { tokens, words } = reading;
  let at = index + 1;
  if (tokens.at(at)?.kind === 'code' && /^\d{1,5}$/.test(tokens.written(at)) && (tokens.at(at)?.gap ?? 0) > 0)
    at++;
  const first = at;
  let unusual = false;
  for (; at < first + 5; at++) {
    const token = tokens.at(at);
    if (token?.kind !== 'word' || token.gap !== 1) break;
    const kind = words.of(tokens.lower(at));
    if (token.end - token.start < 3 && token.capital) break;
    if (kind & (is.noise | is.instrument) || !(token.capital || streetLinks.has(tokens.lower(at)))) break;
    if ((kind & is.everyday) === 0) unusual = true;
  }
  if (at === first || !unusual) return undefined;
  const closing = tokens.written(at) === '.' && tokens.at(at)?.gap === 0 ? at + 1 : at;
  const number = /^\d{1,4}[a-z]?$/i.test(tokens.written(closing)) && tokens.at(closing)?.gap === 1;
  if (number) return { last: restOfAddress(reading, closing), confidence: 'high' };
  const before = tokens.lower(index - 1) === ':' ? tokens.lower(index - 2) : tokens.lower(index - 1);
  if (
    !/^(?:at|address|to)$/.test(before) ||
    tokens.written(index).length < 2 ||
    /^[A-Z]{1,2}\/|^[A-Z]{1,3}$/.test(tokens.written(first))
  )
    return undefined;
  return { last: restOfAddress(reading, at - 1), confidence: 'medium' };
}

const streetLinks = new Set(
  'de del la des du di da do dos delle della van der den el los las les l d'.split(' '),
);

/** "My zip code is 35350", "postcode 2371". Three digits are what may be kept of a code (45 CFR 164.514(b)(2)(i)(B)). */
function zipCode({ tokens }: PhiReading, index: number): PostalAddress | undefined {
  const written = tokens.written(index);
  if (!/^\d{3,5}(?:-\d{4})?$/.test(written)) return undefined;
  for (let at = index - 1; at > index - 4; at--) {
    const isZip = /^(?:zip|zipcode)$/.test(tokens.lower(at));
    if (isZip && written.length === 3) return undefined;
    if (isZip || /^(?:postcode|postal)$/.test(tokens.lower(at))) return { last: index, confidence: 'high' };
  }
  return undefined;
}

/** `USNS Bergman FPO AP 93757`, `APO AA 33274`. */
function military({ tokens }: PhiReading, index: number): PostalAddress | undefined {
  for (let at = index; at < index + 5; at++) {
    if (!tokens.at(at)?.capital) return undefined;
    if (
      /^(?:apo|fpo|dpo)$/.test(tokens.lower(at)) &&
      /^a[aep]$/.test(tokens.lower(at + 1)) &&
      /^\d{5}/.test(tokens.written(at + 2))
    )
      return { last: at + 2, confidence: 'high' };
  }
  return undefined;
}

function endOfCapitals({ tokens }: PhiReading, from: number): number {
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

/** Unit, town, state and ZIP code after a street. */
function restOfAddress(reading: PhiReading, street: number): number {
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

/** `PO Box 12`, `RR 2 Box 61`, `PSC 9009, Box 9725`. */
function box(reading: PhiReading, index: number, word: string): PostalAddress | undefined {
  const { tokens } = reading;
  if (!/^(?:po|p\.o\.?|rr|psc|hc|unit|cmr|box|rural)$/.test(word)) return undefined;
  for (let at = index; at < index + 6; at++) {
    if (tokens.lower(at) !== 'box' || !/^\d{1,6}$/.test(tokens.written(at + 1))) continue;
    return {
      last: restOfAddress(reading, at + 1),
      confidence: at > index || tokens.lower(index - 1) !== '' ? 'high' : 'medium',
    };
  }
  return undefined;
}

/** `Apt. 675`, `Suite 858`. */
function unit(reading: PhiReading, index: number, word: string): PostalAddress | undefined {
  const { tokens } = reading;
  if (!/^(?:apt|apartment|suite|ste)$/.test(word)) return undefined;
  const at = tokens.written(index + 1) === '.' ? index + 2 : index + 1;
  if (!/^\d{1,5}[A-Z]?$/.test(tokens.written(at))) return undefined;
  return { first: startOfLine(reading, index), last: restOfAddress(reading, at), confidence: 'medium' };
}

/** The street before a unit: back over capitalised words and numbers to the number that begins the line. */
function startOfLine({ tokens }: PhiReading, index: number): number {
  let first = index;
  for (let at = index - 1; at >= 0 && index - at <= 9; at--) {
    const token = tokens.at(at);
    const next = tokens.at(at + 1);
    if (!token || (next?.gap ?? 3) >= 3) break;
    if (token.kind === 'mark') {
      if (/^[.,>]$/.test(tokens.written(at))) continue;
      break;
    }
    const isNumber = token.kind === 'code' && /^\d{1,6}[a-z]?$/i.test(tokens.written(at));
    if (!isNumber && !(token.kind === 'word' && (token.capital || streetLinks.has(tokens.lower(at))))) break;
    if (isNumber) first = at;
  }
  return first;
}

/** `Sorrel Street`, `Fourth Street`: one to three capitalised words and a word that only streets have. */
function streetAlone(reading: PhiReading, index: number): PostalAddress | undefined {
  const { tokens, words } = reading;
  for (let at = index + 1; at <= index + 3; at++) {
    const token = tokens.at(at);
    if (token?.kind !== 'word' || !token.capital || token.gap !== 1) return undefined;
    if (tokens.at(at)?.shouted && tokens.at(at - 1)?.shouted) return undefined;
    if (!clearStreet.test(tokens.lower(at))) continue;
    if (words.of(tokens.lower(at + 1)) & is.orgNoun && tokens.at(at + 1)?.capital === true) return undefined;
    return { last: restOfAddress(reading, at), confidence: 'medium' };
  }
  return undefined;
}

/** `Mellemvej 32`, `Via Roma 7`, `ul. Miła 53`. */
function foreign(reading: PhiReading, index: number, word: string): PostalAddress | undefined {
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

/** `Elm and Tenth`, `Fifth and Main`, "the corner of Mill and Harrow". */
function corner({ tokens }: PhiReading, index: number): PostalAddress | undefined {
  const isCorner = tokens.lower(index - 1) === 'of' && tokens.lower(index - 2) === 'corner';
  const joiner = tokens.lower(index + 1);
  if (joiner !== 'and' && joiner !== '&') return undefined;
  const other = tokens.at(index + 2);
  if (!other?.capital || other.opens) return undefined;
  const isOrdinal = (at: number): boolean => ordinals.test(tokens.lower(at));
  return isCorner || isOrdinal(index) || isOrdinal(index + 2)
    ? { last: index + 2, confidence: 'medium' }
    : undefined;
}

const ordinals =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,3}(?:st|nd|rd|th))$/;
