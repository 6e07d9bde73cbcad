import {
  LSPErrorCodes,
  ResponseError,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { planRename, renamePlaceAt } from '../../../core/features/rename.js';
import { threadIdAt } from '../../../core/features/thread-at.js';
import { placesOfId, planIdRename, whyIdIsFixed } from '../../../workspace/rename-id.js';
import { editsInFiles, previewedEditOf, workspaceEditOf, type PlacedChange } from '../protocol/edits.js';
import { onDocument, type DocumentContext } from './on-document.js';

/** The number, label or id of a source, or an id of the golden thread, under a cursor; an error that says why it is fixed. */
export const prepareRename = onDocument(
  'prepareRename',
  async (context, params: PrepareRenameParams): Promise<Range | ResponseError | undefined> => {
    const { analysis, offsetAt, rangeOf, thread } = context;
    const offset = offsetAt(params.position);
    const place = renamePlaceAt(analysis, offset);
    if (place) return 'refusal' in place ? refused(place.refusal) : rangeOf(place);
    const meant = threadIdAt(analysis, offset);
    const served = meant && (await thread());
    if (!served) return undefined;
    const refusal = whyIdIsFixed(served.thread, meant.id);
    return refusal === undefined ? rangeOf(meant) : refused(refusal);
  },
);

/**
 * Another number, label or id for a source, in a preview where it moves others, or for an id of the golden thread in all
 * documents of its folder; an error that says why it cannot be had.
 */
export const rename = onDocument(
  'rename',
  async (context, params: RenameParams): Promise<WorkspaceEdit | ResponseError | undefined> => {
    const { analysis, client, offsetAt, reanalyze, text, uri, version } = context;
    const offset = offsetAt(params.position);
    const plan = planRename(analysis, offset, params.newName, reanalyze);
    if (!plan) return renameId(context, offset, params.newName);
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

async function renameId(
  { analysis, client, thread }: DocumentContext,
  offset: number,
  wanted: string,
): Promise<WorkspaceEdit | ResponseError | undefined> {
  const meant = threadIdAt(analysis, offset);
  const served = meant && (await thread());
  if (!served) return undefined;
  const plan = planIdRename(served.thread, meant.id, wanted, served.shownAs);
  if ('refusal' in plan) return refused(plan.refusal);
  const changes = [...plan.renamed].flatMap(([from, to]) =>
    placesOfId(served.thread, from).flatMap((place): PlacedChange[] => {
      const found = served.locate(place.document, place);
      const label = from === meant.id ? `${from} becomes ${to}` : `Its objectives follow`;
      return found ? [{ ...found, newText: to, label }] : [];
    }),
  );
  return editsInFiles(changes, plan.renamed.size > 1 ? 'preview' : 'apply', client);
}

/** Editors show the message of an error at the cursor. Ours are fixed sentences with numbers, never the document's words. */
function refused(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
