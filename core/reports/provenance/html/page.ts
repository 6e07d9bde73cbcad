import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Locale } from '../../../language/locale.js';
import type { ProvenanceDocument } from '../model.js';
import { overviewRowOf } from '../overview.js';
import { Html, html } from './html.js';
import { overviewTable } from './overview-table.js';
import { regionsOf } from './regions.js';
import { documentCount } from './labels.js';
import { sortScript } from './sort-script.js';
import { pageStyles, reportStyles } from './styles.js';
import { inLanguage, inWords, languageOfPage } from '../in-words.js';

/**
 * The report as one HTML file that needs nothing else: no date, no address, no script but the one that sorts the overview,
 * each style and script allowed by its hash alone. The same documents give the same bytes. Several documents have the
 * overview above them, each row linked to its part. Its words are in `locale`. Never throws.
 */
export function provenancePage(documents: readonly ProvenanceDocument[], locale: Locale = 'en'): string {
  return inLanguage(locale, () => pageOf(documents));
}

function pageOf(documents: readonly ProvenanceDocument[]): string {
  const [only] = documents;
  const isOne = documents.length === 1;
  const title =
    isOne && only ? inWords('Provenance of {path}', { path: only.path }) : inWords('Provenance report');
  const styles = `${pageStyles}${reportStyles}`;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(styles)}'`,
    isOne ? "script-src 'none'" : `script-src '${hashOf(sortScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = html`<!doctype html>
    <html lang="${languageOfPage()}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${new Html(`<style>${styles}</style>`)}
      </head>
      <body>
        <header>
          <h1>${inWords('Provenance report')}</h1>
          <p>
            ${inWords(
              'What stands behind each sentence: states, counts and places, and no sentence itself. Made by Provenote.',
            )}
          </p>
        </header>
        <main>
          ${!isOne && overview(documents)} ${documents.map((document, at) => part(document, at, !isOne))}
        </main>
        ${!isOne && new Html(`<script>${sortScript}</script>`)}
      </body>
    </html> `;
  return page.text;
}

function overview(documents: readonly ProvenanceDocument[]): Html {
  if (documents.length === 0) return html`<p>${inWords('No documents.')}</p>`;
  return html`<section id="overview" aria-labelledby="overview-title">
    <h2 id="overview-title">${documentCount(documents.length)}</h2>
    ${overviewTable(documents.map(overviewRowOf), ({ path }, at) => html`<a href="#document-${at + 1}">${path}</a>`)}
  </section>`;
}

function part(document: ProvenanceDocument, at: number, hasOverview: boolean): Html {
  const id = `document-${String(at + 1)}`;
  const regions = regionsOf(document, 'report').map(
    ({ id: region, content }) =>
      html`<div class="region ${region.startsWith('strip-') && 'part'}">${content}</div> `,
  );
  return html`<article id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${document.path}</h2>
    ${regions}${hasOverview && html`<p class="back"><a href="#overview">${inWords('Back to all documents')}</a></p>`}
  </article> `;
}

/** What a content security policy allows a piece of style or script by. */
function hashOf(text: string): string {
  return `sha256-${base64(sha256(utf8ToBytes(text)))}`;
}

function base64(bytes: Uint8Array): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let sign = 0; sign < 4; sign++)
      text += sign > left ? '=' : (signs[(three >> (18 - 6 * sign)) & 63] ?? '');
  }
  return text;
}
