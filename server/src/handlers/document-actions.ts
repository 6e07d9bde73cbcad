import { say, texts, type Values } from '../../../core/language/say.js';
import { CodeActionKind, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { planBump, safeEdits } from '../../../core/features/bump-edition.js';
import { deidentificationOf } from '../../../core/features/deidentify.js';
import { fixAllEdits } from '../../../core/features/fix-all.js';
import {
  canBeOrganized,
  canBeRenumbered,
  planOrganizing,
  planRenumbering,
} from '../../../core/features/organize-sources.js';
import type { SourcePlan } from '../../../core/features/source-plan.js';
import type { TextEdit } from '../../../core/text/edit.js';
import { previewedEditOf, workspaceEditOf, type EditGroup } from '../protocol/edits.js';
import type { DocumentContext } from './on-document.js';

/** The kind of the action that applies all safe fixes; `editor.codeActionsOnSave` names it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.provenote`;

/** The kind of the action that orders and numbers the sources. */
export const organizeKind = `${CodeActionKind.Source}.organizeSources.provenote`;

/** The kind of the action that numbers the sources 1, 2, 3 as they stand. */
export const renumberKind = `${CodeActionKind.RefactorRewrite}.provenote.renumber`;

/** The kind of the action that brings the grades of a document to another edition. */
export const editionKind = `${CodeActionKind.RefactorRewrite}.provenote.edition`;

/** The kind of the action that takes the PHI out of a selection or document. */
export const deidentifyKind = `${CodeActionKind.RefactorRewrite}.provenote.deidentify`;

/** What the action is asked for. */
export interface ActionRequest {
  readonly range: Range;
  /** Nobody looks at it: it runs when a document is saved. */
  readonly isAutomatic: boolean;
}

/** Something that can be done with a whole document, or with a selection of it. */
export interface DocumentAction {
  readonly kind: string;
  /** It is listed for a client that names no kind; others only for one that names theirs. */
  readonly isUnasked: boolean;
  /** In English; it may have holes for `values`. */
  readonly title: string;
  values?(context: DocumentContext): Values;
  /** Whether it is likely to change anything. Cheap. */
  mayApply(context: DocumentContext): boolean;
  /** The changes; why there are none; or nothing where there is nothing to do. It may read the document several times. */
  make(
    context: DocumentContext,
    request: ActionRequest,
  ): WorkspaceEdit | { readonly refusal: string } | undefined;
}

/** All safe fixes. */
const fixAll: DocumentAction = {
  kind: fixAllKind,
  isUnasked: true,
  title: 'Fix all safe Provenote problems',
  mayApply: ({ analysis }) => analysis.findings.some(({ fix }) => fix !== undefined),
  make: (context) => plainEdit(context, fixAllEdits(context.analysis, context.reanalyze)),
};

/** The entries in the order of citation, with their markers. */
const organize: DocumentAction = {
  kind: organizeKind,
  isUnasked: false,
  title: 'Organize sources in the order of citation',
  mayApply: ({ analysis }) => canBeOrganized(analysis),
  make: (context, { isAutomatic }) =>
    plannedEdit(
      context,
      planOrganizing(context.analysis, context.reanalyze),
      isAutomatic ? undefined : texts('Entries in the order of citation, with their markers'),
      texts('The sources stand in the order of citation already.'),
    ),
};

/** The entries numbered 1, 2, 3, with their markers. */
const renumber: DocumentAction = {
  kind: renumberKind,
  isUnasked: false,
  title: 'Number the sources 1, 2, 3 …',
  mayApply: ({ analysis }) => canBeRenumbered(analysis),
  make: (context) =>
    plannedEdit(
      context,
      planRenumbering(context.analysis, context.reanalyze),
      texts('Numbers of the entries and their markers'),
      texts('The sources are numbered 1, 2, 3 … already.'),
    ),
};

/** The grades of the document that can be rewritten for the newest edition as they stand, in a preview. */
const edition: DocumentAction = {
  kind: editionKind,
  isUnasked: false,
  title: 'Bring the grades that allow it to the edition {edition}',
  values: (context) => ({ edition: newestEdition(context) ?? '' }),
  mayApply: (context) => newestEdition(context) !== undefined && context.analysis.gradeClaims.length > 0,
  make: (context) => {
    const newest = newestEdition(context);
    if (newest === undefined) return undefined;
    const edits = safeEdits(planBump(context.analysis, newest));
    return previewedEdit(context, [
      { label: say(context.analysis.settings.locale, 'Grades of {edition}', { edition: newest }), edits },
    ]);
  },
};

/** What takes the PHI out of the selection, or of the whole document when nothing is selected: in a preview, by category. */
const deidentify: DocumentAction = {
  kind: deidentifyKind,
  isUnasked: false,
  title: 'De-identify',
  mayApply: ({ analysis }) => analysis.phi.some(({ confidence }) => confidence !== 'low'),
  make: (context, { range }) =>
    previewedEdit(context, deidentificationOf(context.analysis, context.spanOf(range))),
};

/** In the order in which they are listed. */
export const documentActions: readonly DocumentAction[] = [fixAll, organize, renumber, edition, deidentify];

function newestEdition({ analysis }: DocumentContext): string | undefined {
  return analysis.settings.lexicon.tables.editions.at(-1)?.id;
}

function plainEdit(
  { client, text, uri, version }: DocumentContext,
  edits: readonly TextEdit[],
): WorkspaceEdit | undefined {
  return edits.length === 0 ? undefined : workspaceEditOf(edits, uri, version, text, client);
}

function previewedEdit(
  { client, text, uri, version }: DocumentContext,
  groups: readonly EditGroup[],
): WorkspaceEdit | undefined {
  const edits = groups.flatMap((group) => group.edits);
  return edits.length === 0 ? undefined : previewedEditOf(groups, uri, version, text, client);
}

/** The edit of a plan: in a preview under a label, or at once without one. */
function plannedEdit(
  context: DocumentContext,
  plan: SourcePlan,
  label: string | undefined,
  done: string,
): WorkspaceEdit | { readonly refusal: string } | undefined {
  const { locale } = context.analysis.settings;
  if ('refusal' in plan) return plan;
  if (plan.edits.length === 0) return { refusal: say(locale, done) };
  return label === undefined
    ? plainEdit(context, plan.edits)
    : previewedEdit(context, [{ label: say(locale, label), edits: plan.edits }]);
}
