import type { GradeItem, TypeItem } from './items.js';
import { numberOf } from './items.js';
import type { Group, SentenceItems } from './sentence-items.js';
import {
  auxiliaries,
  beVerbs,
  clauseOpeners,
  determiners,
  elementNouns,
  hedges,
  holdingVerbs,
  negations,
  placings,
  prepositions,
  ratingNouns,
  ratingVerbs,
  relatives,
} from './words.js';

/** A grade (or a kind) with the elements that it is said of. Indices count in the sentence's items. */
export interface Link {
  readonly at: number;
  readonly grade: GradeItem | TypeItem;
  /** Indices of element items, or ids where they are named elsewhere. */
  readonly elements: readonly (number | string)[];
  /** How the two stand to each other; an attribute is asserted even in a question. */
  readonly form: 'attribute' | 'predicate';
}

/** What a sentence is read with besides its own words. */
export interface LinkContext {
  /** Elements named in the sentence before, in order. */
  readonly previous: readonly (readonly string[])[];
  /** Elements that the label, term, item head or table row before the sentence names. */
  readonly term: readonly string[] | undefined;
}

type Elements = readonly (number | string)[];
/** `none`: the clause begins without a subject; `foreign`: it has one that is no element. */
type Subject = { readonly elements: Elements; readonly adjacent: boolean } | 'none' | 'foreign' | 'relative';

/** All grades and kinds of a sentence with their elements. */
export function linkGrades(sentence: SentenceItems, context: LinkContext): Link[] {
  return new Linker(sentence, context).links();
}

class Linker {
  readonly #s: SentenceItems;
  readonly #context: LinkContext;
  readonly #links: Link[] = [];
  readonly #subjects = new Map<number, Elements>();

  constructor(sentence: SentenceItems, context: LinkContext) {
    this.#s = sentence;
    this.#context = context;
  }

  links(): Link[] {
    const grades = this.#s.items.flatMap((item, at) =>
      item.kind === 'grade' || item.kind === 'type' ? [at] : [],
    );
    if (this.#respectively(grades)) return this.#links;
    for (const at of grades) this.#link(at);
    this.#share(grades);
    this.#parallel();
    this.#fallBack(grades);
    return this.#links.sort((a, b) => a.at - b.at);
  }

  /**
   * A grade that no pattern placed, in a sentence that speaks of ratings: it goes with the elements nearest to it in its
   * clause, if nobody else graded them and no person is the subject.
   */
  #fallBack(grades: readonly number[]): void {
    const s = this.#s;
    const rates = s.items.some(
      (item, at) =>
        item.kind === 'edition' ||
        s.isWord(
          at,
          /^(?:rat(?:ed|es|ing)|grad(?:e|ed|es)|tier|label(?:s|led|ed)?|panel|judged|deemed|force|edition|verdict|category)$/,
        ),
    );
    if (!rates) return;
    for (const at of grades) {
      if (this.#subjects.has(at) || !s.is(at, 'grade') || this.#ofSomethingElse(at)) continue;
      const from = this.#clauseStart(at);
      const end = s.clauseEnd(at);
      const free = s.groups.filter(
        (group) =>
          group.role === 'plain' &&
          group.from >= from &&
          group.to < end &&
          !s.governed(group.from) &&
          !this.#links.some((link) => group.members.some((member) => link.elements.includes(member))),
      );
      if (s.between(from - 1, at, (index) => s.isWord(index, /^(?:he|she|i|we|you|who)$/))) continue;
      const left = free.findLast(
        (group) => group.to < at && !s.between(group.to, at, (index) => s.is(index, 'grade')),
      );
      const right = free.find(
        (group) => group.from > at && !s.between(at, group.from, (index) => s.is(index, 'grade')),
      );
      const nearest = left ?? right;
      if (nearest) this.#add(at, [...nearest.members], 'predicate');
    }
  }

