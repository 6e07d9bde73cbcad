import type { Lexicon } from './lexicon.js';
import { elementGroups, type ReadSentence } from './read-sentence.js';
import type { SentenceItems } from './sentence-items.js';
import type { Statistic } from './statistics.js';
import { beVerbs } from './words.js';

/** For each statistic of a sentence the ids of the elements that it is of; empty where it is of none. */
export function elementsOfStatistics(
  read: ReadSentence,
  statistics: readonly Statistic[],
  lexicon: Lexicon,
): (readonly string[])[] {
  const ordered = inOrder(read, statistics, lexicon);
  const finder = new ElementFinder(read, statistics, lexicon);
  return statistics.map(
    (statistic, at) => ordered?.[at] ?? (statistic.metric === undefined ? [] : finder.of(statistic)),
  );
}

/** "A and B correlate .28 and .31, respectively": by order. A joint element stands for its members here. */
function inOrder(
  read: ReadSentence,
  statistics: readonly Statistic[],
  lexicon: Lexicon,
): (readonly string[] | undefined)[] | undefined {
  const effects = statistics.flatMap((one, at) => (one.metric === undefined ? [] : [at]));
  const says = /\brespectively\b/i.test(read.text);
  for (const group of elementGroups(read.items)) {
    const joint = group.length === 1 ? (lexicon.tables.elements.get(group[0] as string)?.members ?? []) : [];
    const ids = joint.length > 0 ? joint : group;
    if (
      ids.length < 2 ||
      effects.length % ids.length !== 0 ||
      !(says || (joint.length > 0 && effects.length === ids.length))
    )
      continue;
    const result: (readonly string[] | undefined)[] = statistics.map(() => undefined);
    effects.forEach((at, place) => {
      result[at] = [ids[place % ids.length] as string];
    });
    return result;
  }
  return undefined;
}

/** Words between a statistic and the "for" or "of" that leads to its element. */
const bridges =
  /^(?:the|a|an|found|reported|given|seen|obtained|clients?|patients?|outcomes?|data|therapists?|meta|analysis|its|to|studies|samples|trials|effect|sizes?|link|independent|association|relation|goes|going|overlaps?|overlapping|explained|accounted|shared|attributable|due|linked|tied|down|credited|traced|ascribed|fair|right|only|just|still|here|there|now|today|also|pooled|overall|variance|result|figure|value|number|mean|correlation)$/;
const leads = /^(?:for|of|on|between|about|into|in|linking|relating|concerning|by|with|to)$/;
const counting =
  /\b(?:across|in|over|from|on|pool(?:ing|ed|s)?|combin(?:ed|ing|es)|synthesi[sz](?:ed|ing|es)|summari[sz](?:ed|es|ing)|cover(?:ed|s|ing)|analy[sz](?:ed|es|ing)|includ(?:ed|es|ing)|examined|reviewed|with|of|gathered|spanning|draw(?:ing|n|s)? on|stand)\b/i;

class ElementFinder {
  readonly #items: SentenceItems;
  readonly #text: string;
  readonly #all: readonly Statistic[];
  readonly #lexicon: Lexicon;

  constructor(read: ReadSentence, all: readonly Statistic[], lexicon: Lexicon) {
    this.#items = read.items;
    this.#text = read.text;
    this.#all = all;
    this.#lexicon = lexicon;
  }

  of(statistic: Statistic): readonly string[] {
    const next = this.#items.items.findIndex((item) => item.start >= statistic.end);
    const from = next < 0 ? this.#items.items.length : next;
    const before = this.#items.items.findLastIndex((item) => item.end <= statistic.start);
    return this.#right(statistic, from) ?? this.#left(before) ?? this.#opening(statistic, from) ?? [];
  }

