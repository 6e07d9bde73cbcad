import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import { documentSymbols, type DocumentSymbol as Symbol } from '../../../core/features/document-symbols.js';
import { onDocument, type DocumentContext } from './on-document.js';

/** The outline: sections with their counts, and the sources. */
export const documentSymbol = onDocument(
  'documentSymbol',
  (context): DocumentSymbol[] | SymbolInformation[] => {
    const symbols = documentSymbols(context.analysis);
    return context.client.nestedSymbols ? nested(context, symbols) : flat(context, symbols, undefined);
  },
);

function nested(context: DocumentContext, symbols: readonly Symbol[]): DocumentSymbol[] {
  return symbols.map((symbol) => ({
    name: symbol.name,
    detail: symbol.detail,
    kind: kindOf(symbol),
    range: context.rangeOf(symbol),
    selectionRange: context.rangeOf(symbol.selection),
    children: nested(context, symbol.children),
  }));
}

/** For clients that know no hierarchy. */
function flat(
  context: DocumentContext,
  symbols: readonly Symbol[],
  containerName: string | undefined,
): SymbolInformation[] {
  return symbols.flatMap((symbol) => [
    {
      name: symbol.name,
      kind: kindOf(symbol),
      location: { uri: context.uri, range: context.rangeOf(symbol) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...flat(context, symbol.children, symbol.name),
  ]);
}

/** Markdown's own outline gives sections the kind String too, so both look alike. */
function kindOf(symbol: Symbol): SymbolKind {
  return symbol.kind === 'section' ? SymbolKind.String : SymbolKind.Key;
}
