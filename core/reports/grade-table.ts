import { readSentence } from '../grades/read-sentence.js';
import type { Lexicon } from '../grades/lexicon.js';
import { citedAs, gradeIn, rowText } from '../grades/wording.js';
import type { ElementKind, GradeTables, TableFigure } from '../tables/grade-tables.js';
import { padEnd, wrap } from './columns.js';
import type { Palette } from './palette.js';

const sections: readonly (readonly [ElementKind, string])[] = [
  ['relationship-element', 'Relationship elements'],
  ['adaptation-method', 'Methods of adaptation'],
  ['treatment', 'Treatments'],
  ['other', 'Other elements'],
];

/** The id of the element that a name, an alias or an id means; undefined where it means none. */
export function elementNamed(lexicon: Lexicon, name: string): string | undefined {
  const { elements } = lexicon.tables;
  const wanted = name.trim().toLowerCase();
  const known = [...elements.values()].find(
    ({ id, name: own }) => id === wanted || own.toLowerCase() === wanted,
  );
  if (known) return known.id;
  const { items } = readSentence(name, [], lexicon).items;
  const found = items.flatMap((item) => (item.kind === 'element' ? [item.element] : []));
  return found.length === 1 && items.length === 1 ? found[0] : undefined;
}

/** All elements with their grades, a line each, by kind in the newest edition that has them. */
export function renderGradeTable(tables: GradeTables, width: number | undefined, palette: Palette): string {
  const editions = tables.editions;
  const cell = (element: string, edition: string): string => {
    const found = gradeIn(tables, element, edition);
    return found ? `${shortOf(found.grade)}${found.verified ? '' : ' ?'}` : '–';
  };
  const rows = [...tables.elements.values()].flatMap(({ id, name }) => {
    const kind = editions.findLast(({ entries }) => entries.has(id))?.entries.get(id)?.kind;
    return kind === undefined
      ? []
      : [{ kind, cells: [name, ...editions.map((edition) => cell(id, edition.id))] }];
  });
  const head = ['Element', ...editions.map(({ id }) => id)];
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map(({ cells }) => cells[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, at) => padEnd(text, widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  const parts = sections.flatMap(([kind, title]) => {
    const own = rows.filter((row) => row.kind === kind);
    return own.length === 0 ? [] : ['', palette.bold(title), ...own.map(({ cells }) => line(cells))];
  });
  const legend = `demonstrably: demonstrably effective; probably: probably effective; promising: promising but insufficient research to judge. "?": not verified, never the ground of a finding. "–": not graded.`;
  return [
    palette.dim(line(head)),
    ...parts,
    '',
    ...wrap(legend, Math.max(40, width ?? 100)).map(palette.dim),
    palette.dim('`provenote grades ELEMENT` prints its history, its figures and their sources.'),
    '',
  ].join('\n');
}

function shortOf(grade: string): string {
  return grade
    .replace(/^(demonstrably|probably) effective$/, '$1')
    .replace(/^promising but insufficient research to judge$/, 'promising');
}

/** One element: its grades over the editions and its figures, each with the source it rests on. */
export function renderElement(tables: GradeTables, id: string, palette: Palette): string {
  const element = tables.elements.get(id);
  if (!element) return '';
  const lines = [palette.bold(element.name), ''];
  for (const edition of tables.editions) {
    const cell = gradeIn(tables, id, edition.id);
    const kind = edition.entries.get(id)?.kind;
    const what = kind === undefined ? '' : `, ${kind.replace('-', ' ')}`;
    lines.push(
      cell
        ? `  ${palette.bold(edition.id)}  ${cell.grade}${cell.verified ? '' : ' (not verified)'}${what}  ${palette.dim(citedAs(tables, cell.sources))}`
        : `  ${palette.bold(edition.id)}  ${palette.dim('not graded')}`,
    );
  }
  const figures = tables.figures.filter((row) => row.element === id);
  if (figures.length > 0) lines.push('', 'Figures');
  for (const row of rowsOf(figures)) lines.push(`  ${figureLine(tables, row, palette)}`);
  if (element.members.length > 0)
    lines.push(
      '',
      `Stands for ${element.members.map((member) => tables.elements.get(member)?.name ?? member).join('; ')} in the editions that do not grade it itself.`,
    );
  const names = [...element.safe, ...element.context];
  if (names.length > 0)
    lines.push('', 'Also called', ...wrap(names.join('; '), 100).map((part) => `  ${part}`));
  return `${lines.join('\n')}\n`;
}

/** The figures of one row of the tables are of one finding. */
function rowsOf(figures: readonly TableFigure[]): TableFigure[][] {
  const rows = new Map<number, TableFigure[]>();
  for (const figure of figures) rows.set(figure.row, [...(rows.get(figure.row) ?? []), figure]);
  return [...rows.values()];
}

function figureLine(tables: GradeTables, row: readonly TableFigure[], palette: Palette): string {
  const [first] = row;
  if (!first) return '';
  const values = row.flatMap((figure) => (figure.values.length > 0 ? [rowText(figure)] : []));
  const ci = first.ci
    ? ` (95 % CI ${first.ci.map((end) => String(end).replace(/^(-?)0\./, '$1.')).join(' to ')})`
    : '';
  const [head = first.metric === 'none' ? 'no effect size exists' : 'no figure at hand', ...rest] =
    first.values.length > 0 ? values : [undefined, ...values];
  const facts = [`${head}${ci}`, ...rest].join(', ');
  const scope = first.scope === undefined ? '' : `; ${first.scope}`;
  return `${palette.bold(first.edition)}  ${facts}${scope}${first.status === 'verified' ? '' : ' (not verified)'}  ${palette.dim(citedAs(tables, first.sources))}`;
}

/** The tables, or one element of them, as plain values for JSON. */
export function gradesModel(tables: GradeTables, id?: string): object {
  const elements = [...tables.elements.values()].filter((element) => id === undefined || element.id === id);
  return {
    version: 1,
    editions: tables.editions.map(({ id: edition, scheme, year, name, grades }) => ({
      id: edition,
      scheme,
      year,
      name,
      grades: grades.map(({ label }) => label),
    })),
    elements: elements.map((element) => ({
      id: element.id,
      name: element.name,
      members: element.members,
      aliases: [...element.safe, ...element.context],
      grades: tables.editions.flatMap((edition) => {
        const cell = gradeIn(tables, element.id, edition.id);
        const kind = edition.entries.get(element.id)?.kind ?? null;
        return cell
          ? [
              {
                edition: edition.id,
                grade: cell.grade,
                kind,
                status: cell.verified ? 'verified' : 'unverified',
                sources: cell.sources.map((key) => tables.sources.get(key)?.title ?? key),
              },
            ]
          : [];
      }),
      figures: tables.figures
        .filter((row) => row.element === element.id)
        .map((row) => ({
          edition: row.edition,
          metric: row.metric,
          values: row.values,
          over: row.over,
          ci: row.ci ?? null,
          scope: row.scope ?? null,
          primary: row.primary,
          status: row.status,
          sources: row.sources.map((key) => tables.sources.get(key)?.title ?? key),
        })),
    })),
  };
}
