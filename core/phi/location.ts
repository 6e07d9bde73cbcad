import { placeByUse, travels, type PlaceFound } from './place-used.js';
import { addressAt } from './postal-address.js';
import type { PhiConfidence, PhiReason, PhiSpan } from './phi-span.js';
import { isInside, type PhiReading } from './reading.js';
import type { Run } from './runs.js';
import { withoutWritten } from './replacements/written.js';
import { is } from './word-kinds.js';

/**
 * Geographic subdivisions smaller than a state: postal addresses, streets, towns, named places. Places of treatment are
 * of low confidence. States, countries and what cites literature are none.
 */
export function* findLocations(reading: PhiReading): Generator<PhiSpan> {
  const { tokens, citations, isExpository, fields, text } = reading;
  const span = (start: number, end: number, confidence: PhiConfidence, reason: PhiReason): PhiSpan => ({
    start,
    end,
    category: 'location',
    confidence: isExpository && reason !== 'address' && reason !== 'field' ? 'low' : confidence,
    reason,
  });
  for (const field of fields) {
    if (
      field.kind === 'place' &&
      /\p{L}{2}|\d{4}/u.test(withoutWritten(text.slice(field.start, field.end))) &&
      !isInside(citations, field.start)
    )
      yield span(field.start, field.end, 'high', 'field');
  }
  let done = -1;
  for (const index of reading.candidates) {
    if (index <= done) continue;
    const address = addressAt(reading, index);
    if (!address || isInside(citations, tokens.at(index)?.start ?? 0)) continue;
    yield span(
      tokens.at(address.first ?? index)?.start ?? 0,
      tokens.at(address.last)?.end ?? 0,
      address.confidence,
      'address',
    );
    done = address.last;
  }
  const people = new Set(fields.filter(({ kind }) => kind === 'person').map((field) => field.start));
  // In an article about nobody in care, towns and institutions are those of the literature.
  if (isExpository && reading.document.kind !== 'note') return;
  if (reading.isLowerCase) {
    for (const index of reading.candidates) {
      if (headNature.test(tokens.lower(index)) && isHeadOfName(reading, index)) {
        yield span(tokens.at(index)?.start ?? 0, tokens.at(index + 1)?.end ?? 0, 'medium', 'place');
        continue;
      }
      if (!clearNature.test(tokens.lower(index)) || !isNamedNature(reading, index)) continue;
      yield span(tokens.at(index - 1)?.start ?? 0, tokens.at(index)?.end ?? 0, 'medium', 'place');
    }
  }
  for (const run of reading.runs) {
    const start = tokens.at(run.first)?.start ?? 0;
    if (isInside(citations, start)) continue;
    const found = people.has(start) ? undefined : placeOf(reading, run);
    if (!found) continue;
    const from = tokens.at(found.first)?.start ?? start;
    yield span(from, tokens.at(found.last)?.end ?? start, found.confidence, found.reason);
  }
}

/** Nouns that a name stands before, and hardly any other word. */
const clearNature =
  /^(?:creek|lake|falls|heights|beach|valley|county|township|ridge|springs|canyon|bay|harbou?r|cove|lane|street|avenue|farm)$/;

/** Nouns that stand before the name of a place. */
const headNature = /^(?:lake|mount|port|fort|cape|camp|lower|upper|saint|san|santa)$/;

/** In a text without capitals: "drove to cape orrin", and not "to camp with him". */
function isHeadOfName({ tokens, words }: PhiReading, index: number): boolean {
  const next = tokens.at(index + 1);
  if (
    next?.kind !== 'word' ||
    next.gap !== 1 ||
    words.of(tokens.lower(index + 1)) & (is.function | is.instrument)
  )
    return false;
  return /^(?:in|at|near|to|from|outside|by)$/.test(tokens.lower(index - 1));
}

/** In a text without capitals: "out by copper creek", and not "by the creek". */
function isNamedNature({ tokens, words }: PhiReading, index: number): boolean {
  const kind = words.of(tokens.lower(index - 1));
  if ((kind & is.function) !== 0 || tokens.at(index - 1)?.kind !== 'word') return false;
  return locative.has(tokens.lower(index - 2)) || /^(?:to|from|on|of)$/.test(tokens.lower(index - 2));
}

/** Roads and landings that a number names. */
const numberedPlaces =
  /^(?:hwy|rte|rt|road|km|route|exit|highway|interstate|pier|wharf|terminal|gate|dock|milepost|junction|motorway|platform|unit|plot|lot)$/;

const locative = new Set(
  'in at near outside around toward towards through via across past by off'.split(' '),
);
const dwelling =
  /^(?:lives?|living|lived|moved?|moving|born|raised|grew|came|comes|coming|resides?|residing|resident|native|travel(?:l?ed|l?ing|s)?|trip|drove|drives?|driving|went|go|goes|going|flew|flying|fly|relocat\w+|visit(?:ed|ing|s)?|returned|back|home|house|apartment|stay(?:ed|ing|s)?|based|located|hometown|town|city|village|arrived|vacation\w*|holiday|flight|bus|train|from)$/;