  #ids(members: readonly number[]): readonly string[] {
    return members.flatMap((member) => {
      const item = this.#items.at(member);
      return item?.kind === 'element' ? [item.element] : [];
    });
  }

  /** A bare ordinary word counts only next to a word that says what is meant: "feedback" with "client". */
  #usable(at: number): boolean {
    const item = this.#items.at(at);
    if (item?.kind !== 'element' || (item.modifies && !this.#reviewed(at))) return false;
    if (item.safe) return true;
    const needs = this.#lexicon.tables.elements.get(item.element)?.needs ?? [];
    const near = this.#items.items.slice(Math.max(0, at - 3), at + 4).map(({ lower }) => lower);
    return (
      needs.length === 0 || needs.some((word) => near.some((lower) => lower.startsWith(word.toLowerCase())))
    );
  }

  /** "the goal consensus review", "the empathy meta-analysis" */
  #reviewed(at: number): boolean {
    return this.#items.isWord(
      at + 1,
      /^(?:reviews?|meta|synthesis|article|chapter|studies|literature|research|data|measure|ratings?|scores?)$/,
    );
  }

  #inStatistic(at: number, of: (statistic: Statistic) => boolean): boolean {
    const item = this.#items.at(at);
    return (
      item !== undefined && this.#all.some((one) => of(one) && one.start <= item.start && item.end <= one.end)
    );
  }

  /** "r = .28 for empathy", "82 studies of empathy", "8 % of outcome variance goes with the alliance" */
  #right(statistic: Statistic, from: number): readonly string[] | undefined {
    const s = this.#items;
    let led = false;
    let unknown = 0;
    for (let at = from; at < s.items.length; at++) {
      if (this.#inStatistic(at, (one) => one !== statistic && one.metric === statistic.metric))
        return undefined;
      const item = s.at(at);
      if (item?.kind === 'element')
        return led && this.#usable(at) ? this.#ids(s.groupAt(at)?.members ?? [at]) : undefined;
      if (item?.kind === 'stop') {
        // A bracket of other figures is passed over.
        if (item.lower === 'open' || item.lower === 'close' || this.#inStatistic(at, () => true)) continue;
        return undefined;
      }
      if (item?.kind === 'edition' || this.#inStatistic(at, () => true)) continue;
      if (item?.kind !== 'word') return undefined;
      const { lower } = item;
      if (lower === 'and' && this.#inStatistic(at + 1, () => true)) continue;
      if (leads.test(lower)) {
        if (lower === 'with' && statistic.metric !== 'percent-variance') return undefined;
        led = true;
      } else if (bridges.test(lower) || s.isWord(at, beVerbs) || /\d/.test(lower)) continue;
      else if (
        /^(?:and|but|while|whereas|which|that|than|against|versus|from|although)$/.test(lower) ||
        s.isVerb(at)
      )
        return undefined;
      // Of other words few may stand between, as in "in 23 internet-based studies of"
      else if (++unknown > 2) return undefined;
    }
    return undefined;
  }

  /** The nearest group before it in the clause, or in the bracket's host. */
  #left(before: number): readonly string[] | undefined {
    const s = this.#items;
    let segmentEnd = before;
    for (let at = before; at >= 0; at--) {
      const item = s.at(at);
      if (!item) return undefined;
      if (item.kind === 'element') {
        if (!this.#usable(at)) return [];
        const members = (s.groupAt(at)?.members ?? [at]).filter((member) => member <= at);
        const start = s.at(members[0] ?? at)?.start ?? 0;
        // Figures in brackets behind the members of a list are of one member each.
        const own =
          (members.length > 1 && s.isStop(at + 1, 'open')) ||
          this.#all.some((one) => one.start > start && one.end <= item.start);
        return this.#ids(own ? [at] : members);
      }
      if (item.kind === 'stop' && /^[.!?|]$/.test(item.lower)) return undefined;
      if (item.kind === 'stop' && item.lower === ';') {
        if (!this.#goesOn(at, segmentEnd) && !this.#alone(at)) return undefined;
        segmentEnd = at;
      }
      if (item.kind === 'word' && /^(?:while|whereas|but|although)$/.test(item.lower) && at < before)
        return undefined;
    }
    return undefined;
  }

  /** The sentence names one element, before the semicolon, and none behind it. */
  #alone(semicolon: number): boolean {
    const ids = new Set(elementGroups(this.#items).flat());
    const later = this.#items.groups.some((group) => group.from > semicolon);
    return (
      ids.size === 1 &&
      !later &&
      !this.#items.between(semicolon, this.#items.items.length, (at) =>
        this.#items.isWord(
          at,
          /^(?:homework|therapist|therapists|technique|techniques|treatment|model|models)$/,
        ),
      )
    );
  }

  /** Behind a semicolon: nothing but figures, or "the correlation was": still of the element before it. */
  #goesOn(semicolon: number, end: number): boolean {
    const s = this.#items;
    let words = 0;
    for (let at = semicolon + 1; at <= end; at++)
      if (
        s.is(at, 'word') &&
        !this.#inStatistic(at, () => true) &&
        !/^(?:and|with|k|n|r|d|g|or|\d.*|\..*)$/.test(s.lower(at))
      )
        words++;
    return (
      words === 0 ||
      (s.isWord(semicolon + 1, /^(?:the|its|this|that)$/) &&
        s.isWord(
          semicolon + 2,
          /^(?:correlation|effect|association|figure|estimate|coefficient|value|pooled|mean|overall|effects|number|sample)$/,
        ))
    );
  }

  /** "Across 295 studies the alliance …", "Over 30,000 clients stand behind the figure for …": what opens a clause goes with its element. */
  #opening(statistic: Statistic, from: number): readonly string[] | undefined {
    const s = this.#items;
    const first = s.groups.find((group) => group.from >= from && this.#usable(group.from));
    if (!first || s.between(from - 1, first.from, (at) => s.is(at, 'stop') && /^[.;]$/.test(s.lower(at))))
      return undefined;
    const opening = this.#text.slice(0, statistic.start);
    if (/[.;]\s/.test(opening)) return undefined;
    const counts = statistic.metric === 'k' || statistic.metric === 'N';
    if (counts && (counting.test(opening) || opening.trim() === '')) return this.#ids(first.members);
    const adjunct = /^\W*(?:at|with|an?|the)\b[^,;]{0,40}$/i.test(opening);
    if (
      adjunct &&
      !s.between(from - 1, first.from, (at) => s.isVerb(at) || (s.is(at, 'stop') && s.lower(at) !== ','))
    )
      return this.#ids(first.members);
    return undefined;
  }
}
