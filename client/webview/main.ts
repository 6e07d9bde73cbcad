import { html } from '../../core/reports/provenance/html/html.js';
import { DocumentPage } from './document-page.js';
import type { FromPage, ToPage } from './messages.js';
import { OverviewPage, type Sorting } from './overview-page.js';
import { Patched } from './patch.js';

/** What the page keeps while it is hidden, and over a restart of the editor. */
interface Kept {
  readonly uri?: string;
  readonly scroll?: number;
  readonly sorting?: Sorting;
}

interface Host {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(kept: Kept): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const post = (message: FromPage): void => host.postMessage(message);
const keep = (more: Kept): void => host.setState({ ...host.getState(), ...more });

const title = elementOf('title');
const about = elementOf('about');
const keys = elementOf('keys');
const container = elementOf('page');
const documentPage = new DocumentPage(addChild(), post);
const overviewPage = new OverviewPage(addChild(), post, host.getState()?.sorting, (sorting) =>
  keep({ sorting }),
);
const empty = new Patched(addChild());
const pages = [...container.children];

/** Where the page was scrolled to when it was hidden; it is put there once. */
let scroll = host.getState()?.scroll;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'document':
      title.textContent = data.document.path;
      turnTo(0, 'Provenance');
      documentPage.show(data.document);
      restoreScroll();
      break;
    case 'overview':
      title.textContent = `${String(data.rows.length)} document${data.rows.length === 1 ? '' : 's'}`;
      turnTo(1, 'Provenance of the workspace');
      overviewPage.show(data.rows, data.remark);
      restoreScroll();
      break;
    case 'cursor':
      documentPage.follow(data.offset);
      break;
    case 'nothing':
      title.textContent = 'Nothing to show';
      turnTo(2, 'Provenance');
      empty.show([{ id: 'reason', content: html`<p>${data.reason}</p>` }]);
      break;
    case 'keep':
      keep({ uri: data.uri });
      break;
  }
});
window.addEventListener('scrollend', () => keep({ scroll: window.scrollY }));
post({ type: 'ready' });

function turnTo(page: number, name: string): void {
  about.textContent = name;
  keys.hidden = page !== 0;
  for (const [at, element] of pages.entries()) element.toggleAttribute('hidden', at !== page);
}

function restoreScroll(): void {
  if (scroll !== undefined) window.scrollTo(0, scroll);
  scroll = undefined;
}

function addChild(): HTMLElement {
  const child = document.createElement('div');
  child.hidden = true;
  container.append(child);
  return child;
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page lacks ${id}.`);
  return element;
}
