import { Anaphora } from './anaphora.js';
import { LeftReader } from './link-left.js';
import { RightReader } from './link-right.js';
import type { Elements, Link, LinkContext } from './link-types.js';
import { Phrases } from './phrases.js';
import type { SentenceItems } from './sentence-items.js';
import { determiners, negations } from './words.js';

/** All grades and kinds of a sentence with the elements that they are said of. Never throws. */
export function linkGrades(sentence: SentenceItems, context: LinkContext): Link[] {
  return new Linker(sentence, context).links();
}

class Linker {
  readonly #s: SentenceItems;
  readonly #links: Link[] = [];
  readonly #subjects = new Map<number, Elements>();
  readonly #phrases: Phrases;
  readonly #right: RightReader;
  readonly #left: LeftReader;

  constructor(sentence: SentenceItems, context: LinkContext) {
    this.#s = sentence;
    this.#phrases = new Phrases(sentence);
    this.#right = new RightReader(sentence, this.#phrases);
    const anaphora = new Anaphora(sentence, this.#phrases, context, this.#links);
    this.#left = new LeftReader(sentence, this.#phrases, anaphora, context, this.#links, this.#subjects);
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
      if (this.#subjects.has(at) || !s.is(at, 'grade') || this.#phrases.ofSomethingElse(at)) continue;
      const from = this.#phrases.clauseStart(at);
      const end = s.clauseEnd(at);
      const free = s.groups.filter(
        (group) =>
          group.role === 'plain' &&
          group.from >= from &&
          group.to < end &&
          (!s.governed(group.from) || s.between(group.to, at, (index) => s.isStop(index, ':'))) &&
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
      if (link && same && !s.between(link.at, group.from, (index) => s.is(index, 'grade'))) {
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
    const strong = this.#right.strongRight(at);
    const extension = this.#right.extension(at);
    if (strong) {
      this.#add(at, [...strong.elements, ...extension], strong.form);
      if (strong.form === 'attribute' && !this.#predicates(at)) return;
    }
    const left = this.#left.left(at);
    if (typeof left === 'object') {
      this.#add(at, [...left.elements, ...extension], this.#apposed(at) ? 'attribute' : 'predicate');
      return;
    }
    if (strong) return;
    if (left === 'foreign' && !this.#right.ratedActively(at)) {
      const named = this.#right.givenTo(at);
      if (named) this.#add(at, named, 'predicate');
      return;
    }
    const right = this.#right.weakRight(at);
    if (right) this.#add(at, right.elements, right.form);
    else if (left === 'none' && this.#s.is(at, 'grade')) {
      const inherited = this.#left.inherited(at);
      if (inherited) this.#add(at, [...inherited, ...extension], 'predicate');
    }
  }

  /** Whether the grade is also said of a subject: "X became the probably effective element of Y". */
  #predicates(at: number): boolean {
    const before = this.#phrases.skipLeft(at - 1, (index) => this.#s.isWord(index, determiners));
    return this.#s.isWord(before, /^(?:is|are|was|were|became|becomes|remains?|remained)$/);
  }

  #apposed(at: number): boolean {
    const before = this.#phrases.skipLeft(at - 1, (index) => this.#s.isWord(index, determiners));
    return this.#s.isStop(before, ',') || this.#s.isStop(before, 'open') || this.#s.isStop(before, 'dash');
  }
}
