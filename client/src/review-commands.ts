import {
  ConfigurationTarget,
  l10n,
  Selection,
  TextEditorRevealType,
  window,
  workspace,
  type TextEditor,
} from 'vscode';
import {
  attestRequest,
  reviewedSentenceRequest,
  type AttestParams,
  type AttestResult,
  type ReviewedSentenceParams,
  type ReviewedSentenceResult,
} from '../../server/src/protocol/messages.js';
import { cursorOf, type Cursor } from './at-cursor.js';
import { gitUser } from './committed-text.js';
import { messageMs } from './message.js';
import type { ServerConnection } from './server-connection.js';

type Decision = AttestParams['decision'];

/** Asks for place and remark, and writes what the reviewer decides of the sentence at the cursor. Escape leaves all as it is. */
export async function reviewSentence(server: ServerConnection, decision: Decision): Promise<void> {
  const cursor = cursorOf(server);
  if (!cursor) return;
  const { client, editor, textDocument } = cursor;
  const found = await sentenceAt(cursor);
  if (!found) {
    say(l10n.t('put the cursor on a sentence of a document that Provenote checks.'));
    return;
  }
  const range = client.protocol2CodeConverter.asRange(found.range);
  // What is decided of is to be seen.
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  const remarks = await askRemarks(decision);
  const reviewer = remarks && (await reviewerOf(editor));
  if (!remarks || !reviewer) return;
  const params: AttestParams = {
    textDocument,
    position: found.range.start,
    ...{ hash: found.hash, decision, reviewer, ...remarks },
  };
  const result = await client.sendRequest<AttestResult | null>(attestRequest, params);
  editor.selection = new Selection(range.start, range.start);
  if (!result) say(l10n.t('the sentence has changed meanwhile. Put the cursor on it and decide anew.'));
  else if (result.message !== undefined) say(result.message);
  else say(recorded[decision]());
}

const titles: Readonly<Record<Decision, () => string>> = {
  verified: () => l10n.t('Verify Sentence'),
  disputed: () => l10n.t('Dispute Sentence'),
  rejected: () => l10n.t('Reject Sentence'),
};

const recorded: Readonly<Record<Decision, () => string>> = {
  verified: () => l10n.t('verified. It counts once you commit .provenote/.'),
  disputed: () => l10n.t('disputed. Others see it once you commit .provenote/.'),
  rejected: () => l10n.t('rejected. Others see it once you commit .provenote/.'),
};

async function sentenceAt({
  client,
  position,
  textDocument,
}: Cursor): Promise<ReviewedSentenceResult | undefined> {
  const params: ReviewedSentenceParams = { textDocument, position };
  return (
    (await client.sendRequest<ReviewedSentenceResult | null>(reviewedSentenceRequest, params)) ?? undefined
  );
}

/** Undefined when the reviewer thought better of it. */
async function askRemarks(decision: Decision): Promise<{ locator: string; note: string } | undefined> {
  const title = titles[decision]();
  const locator = await window.showInputBox({
    title: l10n.t('{0} (1 of 2): Place in the Source', title),
    prompt: l10n.t('Where in the source did you look? May stay empty.'),
    placeHolder: 'p. 61',
    ignoreFocusOut: true,
  });
  if (locator === undefined) return undefined;
  const note = await window.showInputBox({
    title: l10n.t('{0} (2 of 2): Remark', title),
    prompt: l10n.t(
      'A remark for other reviewers, without anything that tells who a client is. May stay empty.',
    ),
    ignoreFocusOut: true,
  });
  return note === undefined ? undefined : { locator, note };
}

/** Who signs: the setting, what git says, or the answer to a question that is asked once. Undefined when it is not answered. */
async function reviewerOf({ document }: TextEditor): Promise<string | undefined> {
  const settings = workspace.getConfiguration('provenote', document);
  const known = settings.get<string>('reviewer', '').trim() || (await gitUser(document.uri));
  if (known !== '') return known;
  const told = await window.showInputBox({
    title: l10n.t('Who Signs Off?'),
    prompt: l10n.t('Your name and address, as you commit. It is kept in the setting provenote.reviewer.'),
    placeHolder: 'Ada Fern <ada@fern.example>',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? l10n.t('A name is required.') : undefined),
  });
  if (told === undefined) return undefined;
  await settings.update('reviewer', told.trim(), ConfigurationTarget.Global);
  return told.trim();
}

function say(words: string): void {
  window.setStatusBarMessage(`Provenote: ${words}`, messageMs * 2);
}
