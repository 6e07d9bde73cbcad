import { listed } from '../grades/wording.js';
import { elementKinds } from '../tables/table-file.js';
import type { Edition, ElementKind, Entry, GradeTables } from '../tables/grade-tables.js';
import type { Surface } from './format.js';
import { printable, wrap } from './columns.js';
import { textTable } from './text-table.js';

/** What the two kinds of element and the others are called, one and many. */
export const kindWords: Readonly<Record<ElementKind, { readonly one: string; readonly many: string }>> = {
  'relationship-element': { one: 'relationship element', many: 'Relationship elements' },
  'adaptation-method': { one: 'method of adaptation', many: 'Methods of adaptation' },
  treatment: { one: 'treatment', many: 'Treatments' },
  other: { one: 'other', many: 'Other' },
};

/** An element with what the editions of one scheme say of it. */
interface Row {
  readonly id: string;
  readonly name: string;
  /** One for each edition; undefined where it does not grade the element by itself. */
  readonly entries: readonly (Entry | undefined)[];
  readonly newest: Entry;
}

/** The canonical tables for people: a table for each scheme and kind, one column for each edition, best grades first. */
export function gradeTableText(tables: GradeTables, surface: Surface): string {
  const { palette } = surface;
  const schemes = [...new Set(tables.editions.map(({ scheme }) => scheme))];
  const parts = schemes.flatMap((scheme) => {
    const editions = tables.editions.filter((edition) => edition.scheme === scheme);
    const rows = rowsOf(tables, editions);
    const sections = elementKinds.flatMap((kind) => {
      const ofKind = rows.filter(({ newest }) => newest.kind === kind);
      return ofKind.length === 0 ? [] : [section(kindWords[kind].many, ofKind, editions, surface)];
    });
    const title = schemes.length > 1 ? [`${palette.underline(palette.bold(printable(scheme)))}\n`] : [];
    return [...title, ...sections, editionList(editions, surface)];
  });
  const legend = [
    `${unverifiedSign}  not verified: not yet read in the edition itself; raises no error or warning`,
    `${noGradeSign}  not graded by itself in this edition`,
    '`provenote grades ELEMENT` shows sources, figures and names of one element.',
  ];
  return `${parts.join('\n')}\n${legend.map((line) => `${palette.dim(line)}\n`).join('')}`;
}

/** The canonical tables as JSON, ending in a line break. */
export function gradeTableJson(tables: GradeTables): string {
  const editions = tables.editions.map((edition) => ({
    id: edition.id,
    scheme: edition.scheme,
    year: edition.year,
    name: edition.name,
    citations: edition.citations.map(({ text, doi }) => ({ text, doi: doi ?? null })),
    grades: edition.grades.map(({ rank, label, status }) => ({
      rank,
      label,
      verified: status === 'verified',
    })),
  }));
  const elements = [...tables.elements.values()].map(({ id, name }) => ({
    id,
    name,
    grades: tables.editions.flatMap((edition) => {
      const entry = edition.entries.get(id);
      if (!entry) return [];
      const { kind, grade, status, sources } = entry;
      return [{ edition: edition.id, grade, kind, verified: status === 'verified', sources }];
    }),
  }));
  const sources = Object.fromEntries([...tables.sources].map(([key, source]) => [key, sourceJson(source)]));
  return `${JSON.stringify({ version: 1, editions, elements, sources }, null, 2)}\n`;
}

/** What the JSON says of a source of the tables. */
export function sourceJson({
  title,
  edition,
  doi,
  isbn,
  url,
}: {
  readonly title: string;
  readonly edition: string | undefined;
  readonly doi: string | undefined;
  readonly isbn: string | undefined;
  readonly url: string | undefined;
}): object {
  return { title, edition: edition ?? null, doi: doi ?? null, isbn: isbn ?? null, url: url ?? null };
}

/** Behind a grade that is not verified. */
export const unverifiedSign = '°';
/** In place of a grade that an edition does not have. */
export const noGradeSign = '–';

/** Best grade of the newest edition first; what that edition has no more stands last. */
function rowsOf(tables: GradeTables, editions: readonly Edition[]): Row[] {
  const rows = [...tables.elements.values()].flatMap(({ id, name }) => {
    const entries = editions.map((edition) => edition.entries.get(id));
    const newest = entries.findLast((entry) => entry !== undefined);
    return newest ? [{ id, name, entries, newest }] : [];
  });
  const orderOf = ({ newest }: Row): number => {
    const at = editions.findIndex(({ id }) => id === newest.edition);
    const rank = editions[at]?.grades.find(({ label }) => label === newest.grade)?.rank ?? 0;
    return (editions.length - at) * 1000 + rank;
  };
  return rows.sort((a, b) => orderOf(a) - orderOf(b));
}

function section(
  title: string,
  rows: readonly Row[],
  editions: readonly Edition[],
  surface: Surface,
): string {
  const head = ['Element', ...editions.map(({ id }) => id), 'Kind'];
  const cells = rows.map(({ name, entries }) => [
    name,
    ...entries.map((entry) =>
      entry ? entry.grade + (entry.status === 'verified' ? '' : unverifiedSign) : noGradeSign,
    ),
    kindText(entries),
  ]);
  return `${surface.palette.bold(title)}\n${textTable(head, cells, surface)}`;
}

/** The kind, and the one that older editions give where it has changed. */
function kindText(entries: readonly (Entry | undefined)[]): string {
  const known = entries.filter((entry) => entry !== undefined);
  const newest = known.at(-1);
  if (!newest) return '';
  const before = elementKinds.flatMap((kind) => {
    const editions = known.filter((entry) => entry.kind === kind).map(({ edition }) => edition);
    return kind === newest.kind || editions.length === 0
      ? []
      : [`${kindWords[kind].one} in ${listed(editions)}`];
  });
  return kindWords[newest.kind].one + (before.length > 0 ? ` (${before.join(', ')})` : '');
}

function editionList(editions: readonly Edition[], { width, palette }: Surface): string {
  const longest = Math.max(...editions.map(({ id }) => id.length));
  const lines = editions.map(({ id, name }) => {
    const indent = longest + 4;
    const text = width === undefined ? [name] : wrap(printable(name), Math.max(24, width - indent));
    return `  ${printable(id).padEnd(longest)}  ${text.join(`\n${' '.repeat(indent)}`)}\n`;
  });
  return `${palette.bold('Editions')}\n${lines.join('')}`;
}
