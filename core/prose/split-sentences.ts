import { isWhiteSpace, trimSpan, type Span } from '../text/span.js';
import { isAbbreviation } from './abbreviation.js';
import { endsSentence, wordBefore, type Candidate } from './boundaries.js';
import { isDigit, isLower, isUpper } from './characters.js';
import { ClosingReader, skipSpace } from './closings.js';
import { findEnclosures, type Enclosure } from './enclosures.js';
import { htmlTagName } from './inline-html.js';
import type { InlineScan } from './inline.js';
import { isBulletLine, isKeyLine, isNoteLabel, isRuleLine } from './key-lines.js';
import { listStarts } from './list-starts.js';
import { Cursor, masksOf, type Mask } from './masks.js';
import { openingAt } from './opening.js';
import { scanInline } from './scan-inline.js';

/** The named sources that every document has (spec, section 2). */
const defaultNames: ReadonlySet<string> = new Set(['obs', 'client', 'collateral', 'measure', 'record']);

/**
 * The sentences of one block's inner markdown (container marks off), tags included in the sentence that they close. The
 * spans are in order, trimmed, and cover everything but white space and comments that open or close a sentence. Offsets
 * are UTF-16 code units into `text`. Never throws, on any string.
 */
export function splitSentences(text: string): Span[] {
  return splitScanned(text, scanInline(text, defaultNames));
}

/** As `splitSentences`, for a text that is scanned already; `scan` must be of this text. Never throws. */
export function splitScanned(text: string, scan: InlineScan): Span[] {
  return new Splitter(text, scan).run();
}

class Splitter {
  readonly #text: string;
  readonly #masks: Cursor<Mask>;
  readonly #comments: Cursor<Mask>;
  readonly #enclosures: Cursor<Enclosure>;
  readonly #closings: ClosingReader;
  readonly #openings: Cursor<Mask>;
  readonly #items: readonly number[];
  readonly #sentences: Span[] = [];
  /** Where the sentence starts that is being read, and the end of the last tag or opaque word. */
  #from = 0;
  #maskEnd = -1;
  #tagEnd = -1;
  #item = 0;
  #isKeyed: boolean;
  readonly #isBulleted: boolean;
  /** Opens with the label of a part of a note, so that others may follow on the line. */
  readonly #isParted: boolean;

  constructor(text: string, scan: InlineScan) {
    const masks = masksOf(scan);
    const enclosures = findEnclosures(text, masks);
    this.#text = text;
    this.#masks = new Cursor(masks);
    this.#openings = new Cursor(masks);
    this.#comments = new Cursor(masks.filter(({ kind }) => kind === 'comment'));
    this.#enclosures = new Cursor(enclosures);
    this.#closings = new ClosingReader(text, masks, enclosures, scan.authorYears);
    this.#items = listStarts(text);
    this.#isKeyed = isKeyLine(text, 0);
    this.#isBulleted = isBulletLine(text, 0);
    this.#isParted = isNoteLabel(text, 0);
  }

