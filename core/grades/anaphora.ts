import type { Elements, Link, LinkContext, Subject } from './link-types.js';
import type { Phrases } from './phrases.js';
import type { SentenceItems } from './sentence-items.js';
import { numberOf } from './items.js';
import { determiners, elementNouns, prepositions } from './words.js';

/** Words that stand for elements named before: the former, both, all three, it, these elements. */
export class Anaphora {
  readonly #s: SentenceItems;
  readonly #phrases: Phrases;
  readonly #context: LinkContext;
  readonly #links: readonly Link[];

  /** `links`: those made so far; the list grows while the sentence is read. */
  constructor(sentence: SentenceItems, phrases: Phrases, context: LinkContext, links: readonly Link[]) {
    this.#s = sentence;
    this.#phrases = phrases;
    this.#context = context;
    this.#links = links;
  }

  /** Pronouns and phrases that stand for elements named before. */
  anaphor(index: number, grade: number, verb: number | undefined): Subject | undefined {
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
          this.#phrases.connects(item.lower) ||
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
    const [only] = all;
    // "goal consensus and collaboration" is one element of two
    if (all.length === 1 && typeof only === 'number' && this.#s.element(only)?.joint === true) return all;
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
}
