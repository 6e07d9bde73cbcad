import type { Link } from './link-types.js';
import type { Lexicon } from './lexicon.js';
import type { SentenceItems } from './sentence-items.js';
import { determiners, elementNouns, prepositions, ratingNouns } from './words.js';

/** Editions that are named together: "in 2011 and 2018". Indices count in the sentence's items. */
interface Naming {
  readonly from: number;
  readonly to: number;
  readonly editions: readonly string[];
  /** "between 2011 and 2018" */
  readonly span: boolean;
  /** "until 2018": what stands before it holds for the edition before. */
  readonly until: string | undefined;
}

/** The editions that the words of a sentence name for each of its links, by index; empty where they name none. */
export function editionsOfLinks(
  s: SentenceItems,
  links: readonly Link[],
  lexicon: Lexicon,
): (readonly string[])[] {
  const namings = readNamings(s, lexicon);
  const all = namings.flatMap((naming) => naming.editions);
  if (namings.length === 0) return links.map(() => []);
  const places = [...new Set(links.map(({ at }) => at))].sort((a, b) => a - b);
  const only = namings.length === 1 ? namings[0] : undefined;
  if (
    only &&
    (only.span ||
      (only.editions.length === places.length &&
        places.length > 1 &&
        s.items.some(({ lower }) => lower === 'respectively')))
  ) {
    if (places.length === only.editions.length)
      return links.map(({ at }) => [only.editions[places.indexOf(at)] ?? '']);
  }
  if (only?.span === true && only.editions.length === 2) {
    // "Between 2011 and 2018 X climbed from A to B, while Y went from C to D": first and second of each element
    const before = (at: number, elements: Link['elements']): boolean =>
      links.some((other) => other.at < at && other.elements.some((one) => elements.includes(one)));
    const after = (at: number, elements: Link['elements']): boolean =>
      links.some((other) => other.at > at && other.elements.some((one) => elements.includes(one)));
    return links.map(({ at, elements }) =>
      before(at, elements)
        ? only.editions.slice(1)
        : after(at, elements)
          ? only.editions.slice(0, 1)
          : only.editions,
    );
  }
  if (only) {
    const moves = sameElementMoves(s, links);
    if (!moves) return links.map(() => only.editions);
    // "went from X to Y in 2018": only the grade that it stands at, or the last one, is of that edition.
    const near = places.find((at) => following(s, at, namings) === only) ?? places.at(-1);
    const previous = precedingEdition(only.editions[0], lexicon);
    return links.map(({ at }) =>
      at === near
        ? only.editions
        : s.items.some(({ lower }) => lower === 'from') && at < (near ?? 0) && previous
          ? [previous]
          : [],
    );
  }
  if (all.length === 0) return links.map(() => []);
  const changed = byChange(s, links, namings, lexicon);
  if (changed) return changed;
  const own = new Map<number, Naming>();
  for (const at of places) {
    const found = following(s, at, namings);
    if (found && ![...own.values()].includes(found)) own.set(at, found);
  }
  return links.map(({ at }) => {
    const next = places.find((place) => place > at) ?? s.items.length;
    const taken = [...own.values()];
    const behind = own.get(at);
    if (behind?.until !== undefined) return [behind.until];
    const found =
      behind ??
      preceding(at, namings, own) ??
      namings.find((naming) => naming.from > at && naming.to < next && !taken.includes(naming)) ??
      namings.find((naming) => naming.to < at) ??
      namings.find((naming) => naming.from > at);
    return found?.editions ?? [];
  });
}

/** "… rose from X to Y" with two editions named elsewhere in the sentence: the earlier one goes with "from". */
function byChange(
  s: SentenceItems,
  links: readonly Link[],
  namings: readonly Naming[],
  lexicon: Lexicon,
): (readonly string[])[] | undefined {
  const [first, second] = links;
  const named = new Set(namings.flatMap(({ editions }) => editions));
  if (!first || !second || links.length !== 2 || named.size !== 2 || !sameElementMoves(s, links))
    return undefined;
  const from =
    s.isWord(first.at - 1, /^from$/) && s.between(first.at, second.at, (at) => s.isWord(at, /^to$/));
  if (!from || namings.some((naming) => naming.from > first.at)) return undefined;
  const ordered = lexicon.tables.editions.map(({ id }) => id).filter((id) => named.has(id));
  return [ordered.slice(0, 1), ordered.slice(1)];
}

/** All editions that a text names, in order: for headings, lead-ins, cells and captions. */
export function editionsNamed(s: SentenceItems, lexicon: Lexicon): readonly string[] {
  return [...new Set(readNamings(s, lexicon).flatMap((naming) => naming.editions))];
}

