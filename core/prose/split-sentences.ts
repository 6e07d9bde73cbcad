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

  constructor(text: string, scan: InlineScan) {
    this.#text = text;
    this.#scan = scan;
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
    for (const hidden of this.#scan.opaque) {
      if (hidden.start > start) break;
      if (hidden.kind === 'comment' && hidden.start === start)
        ({ start } = trimSpan(this.#text, { start: hidden.end, end }));
    }
    for (let at = this.#scan.opaque.length - 1; at >= 0; at--) {
      const hidden = this.#scan.opaque[at];
      if (!hidden || hidden.end < end) break;
      if (hidden.kind === 'comment' && hidden.end === end && hidden.start >= start)
        ({ end } = trimSpan(this.#text, { start, end: hidden.start }));
    }
    return { start, end };
  }

  /** Where the sentence ends that a candidate ends; 0 when it ends none, minus where to look on when it is hidden. */
  #endAt(at: number, sign: string): number {
    const text = this.#text;
    const hidden = this.#hiddenSpan(at);
    if (sign.length > 1) return this.#enclosureOf(at) ? 0 : at + sign.length;
    if (hidden) return -hidden.end;
    const enclosure = this.#enclosureOf(at);
    if (sign === '\n' || sign === '\r') return !enclosure && this.#breaksLine(at) ? at + 1 : 0;
    let run = at + 1;
    while (stop.test(text[run] ?? '')) run++;
    const closed = this.#closers(run);
    if (enclosure && closed < enclosure.end) return -run;
    const marked = this.#marks(closed);
    const next = text.charCodeAt(marked.end);
    const atEnd = Number.isNaN(next);
    if (!atEnd && !isWhiteSpace(next) && marked.end === closed && !isCaseless(text, marked.end)) return -run;
    if (atEnd) return -marked.end;
    const opening = openingAt(text, marked.end);
    const ends = marked.subject || this.#ends(at, run, closed, marked.end, opening);
    return ends ? marked.end : -run;
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
      if (stop.test(text[at] ?? '')) while (stop.test(text[at] ?? '')) at++;
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
      if (tag) end = this.#closers(tag.end);
      else if (cited) {
        end = cited.end;
        while (stop.test(text[end] ?? '')) end++;
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
    if (this.#isLabel(at, closed)) return false;
    const isEllipsis = run - at > 1 ? /^[.…]+$/.test(text.slice(at, run)) : sign === '…';
    if (opening === 'mark') return this.#markOpens(marked);
    if (sign !== '.' || isEllipsis || run - at > 1) {
      if (opening === 'lower') return isTagged;
      return !isEllipsis || opening !== 'digit';
    }
    const word = this.#wordBefore(at);
    if (isItemNumber(text, this.#from, at, word)) return false;
    if (closed > run && opening !== 'lower') return true;
    const lower = word.toLowerCase();
    const kind = abbreviationClass(lower) ?? (/^(?:\p{L}\.)+\p{L}$/u.test(word) ? 'name' : undefined);
    if (
      takesNumber(lower) &&
      (opening === 'digit' || (lower !== 'no' && /^\s*[A-Z]?\d/.test(text.slice(run, run + 5))))
    )
      return false;
    if (kind === 'never') return isTagged && opening !== 'lower';
    if (kind === 'title')
      return opening === 'starter' && lower !== 'dr' && lower !== 'mr' && lower !== 'mrs' && lower !== 'ms';
    if (kind === 'common')
      return opening === 'starter' || opening === 'capital' || (isTagged && opening !== 'lower');
    if (kind === 'name') return opening === 'starter' || (isTagged && opening !== 'lower');
    if (/^\p{Lu}$/u.test(word)) return isTagged || this.#initialEnds(at, opening);
    if (opening === 'lower') return isTagged || word.length > 3 || /\d$/.test(word);
    return true;
  }

  /** A capital with a stop is an initial before a name, and an end after `plan B` or before a word that opens sentences. */
  #initialEnds(at: number, opening: Opening): boolean {
    if (this.#text[at - 1] === 'I' && opening !== 'capital') return true;
    return opening === 'starter' || (opening === 'digit' && false);
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
    if (/(?:  |\\)\r?$/.test(text.slice(Math.max(0, at - 3), at))) return true;
    const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 2)) + 1;
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

const keyLine =
  /^\s*(?:[-*•]\s+)?(?:\*\*|__)?[\p{Lu}\d][\p{L}\p{N}/&.()'’ -]{0,40}(?::(?:\*\*|__)?|(?:\*\*|__):)(?=\s|$)/u;

/** `1.`, `a.`, `iv.` at the start of a sentence number an item. */
function isItemNumber(text: string, from: number, at: number, word: string): boolean {
  if (!/^(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$/.test(word)) return false;
  return /^[\s*_(•⁃-]*$/.test(text.slice(from, at - word.length));
}

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
    (code > 0xbf && code < 0x2000 && /[\p{L}\p{M}]/u.test(String.fromCharCode(code)))
  );
}
