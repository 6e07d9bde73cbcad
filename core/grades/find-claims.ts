import type { ElementKind } from '../tables/grade-tables.js';
import type { Span } from '../text/span.js';
import { editionsNamed, editionsOfLinks } from './claim-editions.js';
import type { Lexicon } from './lexicon.js';
import { linkGrades } from './link.js';
import type { Link } from './link-types.js';
import { isAsserted } from './modality.js';
import type { Passage, PassageSentence, Stretch, TablePassage, TextPassage } from './passages.js';
import { elementGroups, readSentence, type ReadSentence, type SentenceReader } from './read-sentence.js';
import type { SentenceItems } from './sentence-items.js';
import {
  conditions,
  elementNouns,
  hedges,
  negations,
  prepositions,
  ratingNouns,
  ratingVerbs,
} from './words.js';

/** A pair of element and grade as the text says it, before it is held against the tables. */
export interface SaidGrade extends Span {
  readonly element: string;
  /** The grade phrase, or the kind that is said of the element. */
  readonly phrase: string;
  readonly type: ElementKind | undefined;
  readonly unsupported: boolean;
  /** Where the grade is written, and the element. */
  readonly gradeSpan: Span;
  readonly elementSpan: Span;
  /** Editions that words name: of the sentence, its lead-in, heading, or table. */
  readonly editions: readonly string[];
  readonly sentence: PassageSentence;
}

/** What a heading, lead-in, caption or list item says for the lines under it. */
interface Frame {
  readonly phrase: string | undefined;
  readonly gradeSpan: Span | undefined;
  readonly unsupported: boolean;
  readonly type: ElementKind | undefined;
  readonly editions: readonly string[];
  readonly denied: boolean;
}

/** All grades and kinds that a document says of elements, in order of place. Never throws. */
export function findClaims(passages: readonly Passage[], reader: SentenceReader): SaidGrade[] {
  return new ClaimReader(passages, reader).read();
}

class ClaimReader {
  readonly #passages: readonly Passage[];
  readonly #reader: SentenceReader;
  readonly #lexicon: Lexicon;
  readonly #claims: SaidGrade[] = [];
  readonly #abbreviations: ReadonlyMap<string, string>;
  readonly #hint: RegExp;
  #heading: Frame | undefined;
  /** The kind of which the paragraph speaks: "The panel graded relationship elements. Rated X were …" */
  #running: ElementKind | undefined;
  /** By depth: the lead-in of a list, then the items that it is nested in. */
  #frames: (Frame | undefined)[] = [];

  constructor(passages: readonly Passage[], reader: SentenceReader) {
    const { lexicon } = reader;
    this.#passages = passages;
    this.#reader = reader;
    this.#lexicon = lexicon;
    this.#abbreviations = definedAbbreviations(passages, lexicon);
    this.#hint =
      this.#abbreviations.size === 0
        ? lexicon.gradeHint
        : new RegExp(
            `${lexicon.gradeHint.source}|\\b(?:${[...this.#abbreviations.keys()].join('|')})\\b`,
            'i',
          );
  }

