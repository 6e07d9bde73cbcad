import { cellsOf } from '../grades/verdict.js';
import { figureText, gradeIn, listed, rowText } from '../grades/wording.js';
import type { Edition, Element, FigureMetric, GradeTables, TableFigure } from '../tables/grade-tables.js';
import { printable, wrap } from './columns.js';
import type { Surface } from './format.js';
import { kindWords, noGradeSign, sourceJson } from './grade-table.js';
import { textTable } from './text-table.js';

/** What one edition says of an element. */
interface HistoryCell {
  readonly edition: Edition;
  /** Undefined where it has no grade, or different ones for the element's parts. */
  readonly grade: string | undefined;
  readonly kind: string | undefined;
  readonly verified: boolean;
  readonly sources: readonly string[];
  /** Other elements that the grade is written for: its parts, or the whole that it is part of. */
  readonly as: readonly string[];
  readonly note: string;
}

/** One finding of the table of figures with all that is said of it. */
interface FigureRow {
  readonly main: TableFigure;
  /** d, r, k and N that are given besides. */
  readonly others: readonly TableFigure[];
}

/** What the tables say of an element, for people: grades over the editions, figures, names, and the sources of it all. */
export function elementText(tables: GradeTables, element: Element, surface: Surface): string {
  const { palette, width } = surface;
  const cells = historyOf(tables, element);
  const figures = figuresOf(tables, element);
  const keys = [
    ...new Set([...cells.flatMap(({ sources }) => sources), ...figures.flatMap(({ main }) => main.sources)]),
  ];
  const numbers = (sources: readonly string[]): string =>
    sources.map((key) => `[${String(keys.indexOf(key) + 1)}]`).join('');
  const paragraph = (text: string): string => {
    const lines = width === undefined ? [printable(text)] : wrap(printable(text), Math.max(24, width - 2));
    return lines.map((line) => `  ${line}\n`).join('');
  };
  const kinds = [...new Set(cells.flatMap(({ kind }) => kind ?? []))];
  const grades = cells.map(({ edition, grade, verified, sources, note }) => [
    edition.id,
    grade === undefined ? noGradeSign : grade,
    [grade === undefined || verified ? '' : '(not verified)', note].filter(Boolean).join(' '),
    numbers(sources),
  ]);
  const parts = [
    `${palette.underline(palette.bold(printable(element.name)))}\n${palette.dim(
      printable([element.id, ...kinds.slice(-1)].join(' · ')),
    )}\n`,
    `${palette.bold('Grades')}\n${textTable(['Edition', 'Grade', 'Remarks', 'Sources'], grades, surface)}`,
    figures.length === 0
      ? `${palette.bold('Figures')}\n  none in the tables\n`
      : `${palette.bold('Figures')}\n${textTable(
          figureHead,
          figures.map((row) => [...figureCells(row), numbers(row.main.sources)]),
          surface,
        )}`,
    `${palette.bold('Names')}\n${namesText(element, paragraph)}`,
    `${palette.bold('Sources')}\n${keys.map((key, at) => paragraph(`[${String(at + 1)}] ${sourceText(tables, key)}`)).join('')}`,
  ];
  return parts.join('\n');
}

