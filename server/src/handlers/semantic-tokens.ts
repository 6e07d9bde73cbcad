import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { semanticTokens as tokensOf } from '../../../core/features/semantic-tokens.js';
import { encodedTokens, tokenEdits } from '../protocol/semantic-tokens.js';
import type { Session } from '../session.js';
import { onDocument, type DocumentContext, type SessionHandler } from './on-document.js';

/** What a client was last told of a document. */
interface Told {
  readonly id: string;
  readonly data: readonly number[];
}

/** The requests for semantic tokens of one connection, which share what the client was told last. */
export interface SemanticTokenHandlers {
  readonly full: ReturnType<SessionHandler<SemanticTokensParams, SemanticTokens>>;
  readonly delta: ReturnType<SessionHandler<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>>;
  readonly range: ReturnType<SessionHandler<SemanticTokensRangeParams, SemanticTokens>>;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

/** Tags and numbers of sources: all of a document, what changed since the last answer, or those of a range. */
export function semanticTokens(session: Session): SemanticTokenHandlers {
  const told = new Map<string, Told>();
  let lastId = 0;
  const tell = ({ analysis, text, uri }: DocumentContext): Told => {
    const all = tokensOf(analysis, { start: 0, end: analysis.text.length });
    const now = { id: String(++lastId), data: encodedTokens(all, text) };
    told.set(uri, now);
    return now;
  };
  const full = onDocument('semanticTokens/full', (context): SemanticTokens => {
    const { id, data } = tell(context);
    return { resultId: id, data: [...data] };
  });
  const delta = onDocument(
    'semanticTokens/full/delta',
    (context, params: SemanticTokensDeltaParams): SemanticTokens | SemanticTokensDelta => {
      const before = told.get(context.uri);
      const { id, data } = tell(context);
      return before?.id === params.previousResultId
        ? { resultId: id, edits: tokenEdits(before.data, data) }
        : { resultId: id, data: [...data] };
    },
  );
  const range = onDocument(
    'semanticTokens/range',
    ({ analysis, spanOf, text }, params: SemanticTokensRangeParams): SemanticTokens => ({
      data: encodedTokens(tokensOf(analysis, spanOf(params.range)), text),
    }),
  );
  return {
    full: full(session),
    delta: delta(session),
    range: range(session),
    forget: (uri) => told.delete(uri),
  };
}