function readNamings(s: SentenceItems, lexicon: Lexicon): Naming[] {
  const namings: Naming[] = [];
  for (let at = 0; at < s.items.length; at++) {
    const item = s.edition(at);
    if (!item) continue;
    if (
      s.isWord(at - 1, /^(?:not|unlike|than)$/) ||
      (s.isWord(at - 1, prepositions) && s.isWord(at - 2, /^(?:not|unlike|than)$/))
    )
      continue;
    const editions: string[] = [];
    const bound = leftWord(s, at);
    const until = /^(?:until|till|before)$/.test(bound);
    // "until 2018" speaks of the edition before; "until the 2018 panel moved it" names the one that did.
    if (
      until &&
      !s.isWord(
        at + 1,
        /^(?:panel|task|report|authors|committee|volumes?|edition|conclusions|tables?|review|book|article|chapter|update)$/,
      )
    ) {
      const before = precedingEdition(item.edition, lexicon);
      if (before !== undefined) editions.push(before);
    } else editions.push(item.edition);
    let to = at;
    for (;;) {
      let next = to + 1;
      let joined = false;
      let apart = false;
      while (
        next < s.items.length &&
        (s.isStop(next, ',') ||
          s.isStop(next, '/') ||
          s.isStop(next, '–') ||
          s.isStop(next, '-') ||
          s.isStop(next, 'open') ||
          s.isStop(next, 'close') ||
          s.isWord(
            next,
            /^(?:and|or|to|in|the|of|again|by|as|well|also|both|book|edition|report|volume|volumes|article)$/,
          ))
      ) {
        if (
          s.isStop(next, '-') ||
          s.isStop(next, '–') ||
          s.isStop(next, '/') ||
          s.isWord(next, /^(?:and|or|as)$/) ||
          s.isStop(next, ',')
        )
          joined = true;
        if (s.isWord(next, /^to$/)) apart = true;
        next++;
      }
      const other = s.edition(next);
      // "third task force (2018)": one edition named twice
      if (other && (other.edition === item.edition || joined) && !(apart && other.edition !== item.edition)) {
        if (!editions.includes(other.edition)) editions.push(other.edition);
        to = next;
      } else break;
    }
    const span =
      bound === 'between' ||
      (/^from$/.test(bound) && s.isWord(to + 1, /^to$/) && s.edition(to + 2) !== undefined);
    if (bound === 'from' && span) {
      const other = s.edition(to + 2);
      if (other) {
        editions.push(other.edition);
        to += 2;
      }
    }
    if (editions.length > 0)
      namings.push({
        from: at,
        to,
        editions,
        span,
        until: until ? precedingEdition(item.edition, lexicon) : undefined,
      });
    at = to;
  }
  return namings;
}

function leftWord(s: SentenceItems, at: number): string {
  let index = at - 1;
  while (index >= 0 && (s.isWord(index, determiners) || s.isStop(index, 'open'))) index--;
  return s.lower(index);
}

function precedingEdition(edition: string | undefined, lexicon: Lexicon): string | undefined {
  const { editions } = lexicon.tables;
  const at = editions.findIndex(({ id }) => id === edition);
  return editions.slice(0, Math.max(at, 0)).findLast(({ scheme }) => scheme === editions[at]?.scheme)?.id;
}

/** Two grades of the same element: a change, not a list. */
function sameElementMoves(s: SentenceItems, links: readonly Link[]): boolean {
  const byElement = new Map<string, Set<number>>();
  for (const { at, elements, grade } of links) {
    if (grade.kind !== 'grade') continue;
    for (const one of elements) {
      const id = typeof one === 'number' ? (s.element(one)?.element ?? '') : one;
      byElement.set(id, (byElement.get(id) ?? new Set()).add(at));
    }
  }
  return [...byElement.values()].some((places) => places.size > 1);
}

/** The editions named right behind a grade: "probably effective in 2011", "… (2018)", "… by the third task force". */
function following(s: SentenceItems, at: number, namings: readonly Naming[]): Naming | undefined {
  for (let index = at + 1; index < s.items.length; index++) {
    const naming = namings.find((one) => one.from === index);
    if (naming) {
      const grade = s.grade(naming.to + 1);
      return grade && !s.isStop(naming.to + 1, 'close') && naming.to + 1 !== at ? undefined : naming;
    }
    const item = s.at(index);
    if (item?.kind === 'stop') {
      if (item.lower === 'open' || item.lower === 'close') continue;
      if (item.lower === ',' && s.isWord(index + 1, prepositions)) continue;
      return undefined;
    }
    if (item?.kind === 'type') continue;
    if (item?.kind !== 'word') return undefined;
    const { lower } = item;
    if (
      determiners.has(lower) ||
      prepositions.has(lower) ||
      elementNouns.has(lower) ||
      ratingNouns.has(lower) ||
      /^(?:according|back|again|already|only|still|s|report|edition|tables?|by|panel|task|force|norcross|lambert|wampold|colleagues|et|al|apa|both|alike|first|as|early|late|year)$/.test(
        lower,
      )
    )
      continue;
    if (
      lower === 'and' &&
      s.edition(index + 1) === undefined &&
      /^\p{Lu}/u.test(s.at(index + 1)?.kind === 'word' ? (s.at(index + 1) as { text: string }).text : '')
    )
      continue;
    return undefined;
  }
  return undefined;
}

/** The editions last named before a grade, in its clause first. */
function preceding(
  at: number,
  namings: readonly Naming[],
  own: ReadonlyMap<number, Naming>,
): Naming | undefined {
  const taken = new Set(own.values());
  for (let index = at - 1; index >= 0; index--) {
    const naming = namings.find((one) => one.to === index);
    if (naming && !taken.has(naming)) return naming;
    if (naming) {
      // Taken by a grade before: it holds on where nothing else is named ("in 2018 A was X, B Y").
      const fronted = [...own].find(([, one]) => one === naming)?.[0];
      if (fronted !== undefined && fronted > naming.to) return naming;
    }
  }
  return undefined;
}
