import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../../core/features/hover.js';
import { hoverText } from '../../../core/features/hover-text.js';
import { markdown, plainText } from '../../../core/features/markup.js';
import { onDocument } from './on-document.js';

/** What a tag or a directive says, and what the tables know of an element or a grade. */
export const hover = onDocument(
  'hover',
  ({ analysis, client, offsetAt, rangeOf }, params: HoverParams): Hover | undefined => {
    const card = hoverAt(analysis, offsetAt(params.position));
    if (!card) return undefined;
    const contents =
      client.hoverMarkup === 'markdown'
        ? { kind: MarkupKind.Markdown, value: hoverText(card, markdown) }
        : { kind: MarkupKind.PlainText, value: hoverText(card, plainText) };
    return { contents, range: rangeOf(card.span) };
  },
);