  /** The grade is an attribute of a noun that is no element: "probably effective treatments". */
  #ofSomethingElse(at: number): boolean {
    const { foreign, next } = this.#afterNouns(at);
    if (!foreign) return false;
    return !this.#s.isStop(next, ':') && !this.#s.isStop(next, 'dash');
  }

  #clauseStart(at: number): number {
    const s = this.#s;
    let from = at;
    while (from > 0 && !(s.is(from - 1, 'stop') && /^[.;!?|]$/.test(s.lower(from - 1)))) from--;
    return from;
  }

  /** "…; the other, cohesion, likewise", "cohesion did too": a clause that repeats the grade before it without its name. */
  #parallel(): void {
    const s = this.#s;
    for (const group of s.groups) {
      if (group.role !== 'plain' || this.#links.some((link) => link.elements.includes(group.from))) continue;
      const link = this.#links.findLast((one) => one.at < group.from && one.grade.kind === 'grade');
      const same = s.between(
        group.from - 4,
        group.from,
        (index) => s.isWord(index, /^same$/) && s.isWord(index - 1, /^the$/),
      );
      if (
        link &&
        same &&
        !s.between(link.at, group.from, (index) => s.is(index, 'grade'))
      ) {
        this.#add(link.at, [...group.members], 'predicate');
        continue;
      }
      if (
        !link ||
        s.between(
          link.at,
          group.from,
          (index) =>
            s.is(index, 'grade') ||
            (s.isVerb(index) &&
              !s.isWord(
                index,
                /^(?:did|does|do|was|were|is|are|goes|holds|applies|hold|apply|said|has|have)$/,
              )),
        )
      )
        continue;
      let after = group.to + 1;
      while (s.isStop(after, ',') || s.isWord(after, /^(?:did|does|do|was|were|is|are|has|have)$/)) after++;
      const tail =
        s.isWord(after, /^(?:likewise|too|equally|similarly|ditto|alike)$/) ||
        (s.isWord(after, /^as$/) && s.isWord(after + 1, /^well$/)) ||
        (s.isWord(after, /^(?:the|so)$/) && s.isWord(after + 1, /^same$/)) ||
        (s.isWord(after, /^(?:followed|follows)$/) && s.isWord(after + 1, /^suit$/));
      const lead = s.between(
        link.at,
        group.from,
        (index) =>
          s.isWord(index, /^(?:same|likewise|ditto|similarly)$/) ||
          (s.isWord(index, /^so$/) && s.isWord(index + 1, /^(?:did|was|is|were|are|does|do|has)$/)) ||
          (s.isWord(index, /^as$/) && s.isWord(index + 1, /^(?:did|was|is|were|are|does|do|has)$/)),
      );
      if (
        (tail || lead) &&
        !s.between(link.at, Math.min(after + 2, s.items.length), (index) => s.isWord(index, negations))
      )
        this.#add(link.at, [...group.members], 'predicate');
    }
  }

  /** "from X to Y: empathy", "X in 2018, Y in 2011: that is …": a grade that found no element shares that of the next. */
  #share(grades: readonly number[]): void {
    const s = this.#s;
    for (const at of [...grades].reverse()) {
      if (this.#subjects.has(at) || !s.is(at, 'grade')) continue;
      const next = grades.find((other) => other > at && s.is(other, 'grade'));
      const elements = next === undefined ? undefined : this.#subjects.get(next);
      if (next === undefined || !elements || elements.some((one) => typeof one === 'number' && one < next))
        continue;
      if (
        s.between(
          at,
          next,
          (index) =>
            s.is(index, 'element') ||
            s.isVerb(index) ||
            (s.is(index, 'stop') && /^[.;:]$/.test(s.lower(index))),
        )
      )
        continue;
      if (
        s.between(
          at,
          next,
          (index) => s.isWord(index, /^(?:to|then|and|or|later|now)$/) || s.isStop(index, ','),
        )
      )
        this.#add(at, elements, 'predicate');
    }
  }

  /** "A and B were graded X and Y, respectively": by order. */
  #respectively(grades: readonly number[]): boolean {
    const s = this.#s;
    const says = s.items.some(
      (item, at) =>
        item.lower === 'respectively' || (item.lower === 'order' && s.isWord(at - 1, /^(?:that|this)$/)),
    );
    if (!says) return false;
    const labels = grades.filter((at) => s.is(at, 'grade'));
    const first = labels[0];
    if (first === undefined) return false;
    const group = s.groups.find((one) => one.members.length === labels.length && one.role === 'plain');
    if (!group) return false;
    labels.forEach((at, index) => this.#add(at, [group.members[index] as number], 'predicate'));
    return true;
  }

  #add(at: number, elements: Elements, form: Link['form']): void {
    const grade = this.#s.grade(at);
    const kept = this.#withoutExceptions(elements);
    if (!grade || kept.length === 0) return;
    this.#subjects.set(at, kept);
    this.#links.push({ at, grade, elements: kept, form });
  }

  /** "All but X were rated …: X, Y and Z": what is excepted once is so throughout the sentence. */
  #withoutExceptions(elements: Elements): Elements {
    const s = this.#s;
    const excepted = s.groups
      .filter(
        (group) =>
          group.role === 'contrast' &&
          s.between(group.from - 5, group.from, (index) =>
            s.isWord(index, /^(?:but|except|excepting|exception|excluding|apart|save|bar|barring)$/),
          ),
      )
      .flatMap((group) => group.members.map((member) => s.element(member)?.element));
    if (excepted.length === 0) return elements;
    return elements.filter(
      (one) => !excepted.includes(typeof one === 'number' ? s.element(one)?.element : one),
    );
  }

  #link(at: number): void {
    const strong = this.#strongRight(at);
    const extension = this.#extension(at);
    if (strong) {
      this.#add(at, [...strong.elements, ...extension], strong.form);
      if (strong.form === 'attribute' && !this.#predicates(at)) return;
    }
    const left = this.#left(at);
    if (typeof left === 'object') {
      this.#add(at, [...left.elements, ...extension], this.#apposed(at) ? 'attribute' : 'predicate');
      return;
    }
    if (strong) return;
    if (left === 'foreign' && !this.#ratedActively(at)) {
      const named = this.#givenTo(at);
      if (named) this.#add(at, named, 'predicate');
      return;
    }
    const right = this.#weakRight(at);
    if (right) this.#add(at, right.elements, right.form);
    else if (left === 'none' && this.#s.is(at, 'grade')) {
      const inherited = this.#inherited(at);
      if (inherited) this.#add(at, [...inherited, ...extension], 'predicate');
    }
  }

  /** Whether the grade is also said of a subject: "X became the probably effective element of Y". */
  #predicates(at: number): boolean {
    const before = this.#skipLeft(at - 1, (index) => this.#s.isWord(index, determiners));
    return this.#s.isWord(before, /^(?:is|are|was|were|became|becomes|remains?|remained)$/);
  }

  #apposed(at: number): boolean {
    const before = this.#skipLeft(at - 1, (index) => this.#s.isWord(index, determiners));
    return this.#s.isStop(before, ',') || this.#s.isStop(before, 'open') || this.#s.isStop(before, 'dash');
  }

  #skipLeft(from: number, test: (index: number) => boolean): number {
    let at = from;
    while (at >= 0 && test(at)) at--;
    return at;
  }

  #skipRight(from: number, test: (index: number) => boolean): number {
    let at = from;
    while (at < this.#s.items.length && test(at)) at++;
    return at;
  }

  // ---- to the right ----

  /** Index after the noun phrase that a grade opens: "probably effective [monitoring elements] (2018) in the third edition". */
  #afterNouns(at: number): { readonly next: number; readonly noun: boolean; readonly foreign: boolean } {
    const s = this.#s;
    let next = at + 1;
    let noun = false;
    let foreign = false;
    let words = 0;
    for (; next < s.items.length; next++) {
      const item = s.at(next);
      if (!item) break;
      if (item.kind === 'type') noun = true;
      else if (item.kind === 'edition') continue;
      else if (item.kind === 'stop' && item.lower === 'open') {
        const close = s.partner(next);
        if (
          close === undefined ||
          s.between(next, close, (inner) => s.is(inner, 'element') || s.is(inner, 'grade'))
        )
          break;
        next = close;
      } else if (item.kind !== 'word') break;
      else if (/^(?:back|already|again|once|first|alone)$/.test(item.lower)) continue;
      else if (elementNouns.has(item.lower) || ratingNouns.has(item.lower)) noun = true;
      else if (prepositions.has(item.lower)) {
        // A phrase that names the edition or the body is passed over: "in the tables of the third task force".
        const end = this.#agentPhrase(next);
        if (end === undefined) break;
        next = end - 1;
      } else if (
        s.isVerb(next) ||
        relatives.has(item.lower) ||
        determiners.has(item.lower) ||
        negations.has(item.lower)
      )
        break;
      else if (
        /^(?:and|or|but|nor|yet|while|whereas|although|though|because|so|then|too|again|also|respectively|alike|today|now|both|all|such|like|including|namely|eg|ie|e|i|only|here|there|even|as|than|if|when|where|once)$/.test(
          item.lower,
        )
      )
        break;
      else if (!noun && words < 2) {
        words++;
        foreign = true;
      } else break;
    }
    return { next, noun, foreign: foreign && !noun };
  }

  /** The index after a prepositional phrase that holds no element or grade and names who graded, when, or where. */
  #agentPhrase(at: number): number | undefined {
    const s = this.#s;
    let named = false;
    let next = at + 1;
    for (; next < s.items.length && next < at + 12; next++) {
      const item = s.at(next);
      if (item?.kind === 'edition' || item?.kind === 'scheme' || item?.kind === 'type') named = true;
      else if (
        item?.kind === 'word' &&
        /^(?:task|force|panel|tables?|report|committee|authors?|division|norcross|wampold|lambert|colleagues|edition|apa|review|conclusions|list|table|judges|experts|raters|scale|therapy|psychotherapy|volumes?|adaptation|tailoring|relationship|program|programme|steering)$/.test(
          item.lower,
        )
      )
        named = true;
      else if (
        item?.kind === 'word' &&
        (determiners.has(item.lower) ||
          /^(?:of|and|in|s|interdivisional|first|second|third|own|for|same|published|two|by|from|on)$/.test(
            item.lower,
          ) ||
          (/^\p{Lu}/u.test(item.text) && item.lower !== 'i'))
      )
        continue;
      else if (item?.kind === 'stop' && item.lower === 'open') {
        const close = s.partner(next);
        if (
          close === undefined ||
          s.between(next, close, (inner) => s.is(inner, 'element') || s.is(inner, 'grade'))
        )
          break;
        next = close;
      } else break;
    }
    // A determiner or preposition at the end belongs to what follows.
    while (next > at + 1 && s.isWord(next - 1, determiners)) next--;
    return named ? next : undefined;
  }

  /** Elements that stand where only the grade can be said of them. */
  #strongRight(at: number): { readonly elements: Elements; readonly form: Link['form'] } | undefined {
    const s = this.#s;
    const { next, noun, foreign } = this.#afterNouns(at);
    const isType = s.is(at, 'type');
    // "the demonstrably effective alliance", with up to two words between
    let direct = this.#skipRight(
      at + 1,
      (index) =>
        s.isWord(
          index,
          /^(?:therapist|client|patient|skill|practice|element|elements|element's|relational|condition|of|ingredient|method)$/,
        ) && !s.isWord(index, /^of$/),
    );
    if (s.isWord(direct, /^of$/) && noun && direct === next) direct++;
    const own = s.element(direct) ? s.groupAt(direct) : undefined;
    if (own && !isType && this.#isPrenominal(at))
      return { elements: this.#from(own, direct), form: 'attribute' };
    if (
      s.isWord(next, /^(?:including|namely|notably|eg|ie|especially|specifically)$/) ||
      this.#suchAs(next)
    ) {
      const from = this.#firstElement(next + 1, 8);
      if (from && (noun || foreign || this.#isPrenominal(at))) return { elements: from, form: 'attribute' };
    }
    if (s.isStop(next, 'open')) {
      const close = s.partner(next);
      const inner = close === undefined ? undefined : this.#plainMembers(next, close);
      if (inner && !s.element(next - 1)) return { elements: inner, form: 'attribute' };
    }
    if (this.#clauseInitial(at) || noun) {
      const verb = this.#skipRight(
        next,
        (index) =>
          s.isWord(index, /^(?:then|also|therefore|thus|only|still|now|today|here|duly)$/) ||
          s.isStop(index, ','),
      );
      if (
        s.isWord(
          verb,
          /^(?:is|are|was|were|be|been|includes?|included|comprises?|comprised|covers?|covered|contains?|contained|holds?|held|lists?|listed|remains?|remained|went|goes|go|fell|comes?|came|stands?|stood|consists?|has|had|have|encompass(?:es)?|encompassed|features?|sits?|sat|names?|named|includ(?:es?|ed)|belongs?|belonged|applied|applies|extends?|we|appears?|appeared|do|did|turned|became|becomes)$/,
        ) &&
        this.#clauseInitial(at)
      ) {
        const from = this.#firstElement(verb + 1, 7);
        if (from && !this.#ownVerbFollows(from)) return { elements: from, form: 'predicate' };
      }
    }
    return undefined;
  }

  #suchAs(at: number): boolean {
    return this.#s.lower(at) === 'such' && this.#s.lower(at + 1) === 'as';
  }

  /** Whether a grade stands before a noun, not after a verb: "the probably effective X". */
  #isPrenominal(at: number): boolean {
    const s = this.#s;
    const before = this.#skipLeft(at - 1, (index) =>
      s.isWord(
        index,
        /(?:ly|^most|^more|^other|^same|^only|^first|^single|^two|^three|^four|^six|^seven|^nine)$/,
      ),
    );
    return (
      before < 0 ||
      s.isWord(before, determiners) ||
      s.isWord(before, prepositions) ||
      s.isWord(before, /^(?:and|or|no|two|three|four|all|both|which|what|whose)$/) ||
      s.is(before, 'stop') ||
      s.is(before, 'edition')
    );
  }

  /** The members of a group from one of them on. */
  #from(group: Group, index: number): Elements {
    return group.members.filter((member) => member >= index);
  }

  /** The first group of elements within a few words. */
  #firstElement(from: number, reach: number): Elements | undefined {
    const s = this.#s;
    for (let at = from; at < Math.min(s.items.length, from + reach); at++) {
      if (s.element(at)) {
        const group = s.groupAt(at);
        return group && group.role !== 'contrast' ? this.#from(group, at) : undefined;
      }
      const item = s.at(at);
      if (item?.kind === 'grade') return undefined;
      if (item?.kind === 'stop' && !/^(?:,|:|open|dash)$/.test(item.lower)) return undefined;
      if (item?.kind === 'word' && (item.lower === 'not' || item.lower === 'no')) return undefined;
    }
    return undefined;
  }

  /** Whether the last of some elements is the subject of a verb of its own. */
  #ownVerbFollows(elements: Elements): boolean {
    const last = elements.at(-1);
    if (typeof last !== 'number') return false;
    return this.#s.isWord(last + 1, beVerbs) || this.#s.isWord(last + 1, auxiliaries);
  }

  /** The elements in a bracket that says nothing else. */
  #plainMembers(open: number, close: number): Elements | undefined {
    const s = this.#s;
    if (s.between(open, close, (at) => s.is(at, 'grade') || s.isVerb(at) || s.isWord(at, negations)))
      return undefined;
    const members: number[] = [];
    for (let at = open + 1; at < close; at++)
      if (s.element(at) && s.groupAt(at)?.role !== 'contrast') members.push(at);
    return members.length > 0 ? members : undefined;
  }

  /** Whether nothing but a rating participle, a preposition, an article or an edition opens the clause before a grade. */
  #clauseInitial(at: number): boolean {
    const s = this.#s;
    let index = at - 1;
    for (; index >= 0; index--) {
      const item = s.at(index);
      if (!item || item.kind === 'stop') break;
      if (item.kind === 'edition' || item.kind === 'type') continue;
      if (item.kind !== 'word') return false;
      const { lower } = item;
      if (clauseOpeners.has(lower) || /^(?:and|but|yet|or)$/.test(lower)) break;
      if (relatives.has(lower) && !/^(?:that|which)$/.test(lower)) return false;
      if (
        determiners.has(lower) ||
        prepositions.has(lower) ||
        ratingVerbs.has(lower) ||
        ratingNouns.has(lower) ||
        (holdingVerbs.has(lower) && /ed$/.test(lower)) ||
        elementNouns.has(lower) ||
        beVerbs.has(lower) ||
        /^(?:as|also|so|only|other|still|two|three|four|six|seven|nine|which|what|then|both|same|newly|not|task|force|panel|apa|there|here|first|second|third|s|all|those|meanwhile|under)$/.test(
          lower,
        ) ||
        /ly$/.test(lower)
      )
        continue;
      return false;
    }
    if (index < 0) return true;
    return (
      s.is(index, 'word') ||
      /^(?:;|\.|:|dash|\||open)$/.test(s.lower(index)) ||
      (s.isStop(index, ',') && this.#onlyAdjunct(index))
    );
  }

  /** Whether all that stands before a comma is a phrase in front of the clause: "In the 2018 tables,". */
  #onlyAdjunct(comma: number): boolean {
    const s = this.#s;
    let index = comma - 1;
    for (; index >= 0 && !(s.is(index, 'stop') && /^[.;:]$/.test(s.lower(index))); index--)
      if (s.is(index, 'element') || s.is(index, 'grade') || s.isWord(index, beVerbs)) return false;
    return (
      s.isWord(index + 1, prepositions) ||
      s.isWord(
        index + 1,
        /^(?:according|today|however|meanwhile|seven|there|here|and|but|by|finally|also)$/,
      ) ||
      s.is(index + 1, 'edition')
    );
  }

  /** "and X as well", "as is X", "so are X and Y", "like X" after a grade. */
  #extension(at: number): Elements {
    const s = this.#s;
    let { next } = this.#afterNouns(at);
    if (s.isStop(next, ',')) next++;
    const word = s.lower(next);
    const first = (from: number): Elements => this.#firstElement(from, 4) ?? [];
    if (/^(?:as|so|and)$/.test(word)) {
      const verb = word === 'and' && s.lower(next + 1) === 'so' ? next + 2 : next + 1;
      if (
        s.isWord(verb, /^(?:is|are|was|were|did|does|do|has|have)$/) &&
        (word !== 'and' || verb === next + 2)
      )
        return first(verb + 1);
    }
    if (
      word === 'with' &&
      s.between(Math.max(-1, at - 10), at, (index) => s.isWord(index, /^(?:shares?|shared|sharing)$/))
    )
      return first(next + 1);
    if (
      word === 'and' ||
      word === 'as' ||
      word === 'along' ||
      word === 'together' ||
      word === 'like' ||
      word === 'just'
    ) {
      const start = this.#skipRight(next + 1, (index) => s.isWord(index, /^(?:well|as|with|like|so|too)$/));
      const found = first(start);
      const last = found.at(-1);
      if (typeof last !== 'number') return [];
      const after = last + 1;
      if (word === 'and') {
        const tail = s.isWord(after, /^(?:as|too|likewise|also|equally|alike)$/);
        return tail &&
          !s.is(after + 1, 'grade') &&
          !(s.lower(after) === 'as' && s.lower(after + 1) !== 'well')
          ? found
          : [];
      }
      const compared = s.isWord(
        this.#skipLeft(at - 1, (index) => s.isWord(index, /ly$/)),
        /^as$/,
      );
      if (word === 'as' && s.lower(next + 1) !== 'well' && s.lower(next + 1) !== 'with' && !compared)
        return [];
      return s.isVerb(after) ? [] : found;
    }
    return [];
  }

  /** Elements after a grade that found none before it. */
  #weakRight(at: number): { readonly elements: Elements; readonly form: Link['form'] } | undefined {
    const s = this.#s;
    const { next, foreign, ...after } = this.#afterNouns(at);
    const noun = after.noun || s.is(at, 'type');
    const form: Link['form'] = noun || foreign ? 'attribute' : 'predicate';
    if (s.is(next, 'stop') && /^(?:,|:|dash)$/.test(s.lower(next))) {
      let start = next + 1;
      if (s.isStop(start, 'dash')) start++;
      const isType = s.is(at, 'type');
      const from =
        this.#firstElement(start, isType ? 9 : 5) ??
        (s.isStop(next, ':') && s.isWord(start, /^(?:that|this|these|such|those|so)$/)
          ? this.#firstElement(start, 12)
          : undefined);
      const adjunct = s.isStop(next, ',') && this.#opensAsPhrase(at);
      if (from && (isType || adjunct || !this.#ownVerbFollows(from))) return { elements: from, form };
      return undefined;
    }
    if (
      s.isWord(next, /^(?:of|for|to|in|upon|on|like)$/) &&
      (noun ||
        s.isWord(at - 1, /^(?:of|label|grade|a|as)$/) ||
        (s.isWord(next, /^(?:to|for|upon|on)$/) && this.#gives(at)))
    ) {
      const from = this.#firstElement(next + 1, 4);
      if (from) return { elements: from, form };
    }
    if (
      s.isWord(
        next,
        /^(?:is|are|was|were|we|you|one|comes?|stands?|sits?|finds?|found|belongs?|includes?|places?|placed|sees?|counts?|lists?)$/,
      ) &&
      noun
    ) {
      const from = this.#firstElement(next + 1, 6);
      if (from && !this.#ownVerbFollows(from)) return { elements: from, form: 'predicate' };
    }
    if (this.#clauseInitial(at) && s.isWord(next, /^(?:is|are|was|were)$/)) {
      const from = this.#firstElement(next + 1, 6);
      if (from) return { elements: from, form: 'predicate' };
    }
    return this.#objectOfRating(at);
  }

  /** "Of the demonstrably effective elements, X is …": a phrase in front of the clause. */
  #opensAsPhrase(at: number): boolean {
    const s = this.#s;
    const before = this.#skipLeft(
      at - 1,
      (index) =>
        s.isWord(index, determiners) ||
        s.is(index, 'edition') ||
        s.isWord(index, /^(?:two|three|four|six|nine|seven|all)$/),
    );
    return (
      s.isWord(before, /^(?:of|among|amongst|with|within|in|from)$/) &&
      (before === 0 || s.is(before - 1, 'stop') || s.isWord(before - 1, /^(?:and|but)$/))
    );
  }

  /** "Among methods of adaptation, the panel rated empathy …": what is rated after a phrase in front. */
  #objectOfRating(at: number): { readonly elements: Elements; readonly form: Link['form'] } | undefined {
    const s = this.#s;
    if (!this.#clauseInitial(at)) return undefined;
    const comma = this.#skipRight(
      at + 1,
      (index) => !s.is(index, 'stop') && !s.is(index, 'element') && !s.isVerb(index),
    );
    if (!s.isStop(comma, ',')) return undefined;
    for (let index = comma + 1; index < s.clauseEnd(comma); index++) {
      if (s.element(index)) {
        const group = s.groupAt(index);
        return group && group.role !== 'contrast'
          ? { elements: group.members, form: 'predicate' }
          : undefined;
      }
    }
    return undefined;
  }

  /** "awarded the grade demonstrably effective to empathy". */
  #givenTo(at: number): Elements | undefined {
    const s = this.#s;
    const { next } = this.#afterNouns(at);
    if (s.isWord(next, /^(?:to|for|upon|on)$/)) return this.#firstElement(next + 1, 4);
    return s.isStop(next, ':') ? this.#firstElement(next + 1, 4) : undefined;
  }

  /** "award X to …", "settled on X for …" */
  #gives(at: number): boolean {
    return this.#s.between(Math.max(-1, at - 5), at, (index) =>
      this.#s.isWord(
        index,
        /^(?:award|awards|awarded|awarding|assign|assigns|assigned|assigning|give|gives|gave|given|giving|grant|grants|granted|accord|accords|accorded|reserve|reserves|reserved|settle|settles|settled|use|uses|used|keep|keeps|kept|choose|chooses|chose|chosen|hand|hands|handed|extend|extends|extended|apply|applies|applied|wrote|writes|put|puts)$/,
      ),
    );
  }

  #ratedActively(at: number): boolean {
    const s = this.#s;
    for (let index = at - 1; index >= 0 && at - index < 8; index--) {
      if (s.is(index, 'stop') && !s.isStop(index, ',')) return false;
      if (s.isWord(index, ratingVerbs)) return !s.isWord(index - 1, beVerbs);
    }
    return false;
  }

  // ---- to the left ----

  #left(at: number): Subject {
    const s = this.#s;
    let verb: number | undefined;
    let active = false;
    let unknown = 0;
    for (let index = at - 1; index >= 0; index--) {
      const item = s.at(index);
      if (!item) break;
      switch (item.kind) {
        case 'element': {
          if (item.modifies) return 'foreign';
          const group = s.groupAt(index);
          if (!group) return 'foreign';
          if (group.role === 'contrast') {
            // "Unlike X, a probably effective element, Y …": the other side in words of its own.
            if (
              verb === undefined &&
              unknown === 0 &&
              index < at - 1 &&
              !s.between(
                index,
                at,
                (inner) =>
                  !s.isStop(inner, ',') &&
                  !s.isWord(inner, determiners) &&
                  !s.isWord(inner, /^(?:itself|themselves|also|only|then|one|of)$/),
              )
            )
              return { elements: group.members, adjacent: true };
            index = this.#beforeContrast(group);
            continue;
          }
          const term = this.#term();
          // "Cohesion: the group analogue of the alliance, rated …": the term is graded, not what explains it.
          if (term && this.#explains(group, index, at, verb, unknown))
            return { elements: term, adjacent: false };
          if (verb !== undefined && s.governed(group.members[0] ?? index)) {
            const before = this.#beforeGoverned(group.members[0] ?? index, index, verb);
            if (before === undefined) return 'foreign';
            index = before;
            continue;
          }
          if (this.#additive(group)) {
            const main = this.#left(this.#beforeAdditive(group) + 1);
            if (typeof main === 'object')
              return { elements: [...main.elements, ...group.members], adjacent: false };
          }
          return { elements: group.members.filter((member) => member <= index), adjacent: index === at - 1 };
        }
        case 'grade': {
          if (this.#foreignBetween(index, at)) return 'foreign';
          const same = this.#subjects.get(index);
          if (same) return { elements: same, adjacent: false };
          if (unknown > 2 && verb !== undefined) return 'foreign';
          continue;
        }
        case 'type':
          if (
            s.is(at, 'grade') &&
            this.#subjects.has(index) &&
            (verb === undefined || this.#participle(verb))
          )
            return { elements: this.#subjects.get(index) ?? [], adjacent: false };
          continue;
        case 'edition':
        case 'scheme':
          continue;
        case 'stop': {
          const step = this.#overStop(index, verb);
          if (typeof step !== 'number') return step;
          index = step;
          continue;
        }
        case 'word': {
          const anaphor = this.#anaphor(index, at, verb);
          if (anaphor) return anaphor;
          if (
            /^(?:which|what|whose)$/.test(item.lower) &&
            (index === 0 || s.is(index - 1, 'stop')) &&
            !s.isStop(index - 1, ',')
          )
            return 'none';
          if (relatives.has(item.lower) && (verb !== undefined || item.lower !== 'that')) {
            const subject = this.#antecedent(index, active);
            if (subject !== undefined) return subject;
            continue;
          }
          if (clauseOpeners.has(item.lower))
            return verb === undefined && unknown === 0 ? 'none' : unknown > 0 ? 'foreign' : 'none';
          if (s.isVerb(index) && !this.#nominal(index, verb)) {
            if (
              s.isWord(index, ratingVerbs) &&
              !s.isWord(index - 1, beVerbs) &&
              !s.isWord(index - 1, /^(?:been|being)$/) &&
              verb === undefined
            )
              active = !this.#participle(index);
            verb = index;
            unknown = 0;
            continue;
          }
          if (verb === undefined) {
            if (this.#connects(item.lower)) continue;
            if (/^(?:and|but|or|then|yet|nor)$/.test(item.lower)) {
              if (s.isStop(index - 1, ',') || index === 0) continue;
              continue;
            }
            if (++unknown > 4) return 'foreign';
            continue;
          }
          const next = this.#subjectWord(index, active);
          if (typeof next !== 'number') return next;
          index = next;
          continue;
        }
      }
    }
    if (verb === undefined && unknown > 0)
      return this.#term() ? { elements: this.#term() ?? [], adjacent: false } : 'foreign';
    const term = this.#term();
    if (term) return { elements: term, adjacent: false };
    return 'none';
  }

  #explains(group: Group, index: number, grade: number, verb: number | undefined, unknown: number): boolean {
    const s = this.#s;
    if (verb === undefined && unknown > 0) return true;
    // The label itself, where it stands in the sentence, is what is graded.
    if (
      group === s.groups[0] &&
      group.members.every((member) => this.#term()?.includes(s.element(member)?.element ?? ''))
    )
      return false;
    return (
      s.isStop(index + 1, ',') &&
      s.between(index, grade, (at) => s.isStop(at, ',')) &&
      (verb === undefined || this.#participle(verb))
    );
  }

  /** "X was, like Y, rated …", "X got the same grade as Y": both have it. */
  #additive(group: Group): boolean {
    const s = this.#s;
    const before = group.from - 1;
    if (s.isWord(before, /^(?:like|alongside|besides|with)$/)) {
      if (s.isWord(before, /^with$/) && !s.isWord(before - 1, /^(?:as|along|together)$/)) return false;
      return (
        (before > 1 && s.between(0, before, (at) => s.element(at) !== undefined)) ||
        s.element(0) !== undefined
      );
    }
    if (s.isWord(before, /^as$/))
      return (
        s.between(-1, before, (at) => s.isWord(at, /^(?:same|equal|equally|identical|just|exactly)$/)) &&
        s.between(-1, before, (at) => s.element(at) !== undefined)
      );
    return false;
  }

  #beforeAdditive(group: Group): number {
    const s = this.#s;
    let at = group.from - 1;
    while (
      at >= 0 &&
      (s.isWord(at, /^(?:like|alongside|besides|with|as|along|together|just|much|exactly|very)$/) ||
        s.isStop(at, ','))
    )
      at--;
    return at;
  }

  #term(): readonly string[] | undefined {
    return this.#context.term;
  }

  /** A past participle behind a comma or a noun, not a verb in the past: ", rated probably effective". */
  #participle(index: number): boolean {
    const s = this.#s;
    return (
      s.isStop(index - 1, ',') ||
      index === 0 ||
      s.isStop(index - 1, 'dash') ||
      s.isStop(index - 1, 'open') ||
      s.isWord(index - 1, /^(?:also|as|long|now|once|first|later|then|still|newly|elements?|been)$/) ||
      s.is(index - 1, 'type')
    );
  }

  /** Words that look like verbs but stand for a noun here: "the grade", "a rating", "report". */
  #nominal(index: number, verb: number | undefined): boolean {
    const s = this.#s;
    if (
      !s.isWord(index, ratingNouns) &&
      !s.isWord(
        index,
        /^(?:reports?|lists?|view|count|set|means?|rest|score|head|heading|drop|places?|call|stand|turn|pass|changes?|marks?|progress|finding|conclusions?|top|share|start|read|reading|figures?|features?)$/,
      )
    )
      return false;
    if (s.isWord(index - 1, determiners) || s.is(index - 1, 'edition') || s.isWord(index - 1, prepositions))
      return true;
    if (s.isWord(index - 2, determiners) && s.is(index - 1, 'word') && !s.isVerb(index - 1)) return true;
    if (s.isWord(index - 1, /^top$/) && s.isWord(index - 2, determiners)) return true;
    return verb !== undefined && s.isWord(index - 1, /(?:s['’]|['’]s|al|ive|new|old|top|own)$/);
  }

  #connects(lower: string): boolean {
    return (
      determiners.has(lower) ||
      placings.has(lower) ||
      prepositions.has(lower) ||
      elementNouns.has(lower) ||
      ratingNouns.has(lower) ||
      negations.has(lower) ||
      hedges.has(lower) ||
      numberOf(lower) !== undefined ||
      /ly$/.test(lower) ||
      /^(?:as|also|again|still|now|then|both|all|even|just|only|one|two|three|most|other|same|such|too|already|again|up|down|back|out|once|long|ever|yet|either|be|newly|today|instead|else|quite|so|task|force|panel|panel's|apa|label|grade|highest|lowest|top|middle|best|coveted|final|overall|official|s|namely|ie|viz)$/.test(
        lower,
      )
    );
  }

  /** Goes over a sign on the way left, or says what it means there. */
  #overStop(index: number, verb: number | undefined): number | Subject {
    const s = this.#s;
    const sign = s.lower(index);
    if (sign === 'close') {
      const open = s.partner(index);
      if (open === undefined) return index;
      if (verb !== undefined && !s.element(open - 1)) {
        const inner = this.#plainMembers(open, index);
        if (inner) return { elements: inner, adjacent: false };
      }
      return open;
    }
    if (sign === 'open') {
      // Inside a bracket: what stands before it is meant.
      const host = s.groupAt(open(s, index));
      if (host && s.element(index - 1)) return { elements: this.#hosted(host, index), adjacent: true };
      // "in 2011 (probably effective, r = .34)": the bracket belongs to what is said, not to the year.
      if (s.is(index - 1, 'edition')) return index;
      const same = s.is(index - 1, 'grade') ? this.#subjects.get(index - 1) : undefined;
      return same ? { elements: same, adjacent: true } : 'foreign';
    }
    if (sign === ',') {
      // "Alliance: the bond between client and therapist, rated …"
      if (this.#term() && verb !== undefined && index + 1 >= verb - 1 && this.#participle(verb))
        return { elements: this.#term() ?? [], adjacent: false };
      // "Empathy, the authors write, is …"
      if (verb !== undefined && s.isVerb(index + 1))
        for (let before = index - 1; before >= Math.max(0, index - 18); before--) {
          if (s.is(before, 'stop') && /^[.;:]$/.test(s.lower(before))) break;
          if (!s.isStop(before, ',')) continue;
          const end = s.isStop(before - 1, 'close') ? (s.partner(before - 1) ?? 0) - 1 : before - 1;
          const group = s.element(end) ? s.groupAt(end) : undefined;
          if (
            group?.role === 'plain' &&
            !s.governed(group.from) &&
            group.to === end &&
            !s.between(before, index, (inner) => s.element(inner) !== undefined && s.isVerb(inner + 1))
          )
            return { elements: group.members, adjacent: false };
        }
      // "immediacy, which few manuals mention, at …"
      if (verb === undefined)
        for (let before = index - 1; before >= Math.max(0, index - 16); before--) {
          if (s.is(before, 'stop') && !s.isStop(before, ',')) break;
          const group =
            s.isStop(before, ',') && s.isWord(before + 1, relatives) ? s.groupAt(before - 1) : undefined;
          if (group?.role === 'plain' && s.element(before - 1))
            return { elements: group.members, adjacent: false };
        }
      return index;
    }
    if (sign === 'dash') {
      for (let before = index - 1; before >= 0; before--) {
        if (s.isStop(before, 'dash')) {
          const inner =
            s.element(before - 1) || s.isStop(before - 1, 'close')
              ? undefined
              : this.#plainMembers(before, index);
          return inner ? { elements: inner, adjacent: false } : before;
        }
        if (s.is(before, 'stop') && /^[.;:]$/.test(s.lower(before))) break;
      }
      const group = s.groupAt(index - 1);
      if (group && s.element(index - 1)) return { elements: group.members, adjacent: true };
      return verb === undefined ? (this.#clauseSubject(index) ?? 'none') : 'none';
    }
    if (sign === ':') {
      const group = s.groupAt(index - 1);
      if (group && s.element(index - 1) && group.role === 'plain')
        return { elements: group.members, adjacent: true };
      return this.#term()
        ? { elements: this.#term() ?? [], adjacent: false }
        : verb === undefined
          ? (this.#clauseSubject(index) ?? 'none')
          : 'none';
    }
    // "(goal consensus; probably effective)"
    if (sign === ';' && this.#bracketAround(index) !== undefined) return index;
    if (/^[.;]$/.test(sign) && this.#term() && verb === undefined)
      return { elements: this.#term() ?? [], adjacent: false };
    if (/^[.;!?|]$/.test(sign)) return 'none';
    return index;
  }

  /** The bracket that an item stands in: the index where it opens. */
  #bracketAround(index: number): number | undefined {
    for (let at = index - 1; at >= 0; at--) {
      if (this.#s.isStop(at, 'close')) return undefined;
      if (this.#s.isStop(at, 'open')) return (this.#s.partner(at) ?? -1) > index ? at : undefined;
    }
    return undefined;
  }

  /** Elements that a bracket behind a group is about: the last one, or all when the others have no bracket of their own. */
  #hosted(group: Group, open: number): Elements {
    const s = this.#s;
    const both = s.isWord(open + 1, /^(?:both|all|each|every)$/);
    const others = group.members.some((member) => member < open - 1 && s.isStop(member + 1, 'open'));
    const rest = s.between(
      open,
      s.items.length,
      (at) => s.is(at, 'grade') && s.between(open, at, (inner) => s.element(inner) !== undefined),
    );
    if (both || (!others && !rest && group.members.length === 2)) return group.members;
    return [group.members.at(-1) as number];
  }

  /** The subject of the clause that ends at an index, when it is an element. */
  #clauseSubject(end: number): Subject | undefined {
    const s = this.#s;
    let start = end - 1;
    while (start > 0 && !(s.is(start - 1, 'stop') && /^[.;]$/.test(s.lower(start - 1)))) start--;
    for (let index = start; index < end; index++) {
      if (!s.element(index)) {
        if (s.isVerb(index)) return undefined;
        continue;
      }
      const group = s.groupAt(index);
      if (group?.role === 'plain' && !s.governed(index)) return { elements: group.members, adjacent: false };
    }
    return undefined;
  }

  #beforeContrast(group: Group): number {
    const s = this.#s;
    let index = group.from;
    for (let back = group.from - 1; back >= 0 && group.from - back < 6; back--) {
      if (
        s.isWord(
          back,
          /^(?:unlike|except|excepting|excluding|save|bar|barring|not|but|other|apart|aside|rather|instead|opposed|contrast|compared|comparison|exception|exclusion|than|with|in|the|of|for|from|to|as|let|much|minus|more|distinct|different)$/,
        )
      )
        index = back;
      else if (!s.isWord(back, determiners)) break;
    }
    // The index of the first of these words: the walk goes on before it.
    return index;
  }

  /** Where to go on before "a course on X": at its head noun, unless that phrase stands in front of the clause. */
  #beforeGoverned(first: number, index: number, verb: number | undefined): number | undefined {
    const s = this.#s;
    const head = this.#skipLeft(
      first - 1,
      (at) => s.isWord(at, determiners) || s.isWord(at, /(?:['’]s|s['’])$/),
    );
    if (verb === undefined && index - head < 1) return undefined;
    return undefined;
  }

  #foreignBetween(from: number, to: number): boolean {
    const s = this.#s;
    for (let at = from + 1; at < to; at++) {
      if (s.isWord(at, /^(?:he|she|i|we|you|who)$/)) return true;
    }
    return false;
  }

  /** Pronouns and phrases that stand for elements named before. */
  #anaphor(index: number, grade: number, verb: number | undefined): Subject | undefined {
    const s = this.#s;
    const word = s.lower(index);
    const object =
      /^(?:it|them)$/.test(word) && s.is(index - 1, 'word') && !s.isWord(index - 1, prepositions);
    if (object && s.isWord(index - 1, /^(?:made|makes?|making)$/)) return undefined;
    const ordinal = /^(?:first|second|third|last|former|latter)$/.test(word) && s.isWord(index + 1, /^of$/);
    const isSubject = ordinal
      ? true
      : verb !== undefined
        ? this.#directlyBefore(index, verb)
        : index >= grade - (object ? 8 : 4);
    if (!isSubject) return undefined;
    // "Alongside these elements sit the adaptation methods": named as something else.
    if (
      s.isWord(index - 1, /^(?:alongside|beside|besides|beyond|unlike|than|from|with|to)$/) ||
      (elementNouns.has(word) &&
        s.isWord(index - 2, /^(?:alongside|beside|besides|beyond|unlike|than|from|with|to)$/))
    )
      return undefined;
    const found = (elements: Elements | undefined): Subject =>
      elements && elements.length > 0 ? { elements, adjacent: false } : 'foreign';
    if (word === 'former') return found(this.#pair(index)?.slice(0, 1));
    if (word === 'latter') return found(this.#pair(index)?.slice(-1));
    if (
      /^(?:first|second|third|last|other)$/.test(word) &&
      s.isWord(index - 1, /^(?:the|this)$/) &&
      (verb !== undefined || s.isWord(index + 1, /^(?:as|in|of|to)$/) || index === grade - 1)
    ) {
      const list = this.#lastList(index, 2);
      if (!list) return undefined;
      const at = word === 'first' ? 0 : word === 'second' ? 1 : word === 'third' ? 2 : list.length - 1;
      return found(list.slice(at, at + 1));
    }
    if (/^(?:both|two|pair|each|either|neither|duo)$/.test(word)) {
      if (/^(?:two|pair|duo)$/.test(word) && !s.isWord(index - 1, /^(?:the|these|those|all|this)$/))
        return undefined;
      // "the first of the two"
      if (
        s.isWord(index - 2, /^of$/) &&
        s.isWord(index - 3, /^(?:first|second|former|latter|last|other|one|either|neither|each)$/)
      )
        return undefined;
      if (word === 'neither') return 'foreign';
      if (
        word === 'both' &&
        (s.element(index + 1) ||
          s.is(index + 1, 'edition') ||
          s.isWord(index - 1, /^in$/) ||
          (s.isWord(index + 1, /^(?:in|the|of)$/) &&
            !s.isWord(index + 2, /^(?:them|these)$/) &&
            verb === undefined))
      )
        return undefined;
      return found(this.#pair(index));
    }
    if (/^(?:all|three|four|five|six|trio|these|those|they|them)$/.test(word)) {
      if (/^(?:three|four|five|six)$/.test(word) && !s.isWord(index - 1, /^(?:all|the|these|those)$/))
        return undefined;
      if (/^(?:these|those|all)$/.test(word) && (s.element(index + 1) || s.is(index + 1, 'grade')))
        return undefined;
      if (word === 'them' && !object && !s.isWord(index - 1, /^of$/)) return undefined;
      return found(this.#lastList(index, 2, numberOf(word)) ?? this.#single(index));
    }
    if (/^(?:it|this|that)$/.test(word)) {
      if (word === 'it' && verb !== undefined && this.#expletive(index)) return undefined;
      const last = this.#links.findLast((link) => link.at < index)?.elements;
      return found(last?.length === 1 ? last : this.#single(index));
    }
    if (
      elementNouns.has(word) &&
      s.isWord(index - 1, /^(?:this|that|the|these|those|both)$/) &&
      verb !== undefined &&
      !s.isWord(index + 1, /^(?:of|that|which)$/)
    ) {
      if (s.isWord(index - 1, /^(?:the|both)$/) && word.endsWith('s') && !s.isWord(index - 1, /^both$/))
        return undefined;
      return found(
        /s$/.test(word) && !/^(?:process|means)$/.test(word) ? this.#lastList(index, 2) : this.#single(index),
      );
    }
    return undefined;
  }

  #directlyBefore(index: number, verb: number): boolean {
    const s = this.#s;
    return !s.between(index, verb, (at) => {
      const item = s.at(at);
      if (item?.kind === 'edition') return false;
      if (item?.kind === 'stop') return !/^(?:,|open|close)$/.test(item.lower);
      if (item?.kind === 'word')
        return !(
          prepositions.has(item.lower) ||
          determiners.has(item.lower) ||
          this.#connects(item.lower) ||
          s.isVerb(at) ||
          /^(?:of|them|these|who|report|tables?|again|three|two|there)$/.test(item.lower)
        );
      return true;
    });
  }

  /** "it is said that": nothing is meant by "it". */
  #expletive(index: number): boolean {
    const s = this.#s;
    for (let at = index + 1; at < Math.min(index + 9, s.items.length); at++) {
      if (s.is(at, 'grade') || s.is(at, 'stop')) return false;
      if (s.isWord(at, /^(?:that|to|whether)$/)) return true;
    }
    return false;
  }

  /** The elements named before an index, in order and once each, by clauses; those of the sentence before when there are none. */
  #mentioned(before: number): (readonly (number | string)[])[] {
    const own = this.#s.groups.filter((group) => group.to < before).map((group) => group.members);
    return own.length > 0
      ? own.map((members) => [...members])
      : this.#context.previous.map((ids) => [...ids]);
  }

  #pair(before: number): Elements | undefined {
    const groups = this.#mentioned(before);
    const pair = groups.findLast((members) => members.length === 2);
    if (pair) return pair;
    const all = this.#distinct(groups.flat());
    return all.length >= 2 ? all.slice(-2) : undefined;
  }

  #lastList(before: number, least: number, size?: number): Elements | undefined {
    const groups = this.#mentioned(before);
    const exact = size === undefined ? undefined : groups.findLast((members) => members.length === size);
    const list = exact ?? groups.findLast((members) => members.length >= least);
    if (list) return list;
    const all = this.#distinct(groups.flat());
    return all.length >= least ? all : undefined;
  }

  #single(before: number): Elements | undefined {
    const groups = this.#mentioned(before);
    const all = this.#distinct(groups.flat());
    return all.length === 1
      ? all
      : groups.length > 0 && (groups[0]?.length ?? 0) === 1
        ? groups[0]
        : undefined;
  }

  #distinct(elements: Elements): Elements {
    const seen = new Set<string>();
    return elements.filter((one) => {
      const id = typeof one === 'number' ? (this.#s.element(one)?.element ?? '') : one;
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
  }

  /** What "which" or "that" stands for. */
  #antecedent(index: number, active: boolean): Subject | undefined {
    const s = this.#s;
    let at = index - 1;
    while (s.isStop(at, ',') || s.isWord(at, /^(?:in|of|to|all|both|each|for)$/)) at--;
    if (s.isStop(at, 'close')) at = (s.partner(at) ?? at) - 1;
    const group = s.groupAt(at);
    if (group && s.element(at))
      return {
        elements:
          s.isWord(index - 1, /^(?:both|all|each)$/) || !s.isStop(index - 1, ',') || group.members.length > 1
            ? group.members
            : [at],
        adjacent: false,
      };
    if (s.is(at, 'edition') || s.is(at, 'type')) return undefined;
    if (s.isWord(at, elementNouns) || s.isWord(at, ratingNouns)) return 'relative';
    // "the panel believes that X is …": a conjunction, not a pronoun.
    if (s.lower(index) === 'that') return active ? 'foreign' : 'none';
    return 'foreign';
  }

  /** Takes up the noun before a verb, from its last word on: where to go on, or what it says of the subject. */
  #subjectWord(index: number, active: boolean): number | Subject {
    const s = this.#s;
    const word = s.lower(index);
    if (/^(?:and|but|or|then|yet|nor)$/.test(word)) {
      const inherited = this.#inherited(index);
      return inherited ? { elements: inherited, adjacent: false } : 'none';
    }
    if (
      negations.has(word) ||
      hedges.has(word) ||
      /ly$/.test(word) ||
      /^(?:also|again|still|now|then|even|just|only|already|today|once|long|ever|to|been|alone|too|there|later|however|itself|themselves|alike|so|all|neither|both|first|never|since|instead|used|got|had|far|by|more|less|two|three|as)$/.test(
        word,
      )
    )
      return index;
    if (/^(?:he|she|i|we|you|who|nobody|everyone|someone|one)$/.test(word))
      return active ? this.#topical(index) : 'foreign';
    // A noun phrase: back to its first word.
    let start = index;
    while (
      start > 0 &&
      s.is(start - 1, 'word') &&
      !s.isWord(start - 1, prepositions) &&
      !s.isVerb(start - 1) &&
      !s.isWord(start, determiners) &&
      !s.isWord(start - 1, /^(?:and|or|but|which|that|whom|when|while|as|if|whether|because)$/)
    )
      start--;
    while (start > 0 && s.is(start - 1, 'edition')) {
      start--;
      while (start > 0 && s.isWord(start - 1, determiners)) start--;
    }
    const before = start - 1;
    if (s.isWord(before, prepositions) && !s.isWord(before, /^(?:than)$/)) {
      // A phrase behind the subject: "empathy in the tables was …", or one that opens the clause.
      if (before === 0 || (s.is(before - 1, 'stop') && !s.isStop(before - 1, 'close')))
        return active ? 'none' : before;
      return before;
    }
    // "Empathy alone was", "empathy scarcely moved and was": one word between an element and its verb
    const near = s.groupAt(before);
    if (start === index && near?.role === 'plain' && s.element(before) && !s.governed(near.from))
      return { elements: near.members, adjacent: false };
    if (this.#ratingSubject(index, start)) return start === 0 ? 'none' : before + 1;
    if (active) return this.#topical(start);
    if (s.isWord(before, /^(?:and|or)$/) || s.isStop(before, ',')) {
      const joined = this.#skipLeft(before, (at) => s.isStop(at, ',') || s.isWord(at, /^(?:and|or|both)$/));
      const group = s.groupAt(joined);
      if (
        group &&
        s.element(joined) &&
        s.isWord(before, /^(?:and|or)$/) &&
        group.role === 'plain' &&
        !s.governed(group.from)
      )
        return { elements: group.members, adjacent: false };
    }
    return 'foreign';
  }

  /** "the verdict was", "the grade given was": the subject is the grade itself, and the element goes with it. */
  #ratingSubject(index: number, start: number): boolean {
    return (
      this.#s.isWord(index, ratingNouns) ||
      this.#s.between(start - 1, index, (at) => this.#s.isWord(at, ratingNouns))
    );
  }

  /** The element before who rates it: "empathy the panel rated …", "which the panel rated …". */
  #topical(start: number): Subject {
    const s = this.#s;
    let at = start - 1;
    while (at >= 0 && (s.is(at, 'edition') || s.isWord(at, determiners) || s.isStop(at, ','))) at--;
    if (s.isWord(at, relatives)) return this.#antecedent(at, true) ?? 'foreign';
    const group = s.groupAt(at);
    if (group && s.element(at) && group.role === 'plain') return { elements: group.members, adjacent: false };
    return 'foreign';
  }

  /** The subject of the clause before, which this one shares. */
  #inherited(before: number): Elements | undefined {
    const s = this.#s;
    let start = before - 1;
    while (start >= 0 && !(s.is(start, 'stop') && /^[.!?|]$/.test(s.lower(start)))) start--;
    const linked = this.#links.findLast((link) => link.at < before && link.at > start);
    if (linked) return linked.elements;
    for (const group of s.groups) {
      if (group.from <= start || group.to >= before) continue;
      if (group.role === 'plain' && !s.governed(group.from)) return group.members;
    }
    return undefined;
  }
}

function open(sentence: SentenceItems, index: number): number {
  return sentence.element(index - 1) ? index - 1 : -1;
}
