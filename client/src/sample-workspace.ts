import { commands, l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { messageMs } from './message.js';

/** What the extension ships as examples: faulty documents beside their clean twins, with a configuration. */
const sampleFiles = [
  'provenote.config.yaml',
  'article.md',
  'article.clean.md',
  'evidence.md',
  'evidence.clean.md',
  'note.md',
  'note.clean.md',
  'plan.md',
  'plan.clean.md',
];

const firstFile = 'article.md';
const pendingKey = 'provenote.sampleFolder';

/**
 * Copies the examples to a folder and opens it: one that the user picks, or one that the extension keeps, in which what is
 * there already stays as it is. Where no folder can be written, as in a browser, the article opens as an unsaved document.
 */
export async function openSampleWorkspace(context: ExtensionContext): Promise<void> {
  const from = Uri.joinPath(context.extensionUri, 'examples');
  if (context.globalStorageUri.scheme !== 'file' && context.globalStorageUri.scheme !== 'vscode-remote') {
    await openUnsaved(Uri.joinPath(from, firstFile));
    return;
  }
  const folder = await sampleFolder(context);
  if (!folder) return;
  await workspace.fs.createDirectory(folder);
  for (const name of sampleFiles) await copyIfMissing(Uri.joinPath(from, name), Uri.joinPath(folder, name));
  await context.globalState.update(pendingKey, folder.toString());
  const isBusy = (workspace.workspaceFolders ?? []).length > 0;
  await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: isBusy });
}

/** Opens the article of a sample workspace that has just been made. */
export async function showFreshSample(context: ExtensionContext): Promise<void> {
  const pending = context.globalState.get<string>(pendingKey);
  const folder = workspace.workspaceFolders?.find(({ uri }) => uri.toString() === pending);
  if (!folder) return;
  await context.globalState.update(pendingKey, undefined);
  await window.showTextDocument(Uri.joinPath(folder.uri, firstFile));
}

async function sampleFolder({ globalStorageUri }: ExtensionContext): Promise<Uri | undefined> {
  const kept = { label: l10n.t('A folder that Provenote keeps'), isKept: true };
  const own = { label: l10n.t('A folder of my choice…'), isKept: false };
  const picked = await window.showQuickPick([kept, own], {
    title: l10n.t('Open Sample Workspace'),
    placeHolder: l10n.t('Where to copy the example documents'),
  });
  if (!picked) return undefined;
  if (picked.isKept) return Uri.joinPath(globalStorageUri, 'sample');
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    openLabel: l10n.t('Copy Examples Here'),
  });
  const folder = chosen?.[0];
  return folder && Uri.joinPath(folder, 'provenote-sample');
}

async function copyIfMissing(from: Uri, to: Uri): Promise<void> {
  try {
    await workspace.fs.stat(to);
  } catch {
    await workspace.fs.copy(from, to);
  }
}

async function openUnsaved(example: Uri): Promise<void> {
  const content = new TextDecoder().decode(await workspace.fs.readFile(example));
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
  window.setStatusBarMessage(
    l10n.t('Provenote: not in the browser. The example opens as an unsaved document.'),
    messageMs,
  );
}
