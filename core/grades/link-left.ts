import type { Anaphora } from './anaphora.js';
import type { Elements, Link, LinkContext, Subject } from './link-types.js';
import type { Phrases } from './phrases.js';
import type { Group, SentenceItems } from './sentence-items.js';
import {
  beVerbs,
  clauseOpeners,
  determiners,
  elementNouns,
  hedges,
  negations,
  prepositions,
  ratingNouns,
  ratingVerbs,
  relatives,
} from './words.js';

/**
 * The subject of a grade, looked for from the grade leftwards: over the words that connect the two, the verb, and what
 * stands between verb and subject (phrases, brackets, clauses set off by commas or dashes).
 */
export class LeftReader {
  readonly #s: SentenceItems;
  readonly #phrases: Phrases;
  readonly #anaphora: Anaphora;
  readonly #context: LinkContext;
  readonly #links: readonly Link[];
  readonly #subjects: ReadonlyMap<number, Elements>;

  /** `links` and `subjects`: what has been found so far; both grow while the sentence is read. */
  constructor(
    sentence: SentenceItems,
    phrases: Phrases,
    anaphora: Anaphora,
    context: LinkContext,
    links: readonly Link[],
    subjects: ReadonlyMap<number, Elements>,
  ) {
    this.#s = sentence;
    this.#phrases = phrases;
    this.#anaphora = anaphora;
    this.#context = context;
    this.#links = links;
    this.#subjects = subjects;
  }

  left(at: number): Subject {
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
          // "A course on empathy was …": said of the course
          if (verb !== undefined && s.governed(group.members[0] ?? index)) return 'foreign';
          if (this.#additive(group)) {
            const main = this.left(this.#beforeAdditive(group) + 1);
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
          const anaphor = this.#anaphora.anaphor(index, at, verb);
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
            if (this.#phrases.connects(item.lower)) continue;
            if (/^(?:and|but|or|then|yet|nor)$/.test(item.lower)) {
              // "X is to groups what Y is to pairs, and equally …": a predicate without a subject shares the first one.
              const shared = s.isStop(index - 1, ',') && unknown === 0 ? this.inherited(index) : undefined;
              if (shared) return { elements: shared, adjacent: false };
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

  /** Goes over a sign on the way left, or says what it means there. */
  #overStop(index: number, verb: number | undefined): number | Subject {
    const s = this.#s;
    const sign = s.lower(index);
    if (sign === 'close') {
      const open = s.partner(index);
      if (open === undefined) return index;
      if (verb !== undefined && !s.element(open - 1)) {
        const inner = this.#phrases.plainMembers(open, index);
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
              : this.#phrases.plainMembers(before, index);
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

  #foreignBetween(from: number, to: number): boolean {
    const s = this.#s;
    for (let at = from + 1; at < to; at++) {
      if (s.isWord(at, /^(?:he|she|i|we|you|who)$/)) return true;
    }
    return false;
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
      const inherited = this.inherited(index);
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
      const joined = this.#phrases.skipLeft(
        before,
        (at) => s.isStop(at, ',') || s.isWord(at, /^(?:and|or|both)$/),
      );
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
  inherited(before: number): Elements | undefined {
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
