import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
} from 'vscode-languageserver';
import { quickFixesAt, type QuickFix } from '../../../core/features/code-actions.js';
import { planBump, safeEdits } from '../../../core/features/bump-edition.js';
import { deidentificationOf } from '../../../core/features/deidentify.js';
import { fixAllEdits } from '../../../core/features/fix-all.js';
import { diagnosticOf } from '../protocol/diagnostics.js';
import { previewedEditOf, snippetEditOf, workspaceEditOf } from '../protocol/edits.js';
import { allowCommand, type AllowArguments } from '../protocol/messages.js';
import { onDocument, type DocumentContext } from './on-document.js';

/** The kind of the action that applies all safe fixes; `editor.codeActionsOnSave` names it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.provenote`;

/** The kind of the action that brings the grades of a document to another edition. */
export const editionKind = `${CodeActionKind.RefactorRewrite}.provenote.edition`;

/** The kind of the action that takes the PHI out of a selection or document. */
export const deidentifyKind = `${CodeActionKind.RefactorRewrite}.provenote.deidentify`;

/** Quick fixes for the findings of a range, and fix-all for the document. */
export const codeAction = onDocument('codeAction', (context, params: CodeActionParams): CodeAction[] => {
  const fixes = wants(params.context, CodeActionKind.QuickFix)
    ? quickFixesAt(context.analysis, context.spanOf(params.range)).map((fix) => actionOf(context, fix))
    : [];
  if (context.client.options.allow === true && wants(params.context, CodeActionKind.QuickFix))
    fixes.push(...allowActions(context, params));
  return [
    ...fixes,
    ...fixAllActions(context, params.context),
    ...editionActions(context, params.context),
    ...deidentifyActions(context, params),
  ];
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
      const title = 'Allow this text everywhere (team’s allow list)…';
      const place: AllowArguments = { uri, position: rangeOf(finding).start, rule: finding.rule };
      const command = { title, command: allowCommand, arguments: [place] };
      return { title, kind: CodeActionKind.QuickFix, command };
    });
}

/**
 * One action, when there is something to fix. It costs some analyses, so a client that asks at every move of the cursor
 * gets it only when it names the kind.
 */
function fixAllActions(context: DocumentContext, asked: CodeActionContext): CodeAction[] {
  if (!wants(asked, fixAllKind)) return [];
  if (!asked.only && asked.triggerKind === CodeActionTriggerKind.Automatic) return [];
  const { analysis, analyzer, client, text, uri, version } = context;
  const edits = fixAllEdits(analysis, (changed) =>
    analyzer.update(analysis, [{ start: 0, end: analysis.text.length, text: changed }]),
  );
  if (edits.length === 0) return [];
  const edit = workspaceEditOf(edits, uri, version, text, client);
  return [{ title: 'Fix all safe Provenote problems', kind: fixAllKind, edit }];
}

/**
 * What takes the PHI out of the selection, or of the whole document when nothing is selected: in a preview, category by
 * category. Only when somebody asks for the kind, since the plan reads the document several times.
 */
function deidentifyActions(
  context: DocumentContext,
  { context: asked, range }: CodeActionParams,
): CodeAction[] {
  if (!asked.only || !wants(asked, deidentifyKind)) return [];
  const { analysis, client, spanOf, text, uri, version } = context;
  const groups = deidentificationOf(analysis, spanOf(range));
  if (groups.length === 0) return [];
  const edit = previewedEditOf(groups, uri, version, text, client);
  return [{ title: 'De-identify', kind: deidentifyKind, edit }];
}

/**
 * For the newest edition: the grades of the document that can be rewritten as they stand, in a preview. Only when somebody
 * asks for the kind, since the plan looks at the whole document.
 */
function editionActions(context: DocumentContext, asked: CodeActionContext): CodeAction[] {
  if (!asked.only || !wants(asked, editionKind)) return [];
  const { analysis, client, text, uri, version } = context;
  const edition = analysis.settings.lexicon.tables.editions.at(-1)?.id;
  const edits = edition === undefined ? [] : safeEdits(planBump(analysis, edition));
  if (edition === undefined || edits.length === 0) return [];
  const title = `Bring the grades that allow it to the edition ${edition}`;
  const edit = previewedEditOf([{ label: `Grades of ${edition}`, edits }], uri, version, text, client);
  return [{ title, kind: editionKind, edit }];
}