/** The same as JSON, ending in a line break. */
export function elementJson(tables: GradeTables, element: Element): string {
  const cells = historyOf(tables, element);
  const figures = figuresOf(tables, element);
  const keys = new Set([
    ...cells.flatMap(({ sources }) => sources),
    ...figures.flatMap(({ main }) => main.sources),
  ]);
  const report = {
    version: 1,
    id: element.id,
    name: element.name,
    members: element.members,
    names: { anywhere: element.safe, inContext: element.context, never: element.never },
    grades: cells.map(({ edition, grade, verified, sources, as }) => ({
      edition: edition.id,
      scheme: edition.scheme,
      grade: grade ?? null,
      kind: cellsOf(tables, element.id, edition).entries[0]?.kind ?? null,
      verified,
      as,
      sources,
    })),
    figures: figures.map(({ main, others }) => ({
      edition: main.edition,
      metric: main.metric,
      values: main.values,
      approximate: main.approximate,
      ci: main.ci ?? null,
      others: others.map(({ metric, values, over }) => ({ metric, values, over })),
      unit: main.unit ?? null,
      scope: main.scope ?? null,
      primary: main.primary,
      verified: main.status === 'verified',
      sources: main.sources,
    })),
    sources: Object.fromEntries(
      [...keys].flatMap((key) => {
        const source = tables.sources.get(key);
        return source ? [[key, sourceJson(source)]] : [];
      }),
    ),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function historyOf(tables: GradeTables, element: Element): HistoryCell[] {
  return tables.editions.flatMap((edition) => {
    const { entries, absent } = cellsOf(tables, element.id, edition);
    // Editions of another scheme that do not know the element at all say nothing of it.
    const isOfScheme = tables.editions.some(
      (other) => other.scheme === edition.scheme && cellsOf(tables, element.id, other).entries.length > 0,
    );
    if (!isOfScheme) return [];
    const cell = gradeIn(tables, element.id, edition.id);
    const others = entries.filter((entry) => entry.element !== element.id);
    const names = others.map(
      (entry) => entry.name ?? tables.elements.get(entry.element)?.name ?? entry.element,
    );
    const [first] = entries;
    const differ =
      entries.length > 0 && !cell
        ? `differs: ${others.map(({ grade }, at) => `${names[at] ?? ''} ${grade}`).join('; ')}`
        : undefined;
    return [
      {
        edition,
        grade: cell?.grade,
        kind: first && kindWords[first.kind].one,
        verified: entries.length > 0 && entries.every(({ status }) => status === 'verified'),
        sources: [...new Set(entries.flatMap(({ sources }) => sources))],
        as: others.map((entry) => entry.element),
        note:
          differ ??
          (names.length > 0
            ? `graded as ${listed(names.map((name) => `"${name}"`))}`
            : entries.length === 0
              ? absent
                ? 'not graded'
                : 'not in the table'
              : (first?.name ?? element.name) === element.name
                ? ''
                : `called "${first?.name ?? ''}"`),
      },
    ];
  });
}

/** The figures of an element, those to quote first within an edition. */
function figuresOf(tables: GradeTables, element: Element): FigureRow[] {
  const rows = new Map<number, FigureRow>();
  for (const figure of tables.figures) {
    if (figure.element !== element.id) continue;
    const row = rows.get(figure.row);
    if (row) rows.set(figure.row, { ...row, others: [...row.others, figure] });
    else rows.set(figure.row, { main: figure, others: [] });
  }
  const order = tables.editions.map(({ id }) => id);
  return [...rows.values()].sort(
    (a, b) =>
      order.indexOf(b.main.edition) - order.indexOf(a.main.edition) ||
      Number(b.main.primary) - Number(a.main.primary) ||
      a.main.row - b.main.row,
  );
}

const figureHead = ['Edition', 'Figure', '95 % CI', 'k', 'N', 'Of', 'Remarks', 'Sources'];

function figureCells({ main, others }: FigureRow): string[] {
  const effects = [main, ...others].filter(({ metric }) => metric !== 'k' && metric !== 'N');
  const count = (metric: FigureMetric): string => {
    const found = [main, ...others].find((one) => one.metric === metric);
    if (!found) return '';
    return found.values
      .map((value) => `${found.over ? '> ' : ''}${value.toLocaleString('en-US')}`)
      .join(' / ');
  };
  const remarks = [
    ...(main.primary ? ['the one to quote'] : []),
    ...(main.approximate ? ['approximate'] : []),
    ...(main.status === 'verified' ? [] : ['not verified']),
  ];
  return [
    main.edition,
    effects.map(effectText).filter(Boolean).join('; ') || noGradeSign,
    main.ci ? main.ci.map(short).join(' to ') : '',
    [count('k'), count('k') === '' ? '' : (main.unit ?? '')].filter(Boolean).join(' '),
    count('N'),
    main.scope ?? '',
    remarks.join(', '),
  ];
}

function effectText(figure: TableFigure): string {
  switch (figure.metric) {
    case 'none':
      return 'no effect size (a review without one)';
    case 'unstated':
      return 'not given in the source at hand';
    default:
      return [
        rowText(figure),
        ...figure.values.slice(1).map((value) => `also ${figureText(figure.metric, value)}`),
      ].join(', ');
  }
}

function short(value: number): string {
  return String(value).replace(/^(-?)0\./, '$1.');
}

function namesText({ safe, context, never }: Element, paragraph: (text: string) => string): string {
  const lines = [
    ...(safe.length > 0 ? [`anywhere: ${safe.join(', ')}`] : []),
    ...(context.length > 0 ? [`next to a grade, a kind or a figure: ${context.join(', ')}`] : []),
    ...(never.length > 0 ? [`not this: ${never.join(', ')}`] : []),
  ];
  return lines.map(paragraph).join('');
}

function sourceText(tables: GradeTables, key: string): string {
  const source = tables.sources.get(key);
  if (!source) return key;
  const address = source.doi === undefined ? source.url : `https://doi.org/${source.doi}`;
  return [source.title.replace(/\s+/g, ' '), ...(address === undefined ? [] : [address])].join('. ');
}
