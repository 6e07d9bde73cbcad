import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Analysed } from '../analyses.js';
import { faultText } from '../log.js';
import { diagnosticOf } from '../protocol/diagnostics.js';
import type { Session } from '../session.js';

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** The diagnostics of a document for a client that asks for them; `unchanged` when it has the latest already. */
export const diagnostic =
  (session: Session) =>
  async (params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> => {
    try {
      const document = session.documents.get(params.textDocument.uri);
      if (!document) return nothing;
      const analysed = await session.analyses.of(document);
      if (token.isCancellationRequested) return nothing;
      const resultId = String(analysed.id);
      if (params.previousResultId === resultId)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(session, analysed) };
    } catch (error) {
      session.logger.error(faultText('diagnostic', error));
      return nothing;
    }
  };

/** All diagnostics of an analysed document; of one that is not ours, hints of possible PHI at most. */
export function diagnosticsOf({ client }: Session, analysed: Analysed): Diagnostic[] {
  const findings = analysed.state === 'checked' ? analysed.analysis.findings : analysed.hints;
  const options = { docsUri: client.options.docsUri, relatedInformation: client.relatedInformation };
  return findings.map((finding) => diagnosticOf(finding, analysed.uri, analysed.text, options));
}
