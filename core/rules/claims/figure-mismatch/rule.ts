import type { FigureClaim } from '../../../grades/figure-claims.js';
import { citedAs, elementName, figureText, rowText } from '../../../grades/wording.js';
import type { GradeTables, TableFigure } from '../../../tables/grade-tables.js';
import { replacementOf } from '../../../text/edit.js';
import { defineRule } from '../../define-rule.js';

/** A wrong digit in an effect size changes what the evidence says, and nobody sees it. */
export const figureMismatch = defineRule({
  id: 'claims/figure-mismatch',
  description: 'A statistic of a known element differs from the table of figures.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'offers',
  messages: {
    value:
      'For {element} the {edition} meta-analysis gives {right} ({source}). Check the figure and the edition.',
    metric:
      'For {element} the {edition} meta-analysis gives {right}, another kind of effect size than this ({source}). Give that one.',
    none: 'The {edition} review of {element} gives no effect size ({source}), so this one cannot come from it.',
    pair: 'This r and this d are given for one finding, but an r of {r} is a d of about {d}. One of the two is wrong.',
  },

  *check(analysis) {
    const { tables } = analysis.settings.lexicon;
    for (const figure of analysis.figures) {
      if (figure.verdict !== 'mismatch') continue;
      const element = elementName(tables, figure.element);
      const at = { start: figure.start, end: figure.end };
      if (figure.against === 'pair') {
        const r =
          analysis.figures.find(
            (other) =>
              other.metric === 'r' && other.element === figure.element && other.sentence === figure.sentence,
          )?.value ?? 0;
        const d = (2 * r) / Math.sqrt(1 - r * r);
        yield { at, message: 'pair', values: { r: short(r), d: short(Math.round(d * 100) / 100) } };
        continue;
      }
      const row = expected(figure, tables);
      if (!row) continue;
      const same = row.metric === figure.metric;
      const right = `${rowText(row)}${row.scope === undefined || row.primary ? '' : ` (${row.scope})`}`;
      yield {
        at,
        message: row.metric === 'none' ? 'none' : same ? 'value' : 'metric',
        values: { element, edition: row.edition, right, source: citedAs(tables, row.sources) },
        offers:
          same && !row.over
            ? [
                {
                  title: 'Write "{label}"',
                  values: { label: figureText(row.metric, row.values[0] ?? 0) },
                  edits: [rewritten(figure, row, analysis.text)],
                },
              ]
            : [],
      };
    }
  },
});

/** The row to hold against a figure: of its metric if there is one, the primary before others, the latest edition first. */
function expected(figure: FigureClaim, tables: GradeTables): TableFigure | undefined {
  const rows = tables.figures.filter(
    (row) =>
      row.element === figure.element &&
      row.status === 'verified' &&
      (figure.editions.length === 0 || figure.editions.includes(row.edition)),
  );
  const fits = (row: TableFigure): number =>
    (row.metric === figure.metric && row.values.length > 0 ? 4 : 0) +
    (row.mistakenFor.includes(figure.metric) || row.metric === 'none' ? 2 : 0) +
    (row.primary ? 1 : 0);
  return [...rows]
    .sort((a, b) => fits(b) - fits(a) || b.edition.localeCompare(a.edition))
    .find((row) => fits(row) >= 2);
}

/** The right number in the place of the wrong one, in the way that the text writes it. */
function rewritten(figure: FigureClaim, row: TableFigure, text: string): ReturnType<typeof replacementOf> {
  const written = text.slice(figure.start, figure.end);
  const numbers = [...written.matchAll(/[-−–]?(?:\d{1,3}(?:,\d{3})+|\d*\.\d+|\d+)/g)];
  const value = row.values[0] ?? 0;
  const place =
    numbers.find(
      ([found]) => Math.abs(Number(found.replace(/[−–]/g, '-').replaceAll(',', '')) - figure.value) < 1e-9,
    ) ?? numbers.at(-1);
  const start = figure.start + (place?.index ?? 0);
  const found = place?.[0] ?? written;
  const decimals = /\.(\d+)/.exec(found)?.[1]?.length;
  const plain =
    decimals === undefined
      ? found.includes(',') || value >= 10_000
        ? value.toLocaleString('en-US')
        : String(value)
      : value.toFixed(Math.max(decimals, 2));
  const text2 = /^[-−–]?\./.test(found) ? plain.replace(/^(-?)0\./, '$1.') : plain;
  return replacementOf({ start, end: start + found.length }, text2);
}

function short(value: number): string {
  return String(value).replace(/^(-?)0\./, '$1.');
}
