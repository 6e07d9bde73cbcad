import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  type RelatedFullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Analysed } from '../analyses.js';
import { waitingKey } from '../focus.js';
import { faultText } from '../log.js';
import { diagnosticOf } from '../protocol/diagnostics.js';
import type { Session } from '../session.js';
import { prepareThread } from '../threads.js';
import type { Told } from '../workspace-documents.js';

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** The diagnostics of a document for a client that asks for them; `unchanged` when it has the latest already. */
export const diagnostic =
  (session: Session) =>
  async (params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> => {
    try {
      const document = session.documents.get(params.textDocument.uri);
      if (!document) return nothing;
      const analysed = await session.analyses.of(document);
      await prepareThread(session, analysed);
      if (token.isCancellationRequested) return nothing;
      const { resultId, items } = toldOf(session, analysed);
      if (params.previousResultId === resultId)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items, ...relatedTo(session) };
    } catch (error) {
      session.logger.error(faultText('diagnostic', error));
      return nothing;
    }
  };

/** Documents that are not open and have other findings now, for a client that takes them along. */
function relatedTo({
  client,
  workspace,
}: Session): Pick<RelatedFullDocumentDiagnosticReport, 'relatedDocuments'> {
  const news = client.relatedDocuments ? workspace.news() : [];
  if (news.length === 0) return {};
  const reports = news.map(({ uri, resultId, items }) => [
    uri,
    { kind: DocumentDiagnosticReportKind.Full, resultId, items },
  ]);
  return { relatedDocuments: Object.fromEntries(reports) as Record<string, FullDocumentDiagnosticReport> };
}

/**
 * All diagnostics of an analysed document, those included that other documents give reason to; of one that is not ours,
 * hints of possible PHI at most.
 */
export function toldOf(session: Session, analysed: Analysed): Told {
  const told = everythingOf(session, analysed);
  const key = waitingKey(session.focus.place, analysed, told.items);
  if (key === '') return told;
  return { resultId: `${told.resultId} without ${key}`, items: session.focus.shownOf(analysed, told.items) };
}

/** The same, those included that wait until their sentence is written. */
export function everythingOf({ client, workspace }: Session, analysed: Analysed): Told {
  const findings = analysed.state === 'checked' ? analysed.analysis.findings : analysed.hints;
  const options = { docsUri: client.options.docsUri, relatedInformation: client.relatedInformation };
  const own = findings.map((finding) => diagnosticOf(finding, analysed.uri, analysed.text, options));
  return workspace.toldOfOpen(analysed, own);
}
