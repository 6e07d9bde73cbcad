import type { TextDocuments } from 'vscode-languageserver';
import type { Analyses } from './analyses.js';
import type { Configs } from './configs.js';
import type { OpenDocument } from './documents.js';
import type { Focus } from './focus.js';
import type { Logger } from './log.js';
import type { ClientFeatures } from './protocol/client-features.js';
import type { WorkspaceDocuments } from './workspace-documents.js';

/** What every handler works with, from `initialize` to the end of the connection. */
export interface Session {
  readonly client: ClientFeatures;
  readonly documents: TextDocuments<OpenDocument>;
  readonly analyses: Analyses;
  readonly configs: Configs;
  /** The documents that are not open. */
  readonly workspace: WorkspaceDocuments;
  /** What the focus mode holds back. */
  readonly focus: Focus;
  readonly logger: Logger;
  /** The workspace folders of now, as URIs. */
  folders(): readonly string[];
}
