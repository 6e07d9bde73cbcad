import type { Locale } from '../language/locale.js';
import { say } from '../language/say.js';
import type { GradeTables, TableFigure } from '../tables/grade-tables.js';
import { cellsOf } from './verdict.js';

/** The name of an element for messages: "goal consensus"; as an edition calls it, where one is given. */
export function elementName(tables: GradeTables, id: string, edition?: string): string {
  const entry = tables.editions.find((one) => one.id === edition)?.entries.get(id);
  const name = entry?.name ?? tables.elements.get(id)?.name ?? id;
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Names in a sentence: "2011 and 2018". */
export function listed(names: readonly string[], word = 'and'): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`;
}

/** Keys of sources as one cites them: "Norcross & Wampold 2011". */
export function citedAs(tables: GradeTables, keys: readonly string[]): string {
  const titles = keys.map((key) => tables.sources.get(key)?.title ?? key);
  return listed(
    titles.map((title) => /^[^.;:]*?\b(?:19|20)\d\d\b/.exec(title)?.[0] ?? title),
    'and',
  );
}

/** The grade of an element in an edition, as its verified cells give it. */
export function gradeIn(
  tables: GradeTables,
  element: string,
  edition: string,
): { readonly grade: string; readonly verified: boolean; readonly sources: readonly string[] } | undefined {
  const found = tables.editions.find(({ id }) => id === edition);
  const entries = found ? cellsOf(tables, element, found).entries : [];
  const first = entries[0];
  if (!first || entries.some(({ grade }) => grade !== first.grade)) return undefined;
  return {
    grade: first.grade,
    verified: entries.every(({ status }) => status === 'verified'),
    sources: [...new Set(entries.flatMap(({ sources }) => sources))],
  };
}

/** "probably effective in 2011, demonstrably effective in 2018"; what is not verified says so or is left out. */
export function historyOf(
  tables: GradeTables,
  element: string,
  unverified: 'say' | 'omit',
  locale: Locale = 'en',
): string {
  const parts = tables.editions.flatMap(({ id }) => {
    const cell = gradeIn(tables, element, id);
    if (!cell || (!cell.verified && unverified === 'omit')) return [];
    const values = { grade: cell.grade, edition: id };
    return [
      say(locale, cell.verified ? '{grade} in {edition}' : '{grade} in {edition} (not verified)', values),
    ];
  });
  return parts.join(', ');
}

const signs: Readonly<Record<string, string>> = { eta2: 'η²', 'percent-variance': '%' };

/** A figure as one writes it: "r = .34", "k = 54", "8 % of variance". */
export function figureText(metric: string, value: number): string {
  if (metric === 'percent-variance') return `${String(value)} % of variance`;
  const large = metric === 'k' || metric === 'N';
  const written = large
    ? value.toLocaleString('en-US')
    : metric === 'OR'
      ? String(value)
      : String(value).replace(/^(-?)0\./, '$1.');
  return `${signs[metric] ?? metric} = ${written}`;
}

/** A row's value as one writes it; empty for a review that gives none. */
export function rowText(row: TableFigure): string {
  const [value] = row.values;
  return value === undefined ? '' : `${figureText(row.metric, value)}${row.over ? ' or more' : ''}`;
}
