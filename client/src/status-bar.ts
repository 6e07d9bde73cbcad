import {
  MarkdownString,
  StatusBarAlignment,
  window,
  workspace,
  type Disposable,
  type TextDocument,
} from 'vscode';
import type { StatusParams } from '../../server/src/protocol/messages.js';
import { statusText } from './status-text.js';
import { translate } from './translate.js';

/** One item for the active markdown editor; hidden where the server has nothing to say. */
export class StatusBar implements Disposable {
  private readonly item = window.createStatusBarItem('provenote.coverage', StatusBarAlignment.Right, 100);
  private readonly statuses = new Map<string, StatusParams>();
  private readonly subscriptions: readonly Disposable[];

  constructor() {
    this.item.name = 'Provenote';
    this.item.command = 'workbench.actions.view.problems';
    this.subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.show()),
      workspace.onDidCloseTextDocument((document) => this.forget(document)),
    ];
  }

  /** Takes up what the server says of a document. */
  update(status: StatusParams): void {
    this.statuses.set(status.uri, status);
    this.show();
  }

  /** Forgets all documents, when the server ends. */
  clear(): void {
    this.statuses.clear();
    this.show();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.item.dispose();
  }

  private forget(document: TextDocument): void {
    this.statuses.delete(document.uri.toString());
    this.show();
  }

  private show(): void {
    const document = window.activeTextEditor?.document;
    const status =
      document?.languageId === 'markdown' ? this.statuses.get(document.uri.toString()) : undefined;
    if (status?.state !== 'checked') {
      this.item.hide();
      return;
    }
    const { text, tooltip } = statusText(status, translate);
    this.item.text = text;
    this.item.tooltip = new MarkdownString(tooltip);
    this.item.accessibilityInformation = { label: `Provenote: ${text.replace(/^\$\(book\) /, '')}` };
    this.item.show();
  }
}
