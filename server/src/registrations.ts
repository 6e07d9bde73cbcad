import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
} from 'vscode-languageserver';
import { faultText, type Logger } from './log.js';
import type { ClientFeatures } from './protocol/client-features.js';

/** Asks the client to tell of changed settings, configurations and tables, as far as it can. Never rejects. */
export async function registerForChanges(
  connection: Connection,
  client: ClientFeatures,
  logger: Logger,
  onWatching: () => void,
): Promise<void> {
  try {
    if (client.settingsRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'provenote' });
    }
    if (client.watchRegistration) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        // Configurations, and what they name: tables, schemas, bibliographies. Others are passed over when they change.
        watchers: [
          { globPattern: '**/*.{yaml,yml,json,bib,bibtex,biblatex}' },
          { globPattern: '**/*.{md,markdown}' },
          { globPattern: '**/.provenote/attestations.jsonl' },
        ],
      });
      onWatching();
    }
  } catch (error) {
    logger.error(faultText('client/registerCapability', error));
  }
}
