import { html } from '../../core/reports/provenance/html/html.js';
import { overviewTable } from '../../core/reports/provenance/html/overview-table.js';
import { inWords } from '../../core/reports/provenance/in-words.js';
import type { OverviewRow } from '../../core/reports/provenance/overview.js';
import type { FromPage } from './messages.js';
import { Patched } from './patch.js';

/** By which column the table is sorted. */
export interface Sorting {
  readonly at: number;
  readonly descending: boolean;
}

/** The page of all documents. The script of the report sorts it (`sort-script.ts`), and is told when the table changed. */
export class OverviewPage {
  private readonly patched: Patched;
  private sorting: Sorting | undefined;

  constructor(
    container: HTMLElement,
    post: (message: FromPage) => void,
    sorting: Sorting | undefined,
    keep: (sorting: Sorting) => void,
  ) {
    this.patched = new Patched(container);
    this.sorting = sorting;
    container.addEventListener('click', ({ target }) => {
      const row =
        target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined;
      if (row !== undefined) post({ type: 'open', row: Number(row) });
    });
    document.addEventListener('sorted', (event) => {
      if (!(event instanceof CustomEvent)) return;
      this.sorting = event.detail as Sorting;
      keep(this.sorting);
    });
  }

  show(rows: readonly OverviewRow[], remark: string): void {
    const table = overviewTable(
      rows,
      ({ path }, at) => html`<button type="button" class="go" data-row="${at}">${path}</button>`,
    );
    const content = html`${remark !== '' && html`<p>${remark}</p>`}${rows.length === 0 ? html`<p>${inWords('No documents.')}</p>` : table}`;
    if (!this.patched.show([{ id: 'overview', content }])) return;
    document.dispatchEvent(new CustomEvent('table-changed', { detail: this.sorting }));
  }
}
