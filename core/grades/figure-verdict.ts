import type { FigureMetric, GradeTables, TableFigure } from '../tables/grade-tables.js';
import type { Statistic } from './statistics.js';

export type FigureVerdict = 'match' | 'mismatch' | 'uncheckable';

const effectSizes: ReadonlySet<FigureMetric> = new Set(['r', 'd', 'g', 'OR', 'eta2']);

/** The rows that a statistic is held against: those of its element and editions, all editions where none is named. */
export function rowsFor(tables: GradeTables, element: string, editions: readonly string[]): TableFigure[] {
  return tables.figures.filter(
    (row) => row.element === element && (editions.length === 0 || editions.includes(row.edition)),
  );
}

/**
 * Holds a statistic of an element against the verified figures of the editions it speaks of, at the precision that the
 * text gives. What the tables cannot tell is uncheckable: an element that stands for several, unverified figures, a
 * metric that the source does not give.
 */
export function figureVerdict(
  tables: GradeTables,
  element: string,
  statistic: Statistic,
  editions: readonly string[],
): FigureVerdict {
  const { metric } = statistic;
  if (metric === undefined || (tables.elements.get(element)?.members.length ?? 0) > 0) return 'uncheckable';
  const rows = rowsFor(tables, element, editions);
  const verified = rows.filter((row) => row.status === 'verified');
  if (
    verified.some((row) => row.mistakenFor.includes(metric)) &&
    !verified.some((row) => row.metric === metric && agrees(row, statistic))
  )
    return 'mismatch';
  const same = verified.filter((row) => row.metric === metric && row.values.length > 0);
  if (same.some((row) => agrees(row, statistic))) return 'match';
  if (
    metric === 'percent-variance' &&
    same.length > 0 &&
    verified.some((row) => row.metric === 'r' && row.values.some((r) => near(r * r * 100, statistic)))
  )
    return 'match';
  if (rows.some((row) => row.status === 'unverified' && row.metric === metric && agrees(row, statistic)))
    return 'uncheckable';
  if (same.length > 0)
    return same.some((row) => row.over && statistic.value >= (row.values[0] ?? 0))
      ? 'uncheckable'
      : 'mismatch';
  const denied = verified.some((row) => row.metric === 'none');
  return denied && effectSizes.has(metric) && !rows.some((row) => row.metric === metric)
    ? 'mismatch'
    : 'uncheckable';
}

/** Whether a row's value is what the text says, rounded as the text rounds it. */
export function agrees(row: TableFigure, statistic: Statistic): boolean {
  return row.values.some((value) => {
    const magnitude = Math.abs(value);
    const said = Math.abs(statistic.value);
    const signs = row.anySign || statistic.value >= 0 === value >= 0 || statistic.value >= 0;
    if (statistic.upTo !== undefined) return magnitude >= said && magnitude <= statistic.upTo;
    if (statistic.comparator === 'over') return said <= magnitude && (row.over || said >= magnitude * 0.5);
    if (statistic.comparator === 'under') return said >= magnitude && said <= magnitude * 1.5;
    if (row.approximate) return Math.abs(magnitude - said) <= 0.5;
    return signs && near(value, statistic);
  });
}

/** Equal at the text's precision; "about" allows a tenth, and a half may be rounded either way. */
function near(value: number, { value: said, decimals, comparator }: Statistic): boolean {
  const magnitude = Math.abs(value);
  const step = 10 ** -decimals;
  if (Math.abs(magnitude - Math.abs(said)) <= step / 2 + 1e-9) return true;
  return comparator === 'about' && Math.abs(magnitude - Math.abs(said)) <= magnitude * 0.05;
}

/** Whether an r and a d, each within its rounding, can be of one finding: d = 2r / sqrt(1 - r²), for two equal groups. */
export function canAgree(r: Statistic, d: Statistic): boolean {
  const half = (one: Statistic): number => 10 ** -one.decimals / 2 + 1e-9;
  const toD = (value: number): number => (2 * value) / Math.sqrt(1 - value * value);
  const low = Math.max(-0.999, Math.abs(r.value) - half(r));
  const high = Math.min(0.999, Math.abs(r.value) + half(r));
  const said = Math.abs(d.value);
  return toD(high) >= said - half(d) && toD(low) <= said + half(d);
}
