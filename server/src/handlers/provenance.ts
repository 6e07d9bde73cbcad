import type { CancellationToken } from 'vscode-languageserver';
import { locateFindings, mergeFindings } from '../../../core/reports/located.js';
import type { ProvenanceDocument } from '../../../core/reports/provenance/model.js';
import { overviewRowOf, withFindings } from '../../../core/reports/provenance/overview.js';
import { provenanceOf } from '../../../core/reports/provenance/provenance-of.js';
import type { CheckedAnalysis } from '../../../core/index.js';
import { byCodeUnits } from '../../../workspace/path.js';
import { faultText } from '../log.js';
import type { OverviewDocument, OverviewResult } from '../protocol/messages.js';
import type { Session } from '../session.js';
import type { ClosedDocument } from '../workspace-documents.js';
import { onDocument, type DocumentParams, type SessionHandler } from './on-document.js';

/** What stands behind an open document: states, counts and places, and no sentence. */
export const provenance: SessionHandler<DocumentParams, ProvenanceDocument> = (session) =>
  onDocument('provenance', ({ analysis, uri }) => documentOf(session, uri, analysis))(session);

/** A row for each document of ours in the workspace, those that are not open included, in order of path. Never rejects. */
export const overview =
  (session: Session) =>
  async (_params: unknown, token: CancellationToken): Promise<OverviewResult> => {
    const rows = new Map<string, OverviewDocument>();
    const closed: ClosedDocument[] = [];
    const isWanted = (): boolean => !token.isCancellationRequested;
    try {
      for (const document of session.documents.all()) {
        const analysed = await session.analyses.of(document);
        if (analysed.state !== 'checked') continue;
        const { uri } = analysed;
        rows.set(session.configs.keyOf(uri), {
          uri,
          ...overviewRowOf(documentOf(session, uri, analysed.analysis)),
        });
      }
      for await (const { document } of session.workspace.documents(isWanted)) closed.push(document);
      // Only now are all of them known, and what they make of each other.
      for (const { overview: row, path, uri } of closed)
        if (row && !rows.has(path))
          rows.set(path, { uri, ...withFindings(row, session.workspace.othersOf(path)) });
    } catch (error) {
      session.logger.error(faultText('provenance overview', error));
    }
    const documents = [...rows.values()].sort((a, b) => byCodeUnits(a.path, b.path));
    return { documents, leftOut: await session.workspace.leftOut().catch(() => 0) };
  };

function documentOf(
  { configs, workspace }: Session,
  uri: string,
  analysis: CheckedAnalysis,
): ProvenanceDocument {
  const own = locateFindings(analysis.findings, analysis.text);
  return provenanceOf(analysis, {
    path: decoded(configs.shownPathOf(uri)),
    findings: mergeFindings(own, workspace.othersOf(configs.keyOf(uri))),
  });
}

/** The name of a document that no file system holds is part of a URI. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
