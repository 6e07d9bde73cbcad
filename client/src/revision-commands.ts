import { l10n, Uri, window, workspace, type TextDocument } from 'vscode';
import {
  applyRevisionRequest,
  revisionTargetRequest,
  suggestRevisionRequest,
  type ApplyRevisionParams,
  type ApplyRevisionResult,
  type NewDocumentResult,
  type RevisionTargetParams,
  type RevisionTargetResult,
  type SuggestRevisionParams,
} from '../../server/src/protocol/messages.js';
import { messageMs, tellNoServer } from './message.js';
import { goToNextPlaceholder } from './note-commands.js';
import type { ServerConnection } from './server-connection.js';

/** Opens the form of a revision of the sentence at the cursor; nothing is written until its author saves it. */
export async function suggestRevision(server: ServerConnection): Promise<void> {
  const editor = window.activeTextEditor;
  const client = server.running;
  if (!editor) return;
  if (!client) {
    tellNoServer();
    return;
  }
  const { document, selection } = editor;
  const params: SuggestRevisionParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    position: client.code2ProtocolConverter.asPosition(selection.active),
    target: workspace.asRelativePath(document.uri, false),
  };
  const form = await client.sendRequest<NewDocumentResult | null>(suggestRevisionRequest, params);
  if (!form) {
    say(l10n.t('Put the cursor on the sentence that the revision is of.'));
    return;
  }
  await window.showTextDocument(
    await workspace.openTextDocument({ language: 'markdown', content: form.text }),
  );
  await goToNextPlaceholder(server);
}

/** Applies the revision that is open to its article, in the editor's own preview; or says why it cannot be applied. */
export async function applyRevision(server: ServerConnection): Promise<void> {
  const editor = window.activeTextEditor;
  const client = server.running;
  if (!editor) return;
  if (!client) {
    tellNoServer();
    return;
  }
  const asUri = (uri: Uri): string => client.code2ProtocolConverter.asUri(uri);
  const textDocument = { uri: asUri(editor.document.uri) };
  const asked: RevisionTargetParams = { textDocument };
  const target = await client.sendRequest<RevisionTargetResult | null>(revisionTargetRequest, asked);
  if (!target) {
    say(
      l10n.t('This is no revision. "Provenote: Suggest a Revision" on a sentence of an article writes one.'),
    );
    return;
  }
  if (target.path === undefined) {
    say(l10n.t('The revision does not say which article it is of. Add target: to its frontmatter.'));
    return;
  }
  const article = await articleAt(editor.document, target.path);
  if (!article) {
    say(l10n.t('There is no article where target: leads. Correct the path.'));
    return;
  }
  const params: ApplyRevisionParams = { textDocument, article: asUri(article.uri) };
  const result = await client.sendRequest<ApplyRevisionResult | null>(applyRevisionRequest, params);
  if (!result) say(l10n.t('The revision or its article is not checked, so nothing was applied.'));
  else if ('message' in result) say(result.message);
  else await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(result.edit));
}

/** The article, opened: from the revision's folder, or from a workspace folder. */
async function articleAt({ uri }: TextDocument, path: string): Promise<TextDocument | undefined> {
  const folders = [
    ...(uri.scheme === 'untitled' ? [] : [Uri.joinPath(uri, '..')]),
    ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri),
  ];
  for (const folder of folders) {
    const place = Uri.joinPath(folder, path);
    const isThere = await workspace.fs.stat(place).then(
      () => true,
      () => false,
    );
    if (isThere) return await workspace.openTextDocument(place);
  }
  return undefined;
}

function say(words: string): void {
  window.setStatusBarMessage(`Provenote: ${words}`, messageMs * 2);
}
