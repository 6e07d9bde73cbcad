import type { Mention } from './mentions.js';
import { agree, type PersonName } from './person-name.js';

/** Somebody whom names of a run speak of. */
export interface Person {
  readonly mentions: Mention[];
  /** All full words that have named this person, in lower case. */
  readonly words: Set<string>;
  /** Its different names. */
  readonly names: PersonName[];
  gender: 'm' | 'f' | undefined;
}

/** Whom each mention speaks of. A mention that could be several people is not in it. */
export type Persons = ReadonlyMap<Mention, Person>;

const stages = ['full', 'initial-surname', 'given-initial', 'single', 'initials'] as const;

/**
 * Sorts the mentions of a run by person: full names first, then what shortens them. A short name belongs to the one person
 * of its document that has it, else to the one of the run; where two people have it, to nobody, since a wrong merger says
 * of one what is true of another. Never throws.
 */
export function groupPersons(mentions: readonly Mention[]): Persons {
  const index = new PersonIndex();
  const of = new Map<Mention, Person>();
  const torn = tornSurnames(mentions);
  const aliases = new Map<Mention, Mention>();
  mentions.forEach((mention, at) => {
    const before = mentions[at - 1];
    if (before && mention.isAlias && before.document === mention.document) aliases.set(before, mention);
  });
  const assign = (mention: Mention, person: Person): void => {
    if (of.has(mention)) return;
    index.add(person, mention);
    of.set(mention, person);
    const alias = aliases.get(mention);
    if (alias) assign(alias, person);
  };
  for (const stage of stages) {
    for (const mention of mentions) {
      if (mention.name.form !== stage || mention.isFamily || of.has(mention)) continue;
      const found = personOf(mention, index, torn);
      if (found === 'unclear') continue;
      assign(mention, found ?? { mentions: [], words: new Set(), names: [], gender: undefined });
    }
  }
  return of;
}

/** The people found so far, by what may name them, so that a run of thousands of notes need not compare all with all. */
class PersonIndex {
  readonly #byKey = new Map<string, Set<Person>>();
  /** The parts of words with a hyphen: `doe` and `smith` of `doe-smith`. */
  readonly #parts = new Set<string>();

  add(person: Person, mention: Mention): void {
    const { name } = mention;
    person.mentions.push(mention);
    if (!person.names.some((one) => isEqualName(one, name))) person.names.push(name);
    person.gender ??= mention.gender;
    for (const word of name.words) {
      person.words.add(word);
      if (word.includes('-')) for (const part of word.split('-')) this.#parts.add(part);
    }
    for (const key of [...name.words, initialsKey(name)]) {
      const people = this.#byKey.get(key);
      if (people) people.add(person);
      else this.#byKey.set(key, new Set([person]));
    }
  }

  /** Everybody who shares a word or both initials with a name. */
  near(name: PersonName): Person[] {
    return [
      ...new Set([...name.words, initialsKey(name)].flatMap((key) => [...(this.#byKey.get(key) ?? [])])),
    ];
  }

  isPart(word: string): boolean {
    return this.#parts.has(word);
  }
}

function initialsKey({ given, surname }: PersonName): string {
  return surname === undefined ? given : `${given.charAt(0)}.${surname.charAt(0)}.`;
}

function isEqualName(a: PersonName, b: PersonName): boolean {
  return (
    a.form === b.form &&
    a.given === b.given &&
    a.surname === b.surname &&
    a.middle.join(' ') === b.middle.join(' ') &&
    a.suffix === b.suffix
  );
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
function personOf(
  mention: Mention,
  index: PersonIndex,
  torn: ReadonlySet<string>,
): Person | 'unclear' | undefined {
  const fitting = index.near(mention.name).filter((person) => fits(mention, person, torn));
  const own = fitting.filter(({ mentions }) =>
    mentions.some(({ document }) => document === mention.document),
  );
  const chosen = own.length > 0 ? own : fitting;
  if (chosen.length > 1) return 'unclear';
  if (chosen[0]) return chosen[0];
  // "Ms. Smith" may be Jane Doe-Smith or her mother.
  return mention.name.form === 'single' && index.isPart(mention.name.given) ? 'unclear' : undefined;
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