  read(): SaidGrade[] {
    this.#passages.forEach((passage, index) => {
      if (passage.kind === 'heading') {
        this.#frames = [];
        this.#heading = this.#frameOf(passage.heading, true);
      } else if (passage.kind === 'table') this.#table(passage, index);
      else this.#text(passage, index);
    });
    return this.#claims.sort((a, b) => a.start - b.start);
  }

  #relevant(text: string): boolean {
    return this.#hint.test(text) || typeHint.test(text);
  }

  #readText(text: string, tags: readonly Span[] = []): ReadSentence {
    return readSentence(text, tags, this.#lexicon, this.#abbreviations);
  }

  // ---- prose ----

  #text(passage: TextPassage, index: number): void {
    const frame = passage.depth > 0 ? this.#frame(passage.depth) : undefined;
    const frames = passage.depth > 0 && (frame?.phrase !== undefined || frame?.type !== undefined);
    const next = this.#passages[index + 1];
    const opens =
      next !== undefined &&
      next.kind !== 'heading' &&
      (next.depth > passage.depth || (next.kind === 'table' && next.depth === passage.depth));
    let previous: ReadSentence | undefined;
    this.#running = undefined;
    let term = passage.term === undefined ? undefined : this.#elementsOf(passage.term);
    passage.sentences.forEach((sentence, at) => {
      const last = at === passage.sentences.length - 1;
      const before = passage.sentences[at - 1];
      const needed =
        this.#relevant(sentence.text) ||
        (frames && this.#lexicon.mayNameElement(sentence.text)) ||
        (last && opens && editionHint.test(sentence.text));
      if (!needed) {
        previous = undefined;
        this.#running = undefined;
        if (last) this.#frames = this.#frames.slice(0, passage.depth);
        return;
      }
      const read = this.#readSentence(sentence);
      previous ??= before && this.#relevant(sentence.text) ? this.#readSentence(before) : undefined;
      // "*Empathy.* Rated …": a label that stands as a sentence of its own.
      if (at === 1 && previous && standsAlone(previous.items)) term ??= elementGroups(previous.items)[0];
      const linked = this.#sentence(sentence, read, {
        previous: previous ? elementGroups(previous.items) : [],
        term: term ?? this.#labelOf(read.items),
        frame: frame ?? (passage.depth > 0 || passage.term !== undefined ? this.#heading : undefined),
        following: passage.sentences[at + 1]?.text ?? '',
      });
      if (at === 0 && passage.depth > 0) {
        const over = frame ?? this.#heading;
        // An item with a grade of its own still stands under the kind that the list is of.
        this.#framedItem(sentence, read, linked && over ? { ...over, phrase: undefined } : over);
      }
      if (last) {
        this.#frames = this.#frames.slice(0, passage.depth);
        const own = opens && !linked ? this.#frameOf(sentence, false, read) : undefined;
        if (opens) this.#frames[passage.depth] = own;
      }
      previous = read;
    });
  }

  #readSentence(sentence: PassageSentence): ReadSentence {
    if (this.#abbreviations.size === 0) return this.#reader.read(sentence);
    return this.#readText(
      sentence.text,
      sentence.tags.map((tag) => ({ start: tag.start - sentence.start, end: tag.end - sentence.start })),
    );
  }

  /** The frame of a list item: of the item or lead-in above it, nearest first. */
  #frame(depth: number): Frame | undefined {
    for (let at = depth - 1; at >= 0; at--) if (this.#frames[at]) return this.#frames[at];
    return this.#heading;
  }

  /** Reads the claims of one sentence; whether it has any grade of its own. */
  #sentence(
    sentence: PassageSentence,
    read: ReadSentence,
    context: {
      readonly previous: readonly (readonly string[])[];
      readonly term: readonly string[] | undefined;
      readonly frame: Frame | undefined;
      readonly following: string;
    },
  ): boolean {
    const { items } = read;
    if (!items.items.some((item) => item.kind === 'grade' || item.kind === 'type')) return false;
    const links = linkGrades(items, context);
    const isQuestion = /\?[\s"'”’)\]]*$/.test(read.text.trimEnd());
    const asserted = links.filter((link) =>
      isAsserted(items, link, { text: read.text, isQuestion, following: context.following }),
    );
    const editions = editionsOfLinks(items, asserted, this.#lexicon);
    asserted.forEach((link, at) => {
      if (link.grade.kind === 'grade' && !this.#isRating(read, link)) return;
      const named = editions[at] ?? [];
      const spoken = named.length > 0 ? named : (context.frame?.editions ?? []);
      this.#add(sentence, items, link, spoken);
      const listed = link.elements.every((one) => typeof one === 'number' && one > link.at);
      if (this.#running && link.grade.kind === 'grade' && link.form === 'predicate' && listed)
        this.#kinds(this.#running, sentence, items, link, spoken);
    });
    const types = items.items.flatMap((item) => (item.kind === 'type' ? [item.type] : []));
    const bare =
      links.every((link) => link.grade.kind !== 'type') &&
      items.items.some((item) => item.kind === 'word' && ratingVerbs.has(item.lower));
    if (types.length > 0) this.#running = types.length === 1 && bare ? types[0] : undefined;
    return links.length > 0;
  }

  #add(sentence: PassageSentence, items: SentenceItems, link: Link, editions: readonly string[]): void {
    const grade = { start: link.grade.start + sentence.start, end: link.grade.end + sentence.start };
    for (const one of link.elements) {
      const item = typeof one === 'number' ? items.element(one) : undefined;
      const element = typeof one === 'number' ? item?.element : one;
      if (element === undefined) continue;
      const place = item ? { start: item.start + sentence.start, end: item.end + sentence.start } : grade;
      this.#push({
        element,
        phrase: link.grade.kind === 'grade' ? link.grade.phrase : link.grade.type,
        type: link.grade.kind === 'type' ? link.grade.type : undefined,
        unsupported: link.grade.kind === 'grade' && link.grade.unsupported,
        gradeSpan: grade,
        elementSpan: place,
        editions,
        sentence,
        start: Math.min(grade.start, place.start),
        end: Math.max(grade.end, place.end),
      });
    }
  }

  /** Elements that a list names under the kind of which the paragraph speaks. */
  #kinds(
    type: ElementKind,
    sentence: PassageSentence,
    items: SentenceItems,
    link: Link,
    editions: readonly string[],
  ): void {
    for (const one of link.elements) {
      const item = typeof one === 'number' ? items.element(one) : undefined;
      if (!item) continue;
      const place = { start: item.start + sentence.start, end: item.end + sentence.start };
      this.#push({
        element: item.element,
        phrase: type,
        type,
        unsupported: false,
        gradeSpan: place,
        elementSpan: place,
        editions,
        sentence,
        ...place,
      });
    }
  }

  #push(claim: SaidGrade): void {
    if (
      this.#claims.some(
        (one) =>
          one.element === claim.element &&
          one.phrase === claim.phrase &&
          one.gradeSpan.start === claim.gradeSpan.start &&
          one.elementSpan.start === claim.elementSpan.start,
      )
    )
      return;
    this.#claims.push(claim);
  }

  /** Whether a phrase is said as a rating here, not as praise or in its ordinary sense. */
  #isRating(read: ReadSentence, link: Link): boolean {
    const { items, text } = { items: read.items, text: read.text };
    if (link.grade.kind !== 'grade') return true;
    const cue =
      items.items.some((item) => item.kind === 'edition' || item.kind === 'type') || ratingCue.test(text);
    if (link.grade.unsupported) {
      if (items.items.some((item) => item.kind === 'scheme')) return false;
      return (
        taskForceCue.test(text) ||
        items.items.some((item) => item.kind === 'edition') ||
        ratedAs(items, link.at)
      );
    }
    if (link.grade.phrase === 'promising') return cue && promisingAsGrade(items, link.at);
    return !ordinary(items, link) || cue;
  }

  /** The elements at the head of a list item take the grade of the frame above. */
  #framedItem(sentence: PassageSentence, read: ReadSentence, frame: Frame | undefined): void {
    if (!frame || frame.denied) return;
    if (frame.phrase === undefined && frame.type === undefined) return;
    const { items } = read;
    const group = items.groups.find((one) => one.role === 'plain');
    if (!group) return;
    // Only what opens the item is listed; a name inside a remark is not.
    const lead = items.items
      .slice(0, group.from)
      .filter((item) => item.kind === 'word' || item.kind === 'stop');
    if (
      lead.length > 3 ||
      lead.some(
        (item) =>
          item.kind === 'word' &&
          (negations.has(item.lower) || /^(?:is|are|was|were|not|unlike)$/.test(item.lower)),
      )
    )
      return;
    const editions = [...editionsNamed(items, this.#lexicon)];
    const listed = group.members.map((at) => ({ at, item: items.element(at) }));
    for (const { item } of listed) {
      if (!item) continue;
      const place = { start: item.start + sentence.start, end: item.end + sentence.start };
      this.#frameClaims(
        frame,
        item.element,
        place,
        editions.length > 0 ? editions : frame.editions,
        sentence,
      );
    }
  }

  #frameClaims(
    frame: Frame,
    element: string,
    place: Span,
    editions: readonly string[],
    sentence: PassageSentence,
  ): void {
    const base = {
      element,
      gradeSpan: place,
      elementSpan: place,
      editions,
      sentence,
      start: place.start,
      end: place.end,
    };
    if (frame.phrase !== undefined)
      this.#push({ ...base, phrase: frame.phrase, type: undefined, unsupported: frame.unsupported });
    if (frame.type !== undefined)
      this.#push({ ...base, phrase: frame.type, type: frame.type, unsupported: false });
  }

  /** What a heading or lead-in says for the lines under it; undefined when it says nothing of grades, kinds or editions. */
  #frameOf(stretch: Stretch | PassageSentence, heading: boolean, known?: ReadSentence): Frame | undefined {
    const read =
      known ??
      this.#readText(
        stretch.text,
        'tags' in stretch
          ? stretch.tags.map((tag) => ({ start: tag.start - stretch.start, end: tag.end - stretch.start }))
          : [],
      );
    const { items } = read;
    const grades = items.items.filter((item) => item.kind === 'grade');
    const types = items.items.filter((item) => item.kind === 'type');
    const editions = editionsNamed(items, this.#lexicon);
    if (grades.length === 0 && types.length === 0 && editions.length === 0) return undefined;
    const one = grades.length === 1 ? grades[0] : undefined;
    const denied =
      items.items.some(
        (item) =>
          item.kind === 'word' &&
          (negations.has(item.lower) ||
            conditions.has(item.lower) ||
            (hedges.has(item.lower) && item.lower !== 'must')),
      ) || /\?\s*$/.test(read.text);
    const named = items.groups.length > 0 && !heading;
    return {
      phrase: named ? undefined : one?.phrase,
      unsupported: one?.unsupported ?? false,
      gradeSpan: one && { start: one.start + stretch.start, end: one.end + stretch.start },
      type:
        named || (heading && types.length !== 1)
          ? undefined
          : types.length === 1
            ? types[0]?.type
            : undefined,
      editions,
      denied,
    };
  }

  #elementsOf(text: string): string[] | undefined {
    const { items } = this.#readText(text);
    const group = items.groups[0];
    return group ? elementGroups(items)[0] : undefined;
  }

  /** The element that a run-in label names: "Alliance: …", "**Empathy.** …". */
  #labelOf(items: SentenceItems): string[] | undefined {
    const group = items.groups[0];
    if (!group || group.from > 1) return undefined;
    if (group.from === 1 && !items.isWord(0, /^(?:the|a|an)$/)) return undefined;
    let next = group.to + 1;
    if (items.isStop(next, 'open')) next = (items.partner(next) ?? next) + 1;
    const sign = items.lower(next);
    return items.is(next, 'stop') && (sign === ':' || (sign === '.' && next < items.items.length - 1))
      ? elementGroups(items)[0]
      : undefined;
  }

  // ---- tables ----

  #table(table: TablePassage, index: number): void {
    const frame = this.#captionOf(index) ?? this.#frame(table.depth + 1);
    const relevant = (cell: Stretch): boolean => this.#relevant(cell.text);
    if (
      frame?.phrase === undefined &&
      frame?.type === undefined &&
      !table.head.some(relevant) &&
      !table.rows.some(({ cells }) => cells.some(relevant))
    )
      return;
    const head = table.head.map((cell) => this.#readText(cell.text));
    const headGrades = head.map((cell) => cell.items.items.filter((item) => item.kind === 'grade'));
    const headEditions = head.map((cell) => editionsNamed(cell.items, this.#lexicon));
    const headElements = head.map((cell) => elementGroups(cell.items).flat());
    const allHeadEditions = [...new Set(headEditions.flat())];
    const rates = (cell: ReadSentence): boolean =>
      taskForceCue.test(cell.text) || cell.items.items.some((item) => item.kind === 'edition');
    const takesPhrases =
      (head.some(rates) || (frame?.editions.length ?? 0) > 0) &&
      !head.some((cell) => cell.items.items.some((item) => item.kind === 'scheme'));
    const gradeHead = head.some((cell) =>
      /\b(?:grade|rating|tier|label|verdict|evidence)\b/i.test(cell.text),
    );
    const anyGrade =
      table.rows.some((row) => row.cells.some((cell) => this.#hint.test(cell.text))) ||
      headGrades.some((list) => list.length > 0);
    for (const row of table.rows) {
      const { sentence } = row;
      if (!sentence) continue;
      const cells = row.cells.map((cell) => this.#readText(cell.text, tagsIn(sentence, cell)));
      const rowEditions = cells.map((cell) => editionsNamed(cell.items, this.#lexicon));
      const isTick = (cell: ReadSentence): boolean => /^\s*(?:x|X|✓|✔|✅|●|•|\+|yes)\s*$/.test(cell.text);
      const graded = cells.flatMap((cell, at) =>
        cell.items.items.some(
          (item) =>
            item.kind === 'grade' &&
            !item.unsupported &&
            (item.phrase !== 'promising' || cell.items.items.length === 1 || gradeHead),
        ) ||
        (takesPhrases &&
          cell.items.items.some((item) => item.kind === 'grade') &&
          cell.items.items.length <= 3)
          ? [at]
          : [],
      );
      const named = cells.map((cell) =>
        cell.items.groups.filter((group) => group.role === 'plain').flatMap((group) => group.members),
      );
      const first = named.findIndex((members, at) => members.length > 0 && !graded.includes(at));
      for (const at of graded) {
        const cell = cells[at];
        const stretch = row.cells[at];
        if (!cell || !stretch) continue;
        const editionsHere =
          [rowEditions[at], headEditions[at]].find((list) => list && list.length > 0) ??
          otherEditions(rowEditions, at) ??
          (allHeadEditions.length === 1 ? allHeadEditions : undefined) ??
          frame?.editions ??
          [];
        const local = { ...sentence, start: stretch.start, end: stretch.end, text: stretch.text };
        const ownElements = named[at] ?? [];
        if (ownElements.length > 0) {
          // A cell that says it all, or in a sentence of its own.
          this.#cellSentence(local, cell, editionsHere, sentence);
          continue;
        }
        if (denies(cell.items)) continue;
        const grades = cell.items.items.filter((item) => item.kind === 'grade');
        // Elements of the row's other cells, those of its head cell first; else of the column's head.
        const inRow = first >= 0 ? this.#rowElements(named, graded, first, headElements) : [];
        for (const grade of grades) {
          const gradeSpan = { start: grade.start + stretch.start, end: grade.end + stretch.start };
          const own =
            grades.length > 1 ? editionsOfCell(cell.items, grade.start, this.#lexicon) : editionsHere;
          if (inRow.length > 0)
            for (const { column, member } of inRow) {
              const item = cells[column]?.items.element(member);
              const place = row.cells[column];
              if (!item || !place) continue;
              const elementSpan = { start: item.start + place.start, end: item.end + place.start };
              this.#push({
                element: item.element,
                phrase: grade.phrase,
                type: undefined,
                unsupported: grade.unsupported,
                gradeSpan,
                elementSpan,
                editions: own.length > 0 ? own : editionsHere,
                sentence,
                start: Math.min(gradeSpan.start, elementSpan.start),
                end: Math.max(gradeSpan.end, elementSpan.end),
              });
            }
          else
            for (const element of headElements[at] ?? [])
              this.#push({
                element,
                phrase: grade.phrase,
                type: undefined,
                unsupported: grade.unsupported,
                gradeSpan,
                elementSpan: gradeSpan,
                editions: own.length > 0 ? own : editionsHere,
                sentence,
                ...gradeSpan,
              });
        }
      }
      // Columns under a grade: each element in them has it.
      headGrades.forEach((list, column) => {
        const grade = list.length === 1 ? list[0] : undefined;
        const cell = cells[column];
        const stretch = row.cells[column];
        if (!grade || !cell || !stretch || graded.includes(column)) return;
        const editionsHere =
          [rowEditions[column], headEditions[column]].find((editions) => editions && editions.length > 0) ??
          otherEditions(rowEditions, column) ??
          frame?.editions ??
          [];
        if (isTick(cell) && first >= 0) {
          for (const member of named[first] ?? []) {
            const item = cells[first]?.items.element(member);
            const at = row.cells[first];
            if (!item || !at) continue;
            const place = { start: item.start + at.start, end: item.end + at.start };
            const corner =
              editionsHere.length > 0 ? editionsHere : allHeadEditions.length === 1 ? allHeadEditions : [];
            this.#push({
              element: item.element,
              phrase: grade.phrase,
              type: undefined,
              unsupported: grade.unsupported,
              gradeSpan: place,
              elementSpan: place,
              editions: corner,
              sentence,
              ...place,
            });
          }
          return;
        }
        for (const member of named[column] ?? []) {
          const item = cell.items.element(member);
          if (!item) continue;
          const place = { start: item.start + stretch.start, end: item.end + stretch.start };
          this.#push({
            element: item.element,
            phrase: grade.phrase,
            type: undefined,
            unsupported: grade.unsupported,
            gradeSpan: place,
            elementSpan: place,
            editions: editionsHere,
            sentence,
            ...place,
          });
        }
      });
      // A table under a caption or heading that has the grade.
      if (
        !anyGrade &&
        frame &&
        !frame.denied &&
        (frame.phrase !== undefined || frame.type !== undefined) &&
        first >= 0
      )
        for (const member of named[first] ?? []) {
          const item = cells[first]?.items.element(member);
          const place = row.cells[first];
          if (!item || !place) continue;
          const span = { start: item.start + place.start, end: item.end + place.start };
          this.#frameClaims(
            frame,
            item.element,
            span,
            rowEditions.flat().length > 0 ? rowEditions.flat() : frame.editions,
            sentence,
          );
        }
      this.#rowKinds(
        row.cells,
        cells,
        sentence,
        otherEditions(rowEditions, -1) ??
          (allHeadEditions.length === 1 ? allHeadEditions : (frame?.editions ?? [])),
      );
    }
  }

  /** A kind in one cell of the row is said of the element in another. */
  #rowKinds(
    stretches: readonly Stretch[],
    cells: readonly ReadSentence[],
    sentence: PassageSentence,
    editions: readonly string[],
  ): void {
    cells.forEach((cell, at) => {
      const type = cell.items.items.find((item) => item.kind === 'type');
      if (type?.kind !== 'type' || cell.items.groups.length > 0 || cell.items.items.length > 4) return;
      cells.forEach((other, column) => {
        const stretch = stretches[column];
        if (column === at || !stretch) return;
        for (const group of other.items.groups)
          for (const member of group.members) {
            const item = other.items.element(member);
            if (!item) continue;
            const place = { start: item.start + stretch.start, end: item.end + stretch.start };
            this.#push({
              element: item.element,
              phrase: type.type,
              type: type.type,
              unsupported: false,
              gradeSpan: place,
              elementSpan: place,
              editions,
              sentence,
              ...place,
            });
          }
      });
    });
  }

  #cellSentence(
    local: PassageSentence,
    read: ReadSentence,
    editions: readonly string[],
    sentence: PassageSentence,
  ): void {
    const links = linkGrades(read.items, { previous: [], term: undefined });
    const asserted = links.filter((link) =>
      isAsserted(read.items, link, { text: read.text, isQuestion: false, following: '' }),
    );
    const named = editionsOfLinks(read.items, asserted, this.#lexicon);
    asserted.forEach((link, at) => {
      const own = named[at] ?? [];
      this.#add(
        { ...local, index: sentence.index, tags: sentence.tags },
        read.items,
        link,
        own.length > 0 ? own : editions,
      );
    });
  }

  #rowElements(
    named: readonly (readonly number[])[],
    graded: readonly number[],
    first: number,
    headElements: readonly (readonly string[])[],
  ): { column: number; member: number }[] {
    const result: { column: number; member: number }[] = [];
    named.forEach((members, column) => {
      if (graded.includes(column)) return;
      if (column !== first && headElements.some((list) => list.length > 0)) return;
      // Next to an element's own cell others are remarks; next to a grade's all are listed.
      if (graded[0] !== undefined && first < graded[0] && column !== first) return;
      for (const member of members) result.push({ column, member });
    });
    return result;
  }

  /** A paragraph right before or after a table that names its grade or edition. */
  #captionOf(index: number): Frame | undefined {
    for (const neighbour of [this.#passages[index - 1], this.#passages[index + 1]]) {
      if (neighbour?.kind !== 'text' || neighbour.sentences.length > 3) continue;
      const caption = neighbour.sentences.find(
        (sentence, at) =>
          /^[\W_]*(?:table|figure|caption)\b/i.test(sentence.text) ||
          (at === neighbour.sentences.length - 1 && /:\W*$/.test(sentence.text.replace(/\[[^\]]*\]/g, ''))),
      );
      const text = caption ? neighbour.sentences.map((sentence) => sentence.text).join(' ') : undefined;
      const first = neighbour.sentences[0];
      if (text === undefined || !first) continue;
      const frame = this.#frameOf({ text, start: first.start, end: first.end }, true);
      if (frame) return frame;
    }
    return undefined;
  }
}

