import type { Mention } from './mentions.js';
import { agree, type PersonName } from './person-name.js';

/** Somebody whom names of a run speak of. */
export interface Person {
  readonly mentions: Mention[];
  /** All full words that have named this person, in lower case. */
  readonly words: Set<string>;
  /** Names of several parts, and single ones. */
  readonly names: PersonName[];
  gender: 'm' | 'f' | undefined;
}

/** Which mentions are the same person. A mention that could be several people is in none. */
export interface Persons {
  readonly all: readonly Person[];
  readonly of: ReadonlyMap<Mention, Person>;
}

const stages = ['full', 'initial-surname', 'given-initial', 'single', 'initials'] as const;

/**
 * Sorts the mentions of a run by person: full names first, then what shortens them. A short name belongs to the one person
 * of its document that has it, else to the one of the run; where two people have it, to nobody, since a wrong merger says
 * of one what is true of another. Never throws.
 */
export function groupPersons(mentions: readonly Mention[]): Persons {
  const all: Person[] = [];
  const of = new Map<Mention, Person>();
  const torn = tornSurnames(mentions);
  for (const stage of stages) {
    for (const mention of mentions) {
      if (mention.name.form !== stage || mention.isFamily) continue;
      const found = candidates(mention, all, torn);
      if (found === 'unclear') continue;
      const person = found ?? newPerson(all);
      person.mentions.push(mention);
      for (const word of mention.name.words) person.words.add(word);
      person.names.push(mention.name);
      person.gender ??= mention.gender;
      of.set(mention, person);
    }
  }
  return { all, of };
}

function newPerson(all: Person[]): Person {
  const person: Person = { mentions: [], words: new Set(), names: [], gender: undefined };
  all.push(person);
  return person;
}

/** Surnames before which both `Mr.` and `Mrs.` stand somewhere. */
function tornSurnames(mentions: readonly Mention[]): ReadonlySet<string> {
  const genders = new Map<string, Set<string>>();
  for (const { name, gender } of mentions) {
    const word = name.surname ?? name.given;
    if (gender) genders.set(word, (genders.get(word) ?? new Set()).add(gender));
  }
  return new Set([...genders].filter(([, seen]) => seen.size > 1).map(([word]) => word));
}

/** The person whom a mention speaks of; undefined for somebody new. */
function candidates(
  mention: Mention,
  all: readonly Person[],
  torn: ReadonlySet<string>,
): Person | 'unclear' | undefined {
  const fitting = all.filter((person) => fits(mention, person, torn));
  const near = fitting.filter(({ mentions }) =>
    mentions.some(({ document }) => document === mention.document),
  );
  const chosen = near.length > 0 ? near : fitting;
  if (chosen.length > 1) return 'unclear';
  if (chosen[0]) return chosen[0];
  // "Ms. Smith" may be Jane Doe-Smith or her mother.
  const isPart = all.some(({ words }) =>
    [...words].some((word) => word.includes('-') && word.split('-').includes(mention.name.given)),
  );
  return mention.name.form === 'single' && isPart ? 'unclear' : undefined;
}

function fits(mention: Mention, person: Person, torn: ReadonlySet<string>): boolean {
  const { name, gender } = mention;
  if (gender && person.gender && gender !== person.gender) return false;
  if (name.form === 'single') {
    if (!person.words.has(name.given)) return false;
    const isSurname = person.names.some((one) => one.surname === name.given);
    // "Mr. Doe" is Jane Doe only if nobody is "Mrs. Doe", and "her husband, Mr. Doe" never is.
    if (gender && isSurname && !person.gender && torn.has(name.given)) return false;
    if (gender && isSurname && mention.isOther && !person.mentions.some(({ isOther }) => isOther))
      return false;
    return true;
  }
  return person.names.some((other) => isSameName(name, other));
}

function isSameName(a: PersonName, b: PersonName): boolean {
  if (a.suffix !== b.suffix) return false;
  if (a.form === 'initials' || b.form === 'initials') return isInitialsOf(a, b) || isInitialsOf(b, a);
  if (b.form === 'single') return a.given === b.given || (a.form !== 'full' && a.surname === b.given);
  if (!agree(a.given, b.given) || a.surname === undefined || b.surname === undefined) return false;
  if (agree(a.surname, b.surname)) return agreeAll(a.middle, b.middle);
  // "Jane Marie" and "Jane Marie Doe"
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  return a.form === 'full' && b.form === 'full' && short.words.every((word) => long.words.includes(word));
}

/** Middle names of one person agree as far as both are written. */
function agreeAll(a: readonly string[], b: readonly string[]): boolean {
  return a.every((one, at) => b[at] === undefined || agree(one, b[at]));
}

function isInitialsOf(initials: PersonName, name: PersonName): boolean {
  if (initials.form !== 'initials' || name.surname === undefined) return false;
  return initials.given === name.given.charAt(0) && initials.surname === name.surname.charAt(0);
}
