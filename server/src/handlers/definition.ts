import type { DefinitionParams, Location, LocationLink, Range } from 'vscode-languageserver';
import { definitionsAt, fileDefinitionsAt } from '../../../core/features/definition.js';
import { onDocument } from './on-document.js';

/** The source entries that a marker names, those of bibliography files included. */
export const definition = onDocument(
  'definition',
  (
    { analysis, client, offsetAt, rangeOf, uri, uriOf },
    params: DefinitionParams,
  ): Location[] | LocationLink[] => {
    const offset = offsetAt(params.position);
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

/** A place that is the same in every position encoding. `line` counts from 1. */
function startOfLine(line: number): Range {
  const start = { line: line - 1, character: 0 };
  return { start, end: start };
}
