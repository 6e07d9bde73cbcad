import {
  Disposable,
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  workspace,
  type LanguageStatusItem,
} from 'vscode';
import type { StatusParams } from '../../server/src/protocol/messages.js';
import { hasGit } from './committed-text.js';
import { isFocusModeOn } from './focus-mode.js';
import type { ServerConnection } from './server-connection.js';
import { coverageText } from './status-text.js';
import { translate } from './translate.js';

const selector = { language: 'markdown' };

/** What stands behind the braces in the status bar of a Markdown document: server, kind, coverage, and the focus mode. */
export function showLanguageStatus(server: ServerConnection): Disposable {
  const status = languages.createLanguageStatusItem('provenote.status', selector);
  status.name = 'Provenote';
  const focus = languages.createLanguageStatusItem('provenote.focusMode', selector);
  focus.name = l10n.t('Provenote focus mode');
  const statuses = new Map<string, StatusParams>();
  const show = (): void => showStatus(status, server, statuses);
  const showFocus = (): void => {
    const isOn = isFocusModeOn();
    focus.text = isOn ? l10n.t('Focus mode is on') : l10n.t('Focus mode is off');
    focus.command = {
      title: isOn ? l10n.t('Turn Off') : l10n.t('Turn On'),
      command: 'provenote.toggleFocusMode',
    };
  };
  show();
  showFocus();
  return Disposable.from(
    status,
    focus,
    ...(hasGit() ? [] : [gitStatus()]),
    server.onStatus((params) => {
      statuses.set(params.uri, params);
      show();
    }),
    server.onState(() => {
      if (server.state !== 'running') statuses.clear();
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => statuses.delete(uri.toString())),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('provenote.focusMode')) showFocus();
    }),
  );
}

/** Says what is missing where there is no git. */
function gitStatus(): LanguageStatusItem {
  const item = languages.createLanguageStatusItem('provenote.git', selector);
  item.name = l10n.t('Provenote without git');
  item.text = l10n.t('Provenote: no git here');
  item.detail = l10n.t(
    'Not in the browser: an LLM tag that turned into a source since the last commit, and who commits',
  );
  return item;
}

function showStatus(
  item: LanguageStatusItem,
  server: ServerConnection,
  statuses: ReadonlyMap<string, StatusParams>,
): void {
  item.busy = server.state === 'starting';
  item.severity =
    server.state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.command =
    server.state === 'stopped'
      ? { title: l10n.t('Restart'), command: 'provenote.restartServer' }
      : { title: l10n.t('Show Output'), command: 'provenote.showOutput' };
  const document = window.activeTextEditor?.document;
  const status = document && statuses.get(document.uri.toString());
  if (server.state === 'starting') item.text = l10n.t('Provenote is starting');
  else if (server.state === 'stopped') item.text = l10n.t('Provenote is not running');
  else if (status?.state === 'checked')
    item.text = `${coverageText(status, translate)} · ${translate(status.kind)}`;
  else if (status?.state === 'off') item.text = l10n.t('Left out by a setting');
  else item.text = l10n.t('Not checked');
  item.detail =
    status?.state === 'uncovered'
      ? l10n.t('Nothing marks this document as clinical writing')
      : l10n.t('Provenote: where each sentence comes from');
}
