import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
} from 'vscode-languageserver';
import { configName } from '../../workspace/config-search.js';
import { faultText, type Logger } from './log.js';
import type { ClientFeatures } from './protocol/client-features.js';

/** Asks the client to tell of changed settings and configuration files, as far as it can. Never rejects. */
export async function registerForChanges(
  connection: Connection,
  client: ClientFeatures,
  logger: Logger,
): Promise<void> {
  try {
    if (client.settingsRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'provenote' });
    }
    if (client.watchRegistration) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/${configName}` }],
      });
    }
  } catch (error) {
    logger.error(faultText('client/registerCapability', error));
  }
}
