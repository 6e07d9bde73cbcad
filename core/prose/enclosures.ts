import { isWhiteSpace, type Span } from '../text/span.js';
import { isDigit, isWordSign } from './characters.js';
import { htmlTagName } from './inline-html.js';
import type { Mask } from './masks.js';

/** A quotation, parenthesis, bracket, emphasis or HTML element with its signs. */
export interface Enclosure extends Span {
  readonly kind: 'round' | 'square' | 'quote' | 'markup';
}

/**
 * The outermost enclosures of a block in order; no sentence ends inside one (sentences/README, conventions 2 to 4). One
 * pass with a stack. What is never closed encloses nothing: apostrophes, list numbers, quotations that run on into the
 * next paragraph. Emphasis that holds a tag is none either, since a tag closes a sentence wherever it stands. Never throws.
 */
export function findEnclosures(text: string, masks: readonly Mask[]): Enclosure[] {
  const finder = new EnclosureFinder(text);
  let next = 0;
  for (let at = 0; at < text.length;) {
    const mask = masks[next];
    if (mask !== undefined && mask.start <= at) {
      next++;
      if (mask.end <= at) continue;
      finder.mask(mask);
      at = mask.end;
      continue;
    }
    const limit = mask?.start ?? text.length;
    while (at < limit) {
      const code = text.charCodeAt(at);
      at = (code < 128 ? quiet[code] === 1 : code < 0xab || (code > 0xbb && code < 0x2018) || code > 0x201e)
        ? at + 1
        : finder.sign(at, code);
    }
  }
  return finder.found;
}

const quiet = new Uint8Array(128).fill(1);
for (const sign of '()[]"\'*_~\\') quiet[sign.charCodeAt(0)] = 0;

type Kind = Enclosure['kind'];

class EnclosureFinder {
  readonly found: Enclosure[] = [];
  readonly #text: string;
  /** The open signs, and for each the one of its type below it, so that closing a type needs no search. */
  readonly #stack: {
    readonly start: number;
    readonly type: string;
    readonly below: number;
    readonly tags: number;
  }[] = [];
  readonly #tops = new Map<string, number>();
  #tags = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes note of a mask: tags are counted, HTML elements open and close. */
  mask(mask: Mask): void {
    if (mask.kind === 'tag') this.#tags++;
    if (mask.kind !== 'html' || this.#text.charCodeAt(mask.end - 2) === 47) return;
    const name = htmlTagName(this.#text, mask.start);
    if (name.startsWith('/')) this.#close(`<${name.slice(1)}`, mask.end, 'markup');
    else this.#open(`<${name}`, mask.start);
  }

  /** Reads the sign at an offset and returns where to go on. */
  sign(at: number, code: number): number {
    switch (code) {
      case 92:
        return at + 2;
      case 40:
        if (!isSmiley(this.#text, at)) this.#open('(', at);
        break;
      case 41:
        this.#close('(', at + 1, 'round');
        break;
      case 91:
        this.#open('[', at);
        break;
      case 93:
        this.#close('[', at + 1, 'square');
        break;
      case 34:
        this.#straight(at, '"');
        break;
      case 39:
        this.#straight(at, "'");
        break;
      case 0x201c:
        if (this.#tops.has('„')) this.#close('„', at + 1, 'quote');
        else this.#open('“', at);
        break;
      case 0x201d:
        this.#close('“', at + 1, 'quote');
        break;
      case 0x201e:
        this.#open('„', at);
        break;
      case 0xab:
        this.#open('«', at);
        break;
      case 0xbb:
        this.#close('«', at + 1, 'quote');
        break;
      case 0x2018:
        this.#open('‘', at);
        break;
      case 0x2019:
        if (closesWord(this.#text, at)) this.#close('‘', at + 1, 'quote');
        break;
      default:
        return code < 128 ? this.#emphasis(at, code) : at + 1;
    }
    return at + 1;
  }

  /** A straight quotation mark closes if one is open and a word stands before it; it opens at the start of a word. */
  #straight(at: number, sign: string): void {
    const text = this.#text;
    const opens = opensWord(text, at) && !(sign === "'" && isApostropheWord(text, at));
    if (this.#tops.has(sign) && !opens && closesWord(text, at)) this.#close(sign, at + 1, 'quote');
    else if (opens) {
      // Two opening marks in a row: the first was never closed and must not pair with a later one.
      this.#tops.delete(sign);
      this.#open(sign, at);
    }
  }

  /** A run of `*`, `_` or `~~` opens before a word and closes behind one, if a run of its length is open. */
  #emphasis(at: number, code: number): number {
    const text = this.#text;
    let end = at + 1;
    while (text.charCodeAt(end) === code) end++;
    if (end - at > 3) return end;
    const type = text.slice(at, end);
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(end);
    const closes = at > 0 && !isWhiteSpace(before) && !(code === 95 && isWordSign(after));
    if (closes && this.#tops.has(type)) this.#close(type, end, 'markup');
    else if (end < text.length && !isWhiteSpace(after) && (at === 0 || !isWordSign(before)))
      this.#open(type, at);
    return end;
  }

  #open(type: string, start: number): void {
    const below = this.#tops.get(type) ?? -1;
    this.#tops.set(type, this.#stack.length);
    this.#stack.push({ start, type, below, tags: this.#tags });
  }

  #close(type: string, end: number, kind: Kind): void {
    const index = this.#tops.get(type);
    const opened = index === undefined ? undefined : this.#stack[index];
    if (index === undefined || opened === undefined) return;
    while (this.#stack.length > index) {
      const dropped = this.#stack.pop();
      if (dropped === undefined) break;
      if (dropped.below < 0) this.#tops.delete(dropped.type);
      else this.#tops.set(dropped.type, dropped.below);
    }
    if (kind === 'markup' && this.#tags > opened.tags) return;
    while ((this.found.at(-1)?.start ?? -1) > opened.start) this.found.pop();
    this.found.push({ start: opened.start, end, kind });
  }
}

/** Whether a quotation mark at an offset stands at the start of a word. */
function opensWord(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1);
  if (Number.isNaN(after) || isWhiteSpace(after)) return false;
  return (
    at === 0 || isWhiteSpace(text.charCodeAt(at - 1)) || '([{“‘"\'—–-/*_>:'.includes(text.charAt(at - 1))
  );
}

/** Whether a quotation mark at an offset stands at the end of a word: behind a sign, before none of a word. */
function closesWord(text: string, at: number): boolean {
  return at > 0 && !isWhiteSpace(text.charCodeAt(at - 1)) && !isWordSign(text.charCodeAt(at + 1));
}

/** `'90s`, `'tis`, `'em`: an apostrophe that opens a word. */
function isApostropheWord(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2))) return true;
  return /^(?:tis|twas|em|til|till|cause|cuz|n|bout|s|d|re|ll|ve|round)\b/i.test(text.slice(at + 1, at + 8));
}

/** `:(`, `;-(`. */
function isSmiley(text: string, at: number): boolean {
  const before = text.charCodeAt(text.charCodeAt(at - 1) === 45 ? at - 2 : at - 1);
  return before === 58 || before === 59;
}
