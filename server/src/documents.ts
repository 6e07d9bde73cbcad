import { TextDocuments, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextEdit } from '../../core/text/edit.js';
import type { PositionEncoding } from '../../core/text/line-index.js';
import { faultText, type Logger } from './log.js';
import { DocumentText } from './protocol/text.js';

/** A document that the client has open, as it stands after the latest change. */
export class OpenDocument {
  readonly uri: string;
  version: number;
  text: DocumentText;
  /** The text that was analysed last, and the edits since then; undefined when they are not known. */
  private analysed: { readonly text: string; readonly edits: TextEdit[] } | undefined = undefined;

  constructor(uri: string, version: number, text: DocumentText) {
    this.uri = uri;
    this.version = version;
    this.text = text;
  }

  /** Takes up the changes of one notification; each counts in the text that those before it left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const { text, edit } = this.text.changed(change);
      this.text = text;
      if (edit) this.analysed?.edits.push(edit);
      else this.analysed = undefined;
    }
    this.version = version;
  }

  /** The edits that led from a text that was analysed to the one of now; undefined when they are not known. */
  editsSince(text: string): readonly TextEdit[] | undefined {
    return this.analysed?.text === text ? this.analysed.edits : undefined;
  }

  /** Takes note that the text of now has an analysis. */
  settle(): void {
    this.analysed = { text: this.text.text, edits: [] };
  }
}

/** The open documents, kept in step with the client. A malformed change is logged and leaves the text as it was. */
export function openDocuments(encoding: () => PositionEncoding, logger: Logger): TextDocuments<OpenDocument> {
  return new TextDocuments({
    create: (uri, _languageId, version, content) =>
      new OpenDocument(uri, version, new DocumentText(content, encoding())),
    update: (document: OpenDocument, changes, version) => {
      try {
        document.change(changes, version);
      } catch (error) {
        logger.error(faultText('textDocument/didChange', error));
      }
      return document;
    },
  });
}
