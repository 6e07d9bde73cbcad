import type { ElementKind, GradeTables } from '../tables/grade-tables.js';
import { Hints } from '../text/hints.js';
import { definitionPatterns } from './abbreviated-labels.js';
import { ordinals } from './ordinals.js';
import {
  asciiPart,
  compileSentenceHints,
  longestWord,
  wordsOfName,
  writtenWords,
  type SentenceHint,
} from './sentence-hints.js';
import { tokenise } from './tokens.js';

/** What a phrase of the text stands for. */
export type Term =
  | { readonly kind: 'element'; readonly element: string; readonly safe: boolean; readonly joint: boolean }
  | { readonly kind: 'grade'; readonly phrase: string; readonly short: boolean }
  | { readonly kind: 'unsupported'; readonly phrase: string }
  | { readonly kind: 'edition'; readonly edition: string }
  | { readonly kind: 'type'; readonly type: ElementKind }
  | { readonly kind: 'scheme'; readonly scheme: string }
  | { readonly kind: 'other' };

export interface TermNode {
  readonly next: Map<string, TermNode>;
  term: Term | undefined;
  /** The name is an abbreviation in capitals and means nothing in small letters: FIT, GRADE. */
  capitals: boolean;
}

/** The names of the tables in the form in which text is searched for them. Made once for a configuration. */
export interface Lexicon {
  readonly tables: GradeTables;
  readonly terms: TermNode;
  /** Labels by edition of what a grade phrase means: `labels.get('promising')?.get('2011')`. */
  readonly labels: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Years and what edition they stand for. */
  readonly years: ReadonlyMap<number, string>;
  /** Tells in one pass what a sentence may hold at all; most hold little. */
  readonly hints: Hints<SentenceHint>;
  /** The forms in which a document gives labels an abbreviation. */
  readonly definitions: readonly { readonly phrase: string; readonly pattern: RegExp }[];
  /** Holds a part of every grade label. */
  readonly gradeHint: RegExp;
  /**
   * Whether a text holds the letters of all words of a name, as most do, since a name may be as short as "R/S". It tells
   * where headings, lists and tables are read for elements at all.
   */
  readonly mayNameElement: (text: string) => boolean;
  /** Whether a text may name an element: it holds all words of a name as words. `held`: its hints. */
  readonly holdsElement: (text: string, held: number) => boolean;
  /** Ids of elements in the singular form of a table's row, for look-ups of members. */
  readonly joints: ReadonlyMap<string, readonly string[]>;
}

/** What the two kinds of element are called. */
const typeNames: readonly (readonly [string, ElementKind])[] = [
  ['relationship element', 'relationship-element'],
  ['relational element', 'relationship-element'],
  ['element of the relationship', 'relationship-element'],
  ['element of the therapy relationship', 'relationship-element'],
  ['element of the therapeutic relationship', 'relationship-element'],
  ['therapy relationship element', 'relationship-element'],
  ['therapeutic relationship element', 'relationship-element'],
  ['relationship factor', 'relationship-element'],
  ['relationship variable', 'relationship-element'],
  ['adaptation method', 'adaptation-method'],
  ['method of adaptation', 'adaptation-method'],
  ['method of adapting', 'adaptation-method'],
  ['method of tailoring', 'adaptation-method'],
  ['method for adapting', 'adaptation-method'],
  ['method for tailoring', 'adaptation-method'],
  ['means of adaptation', 'adaptation-method'],
  ['means of adapting', 'adaptation-method'],
  ['means of tailoring', 'adaptation-method'],
  ['way of adapting', 'adaptation-method'],
  ['way of tailoring', 'adaptation-method'],
  ['basis for adapting', 'adaptation-method'],
  ['tailoring method', 'adaptation-method'],
  ['adaptation strategy', 'adaptation-method'],
  ['responsiveness method', 'adaptation-method'],
  ['method of responsiveness', 'adaptation-method'],
  ['client adaptation', 'adaptation-method'],
  ['patient adaptation', 'adaptation-method'],
];

/** Phrases that look like a label of the scheme and are none of it. Adverbs before "effective" are found by their form. */
const unsupportedPhrases = [
  'well established',
  'empirically supported',
  'empirically validated',
  'empirically proven',
  'strongly supported',
  'strong research support',
  'strong evidence',
  'modest research support',
  'proven',
  'gold standard',
  'probably efficacious',
  'possibly efficacious',
  'efficacious',
  'beyond doubt',
];

