import type { Connection } from 'vscode-languageserver';
import type { Analysed } from './analyses.js';
import type { OpenDocument } from './documents.js';
import { toldOf } from './handlers/diagnostic.js';
import { faultText } from './log.js';
import { statusNotification, type StatusParams } from './protocol/messages.js';
import type { Session } from './session.js';
import { nextTurn } from './slices.js';
import { prepareThread } from './threads.js';

/** Claims of many documents are taken up in a row; the client is asked to look again once. */
const othersMs = 300;

/** Analyses documents after they change, tells the client their status, and pushes diagnostics if it cannot pull them. */
export class Refresh {
  private readonly waiting = new Set<OpenDocument>();
  /** What was pushed last, by document. */
  private readonly pushed = new Map<string, string>();
  private others: ReturnType<typeof setTimeout> | undefined = undefined;
  private readonly connection: Connection;
  private readonly session: Session;

  constructor(connection: Connection, session: Session) {
    this.connection = connection;
    this.session = session;
  }

  /** Analyses a document as soon as the messages that have come by now are handled: a burst of changes is answered once. */
  schedule(document: OpenDocument): void {
    if (this.waiting.has(document)) return;
    this.waiting.add(document);
    void nextTurn().then(() => {
      if (this.waiting.delete(document)) void this.run(document);
    });
  }

  /** Analyses all open documents anew, after settings or a configuration changed. */
  scheduleAll(): void {
    for (const document of this.session.documents.all()) this.schedule(document);
    const { client, logger } = this.session;
    const { diagnostics, inlayHint } = this.connection.languages;
    if (client.diagnostics === 'pull' && client.diagnosticRefresh) {
      diagnostics.refresh().catch((error: unknown) => {
        logger.error(faultText('diagnostic refresh', error));
      });
    }
    if (client.inlayHintRefresh) {
      inlayHint.refresh().catch((error: unknown) => {
        logger.error(faultText('inlay hint refresh', error));
      });
    }
  }

  /** Tells of the open documents anew soon, since other documents give reason to other findings. */
  scheduleOthers(): void {
    const { client, documents, logger } = this.session;
    clearTimeout(this.others);
    this.others = setTimeout(() => {
      for (const document of documents.all()) void this.tellAgain(document);
      if (client.diagnostics === 'push' || !client.diagnosticRefresh) return;
      this.connection.languages.diagnostics.refresh().catch((error: unknown) => {
        logger.error(faultText('diagnostic refresh', error));
      });
    }, othersMs);
  }

  /** Forgets a document that was closed, and takes its pushed diagnostics back. */
  close(document: OpenDocument): void {
    this.waiting.delete(document);
    this.pushed.delete(document.uri);
    if (this.session.client.diagnostics === 'push') this.publish({ uri: document.uri, diagnostics: [] });
  }

  private async run(document: OpenDocument): Promise<void> {
    const { analyses, client, documents, logger } = this.session;
    try {
      const analysed = await analyses.of(document);
      if (client.diagnostics === 'push') await prepareThread(this.session, analysed);
      // Closed or changed meanwhile: the close has cleaned up, the change has its own run.
      if (documents.get(document.uri) !== document || analysed.version !== document.version) return;
      for (const fault of ruleFaultsOf(analysed)) logger.error(fault);
      if (client.diagnostics === 'push') this.push(analysed);
      await this.connection.sendNotification(statusNotification, statusOf(analysed));
    } catch (error) {
      logger.error(faultText('analysis', error));
    }
  }

  /** Tells of an open document again, since other documents have changed what it has. */
  private async tellAgain(document: OpenDocument): Promise<void> {
    const { analyses, client, documents, logger } = this.session;
    try {
      const analysed = await analyses.of(document);
      if (documents.get(document.uri) !== document || analysed.version !== document.version) return;
      if (client.diagnostics === 'push') this.push(analysed);
      await this.connection.sendNotification(statusNotification, statusOf(analysed));
    } catch (error) {
      logger.error(faultText('publishDiagnostics', error));
    }
  }

  /** Pushes the diagnostics of a document, unless the client has them already. */
  private push(analysed: Analysed): void {
    const { uri, version } = analysed;
    const diagnostics = [...toldOf(this.session, analysed).items];
    const key = JSON.stringify([this.session.client.diagnosticVersions ? version : 0, diagnostics]);
    if (this.pushed.get(uri) === key) return;
    this.pushed.set(uri, key);
    this.publish({ uri, version, diagnostics });
  }

  private publish(params: Parameters<Connection['sendDiagnostics']>[0]): void {
    this.connection.sendDiagnostics(params).catch((error: unknown) => {
      this.session.logger.error(faultText('publishDiagnostics', error));
    });
  }
}

/** A rule that failed costs its own findings alone; it is named, the document is not. */
function ruleFaultsOf(analysed: Analysed): string[] {
  if (analysed.state !== 'checked') return [];
  return analysed.analysis.ruleFaults.map(({ rule, error }) => `rule ${rule} failed: ${error}`);
}

function statusOf(analysed: Analysed): StatusParams {
  const { uri, version, state } = analysed;
  if (state !== 'checked') return { uri, version, state };
  const { findings, kind, summary } = analysed.analysis;
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return { uri, version, state, kind, summary, errors };
}
