import type { OverviewRow } from '../overview.js';
import { noCounts, sentenceStates } from '../states.js';
import { html, type Html } from './html.js';
import { kindLabel } from './labels.js';
import { column, numberCell, percent, table } from './shown.js';
import { bar, legend } from './strip.js';
import { inWords } from '../in-words.js';

/**
 * All documents as a table that a small script makes sortable (`sort-script.ts`), with the sum of their sentences above.
 * `link` makes of a path and its place in the list what leads to the document.
 */
export function overviewTable(
  rows: readonly OverviewRow[],
  link: (row: OverviewRow, at: number) => Html,
): Html {
  const counts = noCounts();
  for (const row of rows) for (const { state } of sentenceStates) counts[state] += row.counts[state];
  const states = sentenceStates.filter(({ state }) => state !== 'exempt' && counts[state] > 0);
  const head = [
    column(inWords('Document')),
    column(inWords('Kind')),
    column(inWords('Sentences'), true),
    column(inWords('Coverage'), true),
    html`<td class="bars"></td>`,
    ...states.map(({ label }) => column(inWords(label), true)),
    column(inWords('Errors'), true),
    column(inWords('Warnings'), true),
  ];
  const body = rows.map(
    (row, at) =>
      html`<tr>
        <th scope="row" class="path" data-key="${row.path}">${link(row, at)}</th>
        <td data-key="${row.kind}">${kindLabel(row.kind)}</td>
        ${numberCell(row.sentences)}
        <td class="number" data-key="${row.coverage ?? -1}">${percent(row.coverage)}</td>
        <td class="bars">${bar(row.counts)}</td>
        ${states.map(({ state }) => numberCell(row.counts[state]))}${numberCell(row.errors)}${numberCell(row.warnings)}
      </tr>`,
  );
  return html`${legend(counts)}
    <div class="sortable">${table(inWords('Documents'), head, body)}</div>`;
}
