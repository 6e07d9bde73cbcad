import { cellsOf, kindsOf } from '../grades/verdict.js';
import { citedAs, elementName, figureText, listed, rowText } from '../grades/wording.js';
import type { Edition, ElementKind, GradeTables, TableFigure } from '../tables/grade-tables.js';

/** What the tables know of an element, in words that can be shown. */
export interface ElementFacts {
  readonly name: string;
  readonly kinds: readonly ElementKind[];
  /** In order of the editions. */
  readonly grades: readonly GradeFact[];
  /** Those to quote first, then the verified ones, newer editions before older ones. */
  readonly figures: readonly FigureFact[];
}

/** What an edition says of an element. */
export interface GradeFact {
  readonly edition: string;
  /** The element that the edition grades in its place, when it is another: one that holds it or that it holds. */
  readonly as: string | undefined;
  /** Undefined where the edition is known not to grade the element. */
  readonly grade: string | undefined;
  readonly verified: boolean;
  /** Who says so: "Norcross & Wampold 2011". */
  readonly sources: string;
}

/** One finding of a meta-analysis. */
export interface FigureFact {
  readonly edition: string;
  readonly as: string | undefined;
  /** `r = .278`, `95 % CI .256 to .299`, `k = 295 studies`, `N = 30,000 or more`. */
  readonly values: readonly string[];
  /** Of what: "client-rated alliance". */
  readonly scope: string | undefined;
  readonly primary: boolean;
  readonly verified: boolean;
  readonly sources: string;
}

/** The facts of an element by its id; empty lists for one that the tables do not have. Never throws. */
export function elementFacts(tables: GradeTables, id: string): ElementFacts {
  return {
    name: elementName(tables, id),
    kinds: kindsOf(tables, id),
    grades: tables.editions.flatMap((edition) => gradeFacts(tables, id, edition)),
    figures: figureFacts(tables, id),
  };
}

/** What an edition says of an element: several facts where it grades its members apart, none where it is not known. */
export function gradeFacts(tables: GradeTables, id: string, edition: Edition): GradeFact[] {
  const { entries, absent } = cellsOf(tables, id, edition);
  if (absent) return [{ edition: edition.id, as: undefined, grade: undefined, verified: true, sources: '' }];
  const [first] = entries;
  if (!first) return [];
  const isOne = entries.every(({ grade, status }) => grade === first.grade && status === first.status);
  const isJoint = entries.length > 1 && isOne;
  const shown = isJoint ? [first] : entries;
  return shown.map((entry) => ({
    edition: edition.id,
    as: isJoint || entry.element === id ? undefined : elementName(tables, entry.element),
    grade: entry.grade,
    verified: entry.status === 'verified',
    sources: sourcesText(tables, isJoint ? entries.flatMap(({ sources }) => sources) : entry.sources),
  }));
}

/** Sources as one cites them, each once: two works of the same authors and year read alike. */
export function sourcesText(tables: GradeTables, keys: readonly string[]): string {
  return listed([...new Set(keys.map((key) => citedAs(tables, [key])))]);
}

/** An element that stands for several has their figures, but only the ones to quote. */
function figureFacts(tables: GradeTables, id: string): FigureFact[] {
  const members = tables.elements.get(id)?.members ?? [];
  const own = rowsOf(tables, id).map((row) => figureFact(tables, row, undefined));
  const theirs = members.flatMap((member) =>
    rowsOf(tables, member)
      .map((row) => figureFact(tables, row, elementName(tables, member)))
      .filter(({ primary }) => primary),
  );
  const year = (edition: string): number => tables.editions.find((one) => one.id === edition)?.year ?? 0;
  return [...own, ...theirs].sort(
    (a, b) =>
      Number(b.primary) - Number(a.primary) ||
      Number(b.verified) - Number(a.verified) ||
      year(b.edition) - year(a.edition),
  );
}

/** The figures of one row of the tables: what it is about, and what it gives besides. */
interface FigureRow {
  readonly main: TableFigure;
  readonly rest: TableFigure[];
}

function rowsOf(tables: GradeTables, id: string): FigureRow[] {
  const rows = new Map<number, FigureRow>();
  for (const figure of tables.figures) {
    if (figure.element !== id) continue;
    const row = rows.get(figure.row);
    if (row) row.rest.push(figure);
    else rows.set(figure.row, { main: figure, rest: [] });
  }
  return [...rows.values()];
}

function figureFact(tables: GradeTables, { main, rest }: FigureRow, as: string | undefined): FigureFact {
  return {
    edition: main.edition,
    as,
    values: [mainText(main), intervalText(main), ...rest.map(valueText)].filter((text) => text !== ''),
    scope: main.scope,
    primary: main.primary,
    verified: main.status === 'verified',
    sources: sourcesText(tables, main.sources),
  };
}

function mainText(main: TableFigure): string {
  if (main.metric === 'none') return 'no effect size';
  if (main.metric === 'unstated') return 'no pooled figure at hand';
  return `${main.approximate ? 'about ' : ''}${valueText(main)}`;
}

function valueText(figure: TableFigure): string {
  const text = rowText(figure);
  return figure.metric === 'k' && figure.unit !== undefined ? `${text} ${figure.unit}` : text;
}

function intervalText({ ci, metric }: TableFigure): string {
  if (!ci) return '';
  const [low, high] = ci.map((value) => figureText(metric, value).replace(/^.* = /, ''));
  return `95 % CI ${low ?? ''} to ${high ?? ''}`;
}
