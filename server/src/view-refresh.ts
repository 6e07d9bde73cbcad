import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import { faultText, type Logger } from './log.js';
import type { ClientFeatures } from './protocol/client-features.js';

/**
 * Asks the client to ask again for what it shows of documents, after settings or a configuration changed: as far as it
 * can. Findings and inlay hints have `Refresh`. Never throws.
 */
export function refreshViews(connection: Connection, client: ClientFeatures, logger: Logger): void {
  const { semanticTokens } = connection.languages;
  const views: readonly (readonly [string, boolean, () => Promise<void>])[] = [
    ['semantic token', client.semanticTokens?.canRefresh === true, () => semanticTokens.refresh()],
    ['code lens', client.codeLensRefresh, () => connection.sendRequest(CodeLensRefreshRequest.type)],
  ];
  for (const [name, canRefresh, refresh] of views) {
    if (!canRefresh) continue;
    refresh().catch((error: unknown) => logger.error(faultText(`${name} refresh`, error)));
  }
}
