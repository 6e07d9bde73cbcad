import type { Location, ReferenceParams } from 'vscode-languageserver';
import { referencesAt } from '../../../core/features/references.js';
import { threadIdAt } from '../../../core/features/thread-at.js';
import { placesOfId } from '../../../workspace/rename-id.js';
import { onDocument, type DocumentContext } from './on-document.js';

/**
 * The markers that cite a source, asked for at one of them or at the source's entry; the places of an id of the golden
 * thread over the documents of its folder.
 */
export const references = onDocument(
  'references',
  async (context, params: ReferenceParams): Promise<Location[] | undefined> => {
    const { analysis, offsetAt, rangeOf, uri } = context;
    const offset = offsetAt(params.position);
    const found = referencesAt(analysis, offset);
    if (!found) return ofId(context, offset, params.context.includeDeclaration);
    const spans = params.context.includeDeclaration
      ? [...found.declarations, ...found.markers]
      : found.markers;
    return spans.map((span) => ({ uri, range: rangeOf(span) }));
  },
);

async function ofId(
  { analysis, thread }: DocumentContext,
  offset: number,
  withDeclarations: boolean,
): Promise<Location[] | undefined> {
  const meant = threadIdAt(analysis, offset);
  const served = meant && (await thread());
  if (!served) return undefined;
  return placesOfId(served.thread, meant.id)
    .filter(({ role }) => withDeclarations || role === 'mention')
    .flatMap((place) => {
      const found = served.locate(place.document, place);
      return found ? [{ uri: found.uri, range: found.range }] : [];
    });
}
