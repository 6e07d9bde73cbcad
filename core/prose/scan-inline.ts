import { readAuthorYear } from './author-year.js';
import { bareDoi, mailAddress, schemeAddress, webAddress } from './addresses.js';
import { isAsciiPunctuation, isLetter, isWordSign, superscriptDigit } from './characters.js';
import {
  movedTag,
  type AuthorYear,
  type InlineScan,
  type InlineTag,
  type MalformedTag,
  type OpaqueSpan,
} from './inline.js';
import { htmlTagEnd } from './inline-html.js';
import { linkTargetEnd } from './link-target.js';
import { isLookalike, isPair, longestMarker, readBracket, readLlm } from './markers.js';
import { bareKeyEnd, followsInterval, standsAtEnd, unclosedTag, unopenedTag } from './marker-places.js';
import { superscriptMarker, unicodeMarker } from './superscripts.js';

/**
 * Tags, malformed tags, author–year citations and opaque spans of one block's inner markdown, found in one pass.
 * `names` holds the named sources in lower case. Offsets are UTF-16 code units into `text`. Never throws, on any string;
 * what is not closed is text.
 */
export function scanInline(text: string, names: ReadonlySet<string>): InlineScan {
  const scanner = new InlineScanner(text, names);
  scanner.run();
  return scanner;
}

/** An open `[` and how much had been found before it, so that a link can take back what stands in its text. */
interface OpenBracket {
  readonly start: number;
  readonly isImage: boolean;
  readonly tags: number;
  readonly opaque: number;
  readonly authorYears: number;
}

class InlineScanner implements InlineScan {
  readonly tags: InlineTag[] = [];
  readonly malformed: MalformedTag[] = [];
  readonly authorYears: AuthorYear[] = [];
  readonly opaque: OpaqueSpan[] = [];
  readonly #text: string;
  readonly #names: ReadonlySet<string>;
  readonly #open: OpenBracket[] = [];
  /** The bracket that ended right before the current sign and was no tag: the text of a reference link, perhaps. */
  #plain: OpenBracket | undefined;
  #plainEnd = -1;
  /** Where the last address or opaque span ended: what looks back must not look into it. */
  #floor = 0;
  /** Signs that were looked for in vain up to the end; a second search would make the pass quadratic. */
  readonly #missing = new Set<string>();
  #lastRuns: ReadonlyMap<number, number> | undefined;

  constructor(text: string, names: ReadonlySet<string>) {
    this.#text = text;
    this.#names = names;
  }