  run(): Span[] {
    const text = this.#text;
    for (let at = 0; at < text.length;) {
      const enclosure = this.#enclosures.from(at);
      const mask = this.#masks.from(at);
      const limit = Math.min(
        enclosure?.start ?? text.length,
        mask?.start ?? text.length,
        this.#items[this.#item] ?? text.length,
      );
      while (at < limit && !isEvent(text.charCodeAt(at))) at++;
      if (at < limit) at = this.#sign(at);
      else if (at === this.#items[this.#item]) {
        this.#cut(at);
        this.#item++;
      } else if (enclosure?.start === at) at = this.#enclosed(enclosure);
      else if (mask) at = this.#masked(mask);
      while ((this.#items[this.#item] ?? text.length) < at) this.#item++;
    }
    this.#cut(text.length);
    return this.#sentences;
  }

  /** A stop or line break outside of enclosures. Returns where to go on. */
  #sign(at: number): number {
    const code = this.#text.charCodeAt(at);
    return code === 10 || code === 13 ? this.#line(at) : this.#stop(at, this.#stops(at), undefined);
  }

  /** The end of a run of stops, `. . .` included; a stop at a word stays apart from an ellipsis that opens a sentence. */
  #stops(from: number): number {
    const text = this.#text;
    let at = from;
    while (isStop(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== 32 || !isStop(text.charCodeAt(at + 1))) return at;
    let dots = 0;
    let end = at;
    while (text.charCodeAt(end) === 32 && isStop(text.charCodeAt(end + 1))) {
      end += 2;
      dots++;
    }
    const isOwnStop = at === from + 1 && dots === 3 && !isWhiteSpace(text.charCodeAt(from - 1));
    return isOwnStop && isUpper(text.charCodeAt(skipSpace(text, end))) ? at : end;
  }

  /** An enclosure is passed over whole; one that ends in a stop may end its sentence. */
  #enclosed(enclosure: Enclosure): number {
    const text = this.#text;
    const { end, kind } = enclosure;
    let last = end - 1;
    while (last > enclosure.start && '"\'”’»)]*_~ '.includes(text.charAt(last))) last--;
    if (text.charCodeAt(last) === 62 && kind === 'markup') last = text.lastIndexOf('<', last) - 1;
    this.#maskEnd = -1;
    if (text.startsWith('.]', last) && '[.'.includes(text.charAt(last - 1))) return end;
    if (!isStop(text.charCodeAt(last)) || isStop(text.charCodeAt(end))) return end;
    let stop = last;
    while (stop > enclosure.start && isStop(text.charCodeAt(stop - 1))) stop--;
    if (kind === 'square' && last - stop > 1) return end;
    if (kind === 'round' && isAbbreviation(wordBefore(text, stop, enclosure.start))) return end;
    const inside =
      kind === 'quote' || isQuoteSign(text, last + 1, end) ? 'quote' : kind === 'round' ? 'round' : 'other';
    return this.#stop(stop, last + 1, { inside, end });
  }

