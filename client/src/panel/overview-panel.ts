import { l10n, Uri, ViewColumn, window, workspace, type Disposable, type WebviewPanel } from 'vscode';
import {
  overviewRequest,
  type OverviewDocument,
  type OverviewResult,
} from '../../../server/src/protocol/messages.js';
import type { FromPage, ToPage } from '../../webview/messages.js';
import type { ServerConnection } from '../server-connection.js';
import { throttle } from './throttle.js';
import { mediaOf, webviewPage } from './webview-page.js';

/** The type of the page, by which the editor finds who brings it back after a restart. */
export const overviewViewType = 'provenote.overview';

/** All documents are looked through again at most this often while one of them is typed. */
const everyMs = 2000;

/** One page for all documents of the workspace, each with its coverage; a click opens the document. */
export class OverviewPanel implements Disposable {
  private panel: WebviewPanel | undefined = undefined;
  private rows: readonly OverviewDocument[] = [];
  private readonly refresh = throttle(everyMs, () => void this.send());
  private readonly subscription: Disposable;
  private readonly server: ServerConnection;
  private readonly extensionUri: Uri;

  constructor(server: ServerConnection, extensionUri: Uri) {
    this.server = server;
    this.extensionUri = extensionUri;
    this.subscription = server.onStatus(() => {
      if (this.panel?.visible === true) this.refresh.ask();
    });
  }

  show(): void {
    if (this.panel) this.panel.reveal();
    else
      this.adopt(
        window.createWebviewPanel(overviewViewType, l10n.t('Provenance Overview'), ViewColumn.Active, {
          enableFindWidget: true,
        }),
      );
  }

  /** Takes over a page of before a restart of the editor. */
  restore(panel: WebviewPanel): void {
    if (this.panel) panel.dispose();
    else this.adopt(panel);
  }

  dispose(): void {
    this.refresh.stop();
    this.panel?.dispose();
    this.subscription.dispose();
  }

  private adopt(panel: WebviewPanel): void {
    this.panel = panel;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [mediaOf(this.extensionUri)] };
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.refresh.stop();
    });
    webview.onDidReceiveMessage((message: FromPage) => {
      if (message.type === 'ready') this.refresh.ask();
      if (message.type === 'open') void this.open(message.row);
    });
    webview.html = webviewPage(webview, this.extensionUri);
  }

  private async send(): Promise<void> {
    const client = this.server.running;
    if (!this.panel) return;
    let result: OverviewResult | undefined;
    try {
      result = await client?.sendRequest<OverviewResult>(overviewRequest, {});
    } catch {
      result = undefined;
    }
    if (!result) {
      this.post({
        type: 'nothing',
        reason: l10n.t('The server is starting. If this stays, "Provenote: Restart Server" starts it anew.'),
      });
      return;
    }
    this.rows = result.documents;
    // The page needs no address of a document.
    const rows = result.documents.map(({ path, kind, counts, sentences, coverage, errors, warnings }) => ({
      ...{ path, kind, counts, sentences, coverage, errors, warnings },
    }));
    this.post({ type: 'overview', rows, remark: remarkOf(result.leftOut) });
  }

  private async open(row: number): Promise<void> {
    const document = this.rows[row];
    if (document) await window.showTextDocument(Uri.parse(document.uri));
  }

  private post(message: ToPage): void {
    void this.panel?.webview.postMessage(message);
  }
}

/** What is not in the list, and why. */
function remarkOf(leftOut: number): string {
  if (!workspace.getConfiguration('provenote').get('checkWorkspace', true))
    return l10n.t('Only open documents are listed, since the setting provenote.checkWorkspace is off.');
  return leftOut === 0
    ? ''
    : l10n.t(
        'Not listed: {0} more. They are not on this machine, and each would have to be fetched. Open one to have it listed.',
        leftOut,
      );
}
