import { isWhiteSpace } from '../text/span.js';
import { emojiEnd, isDigit, isLetter, isLower, isUpper, isWordSign } from './characters.js';
import type { Enclosure } from './enclosures.js';
import type { AuthorYear } from './inline.js';
import { Cursor, type Mask } from './masks.js';

/** What stands behind a stop and belongs to the sentence that the stop ends. */
export interface Closing {
  /** Where the signs end that close right behind the stop. */
  readonly closed: number;
  /** Where tags, citations, emoji and attributions behind them end. */
  readonly end: number;
  readonly isTagged: boolean;
  /** Where a marker starts that is the subject of the next sentence (`[9] lists the exceptions`). */
  readonly subject: number | undefined;
}

/** An aside in brackets behind a stop (`[sic]`, `(see below)`) is no longer than this. */
const longestAside = 80;
/** The name behind a quotation (`— a supervisor, ca. 1995`) is no longer than this. */
const longestAttribution = 70;

/**
 * Reads on behind stops (sentences/README, conventions 1, 10 and 11). Offsets that are asked for must not fall, so that
 * one reader passes over a block once.
 */
export class ClosingReader {
  readonly #text: string;
  readonly #masks: Cursor<Mask>;
  readonly #enclosures: Cursor<Enclosure>;
  readonly #citations: Cursor<AuthorYear>;

  constructor(
    text: string,
    masks: readonly Mask[],
    enclosures: readonly Enclosure[],
    citations: readonly AuthorYear[],
  ) {
    this.#text = text;
    this.#masks = new Cursor(masks);
    this.#enclosures = new Cursor(enclosures);
    this.#citations = new Cursor(citations.filter(({ narrative }) => !narrative));
  }

