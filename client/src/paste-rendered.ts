import {
  Disposable,
  l10n,
  type CancellationToken,
  type DataTransfer,
  type Range,
  type TextDocument,
} from 'vscode';
import { imported } from './import-rendered.js';
import { pasteApi, type PasteApi, type PasteContext, type PasteEdit, type PasteKind } from './paste-api.js';
import type { ServerConnection } from './server-connection.js';

const mimeType = 'text/plain';

/** Longer texts are pasted without being looked at, in UTF-16 code units. */
const longestPaste = 1_000_000;

/**
 * Offers to paste the text of a rendered article as tagged markdown. The plain paste stays what an ordinary paste does; ours
 * stands beside it in the paste menu. Nothing on a VS Code before 1.97, which has no such offers.
 */
export function offerPasteOfRendered(server: ServerConnection): Disposable {
  const api = pasteApi();
  if (!api) return new Disposable(() => undefined);
  const kind = api.text.append('provenote', 'import');
  const provider = {
    provideDocumentPasteEdits: (
      document: TextDocument,
      ranges: readonly Range[],
      data: DataTransfer,
      context: PasteContext,
      token: CancellationToken,
    ) => editsOf(server, api, kind, { document, ranges, data, context, token }),
  };
  return api.register({ language: 'markdown' }, provider, kind, mimeType);
}

interface Paste {
  readonly document: TextDocument;
  readonly ranges: readonly Range[];
  readonly data: DataTransfer;
  readonly context: PasteContext;
  readonly token: CancellationToken;
}

async function editsOf(
  server: ServerConnection,
  api: PasteApi,
  kind: PasteKind,
  { document, ranges, data, context, token }: Paste,
): Promise<PasteEdit[] | undefined> {
  if (context.only && !context.only.contains(kind)) return undefined;
  const text = (await data.get(mimeType)?.asString()) ?? '';
  const client = server.running;
  if (!client || text.length > longestPaste || !mayBeRendered(text) || token.isCancellationRequested)
    return undefined;
  const result = await imported(server, {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    text,
    extent: replacesAll(document, ranges) ? 'document' : 'fragment',
    reason: 'paste',
  });
  if (!result || token.isCancellationRequested) return undefined;
  const edit = api.edit(result.text, l10n.t('Paste as tagged Provenote markdown'), kind);
  edit.yieldTo = [api.text.append('plain')];
  return [edit];
}

/** A look before the server is asked, so that other pastes cost nothing: tags without brackets, or tiers stuck to links. */
function mayBeRendered(text: string): boolean {
  return /LLM|link ?T[123]|[\p{L})”"’] ?\d{1,6}(?:[.?!]|$)/mu.test(text);
}

/** Whether nothing of the document is left beside what is pasted. */
function replacesAll(document: TextDocument, [range, ...others]: readonly Range[]): boolean {
  if (!range || others.length > 0) return false;
  const text = document.getText();
  return (
    (text.slice(0, document.offsetAt(range.start)) + text.slice(document.offsetAt(range.end))).trim() === ''
  );
}
