import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionsAt } from '../../../core/features/definition.js';
import { onDocument } from './on-document.js';

/** The source entries that a marker names. */
export const definition = onDocument(
  'definition',
  ({ analysis, client, offsetAt, rangeOf, uri }, params: DefinitionParams): Location[] | LocationLink[] => {
    const links = definitionsAt(analysis, offsetAt(params.position));
    if (!client.locationLinks) return links.map(({ target }) => ({ uri, range: rangeOf(target) }));
    return links.map(({ origin, target, selection }) => ({
      originSelectionRange: rangeOf(origin),
      targetUri: uri,
      targetRange: rangeOf(target),
      targetSelectionRange: rangeOf(selection),
    }));
  },
);
