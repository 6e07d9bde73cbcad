import {
  DocumentDiagnosticReportKind,
  WorkspaceDiagnosticRequest,
  type CancellationToken,
  type Connection,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { faultText } from '../log.js';
import type { Session } from '../session.js';
import { prepareThread } from '../threads.js';
import type { ClosedDocument } from '../workspace-documents.js';
import { toldOf } from './diagnostic.js';
import { ScanProgress } from './scan-progress.js';

/** Reports that go to the client in one message while the rest is on its way. */
const reportsAtOnce = 20;

/**
 * The diagnostics of all documents of the workspace, those that are not open included; of what the client has already,
 * that it is unchanged. To a client that takes partial results they go as they are found, and while there is nothing new
 * the answer waits until there is: such a client asks again as soon as it is answered.
 */
export const workspaceDiagnostic =
  (connection: Connection, session: Session) =>
  async (params: WorkspaceDiagnosticParams, token: CancellationToken): Promise<WorkspaceDiagnosticReport> => {
    const { configs, logger, workspace } = session;
    const known = new Map(
      params.previousResultIds.map(({ uri, value }) => [configs.keyOf(uri), { uri, value }]),
    );
    const partial = partialReporter(connection, session, params.partialResultToken);
    let { workDoneToken } = params;
    try {
      for (;;) {
        const { version } = workspace;
        const progress = new ScanProgress(connection, session.client, workDoneToken);
        workDoneToken = undefined;
        const reports = reportsOf(session, known, token, progress);
        const all = await collected(reports, partial).finally(() => progress.done());
        if (!partial) return { items: all.items };
        if (all.news > 0 || token.isCancellationRequested) return { items: [] };
        await somethingNew(session, version, token);
        if (token.isCancellationRequested) return { items: [] };
      }
    } catch (error) {
      logger.error(faultText('workspace/diagnostic', error));
      return { items: [] };
    }
  };

/** One report for each document of ours, the open ones first, and an empty one for what the client knows and is gone. */
async function* reportsOf(
  session: Session,
  known: ReadonlyMap<string, { readonly uri: string; readonly value: string }>,
  token: CancellationToken,
  progress: ScanProgress,
): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
  const { analyses, configs, documents, workspace } = session;
  const isWanted = (): boolean => !token.isCancellationRequested;
  const seen = new Set<string>();
  for (const document of documents.all()) {
    const analysed = await analyses.of(document);
    await prepareThread(session, analysed);
    if (!isWanted()) return;
    const { uri, version } = analysed;
    const key = configs.keyOf(uri);
    seen.add(key);
    const { resultId, items } = toldOf(session, analysed);
    yield known.get(key)?.value === resultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
  }
  const told = new Map<ClosedDocument, string>();
  for await (const { document, at, of } of workspace.documents(isWanted)) {
    progress.report(at + 1, of);
    const before = known.get(document.path);
    if (!document.isOurs && !before) continue;
    seen.add(document.path);
    const { resultId, items } = workspace.told(document);
    told.set(document, resultId);
    const about = { uri: before?.uri ?? document.uri, version: null, resultId };
    yield before?.value === resultId
      ? { ...about, kind: DocumentDiagnosticReportKind.Unchanged }
      : { ...about, kind: DocumentDiagnosticReportKind.Full, items };
  }
  // Documents that came later may contradict earlier ones; the later report of a document holds.
  for (const [document, before] of told) {
    const { resultId, items } = workspace.told(document);
    const uri = known.get(document.path)?.uri ?? document.uri;
    if (resultId !== before)
      yield { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
  }
  if (!isWanted()) return;
  for (const [key, { uri }] of known)
    if (!seen.has(key)) yield { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
}

/** The last report of each document, or none but how many were new where they go to the client bit by bit. */
async function collected(
  reports: AsyncIterable<WorkspaceDocumentDiagnosticReport>,
  partial: PartialReporter | undefined,
): Promise<{ readonly items: WorkspaceDocumentDiagnosticReport[]; readonly news: number }> {
  const items = new Map<string, WorkspaceDocumentDiagnosticReport>();
  let news = 0;
  for await (const report of reports) {
    const isNews = report.kind === DocumentDiagnosticReportKind.Full;
    if (isNews) news++;
    if (isNews || !partial) items.set(report.uri, report);
    if (partial && items.size === reportsAtOnce) {
      partial([...items.values()]);
      items.clear();
    }
  }
  if (partial && items.size > 0) partial([...items.values()]);
  return { items: partial ? [] : [...items.values()], news };
}

/** Resolves when files, settings or configurations have changed, or nobody waits any more. */
async function somethingNew(
  { workspace }: Session,
  version: number,
  token: CancellationToken,
): Promise<void> {
  const { changed, end } = workspace.next(version);
  const cancelled = token.onCancellationRequested(end);
  await changed;
  cancelled.dispose();
}

type PartialReporter = (items: WorkspaceDocumentDiagnosticReport[]) => void;

/** What sends results bit by bit; undefined for a client that wants them at once. */
function partialReporter(
  connection: Connection,
  { logger }: Session,
  token: string | number | undefined,
): PartialReporter | undefined {
  if (token === undefined) return undefined;
  return (items) => {
    connection
      .sendProgress(WorkspaceDiagnosticRequest.partialResult, token, { items })
      .catch((error: unknown) => logger.error(faultText('partial result', error)));
  };
}