/** The forms in which text is searched for the names of the tables. */
export function compileLexicon(tables: GradeTables): Lexicon {
  const terms: TermNode = { next: new Map(), term: undefined, capitals: false };
  const frameWords = [...ordinals.keys(), 'effective', 'efficacious'];
  const add = (name: string, term: Term): void => {
    if (/^(?:grade|unsupported|edition|type)$/.test(term.kind))
      frameWords.push(longestWord(writtenWords(name)));
    let node = terms;
    for (const token of tokenise(name)) {
      if (token.kind === 'stop') continue;
      let next = node.next.get(token.norm);
      if (!next) {
        next = { next: new Map(), term: undefined, capitals: false };
        node.next.set(token.norm, next);
      }
      node = next;
    }
    if (node === terms) return;
    const capitals = /^[A-Z]{2,}$/.test(name);
    if (node.term === undefined) node.capitals = capitals;
    else if (!capitals) node.capitals = false;
    node.term ??= term;
  };
  for (const { id, safe, members } of tables.elements.values())
    for (const name of safe)
      add(name, { kind: 'element', element: id, safe: true, joint: members.length > 0 });
  for (const { id, context, members } of tables.elements.values())
    for (const name of context)
      add(name, { kind: 'element', element: id, safe: false, joint: members.length > 0 });
  for (const { never } of tables.elements.values())
    for (const name of never) if (/[\s-]/.test(name)) add(name, { kind: 'other' });

  const labels = new Map<string, Map<string, string>>();
  const mean = (phrase: string, edition: string, label: string): void => {
    const meanings = labels.get(phrase) ?? new Map<string, string>();
    if (!meanings.has(edition)) meanings.set(edition, label);
    labels.set(phrase, meanings);
  };
  for (const { id, grades } of tables.editions) {
    for (const { label, variants } of grades)
      for (const phrase of [label, ...variants]) {
        mean(phrase.toLowerCase(), id, label);
        add(phrase, { kind: 'grade', phrase: phrase.toLowerCase(), short: false });
      }
  }
  // "from demonstrably to probably effective": the first word of a label, next to a label with the same last word.
  for (const phrase of [...labels.keys()]) {
    const words = phrase.split(' ');
    if (words.length === 2) {
      const short = words[0] ?? '';
      for (const [edition, label] of labels.get(phrase) ?? []) mean(short, edition, label);
      add(short, { kind: 'grade', phrase: short, short: true });
    }
  }
  for (const phrase of unsupportedPhrases) add(phrase, { kind: 'unsupported', phrase });
  for (const { id, labels: names, cues } of tables.scales) {
    for (const cue of cues) add(cue, { kind: 'scheme', scheme: id });
    for (const name of names)
      if (/[\s-]/.test(name)) add(name, { kind: 'unsupported', phrase: name.toLowerCase() });
  }
  for (const [name, type] of typeNames) add(name, { kind: 'type', type });
  const years = new Map<number, string>();
  for (const { id, cues, year, bookYears } of tables.editions) {
    for (const cue of cues) add(cue, { kind: 'edition', edition: id });
    for (const one of [year, ...bookYears]) if (!years.has(one)) years.set(one, id);
  }
  const joints = new Map<string, readonly string[]>();
  for (const { id, members } of tables.elements.values()) if (members.length > 0) joints.set(id, members);
  const gradeWords = [
    ...new Set([...labels.keys()].map((phrase) => phrase.split(' ')[0] ?? phrase)),
    ...['effective', 'efficac', 'insufficient', 'established', 'proven', 'supported', 'gold standard'],
  ];
  const hints = compileSentenceHints(tables, gradeWords, [...frameWords, ...[...years.keys()].map(String)]);
  const holdsName = elementTest(namesByWord(tables, writtenWords), 'alone');
  return {
    tables,
    terms,
    labels,
    years,
    hints,
    definitions: definitionPatterns(labels),
    gradeHint: new RegExp(gradeWords.map(escaped).join('|'), 'i'),
    mayNameElement: elementTest(namesByWord(tables, wordsOfName), 'anywhere'),
    holdsElement: (text, held) =>
      (held & hints.bits.name) !== 0 || ((held & hints.bits.partOfName) !== 0 && holdsName(text)),
    joints,
  };
}

const groupCount = 31;

/** The names of elements by their longest word, each with the other words of the names that have it. */
function namesByWord(
  tables: GradeTables,
  wordsOf: (name: string) => readonly string[],
): Map<string, string[][]> {
  const names = new Map<string, string[][]>();
  for (const { safe, context } of tables.elements.values())
    for (const name of [...safe, ...context]) {
      const words = wordsOf(name);
      const longest = longestWord(words);
      const rest = words.filter((word) => word !== longest);
      names.set(longest, [...(names.get(longest) ?? []), rest]);
    }
  return names;
}

/**
 * Whether all words of a name stand in a text. A word of one or two letters stands in most texts as a part of others:
 * `short` tells whether it counts there, too, or as a word alone.
 */
function elementTest(
  names: ReadonlyMap<string, readonly (readonly string[])[]>,
  short: 'anywhere' | 'alone',
): (text: string) => boolean {
  const search = (word: string): ((lower: string) => boolean) => {
    if (word.length > 2 || short === 'anywhere') return (lower) => lower.includes(word);
    const alone = new RegExp(`(?<![a-z])${escaped(word)}(?![a-z])`);
    return (lower) => lower.includes(word) && alone.test(lower);
  };
  // A name of one word makes all longer ones with it needless.
  const tests = [...names]
    .sort(([a], [b]) => a.length - b.length)
    .map(([word, rests], at) => ({
      word,
      bit: 1 << (at % groupCount),
      holds: search(word),
      rests: rests.some((rest) => rest.length === 0) ? [] : rests.map((rest) => rest.map(search)),
    }));
  // The words in as many groups as hints can have: one pass tells which few of them are worth a search.
  const hints = new Hints(
    Object.fromEntries(
      Array.from({ length: groupCount }, (_none, group) => [
        `group ${String(group)}`,
        tests.flatMap(({ word, bit }) => (bit === 1 << group ? [asciiPart(word)] : [])),
      ]),
    ),
  );
  return (text) => {
    const held = hints.of(text);
    const lower = text.toLowerCase();
    return tests.some(
      ({ bit, holds, rests }) =>
        (held & bit) !== 0 &&
        holds(lower) &&
        (rests.length === 0 || rests.some((rest) => rest.every((holdsOther) => holdsOther(lower)))),
    );
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