const editionHint = /\b(?:19|20)\d\d\b|edition|task force|panel/i;
const typeHint = /relationship|relational|adapt|tailor|responsive/i;
const taskForceCue = /\btask[ -]?force|\bpanel\b|\bNorcross\b|\bexpert judges\b|\bsteering committee\b/i;
const ratingCue =
  /\b(?:rated|graded?|grading|rating|ratings|tier|label(?:l?ed)?|task[ -]?force|panel|edition|judged|deemed|classed|classified|listed|ranked|categor(?:y|ies)|Norcross)\b/i;

/** "promising" alone is a grade where it is given as one, and ordinary praise before a noun: "a promising start". */
function promisingAsGrade(items: SentenceItems, at: number): boolean {
  if (ratedAs(items, at) || items.isWord(at + 1, ratingNouns) || items.isWord(at + 1, elementNouns))
    return true;
  let before = at - 1;
  while (items.isWord(before, /ly$/) || items.isWord(before, /^(?:only|still|just|as|then)$/)) before--;
  const predicate = items.isWord(before, /^(?:is|are|was|were|remain|remains|remained|stayed)$/);
  const next = items.at(at + 1);
  return (
    predicate &&
    (next === undefined ||
      next.kind === 'stop' ||
      next.kind === 'edition' ||
      items.isWord(at + 1, prepositions))
  );
}