  run(): void {
    const text = this.#text;
    const { length } = text;
    for (let at = 0; at < length;) {
      const code = text.charCodeAt(at);
      if (code < 128 ? quiet[code] === 1 : superscriptDigit(code) < 0) at++;
      else at = Math.max(at + 1, this.#step(at, code));
    }
    for (const open of this.#open) this.#unclosed(open.start);
    if (this.malformed.length > 1) this.malformed.sort((a, b) => a.start - b.start);
  }

  /** Reads what the sign at an offset begins or ends, and returns where to go on. */
  #step(at: number, code: number): number {
    switch (code) {
      case 92:
        return this.#backslash(at);
      case 96:
        return this.#code(at);
      case 60:
        return this.#angle(at);
      case 91:
        this.#open.push({
          start: at,
          isImage: this.#text.charCodeAt(at - 1) === 33,
          tags: this.tags.length,
          opaque: this.opaque.length,
          authorYears: this.authorYears.length,
        });
        return at + 1;
      case 93:
        return this.#close(at);
      case 123:
        return this.#brace(at);
      case 36:
        return this.#dollar(at);
      case 40:
        return this.#parenthesis(at);
      case 64:
        return this.#at(at);
      case 58:
        return this.#address(schemeAddress(this.#text, at, this.#floor), at);
      case 46:
        return this.#address(webAddress(this.#text, at, this.#floor), at);
      case 47:
        return this.#address(bareDoi(this.#text, at, this.#floor), at);
      default:
        return this.#unicode(at);
    }
  }

  #backslash(at: number): number {
    const next = this.#text.charCodeAt(at + 1);
    if (next === 40) {
      const end = this.#find('\\)', at + 2);
      if (end >= 0) return this.#hide('math', at, end + 2);
    }
    return isAsciiPunctuation(next) ? at + 2 : at + 1;
  }

  #code(at: number): number {
    const text = this.#text;
    let from = at;
    while (text.charCodeAt(from) === 96) from++;
    const end = this.#closingRun(from, from - at);
    if (end < 0) return from;
    if (from - at === 1 && end - from < longestMarker) {
      const content = readLlm(text.slice(from, end - 1).trim(), false);
      if (content?.is === 'tag') return this.#tag(at, end, content);
    }
    return this.#hide('code', at, end);
  }

  /** The end of the next run of exactly `length` backticks, or -1. Where each length stands last is looked up once. */
  #closingRun(from: number, length: number): number {
    const text = this.#text;
    this.#lastRuns ??= lastRunsOf(text);
    if ((this.#lastRuns.get(length) ?? -1) < from) return -1;
    for (let at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at)) {
      const start = at;
      while (text.charCodeAt(at) === 96) at++;
      if (at - start === length) return at;
    }
    return -1;
  }

  #angle(at: number): number {
    const text = this.#text;
    const next = text.charCodeAt(at + 1);
    if (next === 33) {
      const end = text.startsWith('<!--', at) ? this.#find('-->', at + 4) : -1;
      return end < 0 ? at + 1 : this.#hide('comment', at, end + 3);
    }
    if (!isLetter(next) && next !== 47) return at + 1;
    const marker = superscriptMarker(text, at);
    if (marker)
      return this.#tag(at, marker.end, { kind: 'source', style: 'superscript', sources: marker.sources });
    autolink.lastIndex = at;
    if (autolink.test(text)) return this.#hide('url', at, autolink.lastIndex);
    const end = htmlTagEnd(text, at);
    return end < 0 ? at + 1 : this.#hide('html', at, end);
  }

  #brace(at: number): number {
    const text = this.#text;
    brace.lastIndex = at;
    const match = brace.exec(text);
    if (!match) return at + 1;
    const content = readLlm(match[1] ?? '', true);
    const end = brace.lastIndex;
    if (match[2] === ']') {
      if (content?.is !== 'tag') return at + 1;
      this.malformed.push({ start: at, end, kind: 'llm', meant: '[LLM]' });
      return end;
    }
    if (content?.is === 'tag') return this.#tag(at, end, content);
    if (content?.is !== 'malformed') return at + 1;
    this.malformed.push({ start: at, end, kind: content.kind, meant: content.meant });
    return end;
  }

  /** Math as Pandoc reads it: no white space inside the dollars, no digit behind them, so that prices stay prices. */
  #dollar(at: number): number {
    const text = this.#text;
    if (text.charCodeAt(at + 1) === 36) {
      const end = this.#find('$$', at + 2);
      return end > at + 2 ? this.#hide('math', at, end + 2) : at + 2;
    }
    const end = this.#find('$', at + 1);
    if (end < 0 || end - at > longestMarker) return at + 1;
    const isMath =
      text.charCodeAt(at + 1) > 32 &&
      text.charCodeAt(end - 1) > 32 &&
      text.charCodeAt(end - 1) !== 92 &&
      !isWordSign(text.charCodeAt(end + 1));
    return isMath ? this.#hide('math', at, end + 1) : at + 1;
  }

  #parenthesis(at: number): number {
    const last = this.authorYears.at(-1);
    const cited = readAuthorYear(this.#text, at, Math.max(last?.end ?? 0, this.#floor));
    if (cited) this.authorYears.push(cited);
    return at + 1;
  }

  #at(at: number): number {
    const text = this.#text;
    const mail = mailAddress(text, at, this.#floor);
    if (mail) return this.#address(mail, at);
    const found = bareKeyEnd(text, at);
    if (!found) return at + 1;
    return this.#tag(at, found.end, {
      kind: 'source',
      style: 'pandoc',
      sources: [text.slice(at, found.key)],
    });
  }

  #address(found: { start: number; end: number } | undefined, at: number): number {
    return found ? this.#hide('url', found.start, found.end) : at + 1;
  }

  #unicode(at: number): number {
    const marker = unicodeMarker(this.#text, at);
    if (marker.sources.length === 0) return marker.end;
    return this.#tag(at, marker.end, { kind: 'source', style: 'unicode', sources: marker.sources });
  }

  /** A closing bracket: a link, an image, a tag, or text. */
  #close(at: number): number {
    const text = this.#text;
    const open = this.#open.pop();
    if (!open) return this.#unopened(at);
    const { start } = open;
    const end = at + 1;
    if (text.charCodeAt(end) === 40) {
      const target = linkTargetEnd(text, end);
      if (target >= 0) return this.#link(open, end, target);
    }
    const plain = this.#plainEnd === start ? this.#plain : undefined;
    const isLeaf = at - start <= longestMarker && this.#holdsOnlyKeys(open);
    const content = isLeaf ? readBracket(text.slice(start + 1, at), this.#names) : undefined;
    if (content?.is === 'tag') {
      if (open.isImage) return end;
      if (this.tags.length > open.tags) this.tags.length = open.tags;
      const isNumber = content.style === 'bracket';
      if (isNumber && isPair(text.slice(start + 1, at)) && followsInterval(text, start)) return end;
      const isReference = plain !== undefined && isNumber && content.sources.length === 1;
      return this.#tag(start, end, isReference ? { ...content, reference: true } : content);
    }
    if (plain && (at === start + 1 || isLeaf)) return this.#link(plain, start, end);
    if (content) this.#typo(start, end, content);
    else if (isLeaf && this.#unclosed(start)) return this.#unopened(at);
    this.#plain = open;
    this.#plainEnd = end;
    return end;
  }

  /** Whether no tag stands in a bracket except bare keys, which the bracket makes parts of one citation. */
  #holdsOnlyKeys(open: OpenBracket): boolean {
    for (let index = open.tags; index < this.tags.length; index++)
      if (this.#text.charCodeAt(this.tags[index]?.start ?? 0) !== 64) return false;
    return true;
  }

  /** The target of a link or image between two offsets; nothing in a link's text is a tag. */
  #link(open: OpenBracket, start: number, end: number): number {
    if (this.tags.length > open.tags) this.tags.length = open.tags;
    if (open.isImage) {
      this.opaque.length = Math.min(this.opaque.length, open.opaque);
      this.authorYears.length = Math.min(this.authorYears.length, open.authorYears);
      return this.#hide('image', open.start - 1, end);
    }
    return this.#hide('link-target', start, end);
  }

  #typo(start: number, end: number, content: { kind: MalformedTag['kind']; meant: string }): void {
    const text = this.#text;
    if (content.kind === 'number') {
      const inner = text.slice(start + 1, end - 1);
      if (followsInterval(text, start)) return;
      if (isLookalike(inner) && !inner.includes('LLM') && !standsAtEnd(text, start, end)) return;
    }
    this.malformed.push({ start, end, kind: content.kind, meant: content.meant });
  }

  /** Notes a tag whose `[` is not closed by a `]` of its own, and says whether there is one. */
  #unclosed(start: number): boolean {
    const found = unclosedTag(this.#text, start);
    if (found) this.malformed.push(found);
    return found !== undefined;
  }

  /** Notes a tag whose `]` at an offset closes no `[` of its own. */
  #unopened(close: number): number {
    const found = unopenedTag(this.#text, close, Math.max(this.#floor, this.malformed.at(-1)?.end ?? 0));
    if (found) this.malformed.push(found);
    return close + 1;
  }

  #tag(start: number, end: number, tag: Omit<InlineTag, 'start' | 'end'>): number {
    this.tags.push(movedTag(tag, start, end));
    return end;
  }

  #hide(kind: OpaqueSpan['kind'], start: number, end: number): number {
    this.opaque.push({ start, end, kind });
    this.#floor = end;
    return end;
  }

  /** The next place of a string, or -1; a search that failed once is not made again. */
  #find(string: string, from: number): number {
    if (this.#missing.has(string)) return -1;
    const at = this.#text.indexOf(string, from);
    if (at < 0) this.#missing.add(string);
    return at;
  }
}

/** The last place of a run of backticks of each length. */
function lastRunsOf(text: string): ReadonlyMap<number, number> {
  const runs = new Map<number, number>();
  for (let at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at)) {
    const start = at;
    while (text.charCodeAt(at) === 96) at++;
    runs.set(at - start, start);
  }
  return runs;
}

/** 1 for ASCII signs that begin and end nothing. */
const quiet = new Uint8Array(128).fill(1);
for (const sign of '\\`<[]{$(@:./') quiet[sign.charCodeAt(0)] = 0;

/** CommonMark, section 6.5. */
const autolink =
  /<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9][a-z0-9.-]{0,250})>/iy;
const brace = /\{([^{}[\]\n]{1,60})([}\]])/y;
