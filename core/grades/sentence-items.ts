import type { EditionItem, ElementItem, GradeItem, Item, TypeItem } from './items.js';
import {
  auxiliaries,
  beVerbs,
  conjunctions,
  determiners,
  holdingVerbs,
  prepositions,
  ratingVerbs,
  transparentHeads,
} from './words.js';

/** Elements that are named together: "empathy, cohesion and the alliance". Indices count in the sentence's items. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly members: readonly number[];
  /** `contrast`: set apart from what is said ("unlike X"); `exception`: what a denial leaves out ("none but X"). */
  readonly role: 'plain' | 'contrast' | 'exception';
}

/** The items of a sentence with what can be told of them without a verb: brackets and groups of elements. */
export class SentenceItems {
  readonly items: readonly Item[];
  readonly groups: readonly Group[];
  readonly #groupAt = new Map<number, Group>();
  readonly #partner = new Map<number, number>();

  constructor(items: readonly Item[]) {
    this.items = items;
    const open: number[] = [];
    items.forEach((item, at) => {
      if (item.kind !== 'stop') return;
      if (item.lower === 'open') open.push(at);
      else if (item.lower === 'close') {
        const start = open.pop();
        if (start === undefined) return;
        this.#partner.set(start, at);
        this.#partner.set(at, start);
      }
    });
    this.groups = this.#readGroups();
    for (const group of this.groups) for (const at of group.members) this.#groupAt.set(at, group);
  }

  at(index: number): Item | undefined {
    return this.items[index];
  }

  lower(index: number): string {
    return this.items[index]?.lower ?? '';
  }

  is(index: number, kind: Item['kind']): boolean {
    return this.items[index]?.kind === kind;
  }

  isStop(index: number, sign: string): boolean {
    const item = this.items[index];
    return item?.kind === 'stop' && item.lower === sign;
  }

  isWord(index: number, test: ReadonlySet<string> | RegExp): boolean {
    const item = this.items[index];
    if (item?.kind !== 'word') return false;
    return test instanceof RegExp ? test.test(item.lower) : test.has(item.lower);
  }

  isVerb(index: number): boolean {
    return (
      this.isWord(index, beVerbs) ||
      this.isWord(index, auxiliaries) ||
      this.isWord(index, ratingVerbs) ||
      this.isWord(index, holdingVerbs)
    );
  }

  /** The other bracket of a pair. */
  partner(index: number): number | undefined {
    return this.#partner.get(index);
  }

  groupAt(index: number): Group | undefined {
    return this.#groupAt.get(index);
  }

  element(index: number): ElementItem | undefined {
    const item = this.items[index];
    return item?.kind === 'element' && !item.modifies ? item : undefined;
  }

  grade(index: number): GradeItem | TypeItem | undefined {
    const item = this.items[index];
    return item?.kind === 'grade' || item?.kind === 'type' ? item : undefined;
  }

  edition(index: number): EditionItem | undefined {
    const item = this.items[index];
    return item?.kind === 'edition' ? item : undefined;
  }

  /** Whether an item between the two satisfies a test; both ends left out. */
  between(from: number, to: number, test: (index: number) => boolean): boolean {
    for (let at = from + 1; at < to; at++) if (test(at)) return true;
    return false;
  }

  /** The end of the clause that an item stands in: the next `;`, `.`, or the end. */
  clauseEnd(index: number): number {
    let at = index;
    while (at < this.items.length && !(this.is(at, 'stop') && /^[.;!?|]$/.test(this.lower(at)))) at++;
    return at;
  }