  /** What closes behind a run of stops that ends at an offset. */
  read(runEnd: number): Closing {
    const text = this.#text;
    const closed = this.#signs(runEnd);
    let end = this.#raisedNumber(closed);
    let isTagged = end > closed;
    let lastTag: number | undefined;
    for (;;) {
      const at = this.#nextMark(end, isTagged);
      const tag = this.#masks.at(at);
      if (tag?.kind === 'tag') {
        if (at > end && text.charCodeAt(at) === 64 && this.#opensClause(tag.end)) break;
        lastTag = at > end && (text.charCodeAt(at) === 91 || text.charCodeAt(at) === 64) ? at : undefined;
        isTagged = true;
        end = this.#signs(tag.end);
        continue;
      }
      const cited = this.#citations.at(at);
      if (cited) {
        isTagged = true;
        lastTag = undefined;
        end = this.#signs(cited.end);
        continue;
      }
      const aside = tag === undefined ? this.#aside(at, end) : end;
      const next = aside > end ? aside : Math.max(smileyEnd(text, at), this.#attributionEnd(at, end));
      if (next <= at || next <= end) break;
      if (aside > end) isTagged = true;
      end = next;
    }
    const subject = lastTag !== undefined && this.#hasVerb(end) ? lastTag : undefined;
    return { closed, end, isTagged, subject };
  }

  /** Where the next mark can start: behind white space, and behind the comma between two markers (`[1], [2]`). */
  #nextMark(end: number, isTagged: boolean): number {
    const at = skipSpace(this.#text, end);
    if (!isTagged || (this.#text.charAt(at) !== ',' && this.#text.charAt(at) !== ';')) return at;
    nextMarker.lastIndex = at;
    return nextMarker.test(this.#text) ? nextMarker.lastIndex : at;
  }

  /** Quotation marks, brackets, emphasis and closing markup, and stops among them. */
  #signs(from: number): number {
    const text = this.#text;
    let at = from;
    for (; at < text.length;) {
      const mask = this.#masks.at(at);
      if (mask) {
        const isClosing =
          mask.kind === 'link-target' || (mask.kind === 'html' && text.charCodeAt(at + 1) === 47);
        if (!isClosing) break;
        at = mask.end;
      } else if (this.#enclosures.at(at) === undefined && closers.includes(text.charAt(at))) at++;
      else if (at > from && '.?!…'.includes(text.charAt(at))) at++;
      else break;
    }
    return at;
  }

  /** `(type 2).10 This`: copied from a page, a raised number lost its height and sticks to the stop. */
  #raisedNumber(closed: number): number {
    const text = this.#text;
    if (!isDigit(text.charCodeAt(closed)) || text.charCodeAt(closed - 1) !== 46) return closed;
    const before = text.charCodeAt(closed - 2);
    if (!isLower(before) && !')]”"'.includes(text.charAt(closed - 2))) return closed;
    raised.lastIndex = closed;
    if (!raised.test(text)) return closed;
    const next = skipSpace(text, raised.lastIndex);
    return next > raised.lastIndex && isUpper(text.charCodeAt(next)) ? raised.lastIndex : closed;
  }

  /** `[sic]`, `[p. 11]`, `(see below)`: lower-case brackets behind a stop, with a new sentence or nothing behind them. */
  #aside(at: number, end: number): number {
    const text = this.#text;
    const enclosure = at > end ? this.#enclosures.at(at) : undefined;
    if (
      !enclosure ||
      enclosure.end - at > longestAside ||
      enclosure.kind === 'quote' ||
      enclosure.kind === 'markup'
    )
      return end;
    if (text.charAt(enclosure.end) === '(' || text.charAt(enclosure.end) === '[') return end;
    // `“… stairways.” (Alder 55).`: a page, with the stop of the sentence behind it.
    if (
      enclosure.kind === 'round' &&
      text.charAt(enclosure.end) === '.' &&
      isDigit(text.charCodeAt(enclosure.end - 2))
    )
      return this.#signs(enclosure.end + 1);
    if (pageAside.test(text.slice(at, enclosure.end))) return this.#signs(enclosure.end);
    const first = text.charCodeAt(at + 1);
    if (!isLower(first) || !isLetter(text.charCodeAt(at + 2)) || /^.i{1,3}v?\)/.test(text.slice(at, at + 6)))
      return end;
    if ('.?!…'.includes(text.charAt(enclosure.end - 2))) return end;
    const next = skipSpace(text, enclosure.end);
    const isClosing =
      next >= text.length ||
      (next > enclosure.end && !isLower(text.charCodeAt(next)) && isWordSign(text.charCodeAt(next)));
    return isClosing || '.?!'.includes(text.charAt(next)) ? this.#signs(enclosure.end) : end;
  }

  /** `X. — a supervisor, ca. 1995`: a dash and a short phrase that the block ends with. */
  #attributionEnd(at: number, end: number): number {
    const text = this.#text;
    if (at === end || !/^(?:[—–―]|--)\s?[^\s—–-]/.test(text.slice(at, at + 5))) return end;
    const limit = this.#firstTag(at) ?? text.length;
    if (limit - at > longestAttribution || limit <= at) return end;
    const phrase = text.slice(at, limit).trimEnd();
    if (/[?!]|[.…](?:["”’)*_]*)$|\b(?:is|are|was|were|has|had|did|does|do|not|I|we|they|it)\b/.test(phrase))
      return end;
    return at + phrase.length;
  }

  #firstTag(at: number): number | undefined {
    const mask = this.#masks.from(at);
    return mask?.kind === 'tag' ? mask.start : undefined;
  }

  /** Whether a bare key starts a clause: a word in lower case or a further key follows. */
  #opensClause(end: number): boolean {
    const next = this.#text.charCodeAt(skipSpace(this.#text, end));
    return isLower(next) || next === 91 || next === 44;
  }

  /** Whether the text goes on, behind white space, with a verb: the marker before it is its subject. */
  #hasVerb(end: number): boolean {
    const text = this.#text;
    const start = skipSpace(text, end);
    if (start === end || !isLower(text.charCodeAt(start))) return false;
    verb.lastIndex = start;
    return verb.test(text);
  }
}

const nextMarker = /[,;]\s*(?=\[[\d^@]|<sup>|[¹²³⁴-⁹])/y;
const pageAside = /^[([](?:pp?|chs?|sec|par)\.\s?\d[^.?!]*[)\]]$/;
const closers = '"\'”’»)]}*_~`›';
const raised = /\d{1,3}(?:[,–-]\d{1,3})*/y;
const verb =
  /(?:also |further |then )?(?:is|was|are|were|has|had|have|does|did|do|can|may|might|will|and|or|found|gave|give|show|report|argue|describe|suggest|list|review|say|took|made|saw|put|set|\p{L}{2,}(?:[^s\W]s|ed))(?![\p{L}'’-])/uy;

/** The first sign at an offset or behind it that is no white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWhiteSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Where a pictograph or a face of signs (`:-)`) at an offset ends; the offset itself where none is. */
function smileyEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 58 || code === 59 || code === 61) {
    smiley.lastIndex = at;
    return smiley.test(text) ? smiley.lastIndex : at;
  }
  return code > 0x203b ? emojiEnd(text, at) : at;
}
const smiley = /[:;=]['-]?[()DPp|/]{1,5}(?=\s|$)/y;
