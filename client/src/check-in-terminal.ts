import { l10n, window, workspace } from 'vscode';
import { messageMs } from './message.js';

/** Opens a terminal with the command that checks the folder typed in; the user runs it. */
export function checkInTerminal(): void {
  const [folder] = workspace.workspaceFolders ?? [];
  const hasTerminal = folder?.uri.scheme === 'file' || folder?.uri.scheme === 'vscode-remote';
  if (!folder || !hasTerminal) {
    window.setStatusBarMessage(
      l10n.t('Provenote: not in the browser. Open the folder in VS Code on a machine.'),
      messageMs,
    );
    return;
  }
  if (!workspace.isTrusted) {
    window.setStatusBarMessage(
      l10n.t('Provenote: npx may run what lies in this folder. Trust the folder first.'),
      messageMs,
    );
    return;
  }
  const terminal = window.createTerminal({ name: 'Provenote', cwd: folder.uri });
  terminal.show();
  terminal.sendText('npx provenote check', false);
}
