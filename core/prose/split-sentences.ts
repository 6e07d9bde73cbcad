import { isWhiteSpace, trimSpan, type Span } from '../text/span.js';
import { abbreviationClass, takesNumber } from './abbreviation.js';
import { findEnclosures } from './enclosures.js';
import type { InlineScan, InlineTag, OpaqueSpan } from './inline.js';
import { listBoundaries } from './list-boundaries.js';
import { scanInline } from './scan-inline.js';
import { openingAt, type Opening } from './sentence-start.js';

const noNames: ReadonlySet<string> = new Set(['obs', 'client', 'collateral', 'measure', 'record']);

/**
 * The sentences of one block's inner markdown (container marks off), tags included in the sentence that they close. The
 * spans are trimmed and cover everything but white space and comments between sentences. UTF-16 code units. Never throws.
 */
export function splitSentences(text: string): Span[] {
  return splitScanned(text, scanInline(text, noNames));
}

/** The same after a scan of the text that was made already. */
export function splitScanned(text: string, scan: InlineScan): Span[] {
  return new Splitter(text, scan).run();
}

/** Where a sentence can end: after a stop, at a line break. */
const candidates = /[.?!…。！？‽]|[\n\r]|<br\s*\/?>/gi;
const stop = /[.?!…。！？‽]/;
const spacedDots = /[.?!]((?: \.){2,})/y;
const tight = /["'”’»)\]*_~`}]/;
const emoji = /(?:[ \t]*[\p{Extended_Pictographic}\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}](?![\d#*]))+/uy;

class Splitter {
  readonly #text: string;
  readonly #scan: InlineScan;
  readonly #hidden: readonly (OpaqueSpan | InlineTag)[];
  #enclosures: readonly Span[] | undefined;
  readonly #sentences: Span[] = [];
  #from = 0;
  #hiddenAt = 0;
  #enclosureAt = 0;
  #tagAt = 0;
  readonly #comments: readonly Span[];
  #commentAt = 0;

  constructor(text: string, scan: InlineScan) {
    this.#text = text;
    this.#scan = scan;
    this.#comments = scan.opaque.filter(({ kind }) => kind === 'comment');
    const malformed = scan.malformed.map((tag) => ({
      ...tag,
      style: 'bracket' as const,
      kind: 'source' as const,
      sources: [],
    }));
    const marks = [...scan.tags, ...malformed];
    this.#hidden =
      marks.length === 0 ? scan.opaque : [...scan.opaque, ...marks].sort((a, b) => a.start - b.start);
  }

  run(): Span[] {
    const text = this.#text;
    const listed = listBoundaries(text);
    let listAt = 0;
    candidates.lastIndex = 0;
    for (let match = candidates.exec(text); match; match = candidates.exec(text)) {
      while ((listed[listAt] ?? Infinity) <= match.index) this.#cut(listed[listAt++] ?? 0);
      const end = this.#endAt(match.index, match[0]);
      if (end > 0) this.#cut(end);
      else if (end < 0) candidates.lastIndex = -end;
    }
    for (; listAt < listed.length; listAt++) this.#cut(listed[listAt] ?? 0);
    this.#cut(text.length);
    return this.#sentences;
  }

  #cut(end: number): void {
    if (end <= this.#from) return;
    const span = this.#withoutComments(trimSpan(this.#text, { start: this.#from, end }));
    if (span.end > span.start) this.#sentences.push(span);
    this.#from = end;
    candidates.lastIndex = Math.max(candidates.lastIndex, end);
  }

  /** Comments that open or close a stretch are directives beside the sentence, not words of it. */
  #withoutComments(span: Span): Span {
    let { start, end } = span;
    while ((this.#comments[this.#commentAt]?.end ?? Infinity) <= start) this.#commentAt++;
    let at = this.#commentAt;
    for (; this.#comments[at]?.start === start && start < end; at++) {
      ({ start } = trimSpan(this.#text, { start: this.#comments[at]?.end ?? end, end }));
    }
    let last = at;
    while ((this.#comments[last]?.end ?? Infinity) <= end) last++;
    for (let back = last - 1; back >= at && this.#comments[back]?.end === end; back--) {
      ({ end } = trimSpan(this.#text, { start, end: this.#comments[back]?.start ?? end }));
    }
    return { start, end };
  }

  /** Where words go on after the comments behind a stop. */
  #afterComments(from: number): number {
    let end = from;
    for (let at = this.#commentAt; at < this.#comments.length; at++) {
      const comment = this.#comments[at];
      if (!comment || comment.start > end + 20) break;
      if (comment.start >= end && this.#text.slice(end, comment.start).trim() === '') end = comment.end;
    }
    return end;
  }

  /** Where the sentence ends that a candidate ends; 0 when it ends none, minus where to look on when it is hidden. */
  #endAt(at: number, sign: string): number {
    const text = this.#text;
    const hidden = this.#hiddenSpan(at);
    if (sign.length > 1) return this.#enclosureOf(at) ? 0 : at + sign.length;
    if (hidden) return -hidden.end;
    const enclosure = this.#enclosureOf(at);
    if (sign === '\n' || sign === '\r') return !enclosure && this.#breaksLine(at) ? at + 1 : 0;
    const run = this.#stops(at);
    const closed = this.#closers(run);
    if (enclosure && closed < enclosure.end) return -run;
    const marked = this.#marks(this.#gluedNumber(closed));
    const next = text.charCodeAt(marked.end);
    const atEnd = Number.isNaN(next);
    if (!atEnd && !isWhiteSpace(next) && marked.end === closed && !isCaseless(text, marked.end)) {
      return this.#isGlued(at, run, closed) ? closed : -run;
    }
    if (atEnd) return -marked.end;
    const opening = openingAt(text, this.#afterComments(marked.end));
    const ends = marked.subject || this.#ends(at, run, closed, marked.end, opening);
    return ends ? marked.end : -run;
  }

  /** The end of a run of stops, spaced ones (`. . .`) included. */
  #stops(from: number): number {
    const text = this.#text;
    let at = from;
    while (stop.test(text[at] ?? '')) at++;
    spacedDots.lastIndex = at - 1;
    return at > from && text[at - 1] === '.' && text[at] === ' '
      ? at + (spacedDots.exec(text)?.[1]?.length ?? 0)
      : at;
  }

  /** `low mood.Denies`: the space after the stop was forgotten. */
  #isGlued(at: number, run: number, closed: number): boolean {
    const text = this.#text;
    if (!/^\p{Lu}(?:\s|\p{Ll}+(?![\p{L}\p{N}_-]*[@.][\p{L}\p{N}]))/u.test(text.slice(closed, closed + 40)))
      return false;
    if (run - at > 1) return true;
    const word = this.#wordBefore(at);
    if (/\d$/.test(word)) return openingAt(text, closed) === 'starter';
    return /\p{Ll}{3}$/u.test(word) && abbreviationClass(word.toLowerCase()) === undefined;
  }

  /** Quotation marks, brackets and emphasis that close right after a stop. */
  #closers(from: number): number {
    const text = this.#text;
    let at = from;
    for (;;) {
      if (tight.test(text[at] ?? '')) at++;
      else if (text[at] === '<' && text[at + 1] === '/') {
        const close = this.#hidden.find((span) => span.start === at);
        if (!close) return at;
        at = close.end;
      } else return at;
      at = this.#stops(at);
    }
  }

  /**
   * Tags, author–year citations and emoji behind a stop: they belong to the sentence that it ends. A marker that is the
   * subject of its own verb (`[9] lists the exceptions`) starts the next one.
   */
  #marks(from: number): { readonly end: number; readonly subject: boolean } {
    const text = this.#text;
    let end = from;
    for (;;) {
      let at = end;
      while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') at++;
      const tag = this.#tagStarting(at);
      const cited = tag
        ? undefined
        : this.#scan.authorYears.find((one) => one.start === at && !one.narrative);
      if (tag && at > from && /^\s+\p{Ll}/u.test(text.slice(tag.end, tag.end + 4)) && isSpaced(text, at)) {
        return { end, subject: true };
      }
      if (tag) end = this.#closers(this.#stops(tag.end));
      else if (cited) {
        end = this.#stops(cited.end);
      } else {
        emoji.lastIndex = end;
        const faces = text.charCodeAt(at) > 0x2000 ? emoji.exec(text)?.[0].length : undefined;
        if (!faces) return { end, subject: false };
        end += faces;
      }
    }
  }

  #tagStarting(at: number): Span | undefined {
    const { tags, malformed } = this.#scan;
    while ((tags[this.#tagAt]?.start ?? Infinity) < at && (tags[this.#tagAt]?.end ?? Infinity) <= at)
      this.#tagAt++;
    for (let index = Math.max(0, this.#tagAt - 1); index < this.#tagAt + 3; index++) {
      if (tags[index]?.start === at) return this.#isBareKey(tags[index]) ? undefined : tags[index];
    }
    return malformed.find((tag) => tag.start === at);
  }

  /** `@wampold2015 disagrees`: a key without brackets is a word. */
  #isBareKey(tag: InlineTag | undefined): boolean {
    return tag?.style === 'pandoc' && this.#text[tag.start] === '@';
  }

  /** Whether a stop at `at` (its run to `run`, closing marks to `closed`, tags to `marked`) ends a sentence. */
  #ends(at: number, run: number, closed: number, marked: number, opening: Opening): boolean {
    const text = this.#text;
    const sign = text[at] ?? '';
    const isTagged = marked > closed;
    if (!isTagged && this.#isLabel(at, closed)) return false;
    if (closed > run && !isTagged && this.#isSpokenOn(run, closed, opening)) return false;
    const isEllipsis = run - at > 1 ? /^[.… ]+$/.test(text.slice(at, run)) : sign === '…';
    if (opening === 'mark') return this.#markOpens(marked);
    if (sign !== '.' || isEllipsis || run - at > 1) {
      if (isTagged) return true;
      if (opening === 'lower')
        return (
          closed === run && !isEllipsis && (sign === '?' || !/\p{Lu}\p{L}*\s?$/u.test(this.#wordBefore(at)))
        );
      if (isEllipsis && /^\s+I\b/.test(text.slice(marked, marked + 4))) return false;
      return !isEllipsis || opening !== 'digit';
    }
    const word = this.#wordBefore(at);
    if (isItemNumber(text, this.#from, at, word)) return false;
    if (closed > run) return opening !== 'lower' || isTagged;
    const lower = word.toLowerCase();
    const isCapital = /^\p{Lu}$/u.test(word);
    const kind =
      this.#unitClass(lower, at) ??
      (isCapital ? undefined : abbreviationClass(lower)) ??
      (/^(?:\p{L}\.)+\p{L}$/u.test(word) ? 'name' : undefined);
    if (
      takesNumber(lower) &&
      (opening === 'digit' || (lower !== 'no' && /^\s*[A-Z]?\d/.test(text.slice(run, run + 5))))
    )
      return false;
    if (kind === 'never') return isTagged && opening !== 'lower';
    if (kind === 'title')
      return opening === 'starter' && lower !== 'dr' && lower !== 'mr' && lower !== 'mrs' && lower !== 'ms';
    const isSuffix = /,\s*$/.test(text.slice(Math.max(0, at - word.length - 2), at - word.length));
    if (kind === 'common' && opening !== 'starter' && this.#isOnlyTime(at)) return false;
    if (kind === 'common' || (kind === 'name' && isSuffix)) {
      return opening === 'starter' || opening === 'capital' || (isTagged && opening !== 'lower');
    }
    if (kind === 'name') return opening === 'starter' || (isTagged && opening !== 'lower');
    if (isCapital && text[at - 2] !== '/') return isTagged || this.#initialEnds(at, opening);
    if (opening === 'lower') return isTagged || isPlainWord(word);
    return true;
  }

  /** `(type 2).10 This`: a marker that lost its brackets or its height sticks to the stop. */
  #gluedNumber(closed: number): number {
    if (!/[\p{L})\]”"]\.$/u.test(this.#text.slice(Math.max(0, closed - 2), closed))) return closed;
    gluedNumber.lastIndex = closed;
    return closed + (gluedNumber.exec(this.#text)?.[0].length ?? 0);
  }

  /** `3 ft. Then`: after a number these are units, not `Fort` or `Mount`. */
  #unitClass(word: string, at: number): 'common' | undefined {
    if (!/^(?:ft|in|mt|pt|pts|min|sec|st)$/.test(word)) return undefined;
    return /\d\s$/.test(this.#text.slice(Math.max(0, at - word.length - 2), at - word.length))
      ? 'common'
      : undefined;
  }

  /** `At 5 p.m. Dr. Oakes called`: a time that opens its sentence does not end it. */
  #isOnlyTime(at: number): boolean {
    return (
      at - this.#from < 32 &&
      /^\s*(?:At|By|In|On|From|Since|Until|Around|Before|After)\s\S+(?:\s\S+){0,6}$/.test(
        this.#text.slice(this.#from, at),
      )
    );
  }

  /** After a quotation: `“Stop?” I asked`, or a page in parentheses before the full stop. */
  #isSpokenOn(run: number, closed: number, opening: Opening): boolean {
    if (!/["'”’»]/.test(this.#text.slice(run, closed))) return false;
    const rest = this.#text.slice(closed, closed + 80);
    if (/^\s\([^().?!]{1,50}\d[^().?!]{0,12}\)[.?!]/.test(rest)) return true;
    return /^\s+I\s/.test(rest) || opening === 'capital' ? saysSo.test(rest) : false;
  }

  /** A capital with a stop is an initial before a name, and an end after `plan B` or before a word that opens sentences. */
  #initialEnds(at: number, opening: Opening): boolean {
    if (this.#text[at - 1] === 'I' && opening !== 'capital') return true;
    return opening === 'starter';
  }

  /** The text goes on with a sign: a link, an editorial bracket or a dash, bullet, symbol. */
  #markOpens(at: number): boolean {
    const rest = this.#text.slice(at, at + 12).trimStart();
    return !/^(?:[—–,;:/&=<>+%|-]|\.\.|…)/.test(rest);
  }

  /** `**Limits.** The trials …`: a short bold or italic run that opens a sentence is its label. */
  #isLabel(at: number, closed: number): boolean {
    const text = this.#text;
    if (!/[*_>]$/.test(text.slice(at, closed))) return false;
    let start = this.#from;
    while (start < at && (isWhiteSpace(text.charCodeAt(start)) || /[-•✓✔]/.test(text[start] ?? ''))) start++;
    const opened = /^(?:\*{1,3}|_{1,3}|<(?:b|strong|em|i)>)/i.exec(text.slice(start, start + 10))?.[0];
    if (opened === undefined) return false;
    const label = text.slice(start + opened.length, at);
    return label.length < 60 && label.split(/\s+/).length <= 6 && !/[*_]{1,3}\s/.test(label);
  }

  #wordBefore(at: number): string {
    const text = this.#text;
    let start = at;
    while (start > this.#from && at - start < 30 && isWordSign(text.charCodeAt(start - 1))) start--;
    return text.slice(start, at);
  }

  /** A hard break, or a line break between two lines that each start with `Key:`. */
  #breaksLine(at: number): boolean {
    const text = this.#text;
    if (
      /^\s*[\n\r]/.test(text.slice(at + 1, at + 40)) &&
      !(text[at] === '\r' && /^\n[^\n\r]*\S/.test(text.slice(at + 1, at + 40)))
    )
      return true;
    if (/(?:  |\\)\r?$/.test(text.slice(Math.max(0, at - 3), at))) return true;
    const before = text.slice(Math.max(0, at - longestLine), at);
    const lineStart =
      at -
      before.length +
      Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r', before.length - 2)) +
      1;
    return keyLine.test(text.slice(lineStart, lineStart + 60)) && keyLine.test(text.slice(at + 1, at + 61));
  }

  #hiddenSpan(at: number): Span | undefined {
    while ((this.#hidden[this.#hiddenAt]?.end ?? Infinity) <= at) this.#hiddenAt++;
    const span = this.#hidden[this.#hiddenAt];
    return span && span.start <= at ? span : undefined;
  }

  #enclosureOf(at: number): Span | undefined {
    this.#enclosures ??= findEnclosures(this.#text, this.#scan.opaque);
    while ((this.#enclosures[this.#enclosureAt]?.end ?? Infinity) <= at) this.#enclosureAt++;
    const span = this.#enclosures[this.#enclosureAt];
    return span && span.start < at ? span : undefined;
  }
}

const gluedNumber = /\d{1,3}(?:[,–-]\d{1,3})*(?=\s+[\p{Lu}“"])/uy;
const saysSo =
  /^\s+(?:I|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)\s+(?:said|says|asked|asks|replied|added|adds|wrote|writes|noted|notes|reported|answered|stated|whispered|explained|told|continued|cried|shouted|thought|wondered|remarked|repeated|murmured|called)\b/u;

/** How far back a line's start is sought. */
const longestLine = 2000;
const keyLine =
  /^\s*(?:[-*•]\s+)?(?:\*\*|__)?[\p{Lu}\d][\p{L}\p{N}/&.()'’ -]{0,40}(?::(?:\*\*|__)?|(?:\*\*|__):)(?=\s|$)/u;

/** `1.`, `a.`, `iv.` at the start of a sentence number an item. */
function isItemNumber(text: string, from: number, at: number, word: string): boolean {
  if (!/^(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$/.test(word)) return false;
  return /^[\s*_(•⁃-]*$/.test(text.slice(from, at - word.length));
}

/** Whether a word before a stop and a small letter is one, and no abbreviation that no list has: it has a vowel and three letters. */
function isPlainWord(word: string): boolean {
  return (
    /\d$/.test(word) || (word.length > 2 && /[aeiouy]/i.test(word)) || shortWords.has(word.toLowerCase())
  );
}
const shortWords = new Set('it me us so up in on to go do is be no oh ok we he my at of as'.split(' '));

function isSpaced(text: string, at: number): boolean {
  return isWhiteSpace(text.charCodeAt(at - 1));
}

/** Letters of scripts without case need no space after a stop. */
function isCaseless(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 0x2e7f && /\p{Lo}/u.test(text[at] ?? '');
}

function isWordSign(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 46 ||
    code === 39 ||
    code === 0xa7 ||
    code === 0xb0 ||
    (code > 0xbf && code < 0x2000 && /[\p{L}\p{M}]/u.test(String.fromCharCode(code)))
  );
}
