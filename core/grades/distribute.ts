import type { ElementItem, Item } from './items.js';
import type { Lexicon } from './lexicon.js';
import { tokenise } from './tokens.js';

/** Words that may stand between the modifiers of a shared noun. */
const between =
  /^(?:and|or|in|with|for|across|both|the|a|an|therapy|psychotherapy|therapies|treatment|work|formats?|settings?|clients?|versions?|forms?|adult|,|\/)$/;

/**
 * "alliance in individual, youth and family therapy", "individual, youth and family alliances", "three alliances
 * (individual, youth, family)": one noun with several modifiers is several elements, each at its modifier. The modifiers
 * are those by which the tables tell the members of a joint element apart.
 */
export function distribute(items: readonly Item[], lexicon: Lexicon): readonly Item[] {
  let result: Item[] | undefined;
  for (let at = 0; at < (result ?? items).length; at++) {
    const list: readonly Item[] = result ?? items;
    const item = list[at];
    if (item?.kind !== 'element') continue;
    const family = familyOf(item.element, lexicon);
    if (!family) continue;
    const replaced = forward(list, at, item, family) ?? backward(list, at, item, family);
    if (replaced) result = replaced;
  }
  return result ?? items;
}

/** Modifier words (in normal form) to the member that they make of the shared noun. */
type Family = ReadonlyMap<string, string>;
const families = new WeakMap<Lexicon, Map<string, Family>>();

/** The modifiers of the joint element that an element is, or is a member of. */
function familyOf(element: string, lexicon: Lexicon): Family | undefined {
  let known = families.get(lexicon);
  if (!known) {
    known = new Map();
    for (const [joint, members] of lexicon.joints) {
      const family = new Map<string, string>();
      const heads = new Set(
        (lexicon.tables.elements.get(joint)?.context ?? []).map((name) => tokenise(name)[0]?.norm ?? ''),
      );
      for (const member of members)
        for (const name of lexicon.tables.elements.get(member)?.safe ?? []) {
          const words = tokenise(name).map(({ norm }) => norm);
          const inner = heads.has(words[0] ?? '')
            ? words.slice(2)
            : heads.has(words.at(-1) ?? '')
              ? words.slice(0, -1)
              : [];
          const own = inner.filter((word) => !/^(?:therapy|psychotherapy|treatment|work|and)$/.test(word));
          if (own.length === 1) family.set(own[0] ?? '', member);
        }
      if (family.size < 2) continue;
      known.set(joint, family);
      for (const member of members) known.set(member, family);
    }
    families.set(lexicon, known);
  }
  return known.get(element);
}

function elementAt(item: Item, element: string): ElementItem {
  return {
    kind: 'element',
    element,
    safe: true,
    joint: false,
    modifies: false,
    lower: '',
    start: item.start,
    end: item.end,
  };
}

/** The modifiers after a noun; what is replaced ends with the last of them and its own noun ("therapy"). */
function forward(list: readonly Item[], at: number, noun: ElementItem, family: Family): Item[] | undefined {
  const found: Item[] = [];
  const members = new Set<string>();
  let last = at;
  let index = at + 1;
  const opening = list[index];
  const bracket = opening?.kind === 'stop' && opening.lower === 'open';
  const lead = opening?.kind === 'word' && /^(?:in|with|for|across|and|or)$/.test(opening.lower);
  const comma =
    opening?.kind === 'stop' && (opening.lower === ',' || opening.lower === 'dash' || opening.lower === ':');
  const isJoint = !new Set(family.values()).has(noun.element);
  if (!bracket && !lead && !comma) return undefined;
  if (bracket || (comma && isJoint)) index++;
  if (!isJoint) members.add(noun.element);
  for (; index < list.length; index++) {
    const item = list[index] as Item;
    const word = item.kind === 'word' ? item.norm : item.lower;
    const member = item.kind === 'word' ? family.get(item.norm) : undefined;
    if (member !== undefined) {
      if (!members.has(member)) {
        members.add(member);
        found.push(elementAt(item, member));
      }
      last = index;
    } else if (
      item.kind === 'element' &&
      family.size > 0 &&
      [...family.values()].includes(item.element) &&
      !members.has(item.element)
    )
      break;
    else if (!between.test(word)) break;
    else if (/^(?:therapy|psychotherapy|treatment|work)$/.test(word)) last = index;
  }
  if (found.length === 0 || members.size < 2) return undefined;
  const closing = list[last + 1];
  if (bracket && closing?.kind === 'stop' && closing.lower === 'close') last++;
  // A member with its own name, followed by another modifier: "the alliance in individual therapy and youth therapy".
  return [...list.slice(0, at), ...joined(isJoint ? [] : [noun], found), ...list.slice(last + 1)];
}

/** "individual, youth and family alliances" */
function backward(list: readonly Item[], at: number, noun: ElementItem, family: Family): Item[] | undefined {
  const found: Item[] = [];
  const members = new Set<string>();
  let first = at;
  const isJoint = !new Set(family.values()).has(noun.element);
  if (!isJoint) members.add(noun.element);
  for (let index = at - 1; index >= 0; index--) {
    const item = list[index] as Item;
    const member = item.kind === 'word' ? family.get(item.norm) : undefined;
    if (member !== undefined) {
      if (!members.has(member)) {
        members.add(member);
        found.unshift(elementAt(item, member));
      }
      first = index;
    } else if (item.kind === 'word' ? !/^(?:and|or|therapy)$/.test(item.lower) : item.lower !== ',') break;
  }
  if (found.length === 0 || members.size < 2) return undefined;
  return [...list.slice(0, first), ...joined(found, isJoint ? [] : [noun]), ...list.slice(at + 1)];
}

/** Elements with a comma between them, so that they read as one list. */
function joined(before: readonly Item[], after: readonly Item[]): Item[] {
  const all = [...before, ...after];
  return all.flatMap((item, at) =>
    at === 0 ? [item] : [{ kind: 'stop', lower: ',', start: item.start, end: item.start } as const, item],
  );
}
