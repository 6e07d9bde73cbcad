import { readCataloguesWith } from '../../core/language/catalogues.js';
import { localeOf } from '../../core/language/locale.js';
import { html } from '../../core/reports/provenance/html/html.js';
import { documentCount } from '../../core/reports/provenance/html/labels.js';
import { inLanguage, inWords } from '../../core/reports/provenance/in-words.js';
import type { Messages } from '../../core/tables/messages.js';
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

const locale = localeOf(document.documentElement.lang);
// Where the language is not English, a script before this one has left its catalogue.
readCataloguesWith(() => (globalThis as { readonly provenoteMessages?: Messages }).provenoteMessages);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => inLanguage(locale, () => take(data)));
window.addEventListener('scrollend', () => keep({ scroll: window.scrollY }));
post({ type: 'ready' });

function take(data: ToPage): void {
  switch (data.type) {
    case 'document':
      title.textContent = data.document.path;
      turnTo(0, inWords('Provenance'));
      documentPage.show(data.document);
      restoreScroll();
      break;
    case 'overview':
      title.textContent = documentCount(data.rows.length);
      turnTo(1, inWords('Provenance of the workspace'));
      overviewPage.show(data.rows, data.remark);
      restoreScroll();
      break;
    case 'cursor':
      documentPage.follow(data.offset);
      break;
    case 'nothing':
      title.textContent = inWords('Nothing to show');
      turnTo(2, inWords('Provenance'));
      empty.show([{ id: 'reason', content: html`<p>${data.reason}</p>` }]);
      break;
    case 'keep':
      keep({ uri: data.uri });
      break;
  }
}

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
