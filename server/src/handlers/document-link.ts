import { say, texts } from '../../../core/language/say.js';
import type { DocumentLink } from 'vscode-languageserver';
import { documentLinks, type DocumentLink as Link } from '../../../core/features/document-links.js';
import { onDocument } from './on-document.js';

/** The works that the identifiers of sources name, on the web. */
export const documentLink = onDocument('documentLink', ({ analysis, client, rangeOf }): DocumentLink[] =>
  documentLinks(analysis).map((link) => ({
    range: rangeOf(link),
    target: link.href,
    ...(client.linkTooltips ? { tooltip: say(analysis.settings.locale, tooltips[link.kind]) } : {}),
  })),
);

const tooltips: Readonly<Record<Link['kind'], string>> = texts({
  doi: 'Open the work at doi.org',
  pmid: 'Open the article in PubMed',
  isbn: 'Open the book in Open Library',
  url: 'Open the page of this source',
});