/** A rating verb or noun governs the grade: "rated X", "the grade of X". */
function ratedAs(items: SentenceItems, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 9); index--) {
    if (
      items.isWord(
        index,
        /^(?:rated?|rates|rating|graded?|grades|grading|judged?|judges|deem(?:s|ed)?|classed|classif(?:y|ied|ies)|label(?:s|ed|led)?|ranked|ranks|categori[sz]ed|tier|scored)$/,
      )
    )
      return true;
    if (items.is(index, 'stop') && /^[.;]$/.test(items.lower(index))) return false;
  }
  return items.isWord(at + 1, /^(?:tier|grade|rating|category|label|rank)$/);
}

/** "His empathy was probably effective in calming the client": the words in their ordinary sense. */
function ordinary(items: SentenceItems, link: Link): boolean {
  if (link.form !== 'predicate') return false;
  const after = link.at + 1;
  const element = link.elements.find((one) => typeof one === 'number');
  const owned =
    element !== undefined &&
    (items.isWord(element - 1, /^(?:his|her|my|your|our|their)$/) ||
      items.isWord(element - 1, /^(?:therapist|clinician|counsellor|counselor|client|colleague)['’]s$/));
  if (items.isWord(after, /^(?:in|at|for|with|against|when|because|here|today|there|last|this)$/)) {
    if (
      items.isWord(after + 1, /ing$/) ||
      items.isWord(
        after + 1,
        /^(?:him|her|his|my|this|them|our|me|us|one|she|he|they|session|week|night|time)$/,
      )
    )
      return true;
    if (items.isWord(after, /^(?:when|because|here|today|last)$/) && owned) return true;
  }
  return owned && !ratedAs(items, link.at);
}

/** Whether a sentence is nothing but the name of an element. */
function standsAlone(items: SentenceItems): boolean {
  const group = items.groups[0];
  return (
    group !== undefined &&
    items.items.every(
      (item) =>
        item.kind === 'element' ||
        (item.kind === 'stop' && /^[.:,]$/.test(item.lower)) ||
        (item.kind === 'word' && /^(?:the|and)$/.test(item.lower)),
    )
  );
}

function denies(items: SentenceItems): boolean {
  return (
    items.items.some((item) => item.kind === 'word' && negations.has(item.lower)) ||
    items.items.some((item) => item.lower === '?')
  );
}

function otherEditions(rows: readonly (readonly string[])[], at: number): readonly string[] | undefined {
  const others = [...new Set(rows.filter((_list, index) => index !== at).flat())];
  return others.length > 0 ? others : undefined;
}

function editionsOfCell(items: SentenceItems, gradeStart: number, lexicon: Lexicon): readonly string[] {
  const after = items.items.find((item) => item.kind === 'edition' && item.start > gradeStart);
  return after?.kind === 'edition' && lexicon.tables.editions.some(({ id }) => id === after.edition)
    ? [after.edition]
    : [];
}

function tagsIn(sentence: PassageSentence, cell: Stretch): Span[] {
  return sentence.tags
    .filter((tag) => tag.start >= cell.start && tag.end <= cell.end)
    .map((tag) => ({ start: tag.start - cell.start, end: tag.end - cell.start }));
}

/** Abbreviations of labels that the document defines: "demonstrably effective (DE)". */
function definedAbbreviations(passages: readonly Passage[], lexicon: Lexicon): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const read = (text: string): void => {
    if (!/(?:^|[\s("“*])[A-Z]{1,5}\b/.test(text) || !lexicon.gradeHint.test(text)) return;
    for (const phrase of lexicon.labels.keys()) {
      if (!phrase.includes(' ')) continue;
      const words = phrase.replaceAll(/\s+/g, '[\\s*_"“”-]+');
      const match = new RegExp(
        `${words}[\\s*_"“”]*(?:\\(\\s*(?:henceforth |hereafter |or |here )?["“*_]*|(?:,? (?:to|as|or|abbreviated|here|henceforth|hereafter|shortened to|called))+ ["“*_]*)([A-Z]{2,5})\\b|\\b([A-Z]{1,5})["”*_]*\\s*(?:=|for|stands for|means)\\s*["“*_]*${words}`,
        'i',
      ).exec(text);
      const short = match?.[1] ?? match?.[2];
      if (short !== undefined && short === short.toUpperCase()) found.set(short, phrase);
    }
  };
  for (const passage of passages) {
    if (passage.kind === 'text') for (const sentence of passage.sentences) read(sentence.text);
    else if (passage.kind === 'table')
      for (const row of passage.rows) for (const cell of row.cells) read(cell.text);
    else read(passage.heading.text);
  }
  return found;
}
