import {
  TextDocumentContentRefreshRequest,
  type CancellationToken,
  type Connection,
  type TextDocumentContentParams,
  type TextDocumentContentResult,
} from 'vscode-languageserver';
import { provenanceMarkdown } from '../../../core/reports/provenance-markdown.js';
import { nameOf } from '../../../workspace/path.js';
import { faultText } from '../log.js';
import { reportScheme } from '../protocol/messages.js';
import type { Session } from '../session.js';
import { onDocument } from './on-document.js';

/** A report is written anew when its document has rested for this long. */
const quietMs = 500;

/** The reports that a client shows: documents of their own that hold what stands behind another one. */
export class Reports {
  private readonly connection: Connection;
  private readonly session: Session;
  /** By document, the reports that were asked for. */
  private readonly shown = new Map<string, string>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(connection: Connection, session: Session) {
    this.connection = connection;
    this.session = session;
  }

  /** The report that a URI names (`provenote-report:/NAME?URI of the document`); null for other URIs. Never rejects. */
  async content(
    { uri }: TextDocumentContentParams,
    token: CancellationToken,
  ): Promise<TextDocumentContentResult | null> {
    const documentUri = documentOf(uri);
    if (documentUri === undefined) return null;
    const text = await reportOf(this.session)({ textDocument: { uri: documentUri } }, token);
    this.shown.set(documentUri, uri);
    return { text: text ?? 'The document of this report is not open, or Provenote does not check it.\n' };
  }

  /** A document has changed, was opened or closed: its report, if it is shown, is asked for again soon. */
  changed(documentUri: string): void {
    const uri = this.shown.get(documentUri);
    if (uri === undefined) return;
    clearTimeout(this.waiting.get(documentUri));
    const refresh = (): void => {
      this.waiting.delete(documentUri);
      this.connection
        .sendRequest(TextDocumentContentRefreshRequest.type, { uri })
        .catch((error: unknown) => this.session.logger.error(faultText('report refresh', error)));
    };
    this.waiting.set(documentUri, setTimeout(refresh, quietMs));
  }
}

const reportOf = onDocument('textDocumentContent', ({ analysis, uri }): string => {
  const name = nameOf(uri);
  return provenanceMarkdown(analysis, decoded(name) ?? name);
});

function documentOf(uri: string): string | undefined {
  if (!uri.startsWith(`${reportScheme}:`)) return undefined;
  const query = uri.indexOf('?');
  return query < 0 ? undefined : decoded(uri.slice(query + 1));
}

/** Undefined for an escape that is none. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
