import type { Location, ReferenceParams } from 'vscode-languageserver';
import { referencesAt } from '../../../core/features/references.js';
import { onDocument } from './on-document.js';

/** The markers that cite a source, asked for at one of them or at the source's entry. */
export const references = onDocument(
  'references',
  ({ analysis, offsetAt, rangeOf, uri }, params: ReferenceParams): Location[] | undefined => {
    const found = referencesAt(analysis, offsetAt(params.position));
    if (!found) return undefined;
    const spans = params.context.includeDeclaration
      ? [...found.declarations, ...found.markers]
      : found.markers;
    return spans.map((span) => ({ uri, range: rangeOf(span) }));
  },
);
