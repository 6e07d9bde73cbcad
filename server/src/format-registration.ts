import {
  BulkRegistration,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type BulkUnregistration,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { formattingTriggers } from '../../core/features/formatting.js';
import { faultText, type Logger } from './log.js';
import type { ClientFeatures } from './protocol/client-features.js';

const [firstTrigger, ...moreTriggers] = formattingTriggers;
const typing = { firstTriggerCharacter: firstTrigger, moreTriggerCharacter: [...moreTriggers] };

/**
 * What a client that cannot be told later is told of formatting, when it asked for it at the start. All others are told
 * nothing: an editor that sees a second formatter of Markdown asks its user which to take.
 */
export function fixedFormatting(client: ClientFeatures, isEnabled: boolean): ServerCapabilities {
  if (client.formatRegistration !== undefined || !isEnabled) return {};
  return {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: typing,
  };
}

/** Formatting as the client knows it: registered while the setting asks for it, and only then. */
export class FormatRegistration {
  private registered: Promise<BulkUnregistration | undefined> = Promise.resolve(undefined);
  private isWanted = false;
  private readonly connection: Connection;
  private readonly client: ClientFeatures;
  private readonly logger: Logger;

  constructor(connection: Connection, client: ClientFeatures, logger: Logger) {
    this.connection = connection;
    this.client = client;
    this.logger = logger;
  }

  /** Registers or takes back, after what is under way. Never throws. */
  set(isEnabled: boolean): void {
    if (isEnabled === this.isWanted || this.client.formatRegistration === undefined) return;
    this.isWanted = isEnabled;
    this.registered = this.registered
      .then((before) => (isEnabled ? this.register() : void before?.dispose()))
      .catch((error: unknown) => void this.logger.error(faultText('format registration', error)));
  }

  private register(): Promise<BulkUnregistration> {
    const { formatRegistration: can } = this.client;
    const options = { documentSelector: [{ language: 'markdown' }] };
    const all = BulkRegistration.create();
    if (can?.document === true) all.add(DocumentFormattingRequest.type, options);
    if (can?.range === true) all.add(DocumentRangeFormattingRequest.type, options);
    if (can?.onType === true) all.add(DocumentOnTypeFormattingRequest.type, { ...options, ...typing });
    return this.connection.client.register(all);
  }
}
