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

/** The ids of the elements that a sentence names, by groups. */
export function elementGroups(items: SentenceItems): string[][] {
  return items.groups.map((group) => group.members.map((at) => (items.items[at] as ElementItem).element));
}
