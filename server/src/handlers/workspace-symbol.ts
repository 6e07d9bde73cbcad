import {
  SymbolKind,
  type CancellationToken,
  type SymbolInformation,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { matchesQuery } from '../../../core/features/workspace-symbols.js';
import { faultText } from '../log.js';
import type { Session } from '../session.js';
import { placedSymbols, type PlacedSymbol } from '../workspace-documents.js';

/** More than anybody reads; a longer query finds the others. */
const mostSymbols = 500;

/** Sources, graded elements and ids of plans of all documents whose name fits a query, those of open documents first. */
export const workspaceSymbol =
  (session: Session) =>
  async ({ query }: WorkspaceSymbolParams, token: CancellationToken): Promise<SymbolInformation[]> => {
    const found: SymbolInformation[] = [];
    const isWanted = (): boolean => !token.isCancellationRequested && found.length < mostSymbols;
    const add = (uri: string, symbols: readonly PlacedSymbol[]): void => {
      for (const { kind, name, detail, range } of symbols)
        if (matchesQuery(name, query) && isWanted())
          found.push({ name, kind: kindOf(kind), containerName: detail, location: { uri, range } });
    };
    try {
      for (const document of session.documents.all()) {
        const analysed = await session.analyses.of(document);
        if (analysed.state === 'checked') add(analysed.uri, placedSymbols(analysed.analysis, analysed.text));
      }
      for await (const { document } of session.workspace.documents(isWanted))
        add(document.uri, document.symbols);
    } catch (error) {
      session.logger.error(faultText('workspace/symbol', error));
    }
    return token.isCancellationRequested ? [] : found;
  };

function kindOf(kind: PlacedSymbol['kind']): SymbolKind {
  switch (kind) {
    case 'source':
      return SymbolKind.Key;
    case 'element':
      return SymbolKind.Constant;
    case 'thread':
      return SymbolKind.EnumMember;
  }
}
