import { commands, Disposable, window, type ExtensionContext } from 'vscode';
import type { ServerConnection } from '../server-connection.js';
import { CoveredDocuments } from './covered-documents.js';
import { OverviewPanel, overviewViewType } from './overview-panel.js';
import { ProvenancePanel, provenanceViewType } from './provenance-panel.js';

/** The provenance panel and the overview of the workspace: their commands, and how they come back after a restart. */
export function registerPanels({ extensionUri }: ExtensionContext, server: ServerConnection): Disposable {
  const covered = new CoveredDocuments(server);
  const panel = new ProvenancePanel(server, covered, extensionUri);
  const overview = new OverviewPanel(server, extensionUri);
  return Disposable.from(
    covered,
    panel,
    overview,
    commands.registerCommand('provenote.showPanel', () => panel.show()),
    commands.registerCommand('provenote.showOverview', () => overview.show()),
    window.registerWebviewPanelSerializer(provenanceViewType, {
      deserializeWebviewPanel: (restored, state: unknown) => {
        panel.restore(restored, state);
        return Promise.resolve();
      },
    }),
    window.registerWebviewPanelSerializer(overviewViewType, {
      deserializeWebviewPanel: (restored) => {
        overview.restore(restored);
        return Promise.resolve();
      },
    }),
  );
}
