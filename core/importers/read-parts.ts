import { opensAsLlm } from '../prose/labels.js';
import { splitSentences } from '../prose/split-sentences.js';
import { headingKey } from '../tables/section-templates.js';
import { readHead } from './head.js';
import { isDisclaimerLine, isFooterLine, isPageLine, mayBeRow, mayHead, readItem } from './line-shapes.js';
import type { Group, Line } from './lines.js';
import { OpenLists } from './lists.js';
import { isBroken, joinedLine, withContinuations } from './broken-lines.js';
import type { Doubt } from './marks.js';
import type { Part, Reading } from './part.js';
import { endsTagged } from './read-markers.js';
import { hasTier, readSourceLine } from './source-lines.js';
import { readTable, type RenderedTable } from './tables.js';
import { roleOfLine, type SectionRole, type Vocabulary } from './vocabulary.js';

/** `document`: the text has a head of its own. `fragment`: it goes into another document. */
export type Extent = 'document' | 'fragment';

/** The parts of a rendered text, in order; no line is lost. Never throws. */
export function readParts(groups: readonly Group[], vocabulary: Vocabulary, extent: Extent): Part[] {
  const head = extent === 'document' ? readHead(groups, vocabulary) : { parts: [], rest: groups };
  return [...head.parts, ...new PartReader(head.rest, vocabulary).read()];
}

class PartReader {
  readonly #parts: Part[] = [];
  readonly #groups: readonly Group[];
  readonly #vocabulary: Vocabulary;
  readonly #lists = new OpenLists();
  /** How often each known heading is still to come. */
  readonly #toCome = new Map<string, number>();
  #role: SectionRole = 'prose';
  #hasKnownHeading = false;
  #failedTables = 0;

  constructor(groups: readonly Group[], vocabulary: Vocabulary) {
    this.#groups = groups;
    this.#vocabulary = vocabulary;
    for (const { text } of groups.flat()) {
      if (roleOfLine(text, vocabulary) === undefined) continue;
      const key = headingKey(text);
      this.#toCome.set(key, (this.#toCome.get(key) ?? 0) + 1);
    }
  }

  read(): readonly Part[] {
    for (const [at, group] of this.#groups.entries()) {
      const lines = isBroken(group) ? [joinedLine(group)] : group;
      for (let line = 0; line < lines.length;) line += this.#line(lines, line, at + 1);
    }
    return this.#parts;
  }

