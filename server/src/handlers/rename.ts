import {
  LSPErrorCodes,
  ResponseError,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { planRename, renamePlaceAt } from '../../../core/features/rename.js';
import { previewedEditOf, workspaceEditOf } from '../protocol/edits.js';
import { onDocument } from './on-document.js';

/** The number, label or id of a source under a cursor; an error that says why where it cannot be changed. */
export const prepareRename = onDocument(
  'prepareRename',
  ({ analysis, offsetAt, rangeOf }, params: PrepareRenameParams): Range | ResponseError | undefined => {
    const place = renamePlaceAt(analysis, offsetAt(params.position));
    return place && ('refusal' in place ? refused(place.refusal) : rangeOf(place));
  },
);

/** Another number, label or id for a source, in a preview where it moves others; an error that says why it cannot be had. */
export const rename = onDocument(
  'rename',
  (context, params: RenameParams): WorkspaceEdit | ResponseError | undefined => {
    const { analysis, client, offsetAt, reanalyze, text, uri, version } = context;
    const plan = planRename(analysis, offsetAt(params.position), params.newName, reanalyze);
    if (!plan) return undefined;
    if ('refusal' in plan) return refused(plan.refusal);
    return plan.movesOthers === true
      ? previewedEditOf(
          [{ label: 'Move the source, its neighbours and all markers', edits: plan.edits }],
          uri,
          version,
          text,
          client,
        )
      : workspaceEditOf(plan.edits, uri, version, text, client);
  },
);

/** Editors show the message of an error at the cursor. Ours are fixed sentences with numbers, never the document's words. */
function refused(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
