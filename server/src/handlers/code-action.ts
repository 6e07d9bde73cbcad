import { say } from '../../../core/language/say.js';
import {
  CodeActionKind,
  CodeActionTriggerKind,
  Range,
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { z } from 'zod';
import { quickFixesAt, type QuickFix } from '../../../core/features/code-actions.js';
import { diagnosticOf } from '../protocol/diagnostics.js';
import { snippetEditOf, workspaceEditOf } from '../protocol/edits.js';
import { allowCommand, type AllowArguments } from '../protocol/messages.js';
import type { Session } from '../session.js';
import { documentActions } from './document-actions.js';
import { importActions, importKind } from './import-rendered.js';
import { onDocument, type DocumentContext, type DocumentParams, type SessionHandler } from './on-document.js';

/** Quick fixes for the findings of a range, and what can be done with the document as a whole. */
export const codeAction: SessionHandler<CodeActionParams, CodeAction[]> =
  (session) => async (params, token) => {
    const found = await ownActions(session)(params, token);
    // Only when somebody asks for the kind, since it reads the whole text.
    if (!params.context.only || !wants(params.context, importKind)) return found;
    return [...(found ?? []), ...(await importActions(session)(params))];
  };

const ownActions = onDocument('codeAction', (context, params: CodeActionParams): CodeAction[] => {
  const fixes = wants(params.context, CodeActionKind.QuickFix)
    ? quickFixesAt(context.analysis, context.spanOf(params.range)).map((fix) => actionOf(context, fix))
    : [];
  if (context.client.options.allow === true && wants(params.context, CodeActionKind.QuickFix))
    fixes.push(...allowActions(context, params));
  return [...fixes, ...actionsOnDocument(context, params)];
});

/** Whether the client asked for actions of a kind: it names kinds that hold those below them, or none for all. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function actionOf(context: DocumentContext, fix: QuickFix): CodeAction {
  const { client, text, uri, version } = context;
  const diagnostic = diagnosticOf(fix.finding, uri, text, {
    docsUri: client.options.docsUri,
    relatedInformation: client.relatedInformation,
  });
  const action = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  switch (fix.kind) {
    case 'repair':
      return {
        ...action,
        edit: workspaceEditOf(fix.edits, uri, version, text, client),
        ...(fix.preferred ? { isPreferred: true } : {}),
      };
    case 'ignore':
      return {
        ...action,
        edit:
          fix.reasonAt !== undefined && client.snippetEdits
            ? snippetEditOf(fix.edit, fix.reasonAt, uri, version, text)
            : workspaceEditOf([fix.edit], uri, version, text, client),
      };
  }
}

/** For possible PHI: the client asks for a reason, and writes a hash of the text into the allow list of the team. */
function allowActions(
  { analysis, rangeOf, spanOf, uri }: DocumentContext,
  params: CodeActionParams,
): CodeAction[] {
  const asked = spanOf(params.range);
  return analysis.findings
    .filter(({ rule, start, end }) => rule.startsWith('phi/') && start <= asked.end && asked.start <= end)
    .map((finding) => {
      const title = say(analysis.settings.locale, 'Allow this text everywhere (team’s allow list)…');
      const place: AllowArguments = { uri, position: rangeOf(finding).start, rule: finding.rule };
      const command = { title, command: allowCommand, arguments: [place] };
      return { title, kind: CodeActionKind.QuickFix, command };
    });
}

/**
 * What can be done with the document. A client that can ask again for an action that was chosen gets the changes then; one
 * that names the very kind gets them at once, or is told why there are none.
 */
function actionsOnDocument(
  context: DocumentContext,
  { context: asked, range }: CodeActionParams,
): CodeAction[] {
  const isAutomatic = asked.triggerKind === CodeActionTriggerKind.Automatic;
  return documentActions.flatMap((action): CodeAction[] => {
    const { kind } = action;
    if (!wants(asked, kind) || (!asked.only && (!action.isUnasked || isAutomatic))) return [];
    const isNamed = asked.only?.includes(kind) === true;
    if (!isNamed && !action.mayApply(context)) return [];
    const title = say(context.analysis.settings.locale, action.title, action.values?.(context));
    if (!isNamed && context.client.actionResolve) {
      const data: ActionData = { uri: context.uri, kind, range };
      return [{ title, kind, data }];
    }
    const made = action.make(context, { range, isAutomatic });
    if (!made) return [];
    if (!('refusal' in made)) return [{ title, kind, edit: made }];
    return isNamed && context.client.disabledActions
      ? [{ title, kind, disabled: { reason: made.refusal } }]
      : [];
  });
}

const dataSchema = z.object({ uri: z.string(), kind: z.string(), range: z.custom<Range>(Range.is) });
/** What an action on a document carries until it is chosen. */
type ActionData = z.infer<typeof dataSchema>;

const changesOf = onDocument(
  'codeAction/resolve',
  (context, { data }: DocumentParams & { readonly data: ActionData }): WorkspaceEdit | undefined => {
    const action = documentActions.find(({ kind }) => kind === data.kind);
    const made = action?.make(context, { range: data.range, isAutomatic: false });
    return made && 'refusal' in made ? undefined : made;
  },
);

/** An action with its changes, as the document is now; as it was where there are none. Never rejects. */
export function codeActionResolve(
  session: Session,
): (action: CodeAction, token: CancellationToken) => Promise<CodeAction> {
  const changes = changesOf(session);
  return async (action, token) => {
    const data = dataSchema.safeParse(action.data);
    if (!data.success) return action;
    const edit = await changes({ textDocument: { uri: data.data.uri }, data: data.data }, token);
    return edit ? { ...action, edit } : action;
  };
}
