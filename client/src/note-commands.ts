import {
  commands,
  l10n,
  DiagnosticSeverity,
  languages,
  Range,
  Selection,
  TextEditorRevealType,
  window,
  type TextEditor,
} from 'vscode';
import {
  framingSentencesRequest,
  nextPlaceholderRequest,
  noteTemplatesRequest,
  type FramingSentencesParams,
  type FramingSentencesResult,
  type NextPlaceholderParams,
  type NoteTemplateResult,
  type RangeResult,
} from '../../server/src/protocol/messages.js';
import { messageMs, tellNoServer } from './message.js';
import { openNew } from './open-new.js';
import type { ServerConnection } from './server-connection.js';

/** Asks for a format, opens a note of it, and selects its first place to fill. */
export async function newNote(server: ServerConnection): Promise<void> {
  const formats = await server.running?.sendRequest<readonly NoteTemplateResult[]>(noteTemplatesRequest);
  if (!formats) {
    tellNoServer();
    return;
  }
  const items = formats.map(({ format, template, about }) => ({ label: format, detail: about, template }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('New note'),
    placeHolder: l10n.t('Format of the note'),
    matchOnDetail: true,
  });
  if (!picked) return;
  const editor = await openNew(server, picked.template);
  if (editor) await goToNextPlaceholder(server);
}

/** Selects the next place of a template, so that typing fills it. */
export async function goToNextPlaceholder(server: ServerConnection): Promise<void> {
  const editor = window.activeTextEditor;
  const client = server.running;
  if (!editor || !client) return;
  const params: NextPlaceholderParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
    range: client.code2ProtocolConverter.asRange(editor.selection),
  };
  const found = await client.sendRequest<RangeResult | null>(nextPlaceholderRequest, params);
  if (!found) {
    window.setStatusBarMessage(l10n.t('Provenote: no place is left to fill in.'), messageMs);
    return;
  }
  select(editor, new Range(found.start.line, found.start.character, found.end.line, found.end.character));
}

/** Asks for an element of the canonical table and inserts a sentence that frames the therapy relationship with it. */
export async function insertFraming(server: ServerConnection): Promise<void> {
  const editor = window.activeTextEditor;
  const client = server.running;
  if (!editor || !client) return;
  const { document } = editor;
  const { version } = document;
  const params: FramingSentencesParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  };
  const found = await client.sendRequest<FramingSentencesResult | null>(framingSentencesRequest, params);
  if (!found) {
    window.setStatusBarMessage(
      l10n.t('Provenote: this document is not checked, so nothing is inserted.'),
      messageMs,
    );
    return;
  }
  const items = found.sentences.map((sentence) => ({
    label: sentence.name,
    description: sentence.grade,
    detail: sentence.history,
    sentence,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Therapeutic framing'),
    placeHolder: l10n.t(
      'Element of the therapy relationship, or method of fitting the therapy to the client',
    ),
    matchOnDescription: true,
  });
  if (!picked) return;
  if (document.version !== version) {
    window.setStatusBarMessage(l10n.t('Provenote: the text has changed meanwhile. Try again.'), messageMs);
    return;
  }
  const { text, placeholder } = picked.sentence;
  const at = client.protocol2CodeConverter.asPosition(found.position);
  const start = document.offsetAt(at);
  if (!(await editor.edit((edit) => edit.insert(at, text)))) return;
  // Line breaks become those of the document.
  const shift = document.getText().indexOf(text.slice(placeholder.start, placeholder.end), start);
  if (shift < 0) return;
  const end = shift + placeholder.end - placeholder.start;
  select(editor, new Range(document.positionAt(shift), document.positionAt(end)));
}

/** Says how much is left to mend in the document, and opens the list of it. */
export async function checkDocument(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const found = languages.getDiagnostics(document.uri).filter(({ source }) => source === 'provenote');
  const counts = severities.flatMap(([severity, name]) => {
    const count = found.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [countText(name, count)];
  });
  window.setStatusBarMessage(
    counts.length === 0
      ? l10n.t('Provenote: nothing to mend in this document.')
      : l10n.t('Provenote: {0}.', counts.join(', ')),
    messageMs,
  );
  if (counts.length > 0) await commands.executeCommand('workbench.actions.view.problems');
}
const severities = [
  [DiagnosticSeverity.Error, 'error'],
  [DiagnosticSeverity.Warning, 'warning'],
  [DiagnosticSeverity.Information, 'remark'],
  [DiagnosticSeverity.Hint, 'hint'],
] as const;

function countText(name: (typeof severities)[number][1], count: number): string {
  switch (name) {
    case 'error':
      return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
    case 'warning':
      return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
    case 'remark':
      return count === 1 ? l10n.t('1 remark') : l10n.t('{0} remarks', count);
    case 'hint':
      return count === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', count);
  }
}

function select(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
