import { env, l10n, Uri, type Webview } from 'vscode';
import { localeOf } from '../../../core/language/locale.js';
import { html, Html } from '../../../core/reports/provenance/html/html.js';
import { sortScript } from '../../../core/reports/provenance/html/sort-script.js';
import { pageStyles } from '../../../core/reports/provenance/html/styles.js';
import { panelStyles } from './styles.js';

/** The folder that a page may load from: the bundle of its script, and nothing else. */
export function mediaOf(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'dist', 'media');
}

/**
 * The empty page of a webview. Its policy allows this page's script and style by a nonce that is made anew each time, and
 * nothing from anywhere else.
 */
export function webviewPage(webview: Webview, extensionUri: Uri): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const locale = localeOf(env.language);
  // The words of other languages than English stand in a script of their own, which only their readers load.
  const scripts = [...(locale === 'en' ? [] : [`messages-${locale}.js`]), 'panel.js'].map((name) =>
    webview.asWebviewUri(Uri.joinPath(mediaOf(extensionUri), name)).toString(),
  );
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${l10n.t('Provenance')}</title>
        ${new Html(`<style nonce="${nonce}">${pageStyles}${panelStyles}</style>`)}
      </head>
      <body>
        <header>
          <h1 id="about">${l10n.t('Provenance')}</h1>
          <h2 id="title">${l10n.t('Reading …')}</h2>
          <p id="keys" class="about" hidden>
            ${l10n.t(
              'Arrow keys move, Enter goes to the sentence, n and p walk through what is left to review.',
            )}
          </p>
        </header>
        <main id="page"></main>
        ${scripts.map((script) => html`<script nonce="${nonce}" src="${script}"></script>`)}
        ${new Html(`<script nonce="${nonce}">${sortScript}</script>`)}
      </body>
    </html>`.text;
}
