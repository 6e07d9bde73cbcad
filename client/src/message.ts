import { l10n, window } from 'vscode';

/** How long an answer without a place to go to stays in the status bar. */
export const messageMs = 4000;

/** Says that nothing answers. */
export function tellNoServer(): void {
  window.setStatusBarMessage(
    l10n.t('Provenote: the server is not running. "Provenote: Restart Server" starts it.'),
    messageMs,
  );
}
