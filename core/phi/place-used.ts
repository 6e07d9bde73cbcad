import type { PhiConfidence, PhiReason } from './phi-span.js';
import type { PhiReading } from './reading.js';
import type { Run } from './runs.js';
import { is } from './word-kinds.js';

/** A place by the indexes of its first and last token. */
export interface PlaceFound {
  readonly first: number;
  readonly last: number;
  readonly confidence: PhiConfidence;
  readonly reason: PhiReason;
}

/** Verbs of going and bringing; behind "to" after them stands a place. */
export const travels: ReadonlySet<string> = new Set(
  'send sends sent taken take takes took bring brings brought walk walks walked ride rides rode commute commutes commuting transferred posted deployed emigrated immigrated fled escaped evacuated sailed cycle cycles cycled hitchhiked head heads headed heading leave leaves leaving ferry tram ran runs crossed evicted deported'.split(
    ' ',
  ),
);

/**
 * Places that nothing but their use tells: "robbed at Kloof Nek", "her sister in Sells", "over on Delmar", "the market on
 * Bałuty square", "born 12 Dec 1979, Zacapu". Asked of words that no other rule has taken.
 */
export function placeByUse(reading: PhiReading, run: Run): PlaceFound | undefined {
  const { tokens, words } = reading;
  const { first, last, kinds } = run;
  const token = tokens.at(first);
  if (!token?.capital || token.opens || token.shouted || reading.isExpository) return undefined;
  const before = tokens.lower(first - 1);
  if (!placeWords.has(before)) return undefined;
  const barred = is.noise | is.instrument | is.eponym | is.medicine | is.orgNoun | is.title;
  if (kinds.some((kind) => (kind & barred) !== 0) || isOwner(reading, last)) return undefined;
  const found: PlaceFound = { first, last, confidence: 'medium', reason: 'preposition' };
  const earlier = tokens.lower(first - 2);
  const isRare = kinds.some((kind) => (kind & is.everyday) === 0);
  const isPerson = (kinds[0] ?? 0) & is.first && !((kinds[0] ?? 0) & is.place);
  // "her sister in Sells", "a cousin from Oakum"
  if (/^(?:in|from|near|outside)$/.test(before) && words.of(earlier) & (is.kin | is.person) && !isPerson)
    return found;
  // "Telehealth from home (Lisbon)": a gloss of where somebody is
  if (
    before === '(' &&
    /^(?:home|flat|apartment|house|town|village|hometown|dorm|shelter|hotel|hostel|base|campus|office)$/.test(
      earlier,
    ) &&
    /^[,)]$/.test(tokens.written(last + 1)) &&
    isRare &&
    !isPerson
  )
    return found;
  // "over on Delmar", "a flat on Mulberry"
  if (before === 'on' && onStreet.test(earlier) && !isPerson) return found;
  if (/^(?:behind|opposite|beyond|across)$/.test(before) && isRare && !isPerson) return found;
  if (/^(?:at|outside|near|by|around|in)$/.test(before) && run.words.length > 1 && isRare && !isPerson)
    return found;
  // "on Bałuty square", "the Alder market"
  const next = tokens.at(last + 1);
  if (
    next?.kind === 'word' &&
    !next.capital &&
    next.gap === 1 &&
    commonPlaces.test(tokens.lower(last + 1)) &&
    isRare &&
    !isPerson &&
    /^(?:on|in|at|near|off|from|to|the|around|by|a)$/.test(before)
  )
    return found;
  return before === ',' && isBorn(reading, first) && kinds.every((kind) => (kind & is.word) === 0)
    ? found
    : undefined;
}

/** What can stand before a place that only its use tells. */
const placeWords = new Set(
  'in from near outside ( on behind opposite beyond across at by around off to the a ,'.split(' '),
);

const onStreet =
  /^(?:over|down|out|up|lives?|living|house|place|apartment|flat|store|shop|church|school|bar|office|stop|crash|block|home|room|stays?|staying|parked|walks?|walking|stall|building|corner|light|gym|couch|café|cafe|pub|garage|bakery|pharmacy|shelter|fire|market|works?|working|drives?|driving)$/;
const commonPlaces =
  /^(?:square|road|street|avenue|area|district|neighborhood|neighbourhood|estate|beach|park|market|station|bridge|depot|docks|campus|exit|valley|village|suburb|bus|ferry|line|tram|pier|harbour|harbor|woods|trail|river|creek|farm|flats|side|projects|reservation|rez|county|crossing|roundabout|underpass)$/;

function isOwner({ text, tokens }: PhiReading, last: number): boolean {
  const end = tokens.at(last)?.end ?? 0;
  return /^['’]s?\s/.test(text.slice(end, end + 3));
}

/** "born", "b." or a cell with "Born" on the same line, with a number between. */
function isBorn({ tokens }: PhiReading, index: number): boolean {
  for (let at = index - 1; at >= 0 && index - at < 10; at--) {
    if (/^(?:born|birthplace|birth)$/.test(tokens.lower(at))) return true;
    if ((tokens.at(at + 1)?.gap ?? 0) >= 2) return false;
  }
  return false;
}
