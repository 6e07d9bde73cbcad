import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type DocumentHighlightParams,
} from 'vscode-languageserver';
import { documentHighlights } from '../../../core/features/document-highlights.js';
import { onDocument } from './on-document.js';

/** The other places of the source or tag under a cursor. */
export const documentHighlight = onDocument(
  'documentHighlight',
  ({ analysis, offsetAt, rangeOf }, params: DocumentHighlightParams): DocumentHighlight[] =>
    documentHighlights(analysis, offsetAt(params.position)).map((place) => ({
      range: rangeOf(place),
      kind: place.kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    })),
);
