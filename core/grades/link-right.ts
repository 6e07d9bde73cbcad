import type { Elements, Link } from './link-types.js';
import type { Phrases } from './phrases.js';
import type { SentenceItems } from './sentence-items.js';
import { beVerbs, ratingVerbs } from './words.js';

/** The elements that stand behind a grade: "the probably effective X", "Rated demonstrably effective were X and Y". */
export class RightReader {
  readonly #s: SentenceItems;
  readonly #phrases: Phrases;

  constructor(sentence: SentenceItems, phrases: Phrases) {
    this.#s = sentence;
    this.#phrases = phrases;
  }

  /** Elements that stand where only the grade can be said of them. */
  strongRight(at: number): { readonly elements: Elements; readonly form: Link['form'] } | undefined {
    const s = this.#s;
    const { next, noun, foreign } = this.#phrases.afterNouns(at);
    const isType = s.is(at, 'type');
    // "the demonstrably effective alliance", with up to two words between
    let direct = this.#phrases.skipRight(
      at + 1,
      (index) =>
        s.isWord(
          index,
          /^(?:therapist|client|patient|skill|practice|element|elements|element's|relational|condition|of|ingredient|method)$/,
        ) && !s.isWord(index, /^of$/),
    );
    if (s.isWord(direct, /^of$/) && noun && direct === next) direct++;
    const own = s.element(direct) ? s.groupAt(direct) : undefined;
    if (own && !isType && this.#phrases.isPrenominal(at))
      return { elements: this.#phrases.from(own, direct), form: 'attribute' };
    if (
      s.isWord(next, /^(?:including|namely|notably|eg|ie|especially|specifically)$/) ||
      this.#phrases.suchAs(next)
    ) {
      const from = this.#phrases.firstElement(next + 1, 8);
      if (from && (noun || foreign || this.#phrases.isPrenominal(at)))
        return { elements: from, form: 'attribute' };
    }
    if (s.isStop(next, 'open')) {
      const close = s.partner(next);
      const inner = close === undefined ? undefined : this.#phrases.plainMembers(next, close);
      if (inner && !s.element(next - 1)) return { elements: inner, form: 'attribute' };
    }
    if (this.#phrases.clauseInitial(at) || noun) {
      const verb = this.#phrases.skipRight(
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
        this.#phrases.clauseInitial(at)
      ) {
        const from = this.#phrases.firstElement(verb + 1, 7);
        if (from && !this.#phrases.ownVerbFollows(from)) return { elements: from, form: 'predicate' };
      }
    }
    return undefined;
  }

  /** Elements after a grade that found none before it. */
  weakRight(at: number): { readonly elements: Elements; readonly form: Link['form'] } | undefined {
    const s = this.#s;
    const { next, foreign, ...after } = this.#phrases.afterNouns(at);
    const noun = after.noun || s.is(at, 'type');
    const form: Link['form'] = noun || foreign ? 'attribute' : 'predicate';
    if (s.is(next, 'stop') && /^(?:,|:|dash)$/.test(s.lower(next))) {
      let start = next + 1;
      if (s.isStop(start, 'dash')) start++;
      const isType = s.is(at, 'type');
      const from =
        this.#phrases.firstElement(start, isType ? 9 : 5) ??
        (s.isStop(next, ':') && s.isWord(start, /^(?:that|this|these|such|those|so)$/)
          ? this.#phrases.firstElement(start, 12)
          : undefined);
      const adjunct = s.isStop(next, ',') && this.#phrases.opensAsPhrase(at);
      if (from && (isType || adjunct || !this.#phrases.ownVerbFollows(from))) return { elements: from, form };
      return undefined;
    }
    if (
      s.isWord(next, /^(?:of|for|to|in|upon|on|like)$/) &&
      (noun ||
        s.isWord(at - 1, /^(?:of|label|grade|a|as)$/) ||
        (s.isWord(next, /^(?:to|for|upon|on)$/) && this.#gives(at)))
    ) {
      const from = this.#phrases.firstElement(next + 1, 4);
      if (from) return { elements: from, form };
    }
    if (
      s.isWord(
        next,
        /^(?:is|are|was|were|we|you|one|comes?|stands?|sits?|finds?|found|belongs?|includes?|places?|placed|sees?|counts?|lists?)$/,
      ) &&
      noun
    ) {
      const from = this.#phrases.firstElement(next + 1, 6);
      if (from && !this.#phrases.ownVerbFollows(from)) return { elements: from, form: 'predicate' };
    }
    if (this.#phrases.clauseInitial(at) && s.isWord(next, /^(?:is|are|was|were)$/)) {
      const from = this.#phrases.firstElement(next + 1, 6);
      if (from) return { elements: from, form: 'predicate' };
    }
    return this.#objectOfRating(at);
  }

  /** "and X as well", "as is X", "so are X and Y", "like X" after a grade. */
  extension(at: number): Elements {
    const s = this.#s;
    let { next } = this.#phrases.afterNouns(at);
    if (s.isStop(next, ',')) next++;
    const word = s.lower(next);
    const first = (from: number): Elements => this.#phrases.firstElement(from, 4) ?? [];
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
      const start = this.#phrases.skipRight(next + 1, (index) =>
        s.isWord(index, /^(?:well|as|with|like|so|too)$/),
      );
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
        this.#phrases.skipLeft(at - 1, (index) => s.isWord(index, /ly$/)),
        /^as$/,
      );
      if (word === 'as' && s.lower(next + 1) !== 'well' && s.lower(next + 1) !== 'with' && !compared)
        return [];
      return s.isVerb(after) ? [] : found;
    }
    return [];
  }

  /** "Among methods of adaptation, the panel rated empathy …": what is rated after a phrase in front. */
  #objectOfRating(at: number): { readonly elements: Elements; readonly form: Link['form'] } | undefined {
    const s = this.#s;
    if (!this.#phrases.clauseInitial(at) || this.#phrases.afterNouns(at).foreign) return undefined;
    const comma = this.#phrases.skipRight(
      at + 1,
      (index) => !s.is(index, 'stop') && !s.is(index, 'element') && !s.isVerb(index),
    );
    if (!s.isStop(comma, ',') || s.isWord(comma + 1, /^(?:and|but|yet|so|or)$/)) return undefined;
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
  givenTo(at: number): Elements | undefined {
    const s = this.#s;
    const { next } = this.#phrases.afterNouns(at);
    if (s.isWord(next, /^(?:to|for|upon|on)$/)) return this.#phrases.firstElement(next + 1, 4);
    return s.isStop(next, ':') ? this.#phrases.firstElement(next + 1, 4) : undefined;
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

  ratedActively(at: number): boolean {
    const s = this.#s;
    for (let index = at - 1; index >= 0 && at - index < 8; index--) {
      if (s.is(index, 'stop') && !s.isStop(index, ',')) return false;
      if (s.isWord(index, ratingVerbs)) return !s.isWord(index - 1, beVerbs);
    }
    return false;
  }
}