function isMotion(word: string): boolean {
  return dwelling.test(word) || travels.has(word);
}

function placeOf(reading: PhiReading, run: Run): PlaceFound | undefined {
  const { tokens, words } = reading;
  const { last } = run;
  const size = run.words.length;
  const kinds = run.kinds;
  const lastKind = kinds.at(-1) ?? 0;
  const before = tokens.lower(run.first - 1);
  const isAfterPlaceWord =
    locative.has(before) ||
    before === 'to' ||
    before === 'from' ||
    (before === 'the' && locative.has(tokens.lower(run.first - 2)));
  if (size > 1 && (lastKind & is.orgNoun) !== 0 && (lastKind & is.geoNoun) === 0) {
    const isNamed = kinds.some(
      (kind) => (kind & is.word) === 0 || (kind & (is.first | is.last | is.place)) !== 0,
    );
    return isNamed && (lastKind & is.facility) !== 0
      ? { first: run.first, last, confidence: 'low', reason: 'facility' }
      : undefined;
  }
  if (words.of(tokens.lower(last + 1)) & is.orgNoun && tokens.at(last + 1)?.capital === true)
    return undefined;
  const next = tokens.at(last + 1);
  if (
    size === 1 &&
    numberedPlaces.test(tokens.lower(last)) &&
    next?.gap === 1 &&
    /^\d{1,3}[A-Z]?$/.test(tokens.written(last + 1))
  )
    return {
      first: run.first,
      last: last + 1,
      confidence:
        isAfterPlaceWord ||
        before === 'on' ||
        before === 'the' ||
        /^(?:hwy|highway|interstate|rte|motorway)$/.test(tokens.lower(last))
          ? 'medium'
          : 'low',
      reason: 'place',
    };
  // "Coulter's Bend"
  const owned =
    tokens.at(last + 1)?.kind === 'mark' && tokens.at(last + 1)?.gap === 0
      ? geoAfterPossessive(reading, last)
      : undefined;
  if (
    tokens.at(last + 1)?.kind === 'mark' &&
    /^['’]s/.test(reading.text.slice(tokens.at(last)?.end ?? 0, (tokens.at(last)?.end ?? 0) + 2)) &&
    owned === undefined
  )
    return undefined;
  if (owned !== undefined)
    return {
      first: run.first,
      last: owned,
      confidence: isAfterPlaceWord || before === 'on' ? 'medium' : 'low',
      reason: 'place',
    };
  // "Gannet Beach", "Wharf 6"
  if (lastKind & is.geoNoun && !tokens.at(run.first)?.shouted) {
    // "Odile Marsh": a first name before a family name that is a noun of places too.
    const isPerson =
      size === 2 &&
      ((kinds[0] ?? 0) & is.first) !== 0 &&
      ((kinds[0] ?? 0) & is.word) === 0 &&
      (lastKind & is.last) !== 0;
    if (isPerson && !isAfterPlaceWord) return undefined;
    if (size > 1) {
      const own = kinds.slice(0, -1);
      const opening = tokens.at(run.first)?.opens === true;
      const isCommon = own.every(
        (kind) => (kind & is.everyday) !== 0 && (kind & (is.first | is.last | is.place)) === 0,
      );
      const first =
        opening && (kinds[0] ?? 0) & is.everyday && size > 2 ? (run.words[1] ?? run.first) : run.first;
      const next = words.of(tokens.lower(last + 1));
      if (next & is.instrument && !isAfterPlaceWord) return undefined;
      return {
        first,
        last: withTown(reading, last),
        confidence: isAfterPlaceWord || !isCommon ? 'medium' : 'low',
        reason: 'place',
      };
    }
    if (
      tokens.at(last + 1)?.kind === 'code' &&
      /^\d{1,3}$/.test(tokens.written(last + 1)) &&
      isAfterPlaceWord
    )
      return { first: run.first, last: last + 1, confidence: 'medium', reason: 'place' };
  }
  if (size === 2 && tokens.lower(run.first) === 'mile' && tokens.at(last + 1)?.kind === 'code')
    return { first: run.first, last: last + 1, confidence: 'medium', reason: 'place' };
  if (size > 1 && (kinds[0] ?? 0) & is.geoHead && (lastKind & is.instrument) === 0) {
    const rest = kinds.slice(1);
    const isNamed =
      rest.every((kind) => (kind & is.word) === 0 || (kind & (is.place | is.last)) !== 0) &&
      rest.some((kind) => (kind & is.everyday) === 0 || (kind & is.last) !== 0);
    const sure =
      /^(?:lake|mount|port|fort|camp|cape|san|santa|los|las|lower|upper|saint|st)$/.test(
        tokens.lower(run.first),
      ) || isAfterPlaceWord;
    if (isNamed && sure) return { first: run.first, last, confidence: 'medium', reason: 'place' };
  }
  return townOf(reading, run, before, isAfterPlaceWord) ?? placeByUse(reading, run);
}

/** "Drumlin Lodge, Achnagarron": a word behind the comma that is none of the language and nobody's name. */
function withTown({ tokens, words }: PhiReading, last: number): number {
  const token = tokens.at(last + 2);
  if (tokens.written(last + 1) !== ',' || token?.kind !== 'word' || !token.capital) return last;
  const kind = words.of(tokens.lower(last + 2));
  const isTown = (kind & is.place) !== 0 || kind === 0;
  return isTown && (kind & is.first) === 0 && tokens.at(last + 3)?.kind !== 'word' ? last + 2 : last;
}

/** The index of a capitalised noun of places that a possessive owns. */
function geoAfterPossessive({ tokens, words }: PhiReading, last: number): number | undefined {
  for (let at = last + 1; at <= last + 3; at++) {
    const token = tokens.at(at);
    if (token?.kind === 'word' && token.capital && words.of(tokens.lower(at)) & is.geoNoun) return at;
    if (token?.kind === 'word' && tokens.lower(at) !== 's') return undefined;
  }
  return undefined;
}

/** Known towns where towns stand, and unknown words where nothing but a place can stand. */
function townOf(
  reading: PhiReading,
  run: Run,
  before: string,
  isAfterPlaceWord: boolean,
): PlaceFound | undefined {
  const { tokens, words } = reading;
  const { first, last } = run;
  const kinds = run.kinds;
  const next = words.of(tokens.lower(last + 1));
  if (next & is.instrument) return undefined;
  const phrase = run.words.map((word) => tokens.lower(word)).join(' ');
  const whole = run.words.length > 1 ? words.of(phrase) : (kinds[0] ?? 0);
  const isState = isRegionAfter(reading, last);
  const isCity =
    /^(?:city|town|village|suburb|borough|hamlet)$/.test(before) ||
    (before === 'of' &&
      /^(?:city|town|village|suburb|borough|hamlet|outskirts|university)$/.test(tokens.lower(first - 2)));
  const isMoved =
    isCity ||
    (/^(?:in|from|to|at|near)$/.test(before) &&
      [2, 3, 4].some((back) => isMotion(tokens.lower(first - back))));
  const end = isState ?? last;
  if (isState !== undefined && tokens.at(first)?.shouted !== true)
    return { first, last: end, confidence: 'high', reason: 'place' };
  const isKnown = (whole & is.place) !== 0 && ((whole & is.word) === 0 || isMoved);
  const isName = (whole & (is.first | is.last)) !== 0;
  if (tokens.at(first)?.shouted) {
    const isRare = kinds.some((kind) => (kind & is.everyday) === 0);
    if (isMoved && isRare && before !== 'at')
      return { first, last, confidence: 'medium', reason: 'preposition' };
    return undefined;
  }
  if (isKnown && (isMoved || (isAfterPlaceWord && before !== 'by' && before !== 'to')))
    return { first, last: end, confidence: isMoved ? 'high' : 'medium', reason: 'place' };
  if (isKnown && !isName && (whole & is.eponym) === 0)
    return { first, last: end, confidence: tokens.at(first)?.opens ? 'low' : 'medium', reason: 'place' };
  if (
    tokens.at(first)?.opens ||
    (tokens.at(first)?.capital !== true && !(reading.isLowerCase && (kinds[0] ?? 0) === 0))
  )
    return undefined;
  const allOpen = kinds.every((kind) => (kind & is.word) === 0 && (kind & is.eponym) === 0);
  if (
    isMoved &&
    kinds.some((kind) => (kind & is.everyday) === 0) &&
    kinds.every((kind) => (kind & is.word) === 0 || kinds.length > 1)
  )
    return { first, last, confidence: 'medium', reason: 'preposition' };
  if (allOpen && !isName && /^(?:in|near|outside|at|lower|upper|lake|port|mount)$/.test(before))
    return { first, last, confidence: 'medium', reason: 'preposition' };
  return undefined;
}

const stateCodes = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR AA AE AP ON QC BC AB MB SK NS NB NL PE'.split(
    ' ',
  ),
);

/** After "Town, ST" or "Town, Ohio", with a ZIP code or without: the index of the last token. */
function isRegionAfter({ tokens, words }: PhiReading, last: number): number | undefined {
  const isLine = tokens.at(last + 1)?.gap === 2;
  if (tokens.written(last + 1) !== ',' && !isLine) return undefined;
  const at = isLine ? last + 1 : last + 2;
  if (isLine && tokens.at(at)?.kind !== 'word') return undefined;
  const written = tokens.written(at);
  const isCode = stateCodes.has(written);
  if (
    !isCode &&
    !(tokens.at(at)?.capital === true && words.of(tokens.lower(at)) & is.region && written.length > 4)
  )
    return undefined;
  if (
    !isCode &&
    /^(?:american|english|african|hispanic|asian|christian|catholic|western|eastern)$/.test(tokens.lower(at))
  )
    return undefined;
  return /^\d{5}(?:-\d{4})?$/.test(tokens.written(at + 1)) ? at + 1 : at;
}
