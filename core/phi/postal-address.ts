import { endOfCapitals, restOfAddress, type PostalAddress } from './address-rest.js';
import { foreign, foreignHeads, foreignStreet, streetLinks } from './foreign-street.js';
import type { PhiReading } from './reading.js';
import { is } from './word-kinds.js';

/** Street words that are nothing else; the others ("Drive", "Court", "Way") need a number before them. */
const clearStreet =
  /^(?:street|avenue|ave|road|rd|lane|boulevard|blvd|parkway|pkwy|highway|hwy|turnpike|terrace|alley|crescent|mews|cul-de-sac)$/;
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
