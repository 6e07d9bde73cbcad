import type { TableBlock, TableRow, TopBlock } from '../../markdown/block.js';
import { plainHeading } from '../../prose/sections.js';
import { shifted, type Span } from '../../text/span.js';
import { linesOf } from './lines.js';
import { withField, type ObjectiveList } from './objective-list.js';
import type { ObjectiveFields } from './judge-objective.js';
import type { PlanContext } from './plan-context.js';
import { planTitleOf, type PlanTitle } from './titles.js';

/** Reads the objectives of a table: in columns under such a head, or in rows behind one. Never throws. */
export function readTable(block: TableBlock, top: TopBlock, context: PlanContext, list: ObjectiveList): void {
  const textOf = (cell: Span): string => top.text.slice(cell.start, cell.end);
  const head = block.rows.find(({ header }) => header)?.cells.map(textOf) ?? [];
  const titles = head.map(titleOf);
  const body = block.rows.filter(({ header }) => !header);
  const columns = isTurned(body, textOf) ? [] : columnsOf(head, titles, context);
  list.startBatch();
  if (columns.length === 0) {
    for (const { cells } of block.rows) readTurnedRow(cells, textOf, top, context, list);
    return;
  }
  for (const { cells } of body) {
    const fields = cells.reduce<ObjectiveFields>((before, cell, column) => {
      const kind = titles[column]?.kind;
      return kind === 'measure' || kind === 'time' || kind === 'amount'
        ? withField(before, kind, textOf(cell))
        : before;
    }, {});
    for (const column of columns) {
      const cell = cells[column];
      if (cell) readCell(textOf(cell), cell.start + top.start, fields, list);
    }
  }
  list.startBatch();
}

const titleOf = (cell: string): PlanTitle | undefined => planTitleOf(plainHeading(cell));

/** The columns that hold objectives. "Objective" alone does in a plan, or beside goals, measures, or dates. */
function columnsOf(
  head: readonly string[],
  titles: readonly (PlanTitle | undefined)[],
  context: PlanContext,
): number[] {
  if (head.some((cell) => /^\W*(?:subjective|assessment)\W*$/i.test(cell))) return [];
  const isPlan = titles.some(
    (title) => title !== undefined && title.kind !== 'objective' && title.kind !== 'part',
  );
  return titles.flatMap((title, column) =>
    title?.kind === 'objective' && (isPlan || context.counts(title)) ? [column] : [],
  );
}

/** The heads stand in the first column. */
function isTurned(body: readonly TableRow[], textOf: (cell: Span) => string): boolean {
  const first = body.map(({ cells }) => (cells[0] ? titleOf(textOf(cells[0])) : undefined));
  return first.length > 0 && first.filter((title) => title !== undefined).length * 2 > first.length;
}

function readTurnedRow(
  cells: readonly Span[],
  textOf: (cell: Span) => string,
  top: TopBlock,
  context: PlanContext,
  list: ObjectiveList,
): void {
  const [first, second] = cells;
  const title = first && titleOf(textOf(first));
  if (!title || !second) return;
  if (context.counts(title)) readCell(textOf(second), second.start + top.start, {}, list);
  else if (title.kind === 'measure' || title.kind === 'time' || title.kind === 'amount')
    list.addField(title.kind, textOf(second));
  else if (title.kind === 'goal') list.startBatch();
}

/** The objectives of a cell; several are parted by `<br>` and have a mark or a full stop between them. */
function readCell(text: string, base: number, rowFields: ObjectiveFields, list: ObjectiveList): void {
  const place = (span: Span): Span => shifted(span, base);
  let fields = rowFields;
  const stretches: { start: number; end: number }[] = [];
  for (const line of linesOf(text, /<br\s{0,9}\/?>/gi)) {
    const kind = line.title?.kind;
    const last = stretches.at(-1);
    if (kind === 'measure' || kind === 'time' || kind === 'amount')
      fields = withField(fields, kind, text.slice(line.contentStart, line.end));
    else if (kind === 'objective' || kind === undefined) {
      const isNew =
        kind === 'objective' ||
        !last ||
        /^\s*(?:[-•*–]|\d{1,2}[.)])\s/.test(text.slice(line.start, line.end)) ||
        /[.;!?][\s*_]*(?:\[[^\]]{0,40}\])?\s*$/.test(text.slice(last.start, last.end));
      if (isNew || !last) stretches.push({ start: line.contentStart, end: line.end });
      else last.end = line.end;
    }
  }
  for (const stretch of stretches) list.add(text, stretch, place, fields);
}