  /** Reads what begins with a line, and returns how many lines it takes. */
  #line(group: Group, at: number, nextGroup: number): number {
    const line = group[at];
    if (!line) return 1;
    const { text } = line;
    const hashes = /^#{1,6}(?=\s)/.exec(text)?.[0].length ?? 0;
    if (hashes > 0) return this.#heading(text.slice(hashes).trim(), hashes);
    const item = readItem(text);
    if (roleOfLine(text, this.#vocabulary) !== undefined) {
      if (this.#isContents(text, group[at + 1] ?? this.#groups[nextGroup]?.[0]))
        return this.#add({ kind: 'page', text });
      if (!item || (item.glyph === '1' && group.length === 1)) return this.#heading(text, 2);
    }
    if (isFooterLine(text)) {
      this.#role = 'aside';
      return this.#add({ kind: 'footer', text });
    }
    if (this.#leavesSection(group, this.#groups[nextGroup])) this.#role = 'prose';
    if (this.#role === 'sources') return this.#source(group, at);
    if (isPageLine(text)) return this.#add({ kind: 'page', text });
    const quoted = /^>\s*(\S.*)$/s.exec(text)?.[1];
    if (quoted !== undefined) return this.#add({ kind: 'quote', reading: this.#reading, text: quoted });
    if (item) return this.#item(group, at);
    if (this.#role === 'aside') return this.#add({ kind: 'paragraph', reading: 'plain', text });
    return this.#prose(group, at, nextGroup);
  }

  #prose(group: Group, at: number, nextGroup: number): number {
    const line = group[at];
    const text = line?.text ?? '';
    const next = group[at + 1]?.text;
    if (isTagAlone(text)) return this.#tagAlone(text, at > 0);
    const table = this.#table(group, at);
    if (table) {
      this.#add({ kind: 'table', head: table.head, rows: table.rows });
      return table.lines;
    }
    if (opensAsLlm(text)) return this.#add({ kind: 'quote', reading: 'prose', text });
    if (isDisclaimerLine(text)) return this.#add({ kind: 'quote', reading: 'plain', text });
    if (next !== undefined && isPictureText(text) && endsTagged(next))
      return this.#add({ kind: 'picture', text });
    if (group.length === 1 && mayHead(text)) {
      const doubt = { about: 'heading' } as const;
      if (!this.#headsProse(nextGroup))
        return this.#add({ kind: 'paragraph', reading: 'prose', text, doubt });
      return this.#heading(text, this.#hasKnownHeading ? 3 : 2, text.endsWith('?') ? doubt : undefined);
    }
    const { joined, lines } = withContinuations(group, at);
    this.#add({ kind: 'paragraph', reading: 'prose', text: joined });
    return lines;
  }

  /** A table that begins with a line. Lines of which three in a row began none are not tried again. */
  #table(group: Group, at: number): RenderedTable | undefined {
    if (at === 0 || !mayBeRow(group[at - 1]?.text ?? '')) this.#failedTables = 0;
    if (at + 1 >= group.length || this.#failedTables > 2) return undefined;
    const table = readTable(group, at);
    this.#failedTables = table ? 0 : this.#failedTables + 1;
    return table;
  }

  /** Whether text, a list or a table stands under a line that may be a heading, at once or under one more such line. */
  #headsProse(next: number): boolean {
    const isHeading = (group: Group | undefined): boolean =>
      group?.length === 1 && mayHead(group[0]?.text ?? '') && !readItem(group[0]?.text ?? '');
    const groups = this.#groups;
    const below = isHeading(groups[next]) ? groups[next + 1] : groups[next];
    return (
      below !== undefined &&
      !isHeading(below) &&
      roleOfLine(below[0]?.text ?? '', this.#vocabulary) === undefined
    );
  }

  #heading(text: string, level: number, doubt?: Doubt): number {
    const role = roleOfLine(text, this.#vocabulary);
    this.#hasKnownHeading ||= role !== undefined;
    this.#role = role ?? 'prose';
    return this.#add({ kind: 'heading', level, text, doubt });
  }

  /** A heading of which the same comes again, and that the next one follows, is a line of the table of contents. */
  #isContents(text: string, next: Line | undefined): boolean {
    const key = headingKey(text);
    const left = (this.#toCome.get(key) ?? 1) - 1;
    this.#toCome.set(key, left);
    return left > 0 && next !== undefined && roleOfLine(next.text, this.#vocabulary) !== undefined;
  }

  /** Under navigation or sources, a heading that nobody knows and tagged text below it begin a section of prose. */
  #leavesSection(group: Group, nextGroup: Group | undefined): boolean {
    if (this.#role === 'prose' || group.length > 1 || !nextGroup) return false;
    return (
      mayHead(group[0]?.text ?? '') && !hasTier(group[0]?.text ?? '') && endsTagged(nextGroup[0]?.text ?? '')
    );
  }

  #item(group: Group, at: number): number {
    const line = group[at];
    const item = line && readItem(line.text);
    if (!item) return 1;
    const bare = item.text === '' ? 1 : 0;
    const { joined, lines } = withContinuations(group, at + bare);
    const text = bare === 1 ? joined : item.text + joined.slice(line.text.length);
    const around = this.#lists.place(item, line.indent);
    this.#parts.push({ kind: 'item', reading: this.#reading, mark: item.mark, around, text });
    return lines + bare;
  }

  /** An entry goes on over lines without a number of their own until its tier. */
  #source(group: Group, at: number): number {
    const { number, text } = readSourceLine(group[at]?.text ?? '');
    const last = this.#parts.at(-1);
    const goesOn =
      number === undefined && last?.kind === 'entry' && at > 0 && !hasTier(group[at - 1]?.text ?? '');
    if (goesOn) {
      this.#parts.splice(-1, 1, { ...last, text: `${last.text} ${text}` });
      return 1;
    }
    const isEntry = number !== undefined || hasTier(text);
    return this.#add(
      isEntry ? { kind: 'entry', number, text } : { kind: 'paragraph', reading: 'plain', text },
    );
  }

  /** A tag that stands on a line of its own closes the line above it. */
  #tagAlone(text: string, isInGroup: boolean): number {
    const last = this.#parts.at(-1);
    if (isInGroup && last?.kind === 'paragraph' && last.doubt === undefined) {
      this.#parts.splice(-1, 1, { ...last, text: `${last.text} ${text}` });
      return 1;
    }
    return this.#add({ kind: 'paragraph', reading: 'plain', text, doubt: { about: 'tag-line' } });
  }

  get #reading(): Reading {
    return this.#role === 'prose' ? 'prose' : 'plain';
  }

  #add(part: Part): number {
    this.#lists.close();
    this.#parts.push(part);
    return 1;
  }
}

/** What a page says in the place of a picture: one noun phrase or sentence, without a tag. */
function isPictureText(text: string): boolean {
  return pictureOpening.test(text) && !endsTagged(text) && splitSentences(text).length === 1;
}
const pictureOpening =
  /^(?:An?|Two|Three|Four|Diagram|Drawing|Illustration|Photo|Photograph|Picture|Image|Figure|Chart|Graph|Map|Screenshot|Infographic|Flowchart|Timeline)\s/i;

function isTagAlone(text: string): boolean {
  return /^(?:LLM|\d{1,3})(?:[.\s]*(?:LLM|\d{1,3}))*\.?$/.test(text);
}
