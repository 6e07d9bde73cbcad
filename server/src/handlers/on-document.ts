import type { CancellationToken, Position, Range } from 'vscode-languageserver';
import type { Analyzer, CheckedAnalysis } from '../../../core/index.js';
import type { Span } from '../../../core/text/span.js';
import { faultText } from '../log.js';
import type { ClientFeatures } from '../protocol/client-features.js';
import type { DocumentText } from '../protocol/text.js';
import type { Session } from '../session.js';
import { servedThread, type ServedThread } from '../threads.js';
import type { EditorSettings } from '../settings.js';

/** One version of a document, its analysis, and the way between the client's positions and our offsets. */
export interface DocumentContext {
  readonly uri: string;
  readonly version: number;
  readonly text: DocumentText;
  readonly analysis: CheckedAnalysis;
  readonly analyzer: Analyzer;
  readonly client: ClientFeatures;
  readonly settings: EditorSettings;
  offsetAt(position: Position): number;
  spanOf(range: Range): Span;
  rangeOf(span: Span): Range;
  /** The URI of a file that was read for the document. */
  uriOf(path: string): string;
  /** The golden thread of its folder; undefined for what is neither plan nor note. */
  thread(): Promise<ServedThread | undefined>;
  /** The analysis of another text of the document. */
  reanalyze(text: string): CheckedAnalysis;
}

/** A request about a document. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** A feature's handler, before it is bound to a connection's session. */
export type SessionHandler<Params, Result> = (
  session: Session,
) => (params: Params, token: CancellationToken) => Promise<Result | null>;

/**
 * A handler that finds the document and its analysis, guards, cancels and falls back. Its answer is null for a document
 * that is not open or not ours, for a cancelled request, for positions that an edit has overtaken, and after a fault,
 * which is logged without its message and costs nothing but this answer.
 */
export function onDocument<Params extends DocumentParams, Result>(
  name: string,
  feature: (context: DocumentContext, params: Params) => Result | undefined | Promise<Result | undefined>,
): SessionHandler<Params, Result> {
  return (session) => async (params, token) => {
    try {
      const document = session.documents.get(params.textDocument.uri);
      if (!document) return null;
      const { version } = document;
      const analysed = await session.analyses.of(document);
      if (analysed.state !== 'checked' || token.isCancellationRequested || analysed.version !== version)
        return null;
      const { uri, text, analysis, analyzer, settings } = analysed;
      const context: DocumentContext = {
        ...{ uri, version, text, analysis, analyzer, settings, client: session.client },
        offsetAt: (position) => text.offsetAt(position),
        spanOf: (range) => text.spanOf(range),
        rangeOf: (span) => text.rangeOf(span),
        uriOf: (path) => analysed.uriOf(path),
        thread: () => servedThread(session, analysed, () => !token.isCancellationRequested),
        reanalyze: (changed) =>
          analyzer.update(analysis, [{ start: 0, end: analysis.text.length, text: changed }]),
      };
      return (await feature(context, params)) ?? null;
    } catch (error) {
      session.logger.error(faultText(name, error));
      return null;
    }
  };
}
