import type { Elements } from './link-types.js';
import type { Group, SentenceItems } from './sentence-items.js';
import { numberOf } from './items.js';
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

/** The phrases around the grades of a sentence: noun phrases, phrases in front of a clause, lists of elements. */
export class Phrases {
  readonly #s: SentenceItems;

  constructor(sentence: SentenceItems) {
    this.#s = sentence;
  }

  skipLeft(from: number, test: (index: number) => boolean): number {
    let at = from;
    while (at >= 0 && test(at)) at--;
    return at;
  }

  skipRight(from: number, test: (index: number) => boolean): number {
    let at = from;
    while (at < this.#s.items.length && test(at)) at++;
    return at;
  }

  /** Index after the noun phrase that a grade opens: "probably effective [monitoring elements] (2018) in the third edition". */
  afterNouns(at: number): { readonly next: number; readonly noun: boolean; readonly foreign: boolean } {
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

  /** Whether a grade stands before a noun, not after a verb: "the probably effective X". */
  isPrenominal(at: number): boolean {
    const s = this.#s;
    const before = this.skipLeft(at - 1, (index) =>
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
  from(group: Group, index: number): Elements {
    return group.members.filter((member) => member >= index);
  }

  /** The first group of elements within a few words. */
  firstElement(from: number, reach: number): Elements | undefined {
    const s = this.#s;
    for (let at = from; at < Math.min(s.items.length, from + reach); at++) {
      if (s.element(at)) {
        const group = s.groupAt(at);
        return group && group.role !== 'contrast' ? this.from(group, at) : undefined;
      }
      const item = s.at(at);
      if (item?.kind === 'grade') return undefined;
      if (item?.kind === 'stop' && !/^(?:,|:|open|dash)$/.test(item.lower)) return undefined;
      if (item?.kind === 'word' && (item.lower === 'not' || item.lower === 'no')) return undefined;
    }
    return undefined;
  }

  /** Whether the last of some elements is the subject of a verb of its own. */
  ownVerbFollows(elements: Elements): boolean {
    const last = elements.at(-1);
    if (typeof last !== 'number') return false;
    return this.#s.isWord(last + 1, beVerbs) || this.#s.isWord(last + 1, auxiliaries);
  }

  /** The elements in a bracket that says nothing else. */
  plainMembers(open: number, close: number): Elements | undefined {
    const s = this.#s;
    if (s.between(open, close, (at) => s.is(at, 'grade') || s.isVerb(at) || s.isWord(at, negations)))
      return undefined;
    const members: number[] = [];
    for (let at = open + 1; at < close; at++)
      if (s.element(at) && s.groupAt(at)?.role !== 'contrast') members.push(at);
    return members.length > 0 ? members : undefined;
  }

  /** Whether nothing but a rating participle, a preposition, an article or an edition opens the clause before a grade. */
  clauseInitial(at: number): boolean {
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

  suchAs(at: number): boolean {
    return this.#s.lower(at) === 'such' && this.#s.lower(at + 1) === 'as';
  }

  /** "Of the demonstrably effective elements, X is …": a phrase in front of the clause. */
  opensAsPhrase(at: number): boolean {
    const s = this.#s;
    const before = this.skipLeft(
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

  clauseStart(at: number): number {
    const s = this.#s;
    let from = at;
    while (from > 0 && !(s.is(from - 1, 'stop') && /^[.;!?|]$/.test(s.lower(from - 1)))) from--;
    return from;
  }

  /** The grade is an attribute of a noun that is no element: "probably effective treatments". */
  ofSomethingElse(at: number): boolean {
    const { foreign, next } = this.afterNouns(at);
    if (!foreign) return false;
    return !this.#s.isStop(next, ':') && !this.#s.isStop(next, 'dash');
  }

  connects(lower: string): boolean {
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
}
