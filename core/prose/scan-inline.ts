import { readAuthorYear } from './author-year.js';
import { readBracket } from './brackets.js';
import type { AuthorYear, InlineScan, InlineTag, MalformedTag, OpaqueSpan } from './inline.js';

const nothing: InlineScan = { tags: [], malformed: [], authorYears: [], opaque: [] };

/** The signs at which something other than words can start; all else is passed over at the speed of the expression. */
const start = /[\\`<[\]{$@(¹²³⁰⁴-⁹]|!\[|https?:\/\/|\bwww\./g;
const anything = /[\\`<[\]{$@(¹²³⁰⁴-⁹]|https?:\/\/|\bwww\./;

/**
 * Everything in a block's inner markdown that is no plain prose: tags, things meant as tags, author–year citations, and
 * opaque stretches. One pass in linear time. `names` holds the named sources in lower case. Offsets are UTF-16 code units
 * into `text`. Never throws.
 */
export function scanInline(text: string, names: ReadonlySet<string>): InlineScan {
  if (!anything.test(text) && !text.includes('LLM')) return nothing;
  return new Scanner(text, names).run();
}

/** A bracket that is open: where, whether a `!` stands before it, and how many tags there were before it. */
interface OpenBracket {
  readonly at: number;
  readonly image: boolean;
  readonly tags: number;
  readonly malformed: number;
}

class Scanner {
  readonly #text: string;
  readonly #names: ReadonlySet<string>;
  readonly #tags: InlineTag[] = [];
  readonly #malformed: MalformedTag[] = [];
  readonly #authorYears: AuthorYear[] = [];
  readonly #opaque: OpaqueSpan[] = [];
  readonly #open: OpenBracket[] = [];
  /** Runs of backticks by length, the next one last. */
  #fences: Map<number, number[]> | undefined;
  /** Whether a comment can still close: it is sought once. */
  #noComment = false;
  /** The closing parenthesis after the last opening one that was read; -1 when none is left. */
  #nextClose = 0;
  /** Where the last bracket group ended that was no tag, for `[text][label]`. */
  #groupEnd = -1;

  constructor(text: string, names: ReadonlySet<string>) {
    this.#text = text;
    this.#names = names;
  }

  run(): InlineScan {
    const text = this.#text;
    for (let at = this.#next(0); at < text.length;) at = this.#next(Math.max(this.#token(at), at + 1));
    for (const open of this.#open) this.#unclosed(open);
    const byStart = <T extends { readonly start: number }>(list: T[]): T[] =>
      list.sort((a, b) => a.start - b.start);
    return {
      tags: byStart(this.#tags),
      malformed: byStart(this.#malformed),
      authorYears: this.#authorYears,
      opaque: byStart(this.#opaque),
    };
  }

  #next(from: number): number {
    start.lastIndex = from;
    return start.exec(this.#text)?.index ?? this.#text.length;
  }

  /** Reads what starts at an offset; where it ends, or the offset itself when nothing does. */
  #token(at: number): number {
    const text = this.#text;
    switch (text[at]) {
      case '\\':
        return this.#escape(at);
      case '`':
        return this.#code(at);
      case '<':
        return this.#html(at);
      case '!':
        this.#open.push({
          at: at + 1,
          image: true,
          tags: this.#tags.length,
          malformed: this.#malformed.length,
        });
        return at + 2;
      case '[':
        this.#open.push({ at, image: false, tags: this.#tags.length, malformed: this.#malformed.length });
        return at + 1;
      case ']':
        return this.#close(at);
      case '{':
        return this.#brace(at);
      case '$':
        return this.#math(at);
      case '@':
        return this.#key(at);
      case '(':
        return this.#parenthesis(at);
      case 'h':
      case 'w':
        return this.#url(at);
      default:
        return this.#raised(at);
    }
  }

  #escape(at: number): number {
    if (this.#text[at + 1] === '(' || this.#text[at + 1] === '[') {
      const rest = this.#text.slice(at + 2, at + longestMath);
      const close = rest.indexOf(this.#text[at + 1] === '(' ? '\\)' : '\\]');
      if (close > 0 && /[=^_\\{}]/.test(rest.slice(0, close))) return this.#cover('math', at, at + close + 4);
    }
    return at + 2;
  }

  #code(at: number): number {
    const text = this.#text;
    let from = at;
    while (text[from] === '`') from++;
    const size = from - at;
    const close = this.#closingFence(size, from);
    if (close === undefined) return from;
    const end = close + size;
    if (/^\s?llm(?:\s*:\s*[^`:\n]{1,80})?\s?$/i.test(text.slice(from, Math.min(close, from + longestMath)))) {
      return this.#tag({ start: at, end, kind: 'llm', style: 'llm', sources: [] });
    }
    return this.#cover('code', at, end);
  }

  /** The next run of exactly `size` backticks. All runs are found once, so that time stays linear. */
  #closingFence(size: number, from: number): number | undefined {
    if (!this.#fences) {
      this.#fences = new Map();
      for (const match of this.#text.matchAll(/`+/g)) {
        const runs = this.#fences.get(match[0].length);
        if (runs) runs.push(match.index);
        else this.#fences.set(match[0].length, [match.index]);
      }
      for (const runs of this.#fences.values()) runs.reverse();
    }
    const runs = this.#fences.get(size) ?? [];
    while ((runs.at(-1) ?? Infinity) < from) runs.pop();
    return runs.at(-1);
  }

  #html(at: number): number {
    const text = this.#text;
    if (text.startsWith('<!--', at)) {
      if (this.#noComment) return at + 4;
      const close = text.indexOf('-->', at + 4);
      this.#noComment = close < 0;
      return close < 0 ? at + 4 : this.#cover('comment', at, close + 3);
    }
    const raised = sticky(raisedTag, text, at);
    if (raised) {
      const sources = (raised[1] ?? '').split(/,/).flatMap((part) => spell(part));
      return this.#tag({
        start: at,
        end: at + raised[0].length,
        kind: 'source',
        style: 'superscript',
        sources,
      });
    }
    const address = sticky(/<(?:https?:\/\/|mailto:)[^\s<>]*>/y, text, at);
    if (address) return this.#cover('url', at, at + address[0].length);
    const tag = sticky(/<\/?[a-zA-Z][\w-]*(?:\s[^<>]*)?\/?>/y, text, at);
    return tag ? this.#cover('html', at, at + tag[0].length) : at + 1;
  }

  /** `]`: a link, an image, a tag, something meant as one, or brackets that mean nothing. */
  #close(at: number): number {
    const text = this.#text;
    const open = this.#open.pop();
    if (!open) return this.#unopened(at);
    const target = text[at + 1] === '(' ? sticky(linkTarget, text, at + 1)?.[0] : undefined;
    if (target !== undefined) {
      this.#forget(open);
      const end = at + 1 + target.length;
      if (open.image) return this.#cover('image', open.at - 1, end);
      this.#cover('link-target', open.at, open.at + 1);
      return this.#cover('link-target', at, end);
    }
    const follows = this.#groupEnd === open.at;
    const reading = readBracket(text, open.at, at + 1, this.#names);
    this.#groupEnd = at + 1;
    if (reading?.kind === 'tag') {
      this.#forget(open);
      this.#groupEnd = follows ? this.#groupEnd : -1;
      this.#tag(
        follows && /^\d+$/.test(reading.tag.sources[0] ?? '') && !this.#endsTag(open.at)
          ? { ...reading.tag, reference: true }
          : reading.tag,
      );
    } else if (reading?.kind === 'malformed' && (at + 1 - open.at < 12 || this.#tags.length === open.tags)) {
      this.#forget(open);
      this.#malformed.push(reading.malformed);
    } else if (follows && /\S/.test(text.slice(open.at + 1, at)) && !open.image)
      this.#cover('link-target', open.at, at + 1);
    return at + 1;
  }

  #endsTag(at: number): boolean {
    return this.#tags.at(-1)?.end === at;
  }

  /** What was read inside a bracket that turned out to be one thing is part of that thing. */
  #forget(open: OpenBracket): void {
    this.#tags.length = Math.min(this.#tags.length, open.tags);
    this.#malformed.length = Math.min(this.#malformed.length, open.malformed);
  }

  /** `LLM]`, `{LLM]`. */
  #unopened(at: number): number {
    const before = this.#text.slice(Math.max(0, at - 4), at);
    if (/(?:^|[\s{.!?(])LLM$/i.test(before)) {
      const start = /\{llm$/i.test(before) ? at - 4 : at - 3;
      this.#malformed.push({ start, end: at + 1, kind: 'llm', meant: '[LLM]' });
    }
    return at + 1;
  }

  /** `[llm` and `[1` without their closing bracket. */
  #unclosed(open: OpenBracket): void {
    const llm = sticky(/\[\s*llm\b[})]?/iy, this.#text, open.at);
    const number = sticky(/\[([1-9]\d{0,2})(?=[.!?]?\s*$|[.!?]\s)/y, this.#text, open.at);
    if (llm)
      this.#malformed.push({ start: open.at, end: open.at + llm[0].length, kind: 'llm', meant: '[LLM]' });
    else if (number)
      this.#malformed.push({
        start: open.at,
        end: open.at + number[0].length,
        kind: 'number',
        meant: `[${number[1] ?? ''}]`,
      });
  }

  #brace(at: number): number {
    const tag = sticky(/\{(\s*)llm(?:\s*:\s*[^{}:\n]{1,80}?)?(\s*)([}\])])/iy, this.#text, at);
    if (!tag) return at + 1;
    const end = at + tag[0].length;
    if (tag[3] === '}' && tag[1] === '' && tag[2] === '')
      return this.#tag({ start: at, end, kind: 'llm', style: 'llm', sources: [] });
    if (tag[3] === ']' && this.#open.length > 0) return at + 1;
    this.#malformed.push({ start: at, end, kind: 'llm', meant: '[LLM]' });
    return end;
  }

  #math(at: number): number {
    const match = sticky(
      /\$\$[^$]{1,400}\$\$|\$(?![\s$])(?:[^$\\\n]|\\.){1,200}?(?<![\s\\])\$(?!\d)/y,
      this.#text,
      at,
    );
    return match ? this.#cover('math', at, at + match[0].length) : at + 1;
  }

  /** A bare citation key, which looks like a name with a year; handles and mail addresses are none. */
  #key(at: number): number {
    if (this.#open.length > 0 || !/^[\s(“"'‘—–]?$/.test(this.#text[at - 1] ?? '')) return at + 1;
    const key = sticky(/@(\p{L}[\p{L}_:-]*\d{2,4}[a-z]?)(?![\p{L}\p{N}@])/uy, this.#text, at);
    if (!key) return at + 1;
    return this.#tag({
      start: at,
      end: at + key[0].length,
      kind: 'source',
      style: 'pandoc',
      sources: [`@${key[1] ?? ''}`],
    });
  }

  #parenthesis(at: number): number {
    if (this.#nextClose >= 0 && this.#nextClose < at) this.#nextClose = this.#text.indexOf(')', at);
    const cited = readAuthorYear(this.#text, at, this.#nextClose);
    if (cited) this.#authorYears.push(cited);
    return at + 1;
  }

  #url(at: number): number {
    const raw = sticky(/(?:https?:\/\/|www\.)[^\s<>"“”[\]`]+/iy, this.#text, at)?.[0] ?? '';
    let open = raw.split('(').length - raw.split(')').length;
    let end = raw.length;
    for (; end > 0; end--) {
      const last = raw[end - 1] ?? '';
      if ((last === ')' && open >= 0) || !/[.,;:!?'’)*_}|]/.test(last)) break;
      if (last === ')') open++;
    }
    return end > 0 ? this.#cover('url', at, at + end) : at + 1;
  }

  /** Unicode superscripts: after punctuation or a word a marker, after a number or a short unit (`m²`, `χ²`) a power. */
  #raised(at: number): number {
    const text = this.#text;
    const run = sticky(/[⁰¹²³⁴-⁹]+(?:[,–⁻-]\s?[⁰¹²³⁴-⁹]+)*/y, text, at)?.[0] ?? '';
    const end = at + Math.max(run.length, 1);
    const word = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
    const isPower =
      /\d$/.test(word) || (word !== '' && word.length <= 3 && /^[²³⁴]$/.test(run)) || run.startsWith('⁰');
    if (isPower || text[at - 1] === '⁻') return end;
    const numbers = run
      .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)))
      .replace('⁻', '-');
    return this.#tag({
      start: at,
      end,
      kind: 'source',
      style: 'unicode',
      sources: numbers.split(',').flatMap((part) => spell(part)),
    });
  }

  #tag(tag: InlineTag): number {
    this.#tags.push(tag);
    return tag.end;
  }

  #cover(kind: OpaqueSpan['kind'], from: number, end: number): number {
    this.#opaque.push({ start: from, end, kind });
    return end;
  }
}

const longestMath = 300;
const linkTarget =
  /\(\s*(?:<[^<>\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]{0,300}"|'[^']{0,300}'))?\s*\)/y;
const raisedTag = /<sup>\s*\[?\s*(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\s*\]?\s*<\/sup>/iy;

/** A part of a superscript, `3` or `1-3`, as numbers. */
function spell(part: string): string[] {
  const [from = 0, to = from] = part.split(/[–-]/).map(Number);
  const most = 200;
  if (to < from || to - from > most) return [String(from), String(to)];
  return Array.from({ length: to - from + 1 }, (_none, index) => String(from + index));
}

function sticky(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