  #readGroups(): Group[] {
    const groups: Group[] = [];
    for (let at = 0; at < this.items.length; at++) {
      if (!this.element(at)) continue;
      const role = this.#roleOf(at);
      const members = [at];
      let last = at;
      for (;;) {
        const next = this.#coordinated(last, role);
        if (next === undefined) break;
        members.push(next);
        last = next;
      }
      groups.push({ from: at, to: last, members, role });
      at = last;
    }
    return groups;
  }

  /** The element that is coordinated with the one at `from`, if any. */
  #coordinated(from: number, role: Group['role']): number | undefined {
    let joined = false;
    let words = 0;
    for (let at = from + 1; at < this.items.length; at++) {
      const item = this.items[at] as Item;
      if (item.kind === 'element') {
        if (item.modifies) return undefined;
        return joined && this.#roleOf(at) === role ? at : undefined;
      }
      if (item.kind === 'stop') {
        if (item.lower === ',' || item.lower === '/') {
          // After "unlike X" a comma ends the aside.
          if (role === 'contrast' && item.lower === ',' && !this.#listGoesOn(at)) return undefined;
          joined = true;
        } else if (item.lower === ';' && this.#semicolonLists(from, at)) joined = true;
        else if (item.lower === 'open') {
          const close = this.#partner.get(at);
          if (
            close === undefined ||
            this.between(at, close, (inner) => this.is(inner, 'grade') || this.isVerb(inner))
          )
            return undefined;
          at = close;
        } else return undefined;
        continue;
      }
      if (item.kind !== 'word') return undefined;
      if (/^(?:and|or|plus|nor)$/.test(item.lower)) joined = true;
      else if (item.lower === 'as' && this.lower(at + 1) === 'well' && this.lower(at + 2) === 'as') {
        joined = true;
        at += 2;
      } else if (/^(?:along|together)$/.test(item.lower) && this.lower(at + 1) === 'with') {
        joined = true;
        at += 1;
      } else if (/^(?:like|alongside|besides)$/.test(item.lower)) joined = true;
      else if (!joined && this.#modifierEnd(at) !== undefined) at = this.#modifierEnd(at) ?? at;
      else if (joined && words === 0 && /^(?:for|with|on|from|by)$/.test(item.lower)) continue;
      else if (
        determiners.has(item.lower) ||
        /^(?:both|also|then|finally|lastly|to|of|in|therapist|therapists|therapist's|therapist’s|client|clients|clients'|clients’|client's|client’s|patient|patients|patient's|patient’s|adapting|tailoring|matching|therapy|treatment|even|not|only|least|last|but|certainly|indeed)$/.test(
          item.lower,
        )
      ) {
        if (item.lower === 'not' && this.lower(at + 1) !== 'only') return undefined;
        if (item.lower === 'but' && this.lower(at + 1) !== 'also') return undefined;
      } else if (
        !joined ||
        this.isVerb(at) ||
        conjunctions.has(item.lower) ||
        prepositions.has(item.lower) ||
        ++words > 3
      )
        return undefined;
    }
    return undefined;
  }

  /** "the alliance in all its formats, goal consensus": the last word of a short phrase behind an element in a list. */
  #modifierEnd(at: number): number | undefined {
    if (!this.isWord(at, /^(?:in|of|for|with|within|across|between|by)$/)) return undefined;
    for (let end = at + 1; end < at + 7; end++) {
      if (this.isStop(end, ',') || this.isWord(end, /^(?:and|or)$/))
        return end > at + 1 ? end - 1 : undefined;
      if (!this.is(end, 'word') || this.isVerb(end) || this.isWord(end, /^(?:which|that|who|while|but|not)$/))
        return undefined;
    }
    return undefined;
  }

  /** Whether more of a list follows: "unlike A, B and C, D was …" is not told from "unlike A, B and C were …". */
  #listGoesOn(comma: number): boolean {
    return this.isWord(comma + 1, /^(?:and|or|nor)$/);
  }

  /** A semicolon separates items of a list, not clauses, when neither side of it says anything by itself. */
  #semicolonLists(from: number, at: number): boolean {
    let end = at + 1;
    while (end < this.items.length && !(this.is(end, 'stop') && /^[.;!?]$/.test(this.lower(end)))) end++;
    const says = (index: number): boolean => this.isVerb(index) || this.is(index, 'grade');
    return !this.between(from, at, says) && !this.between(at, end, says);
  }

  /** What the words before an element make of it. */
  #roleOf(index: number): Group['role'] {
    let at = index - 1;
    while (
      at >= 0 &&
      (this.isWord(at, determiners) ||
        this.is(at, 'grade') ||
        this.isWord(at, /^(?:only|even|in|for|to|the|therapist|client|s|element|elements|of)$/)) &&
      index - at < 6
    ) {
      if (this.isWord(at, /^(?:for|of|to|in)$/) && this.#contrastAt(at)) break;
      at--;
    }
    if (!this.#contrastAt(at)) return 'plain';
    // "no element but empathy", "none except empathy"
    let start = at;
    while (start > 0 && !(this.is(start, 'stop') && /^[.;:]$/.test(this.lower(start)))) start--;
    const denied = this.between(start - 1, at, (inner) =>
      this.isWord(inner, /^(?:no|none|nothing|nobody|neither|never|not|nowhere|only)$/),
    );
    return denied &&
      this.isWord(
        this.#contrastHead(at),
        /^(?:but|except|excepting|save|other|apart|aside|exception|bar|barring|besides|than)$/,
      )
      ? 'exception'
      : 'contrast';
  }

  #contrastHead(at: number): number {
    return this.isWord(at, /^(?:of|for|from|than|to|with)$/) ? at - 1 : at;
  }

  /** Whether the words that end at an index set apart what follows. */
  #contrastAt(at: number): boolean {
    const one = this.lower(at);
    if (!this.is(at, 'word')) return false;
    const before = this.lower(at - 1);
    const two = `${before} ${one}`;
    if (/^(?:unlike|except|excepting|excluding|barring|bar|save|minus|than)$/.test(one)) return true;
    if (one === 'not') return true;
    if (one === 'but')
      return /^(?:all|every|everything|any|none|nothing|no|element|elements|one|anything|item|items|entry|method|methods|them)$/.test(
        before,
      );
    return /^(?:except for|save for|other than|apart from|aside from|rather than|instead of|opposed to|contrast to|contrast with|compared with|compared to|comparison with|comparison to|exception of|exclusion of|different from|far from|let alone|much less|more than|distinct from|against the|behind the|except in|next to|excepting only|contrary to|trails behind|ahead of|relative to|short of|but not|place of|excluding only)$/.test(
      two,
    );
  }

  /** Whether an element is only the complement of another noun: "a course on empathy". */
  governed(index: number): boolean {
    let at = index - 1;
    while (
      at >= 0 &&
      (this.isWord(at, determiners) ||
        this.isWord(at, /(?:ly|['’]s|s['’])$/) ||
        this.isWord(at, /^(?:therapist|client|patient|therapeutic|good|warm|strong|treatment|therapy)$/))
    )
      at--;
    if (!this.isWord(at, prepositions)) return false;
    // In a coordination the first member tells.
    const head = at - 1;
    const item = this.items[head];
    if (item?.kind !== 'word') return false;
    if (
      transparentHeads.has(item.lower) ||
      this.isVerb(head) ||
      prepositions.has(item.lower) ||
      conjunctions.has(item.lower)
    )
      return false;
    if (determiners.has(item.lower) || /(?:ly|ing|ed)$/.test(item.lower)) return false;
    return /^(?:on|about|of|in|for|with|regarding|concerning|from|by|into|to|over|without|through|towards?)$/.test(
      this.lower(at),
    );
  }
}
