import type { Span } from '../text/span.js';
import { editionsNamed, editionsOfLinks } from './claim-editions.js';
import type { Frame } from './frames.js';
import type { Lexicon } from './lexicon.js';
import { linkGrades } from './link.js';
import { isAsserted } from './modality.js';
import type { PassageSentence, Stretch, TablePassage } from './passages.js';
import { taskForceCue } from './rating.js';
import { elementGroups, type ReadSentence } from './read-sentence.js';
import type { SaidGrades } from './said-grades.js';
import type { SentenceItems } from './sentence-items.js';
import { negations } from './words.js';

/** Reads grades from tables: beside or under elements, with editions in cells, heads, captions. */
export class TableReader {
  readonly #said: SaidGrades;
  readonly #lexicon: Lexicon;
  readonly #readCell: (cell: Stretch, tags?: readonly Span[]) => ReadSentence;
  readonly #relevant: (text: string) => boolean;

  /** `relevant`: tells fast whether a text can hold a grade or a kind. */
  constructor(
    said: SaidGrades,
    lexicon: Lexicon,
    readCell: (cell: Stretch, tags?: readonly Span[]) => ReadSentence,
    relevant: (text: string) => boolean,
  ) {
    this.#said = said;
    this.#lexicon = lexicon;
    this.#readCell = readCell;
    this.#relevant = relevant;
  }

  /** `frame`: what the caption, lead-in or heading says. */
  read(table: TablePassage, frame: Frame | undefined): void {
    const relevant = (cell: Stretch): boolean => this.#relevant(cell.text);
    if (
      frame?.phrase === undefined &&
      frame?.type === undefined &&
      !table.head.some(relevant) &&
      !table.rows.some(({ cells }) => cells.some(relevant))
    )
      return;
    const head = table.head.map((cell) => this.#readCell(cell));
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
      table.rows.some((row) => row.cells.some((cell) => this.#relevant(cell.text))) ||
      headGrades.some((list) => list.length > 0);
    for (const row of table.rows) {
      const { sentence } = row;
      if (!sentence) continue;
      const cells = row.cells.map((cell) => this.#readCell(cell, tagsIn(sentence, cell)));
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
        const local = { ...sentence, ...stretch };
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
              this.#said.push({
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
              this.#said.push({
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
            const corner =
              editionsHere.length > 0 ? editionsHere : allHeadEditions.length === 1 ? allHeadEditions : [];
            const { phrase, unsupported } = grade;
            this.#said.listed(item, at.start, {
              phrase,
              type: undefined,
              unsupported,
              editions: corner,
              sentence,
            });
          }
          return;
        }
        for (const member of named[column] ?? []) {
          const item = cell.items.element(member);
          if (!item) continue;
          const { phrase, unsupported } = grade;
          this.#said.listed(item, stretch.start, {
            phrase,
            type: undefined,
            unsupported,
            editions: editionsHere,
            sentence,
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
          this.#said.framed(
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
            this.#said.listed(item, stretch.start, {
              phrase: type.type,
              type: type.type,
              unsupported: false,
              editions,
              sentence,
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
      this.#said.add(
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
