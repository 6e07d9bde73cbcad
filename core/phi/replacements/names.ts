import type { PhiDocument } from '../document.js';
import type { PhiSpan } from '../phi-span.js';
import { readMentions, type Mention } from './mentions.js';
import { groupPersons, type Person, type Persons } from './persons.js';
import { placeholderOf } from './placeholder.js';
import type { NameStyle, Replacement } from './replacement.js';
import { surrogateOf, type PersonRole } from './surrogate.js';

/** The people of a run: who is called what. It holds names, so it lives in memory alone. */
export class RunNames {
  readonly #documents: readonly PhiDocument[];
  /** One list a document, in order. */
  readonly #mentions: readonly (readonly Mention[])[];
  readonly #surrogates: ReadonlyMap<Mention, string>;

  /** Reads the names of all documents of a run. `spans` are those of the category `name`, one list a document. */
  constructor(documents: readonly PhiDocument[], spans: readonly (readonly PhiSpan[])[]) {
    this.#documents = documents;
    this.#mentions = documents.map((document, at) => readMentions(document, at, spans[at] ?? []));
    const all = this.#mentions.flat();
    const of = groupPersons(all);
    const clients = clientsOf(documents, this.#mentions, of);
    const named = new Map<Person, string>();
    // Letters go by the first place where a person is named.
    for (const mention of all) {
      const person = of.get(mention);
      if (person && !named.has(person)) named.set(person, surrogateOf(roleOf(person, clients), named.size));
    }
    const surrogates = new Map<Mention, string>();
    for (const [mention, person] of of) surrogates.set(mention, named.get(person) ?? '');
    this.#surrogates = surrogates;
  }

  /** What the names of a document become in a style, in order. Whoever may be two people is `[NAME]`. */
  replacements(document: number, style: NameStyle): Replacement[] {
    const text = this.#documents[document]?.text ?? '';
    return (this.#mentions[document] ?? []).map((mention) => {
      const { end } = mention;
      const surrogate = style === 'surrogate' ? this.#surrogates.get(mention) : undefined;
      if (surrogate === undefined)
        return { start: mention.start, end, category: 'name', replacement: placeholderOf('name') };
      const start = mention.start - titleBefore(text, mention.start);
      // "Client Jane Doe" becomes "Client A", not "Client Client A".
      const isSaid =
        surrogate.startsWith('Client ') && /\bClient $/.test(text.slice(Math.max(0, start - 8), start));
      return { start, end, category: 'name', replacement: isSaid ? surrogate.slice(7) : surrogate };
    });
  }
}

/** Code units of the title before a name that a surrogate swallows: "Mrs. " of "Mrs. Doe", none of "Mr. and Mrs. Doe". */
function titleBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 24), start);
  const title = /(?<![\p{L}\p{N}])(?:Mrs|Mr|Ms|Mx|Miss|Dr|Prof)\.?[ \t]+$/iu.exec(before);
  if (!title || /(?:and|&)\s+$/.test(before.slice(0, title.index))) return 0;
  return title[0].length;
}

function roleOf(person: Person, clients: ReadonlySet<Person>): PersonRole {
  if (clients.has(person)) return 'client';
  return person.mentions.every(({ isClinician }) => isClinician) ? 'clinician' : 'person';
}

/**
 * The client of each note: whom a label or "client" announces first; without that, the one that it names most often and
 * calls nobody's relative. Articles have no client.
 */
function clientsOf(
  documents: readonly PhiDocument[],
  mentions: readonly (readonly Mention[])[],
  of: Persons,
): ReadonlySet<Person> {
  const clients = new Set<Person>();
  documents.forEach(({ kind }, at) => {
    const own = mentions[at] ?? [];
    const announced = own.find((mention) => mention.isClient && of.has(mention));
    const client = announced ? of.get(announced) : kind === 'note' ? mostNamed(own, of) : undefined;
    if (client) clients.add(client);
  });
  return clients;
}

function mostNamed(own: readonly Mention[], of: Persons): Person | undefined {
  const counts = new Map<Person, number>();
  for (const mention of own) {
    const person = of.get(mention);
    if (person) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  const most = (isFit: (person: Person) => boolean): Person | undefined => {
    let best: Person | undefined;
    for (const [person, count] of counts)
      if (isFit(person) && (best === undefined || count > (counts.get(best) ?? 0))) best = person;
    return best;
  };
  return (
    most(({ mentions }) => mentions.every(({ isOther, isClinician }) => !isOther && !isClinician)) ??
    most(({ mentions }) => mentions[0]?.isOther === false && !mentions[0].isClinician)
  );
}
