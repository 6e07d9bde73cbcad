import { readItems, type ElementItem, type Item } from './items.js';
import type { Lexicon } from './lexicon.js';
import { distribute } from './distribute.js';
import { SentenceItems } from './sentence-items.js';
import { readable } from './tokens.js';
import type { Span } from '../text/span.js';

/** A sentence or cell, read: its text without markup and its items. Offsets count in it. */
export interface ReadSentence {
  readonly text: string;
  readonly items: SentenceItems;
}

/** `tags` count in the text; `abbreviations` are those of grade labels that the document defines. */
export function readSentence(
  text: string,
  tags: readonly Span[],
  lexicon: Lexicon,
  abbreviations?: ReadonlyMap<string, string>,
): ReadSentence {
  const plain = readable(text, tags);
  const items: Item[] = readItems(plain, lexicon, abbreviations);
  return { text: plain, items: new SentenceItems(distribute(items, lexicon)) };
}

/**
 * A heading or cell, read for the elements and editions that it names: one that can name none has no items. `tags` count
 * in the text.
 */
export function readNames(text: string, tags: readonly Span[], lexicon: Lexicon): ReadSentence {
  const { hints } = lexicon;
  const held = hints.of(text);
  if ((held & hints.bits.frame) !== 0 || lexicon.holdsElement(text, held))
    return readSentence(text, tags, lexicon);
  return { text: readable(text, tags), items: nothing };
}

const nothing = new SentenceItems([]);

/** The ids of the elements that a sentence names, by groups. */
export function elementGroups(items: SentenceItems): string[][] {
  return items.groups.map((group) => group.members.map((at) => (items.items[at] as ElementItem).element));
}

/** Reads each sentence of a document once, for all that ask. Offsets count in the sentence. */
export class SentenceReader {
  readonly lexicon: Lexicon;
  readonly #read = new Map<number, ReadSentence>();
  readonly #hints: number[] = [];
  readonly #names: boolean[] = [];

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** What a sentence may hold, as bits of the lexicon's hints. */
  hintsOf({ index, text }: { readonly index: number; readonly text: string }): number {
    return (this.#hints[index] ??= this.lexicon.hints.of(text));
  }

  /** Whether a sentence may name an element; if not, none is read from it. */
  holdsElement(sentence: { readonly index: number; readonly text: string }): boolean {
    return (this.#names[sentence.index] ??= this.lexicon.holdsElement(sentence.text, this.hintsOf(sentence)));
  }

  /** `index` is that of the sentence in the analysis; offsets of the tags count in the document. */
  read(sentence: {
    readonly index: number;
    readonly start: number;
    readonly text: string;
    readonly tags: readonly Span[];
  }): ReadSentence {
    const known = this.#read.get(sentence.index);
    if (known) return known;
    const tags = sentence.tags.map(({ start, end }) => ({
      start: start - sentence.start,
      end: end - sentence.start,
    }));
    const read = readSentence(sentence.text, tags, this.lexicon);
    this.#read.set(sentence.index, read);
    return read;
  }
}

/** Whether a sentence has a digit outside its tags; most have none. Offsets of both count alike. */
export function hasOwnDigit({
  start,
  text,
  tags,
}: {
  readonly start: number;
  readonly text: string;
  readonly tags: readonly Span[];
}): boolean {
  let tag = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) continue;
    const place = at + start;
    while ((tags[tag]?.end ?? Infinity) <= place) tag++;
    const here = tags[tag];
    if (here === undefined || place < here.start) return true;
    at = here.end - start - 1;
  }
  return false;
}
