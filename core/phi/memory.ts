import { findAges } from './age.js';
import { apart } from './apart.js';
import { findCodes } from './codes.js';
import { findDates } from './date.js';
import type { Sliced } from '../text/sliced.js';
import type { PhiDocument } from './document.js';
import { findEmails } from './email.js';
import { findIps } from './ip.js';
import { findLocations } from './location.js';
import { findNames } from './name.js';
import { establishedNames, findRepeats } from './name-memory.js';
import { partsOf, type PhiPart } from './parts.js';
import { findPhones } from './phone.js';
import { findPhotos } from './photo.js';
import type { PhiSpan } from './phi-span.js';
import { readPhi, readText, type PhiReading, type PhiText, type PhiTraits } from './reading.js';
import { findRepeated, type LastingValues } from './repeated.js';
import { findSsns } from './ssn.js';
import { findUrls } from './url.js';
import { WordKinds } from './word-kinds.js';

/**
 * What detection has found in the parts of a document, kept from one version of it to the next. A step is done again for
 * a part when its text has changed, or what the whole document tells of it (traits, values, names). It holds text of the
 * document, so it lives and ends with its analysis.
 */
export class PhiMemory {
  readonly words = new WordKinds();
  readonly traits = new Latest<PhiTraits>(haveSameTraits);
  readonly values = new Latest<LastingValues>(areSameMaps);
  readonly names = new Latest<ReadonlySet<string>>(areSameSets);
  #parts: readonly PhiPart[] = [];
  #searched = new Map<PhiDocument, PartSearch>();

  *partsOf(document: PhiDocument): Sliced<PartSearch[]> {
    const parts = partsOf(document, this.#parts);
    const searches: PartSearch[] = [];
    for (const part of parts) {
      const known = this.#searched.get(part.document);
      if (!known) yield;
      const search = known ?? new PartSearch(part.document);
      search.start = part.start;
      searches.push(search);
    }
    this.#parts = parts;
    this.#searched = new Map(parts.map((part, at) => [part.document, searches[at] as PartSearch]));
    return searches;
  }
}

/** The latest of some values that are made anew each time: the one before for as long as the new one is equal. */
class Latest<Value> {
  readonly #areSame: (one: Value, other: Value) => boolean;
  #value: Value | undefined;

  constructor(areSame: (one: Value, other: Value) => boolean) {
    this.#areSame = areSame;
  }

  same(value: Value): Value {
    if (this.#value === undefined || !this.#areSame(this.#value, value)) this.#value = value;
    return this.#value;
  }
}

/** What the first step gives. */
export interface Exact {
  readonly traits: PhiTraits;
  readonly text: string;
  readonly reading: PhiReading;
  /** What forms and labels tell: numbers, addresses, dates. */
  readonly found: readonly PhiSpan[];
}

/** What the second step gives. */
export interface Named {
  readonly exact: Exact;
  readonly values: LastingValues;
  readonly settled: readonly PhiSpan[];
  readonly names: readonly PhiSpan[];
  readonly established: ReadonlySet<string>;
}

/** The search of one part in three steps, each of which rests on what all parts gave in the step before. */
class PartSearch {
  /** Where the part stands in the document at present. */
  start = 0;
  readonly read: PhiText;
  #exact: Exact | undefined;
  #named: Named | undefined;
  #all:
    | {
        readonly named: Named;
        readonly names: ReadonlySet<string>;
        readonly start: number;
        readonly spans: readonly PhiSpan[];
      }
    | undefined;

  constructor(document: PhiDocument) {
    this.read = readText(document);
  }

  exact(traits: PhiTraits, words: WordKinds): Exact {
    if (this.#exact?.traits === traits) return this.#exact;
    const reading = readPhi(this.read, traits, words);
    const found = apart(exactDetectors.flatMap((find) => [...find(reading)]));
    return (this.#exact = { traits, text: reading.text, reading, found });
  }

  named(exact: Exact, values: LastingValues): Named {
    if (this.#named?.exact === exact && this.#named.values === values) return this.#named;
    const { reading, found } = exact;
    const known = apart([...found, ...findRepeated(reading.text, values)]);
    const settled = apart([...known, ...findLocations(reading)]);
    const names = findNames(reading, settled);
    const established = establishedNames(reading, names);
    return (this.#named = { exact, values, settled, names, established });
  }

  /** All spans, with offsets in the document. */
  all(named: Named, names: ReadonlySet<string>): readonly PhiSpan[] {
    const { start } = this;
    if (this.#all?.named === named && this.#all.names === names && this.#all.start === start)
      return this.#all.spans;
    const repeats = findRepeats(named.exact.reading, named.names, named.settled, names);
    const spans = apart([...named.settled, ...named.names, ...repeats]).map((span) =>
      start === 0 ? span : { ...span, start: span.start + start, end: span.end + start },
    );
    this.#all = { named, names, start, spans };
    return spans;
  }
}

const exactDetectors: readonly ((reading: PhiReading) => Iterable<PhiSpan>)[] = [
  findEmails,
  findUrls,
  findSsns,
  findIps,
  findPhones,
  findPhotos,
  findCodes,
  findDates,
  findAges,
];

function haveSameTraits(one: PhiTraits, other: PhiTraits): boolean {
  return (
    one.isExpository === other.isExpository &&
    one.isLowerCase === other.isLowerCase &&
    one.isShort === other.isShort &&
    areSameSets(one.cited, other.cited)
  );
}

function areSameSets(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const item of one) if (!other.has(item)) return false;
  return true;
}

function areSameMaps(one: LastingValues, other: LastingValues): boolean {
  if (one.size !== other.size) return false;
  for (const [key, value] of one) if (other.get(key) !== value) return false;
  return true;
}
