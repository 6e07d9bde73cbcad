import { l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import {
  allowEntryRequest,
  allowPlaceRequest,
  type AllowArguments,
  type AllowEntryParams,
  type AllowEntryResult,
  type AllowPlaceResult,
} from '../../server/src/protocol/messages.js';
import { messageMs } from './message.js';
import type { ServerConnection } from './server-connection.js';

/**
 * Asks for the reason and writes a finding's text, as a hash, into the allow list of the configuration, which is made
 * when there is none. The change is saved, since it counts from then on; it can be undone in its file.
 */
export async function allowFinding(
  server: ServerConnection,
  { uri, position, rule }: AllowArguments,
): Promise<void> {
  const client = server.running;
  if (!client) return;
  const textDocument = { uri };
  const place = await client.sendRequest<AllowPlaceResult | null>(allowPlaceRequest, { textDocument });
  if (!place) {
    window.setStatusBarMessage(
      l10n.t('The allow list stands in a folder’s configuration. Open the folder first.'),
      messageMs,
    );
    return;
  }
  const reason = await window.showInputBox({
    title: l10n.t('Allow this text in all documents of the team'),
    prompt: l10n.t(
      'Why may it stand there? The reason is listed by `provenote ignores`; the text goes in as a hash.',
    ),
    validateInput: (value) => (value.trim() === '' ? l10n.t('A reason is required.') : undefined),
  });
  if (reason === undefined) return;
  const configUri = Uri.parse(place.uri);
  if (!place.exists) {
    const creation = new WorkspaceEdit();
    creation.createFile(configUri, { ignoreIfExists: true });
    await workspace.applyEdit(creation);
  }
  const document = await workspace.openTextDocument(configUri);
  const date = new Date().toISOString().slice(0, 10);
  const params: AllowEntryParams = {
    textDocument,
    position,
    rule,
    reason,
    date,
    configText: document.getText(),
  };
  const entry = await client.sendRequest<AllowEntryResult | null>(allowEntryRequest, params);
  if (!entry) {
    window.setStatusBarMessage(
      l10n.t(
        'Nothing was written: the finding is gone, or the allow list has a form that cannot be extended safely.',
      ),
      messageMs,
    );
    return;
  }
  const edit = new WorkspaceEdit();
  edit.insert(configUri, document.positionAt(entry.offset), entry.text);
  if (await workspace.applyEdit(edit)) await document.save();
}
