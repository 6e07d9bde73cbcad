import {
  l10n,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TextEditor,
  type WebviewPanel,
} from 'vscode';
import type { ProvenanceDocument } from '../../../core/reports/provenance/model.js';
import { provenanceRequest, type ProvenanceParams } from '../../../server/src/protocol/messages.js';
import type { FromPage, ToPage } from '../../webview/messages.js';
import type { ServerConnection } from '../server-connection.js';
import type { CoveredDocuments } from './covered-documents.js';
import { throttle } from './throttle.js';
import { mediaOf, webviewPage } from './webview-page.js';

/** The type of the panel, by which the editor finds who brings it back after a restart. */
export const provenanceViewType = 'provenote.provenance';

/** While a document is typed the panel is brought up to date this often. */
const everyMs = 250;

/** One panel beside the editor: what stands behind the document that is being edited. */
export class ProvenancePanel implements Disposable {
  private panel: WebviewPanel | undefined = undefined;
  /** The document that is shown; it stays when the panel itself or another kind of editor becomes active. */
  private uri: Uri | undefined = undefined;
  private readonly refresh = throttle(everyMs, () => void this.send());
  private readonly subscriptions: readonly Disposable[];
  private readonly server: ServerConnection;
  private readonly covered: CoveredDocuments;
  private readonly extensionUri: Uri;

  constructor(server: ServerConnection, covered: CoveredDocuments, extensionUri: Uri) {
    this.server = server;
    this.covered = covered;
    this.extensionUri = extensionUri;
    this.subscriptions = [
      server.onStatus(({ uri }) => {
        if (this.uri === undefined) this.follow(window.activeTextEditor);
        if (this.uri?.toString() === uri) this.refresh.ask();
      }),
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.sendCursor(textEditor)),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.uri?.toString() === uri.toString()) this.refresh.ask();
      }),
    ];
  }

  /** Shows the panel beside the editor; the focus stays in the text. */
  show(): void {
    const { activeTextEditor } = window;
    if (activeTextEditor?.document.languageId === 'markdown') this.uri = activeTextEditor.document.uri;
    if (this.panel) {
      this.panel.reveal(undefined, true);
      this.turnTo(this.uri);
      return;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.adopt(
      window.createWebviewPanel(provenanceViewType, l10n.t('Provenance'), column, { enableFindWidget: true }),
    );
  }

  /** Takes over a panel of before a restart of the editor. `state` is what its page kept. */
  restore(panel: WebviewPanel, state: unknown): void {
    const kept = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
    if (this.panel) {
      panel.dispose();
      return;
    }
    if (typeof kept === 'string') this.uri = Uri.parse(kept);
    this.adopt(panel);
  }

  dispose(): void {
    this.refresh.stop();
    this.panel?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private adopt(panel: WebviewPanel): void {
    this.panel = panel;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [mediaOf(this.extensionUri)] };
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.refresh.stop();
    });
    webview.onDidReceiveMessage((message: FromPage) => this.received(message));
    webview.html = webviewPage(webview, this.extensionUri);
  }

  private received(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.turnTo(this.uri);
        break;
      case 'reveal':
        void this.reveal(message.offset, message.focus);
        break;
      case 'open':
        break;
    }
  }

  private follow(editor: TextEditor | undefined): void {
    if (!this.panel || !editor || !this.covered.has(editor.document)) return;
    if (editor.document.uri.toString() === this.uri?.toString()) this.sendCursor(editor);
    else this.turnTo(editor.document.uri);
  }

  private turnTo(uri: Uri | undefined): void {
    this.uri = uri;
    if (uri) this.post({ type: 'keep', uri: uri.toString() });
    this.refresh.ask();
  }

  private async send(): Promise<void> {
    const { uri } = this;
    if (!this.panel) return;
    const shown = uri && (await this.ask(uri));
    if (uri !== this.uri) return;
    if (!shown) {
      this.post({ type: 'nothing', reason: reasonOf(this.document(), this.server.running !== undefined) });
      return;
    }
    this.post({ type: 'document', document: shown });
    const editor = window.visibleTextEditors.find((one) => one.document.uri.toString() === uri.toString());
    if (editor) this.sendCursor(editor);
  }

  /** Undefined for a document that is not ours, and without a server. Never rejects. */
  private async ask(uri: Uri): Promise<ProvenanceDocument | undefined> {
    const client = this.server.running;
    if (!client) return undefined;
    const params: ProvenanceParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
    try {
      return (await client.sendRequest<ProvenanceDocument | null>(provenanceRequest, params)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  private sendCursor({ document, selection }: TextEditor): void {
    if (document.uri.toString() === this.uri?.toString())
      this.post({ type: 'cursor', offset: document.offsetAt(selection.active) });
  }

  /** Goes to a place of the document; it is opened again where it is shown nowhere. */
  private async reveal(offset: number, focus: boolean): Promise<void> {
    const document = this.document();
    if (!document) return;
    const visible = window.visibleTextEditors.find((one) => one.document === document);
    const at = document.positionAt(offset);
    const editor = await window.showTextDocument(document, {
      viewColumn: visible?.viewColumn ?? ViewColumn.One,
      preserveFocus: !focus,
    });
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private document(): TextDocument | undefined {
    const wanted = this.uri?.toString();
    return workspace.textDocuments.find(({ uri }) => uri.toString() === wanted);
  }

  private post(message: ToPage): void {
    void this.panel?.webview.postMessage(message);
  }
}

/** Why there is nothing to show, and what to do about it. */
function reasonOf(document: TextDocument | undefined, isRunning: boolean): string {
  if (!isRunning)
    return l10n.t('The server is starting. If this stays, "Provenote: Restart Server" starts it anew.');
  if (!document) return l10n.t('Open a Markdown document to see what stands behind its sentences.');
  return l10n.t(
    'Provenote does not check this document. It does as soon as a provenote.config.yaml covers it, its frontmatter says its kind, or a sentence has the [LLM] tag.',
  );
}
