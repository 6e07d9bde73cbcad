import type { DefinitionParams, Location, LocationLink, Range } from 'vscode-languageserver';
import { definitionsAt, fileDefinitionsAt } from '../../../core/features/definition.js';
import { tagAt } from '../../../core/features/tags-at.js';
import { threadIdAt, type ThreadIdPlace } from '../../../core/features/thread-at.js';
import { onDocument, type DocumentContext } from './on-document.js';

/** The source entries that a marker names, those of bibliography files included; the plan's line for an id of the thread. */
export const definition = onDocument(
  'definition',
  async (context, params: DefinitionParams): Promise<Location[] | LocationLink[]> => {
    const { analysis, client, offsetAt, rangeOf, uri, uriOf } = context;
    const offset = offsetAt(params.position);
    const meant = tagAt(analysis, offset) ? undefined : threadIdAt(analysis, offset);
    if (meant) return declarationsOf(context, meant);
    const links = definitionsAt(analysis, offset);
    const files = fileDefinitionsAt(analysis, offset);
    if (!client.locationLinks)
      return [
        ...links.map(({ target }) => ({ uri, range: rangeOf(target) })),
        ...files.map(({ file, line }) => ({ uri: uriOf(file), range: startOfLine(line) })),
      ];
    return [
      ...links.map(({ origin, target, selection }) => ({
        originSelectionRange: rangeOf(origin),
        targetUri: uri,
        targetRange: rangeOf(target),
        targetSelectionRange: rangeOf(selection),
      })),
      ...files.map(({ origin, file, line }) => ({
        originSelectionRange: rangeOf(origin),
        targetUri: uriOf(file),
        targetRange: startOfLine(line),
        targetSelectionRange: startOfLine(line),
      })),
    ];
  },
);

/** Where the plans of the folder declare an id. */
async function declarationsOf(
  { client, rangeOf, thread }: DocumentContext,
  meant: ThreadIdPlace,
): Promise<Location[] | LocationLink[]> {
  const served = await thread();
  const places = (served?.thread.declared.get(meant.id) ?? []).flatMap(({ declaration, document }) => {
    const id = served?.locate(document, declaration);
    const stretch = served?.locate(document, declaration.stretch);
    return id && stretch ? [{ id, stretch }] : [];
  });
  if (!client.locationLinks) return places.map(({ id: { range, uri } }) => ({ uri, range }));
  return places.map(({ id, stretch }) => ({
    originSelectionRange: rangeOf(meant),
    targetUri: id.uri,
    targetRange: stretch.range,
    targetSelectionRange: id.range,
  }));
}

/** A place that is the same in every position encoding. `line` counts from 1. */
function startOfLine(line: number): Range {
  const start = { line: line - 1, character: 0 };
  return { start, end: start };
}
