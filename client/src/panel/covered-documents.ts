import { commands, window, workspace, type Disposable, type TextDocument } from 'vscode';
import type { ServerConnection } from '../server-connection.js';

/** When the active editor shows a document that Provenote covers, for the `when` clauses of the manifest. */
const coveredKey = 'provenote.isCovered';

/** Which open documents are ours, as the server tells. It keeps the key of the manifest up to date. */
export class CoveredDocuments implements Disposable {
  private readonly uris = new Set<string>();
  private readonly subscriptions: readonly Disposable[];

  constructor(server: ServerConnection) {
    this.subscriptions = [
      server.onStatus(({ uri, state }) => {
        if (state === 'checked') this.uris.add(uri);
        else this.uris.delete(uri);
        this.tell();
      }),
      window.onDidChangeActiveTextEditor(() => this.tell()),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.uris.delete(uri.toString());
        this.tell();
      }),
    ];
  }

  has({ languageId, uri }: TextDocument): boolean {
    return languageId === 'markdown' && this.uris.has(uri.toString());
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private tell(): void {
    const document = window.activeTextEditor?.document;
    void commands.executeCommand('setContext', coveredKey, document !== undefined && this.has(document));
  }
}