  #masked(mask: Mask): number {
    if (mask.kind === 'html' && htmlTagName(this.#text, mask.start) === 'br') this.#cut(mask.end);
    else if (mask.kind !== 'html' && mask.kind !== 'comment') this.#maskEnd = mask.end;
    if (mask.kind === 'tag') this.#tagEnd = mask.end;
    // `S: low [client] O: calm [obs]`: a tag closes what stands before the next label.
    if (this.#isParted && mask.kind === 'tag') {
      const next = skipSpace(this.#text, mask.end);
      if (next > mask.end && isNoteLabel(this.#text, next)) this.#cut(next);
    }
    return mask.end;
  }

  /** Cuts behind a run of stops if a sentence ends there. Returns where to go on. */
  #stop(
    stop: number,
    runEnd: number,
    enclosed: { readonly inside: 'quote' | 'round' | 'other'; readonly end: number } | undefined,
  ): number {
    const text = this.#text;
    const behind = enclosed?.end ?? runEnd;
    const { closed, end, isTagged, subject } = this.#closings.read(behind);
    if (subject !== undefined && this.#isStrong(stop, runEnd)) {
      this.#cut(subject);
      return end;
    }
    const next = skipSpace(text, end);
    if (next >= text.length) return text.length;
    if (next === end && !isTagged && !this.#isGlued(stop, runEnd, end)) return end;
    const inside =
      enclosed?.inside ??
      (isQuoteSign(text, runEnd, closed) ? 'quote' : closed > runEnd ? 'other' : undefined);
    const followsMask = this.#maskEnd === stop && stop > 0;
    const followsTag = followsMask && this.#tagEnd === stop;
    const candidate: Candidate = {
      stop,
      runEnd,
      closed,
      end,
      from: this.#from,
      isTagged,
      inside,
      followsMask,
      followsTag,
    };
    if (endsSentence(text, candidate, openingAt(text, next, this.#openings))) this.#cut(end);
    return end;
  }

  /** Whether a stop surely ends a sentence, so that a marker behind it may be the subject of the next one. */
  #isStrong(stop: number, runEnd: number): boolean {
    if (runEnd > stop + 1 || this.#text.charCodeAt(stop) !== 46) return true;
    const word = wordBefore(this.#text, stop, this.#from);
    return !isAbbreviation(word) && !/^\p{L}$|\.\p{L}$/u.test(word);
  }

  /** `low.Mood is`, `why?He`: white space was lost. Scripts without case have none there at all. */
  #isGlued(stop: number, runEnd: number, end: number): boolean {
    const text = this.#text;
    if (isWideStop(text.charCodeAt(runEnd - 1))) return true;
    const next = text.charCodeAt(end);
    if (end !== runEnd || runEnd > stop + 3 || !isUpper(next)) return false;
    const after = text.charCodeAt(end + 1);
    if (!isLower(after) && !isWhiteSpace(after)) return false;
    const word = wordBefore(text, stop, this.#from);
    if (/[./@]/.test(word) || isAbbreviation(word)) return false;
    const last = word.charCodeAt(word.length - 1);
    return isDigit(last) ? word.includes(',') : isLower(last) && isLower(word.charCodeAt(word.length - 2));
  }

  /** A blank line, a hard break, or a break between lines that start with a key, ends a sentence (convention 6). */
  #line(at: number): number {
    const text = this.#text;
    const next = skipSpace(text, at);
    if (next >= text.length) return next;
    let breaks = 0;
    for (let sign = at; sign < next; sign++) {
      const code = text.charCodeAt(sign);
      if (code === 10 || (code === 13 && text.charCodeAt(sign + 1) !== 10)) breaks++;
    }
    const isKeyed = isKeyLine(text, next);
    const isHard =
      text.charCodeAt(at - 1) === 92 || (text.charCodeAt(at - 1) === 32 && text.charCodeAt(at - 2) === 32);
    const isApart =
      (isKeyed && this.#isKeyed) ||
      (this.#isBulleted && isBulletLine(text, next)) ||
      isRuleLine(text.slice(this.#from, at)) ||
      ('-=*_~'.includes(text.charAt(next)) && isRuleLine(text.slice(next, lineEnd(text, next))));
    if (isHard || breaks > 1 || isApart) this.#cut(next);
    this.#isKeyed ||= isKeyed;
    return next;
  }

  #cut(end: number): void {
    if (end <= this.#from) return;
    const span = this.#withoutComments(trimSpan(this.#text, { start: this.#from, end }));
    if (span.end > span.start) this.#sentences.push(span);
    this.#from = end;
  }

  /** Comments that open or close a stretch stand beside the sentence: directives and notes of the writer. */
  #withoutComments(span: Span): Span {
    let { start, end } = span;
    let last: Span[] = [];
    for (let comment = this.#comments.from(start); comment && comment.end <= end;) {
      if (comment.start === start) ({ start } = trimSpan(this.#text, { start: comment.end, end }));
      else last.push(comment);
      comment = this.#comments.from(comment.end);
    }
    for (last = last.reverse(); last[0]?.end === end && end > start; last.shift())
      ({ end } = trimSpan(this.#text, { start, end: last[0].start }));
    return { start, end };
  }
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + 101 && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13)
    at++;
  return at;
}

function isEvent(code: number): boolean {
  return isStop(code) || code === 10 || code === 13;
}

function isStop(code: number): boolean {
  return code === 46 || code === 63 || code === 33 || code === 0x2026 || (code > 0x2026 && isWideStop(code));
}

/** Stops of scripts that set no white space behind them or have no case: `。`, `！`, `？`, `।`, `؟`, `۔`. */
function isWideStop(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

function isQuoteSign(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ('"\'”’»'.includes(text.charAt(at))) return true;
  return false;
}
