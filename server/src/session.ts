import type { TextDocuments } from 'vscode-languageserver';
import type { Analyses } from './analyses.js';
import type { Configs } from './configs.js';
import type { OpenDocument } from './documents.js';
import type { Logger } from './log.js';
import type { ClientFeatures } from './protocol/client-features.js';

/** What every handler works with, from `initialize` to the end of the connection. */
export interface Session {
  readonly client: ClientFeatures;
  readonly documents: TextDocuments<OpenDocument>;
  readonly analyses: Analyses;
  readonly configs: Configs;
  readonly logger: Logger;
  /** The workspace folders of now, as URIs. */
  folders(): readonly string[];
}
