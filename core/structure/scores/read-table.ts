import type { TableBlock, TableRow } from '../../markdown/block.js';
import { shifted, type Span } from '../../text/span.js';
import { findMentions, type InstrumentNames, type Mention } from './instrument-names.js';
import { readBehind } from './read-behind.js';
import { readText } from './read-text.js';
import type { WrittenScore } from './score.js';

/** Columns and rows that hold something else than scores. */
const other =
  /^[\W_]*(?:(?:no[.]?|number) (?:of )?|#)?(?:items?|max(?:imum)?|min(?:imum)?|highest|lowest|range|cut-?offs?|threshold|norms?|change|difference|diff|drop|delta|Δ|target|goal|aim|date|dates|day|sessions?|weeks?|wk|visit|time|minutes|age|n|t|z|t-?scores?|percent(?:ile)?s?|%(?:ile)?|mean|average|sd|standard score|notes?|comments?|interpretation|severity|band|source|next|due|freq(?:uency)?)(?![\p{L}])/iu;
/** Columns of scores although their head begins so: "Session 3", "Week 4", "Date of intake". */
const dated = /^[\W_]*(?:session|week|wk|visit|day|time|t)[ ]?#?\d/i;

/** The scores of a table, by the instruments that its rows begin with or its columns are headed by. Never throws. */
export function readTableScores(text: string, table: TableBlock, names: InstrumentNames): WrittenScore[] {
  const cellText = (cell: Span): string => text.slice(cell.start, cell.end);
  const heads = table.rows.find(({ header }) => header)?.cells ?? [];
  const headMentions = heads.map((cell) => onlyMention(cellText(cell), names));
  const isOther = heads.map((cell) => holdsOther(cellText(cell)));
  return table.rows
    .filter(({ header }) => !header)
    .flatMap((row) => readRow(row, cellText, headMentions, isOther, names));
}

function readRow(
  { cells }: TableRow,
  cellText: (cell: Span) => string,
  headMentions: readonly (Mention | undefined)[],
  isOther: readonly boolean[],
  names: InstrumentNames,
): WrittenScore[] {
  const first = cells[0];
  const isOtherRow =
    first !== undefined && !headMentions[0] && holdsOther(cellText(first)) && !dated.test(cellText(first));
  let rowMention: { readonly mention: Mention; readonly label: string } | undefined;
  return cells.flatMap((cell, column) => {
    const content = cellText(cell);
    const place = (score: WrittenScore): WrittenScore => ({
      ...shifted(score, cell.start),
      outOf: score.outOf && { ...score.outOf, end: score.outOf.end + cell.start },
    });
    const mentioned = onlyMention(content, names);
    if (mentioned) rowMention = { mention: mentioned, label: content };
    if (findMentions(content, names).length > 0) return readText(content, names).map(place);
    const head = headMentions[column];
    if (isOther[column] === true || !/\d/.test(content)) return [];
    if (head)
      return isOtherRow && isTurnedName(first, cellText) ? [] : readCell(content, head, '', names).map(place);
    return rowMention ? readCell(content, rowMention.mention, rowMention.label, names).map(place) : [];
  });
}

/** The rows of a table whose columns are instruments may tell of ranges and cut-offs. */
function isTurnedName(first: Span | undefined, cellText: (cell: Span) => string): boolean {
  return first !== undefined && /\p{L}{3}/u.test(cellText(first)) && !/\d/.test(cellText(first));
}

/** A cell that begins with a number, as if it stood behind the name and what else its label says ("PHQ-9 item 9"). */
function readCell(content: string, mention: Mention, label: string, names: InstrumentNames): WrittenScore[] {
  const lead = `${label.slice(mention.end).replace(/[:=\s]+$/, '')} = `;
  const text = lead + content;
  return readBehind(text, { ...mention, start: 0, end: 0 }, text.length, names)
    .filter(({ start }) => start >= lead.length)
    .map((score) => ({
      ...shifted(score, -lead.length),
      outOf: score.outOf && { ...score.outOf, end: score.outOf.end - lead.length },
    }));
}

function holdsOther(content: string): boolean {
  return other.test(content) && !dated.test(content);
}

function onlyMention(content: string, names: InstrumentNames): Mention | undefined {
  const mentions = findMentions(content, names).filter(({ isTag }) => !isTag);
  return mentions.length === 1 ? mentions[0] : undefined;
}
