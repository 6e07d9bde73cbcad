import { readItems, type ElementItem } from './items.js';
import type { Lexicon } from './lexicon.js';
import { distribute } from './distribute.js';
import type { PassageSentence, Stretch } from './passages.js';
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
  const items = readItems(plain, lexicon, abbreviations);
  return { text: plain, items: new SentenceItems(distribute(items, lexicon)) };
}

const nothing = new SentenceItems([]);

/** The ids of the elements that a sentence names, by groups. */
export function elementGroups(items: SentenceItems): string[][] {
  return items.groups.map((group) => group.members.map((at) => (items.items[at] as ElementItem).element));
}

/** Reads each sentence once, for all that ask. Offsets count in the sentence. */
export class SentenceReader {
  readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** What a sentence may hold, as bits of the lexicon's hints. */
  hintsOf({ text, facts }: PassageSentence): number {
    return facts.once('hints', () => this.lexicon.hints.of(text));
  }

  /** Whether a sentence has the letters of an element's name, as most have. */
  mayNameElement({ text, facts }: PassageSentence): boolean {
    return facts.once('mayNameElement', () => this.lexicon.mayNameElement(text));
  }

  /** Whether a sentence may name an element; if not, none is read from it. */
  holdsElement(sentence: PassageSentence): boolean {
    const { text, facts } = sentence;
    return facts.once('holdsElement', () => this.lexicon.holdsElement(text, this.hintsOf(sentence)));
  }

  read({ start: from, text, tags, facts }: PassageSentence): ReadSentence {
    return facts.once(readSentence, () => {
      const own = tags.map(({ start, end }) => ({ start: start - from, end: end - from }));
      return readSentence(text, own, this.lexicon);
    });
  }

  /**
   * A heading or cell, read for the elements and editions that it names: one that can name none has no items. `tags` count
   * in it.
   */
  readNames({ text, facts }: Stretch, tags: readonly Span[]): ReadSentence {
    return facts.once('names', () => {
      const { hints, holdsElement } = this.lexicon;
      const held = hints.of(text);
      return (held & hints.bits.frame) !== 0 || holdsElement(text, held)
        ? facts.once(readSentence, () => readSentence(text, tags, this.lexicon))
        : { text: readable(text, tags), items: nothing };
    });
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
