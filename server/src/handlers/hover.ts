import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../../core/features/hover.js';
import { hoverText } from '../../../core/features/hover-text.js';
import { markdown, plainText } from '../../../core/features/markup.js';
import { threadIdAt } from '../../../core/features/thread-at.js';
import { threadText } from '../../../core/features/thread-text.js';
import { onDocument, type DocumentContext } from './on-document.js';

/**
 * What a tag or a directive says, what the tables know of an element or a grade, and what the plan of the folder says of an
 * id.
 */
export const hover = onDocument('hover', async (context, params: HoverParams): Promise<Hover | undefined> => {
  const { analysis, client, offsetAt, rangeOf } = context;
  const offset = offsetAt(params.position);
  const card = hoverAt(analysis, offset);
  if (!card) return idHover(context, offset);
  const contents =
    client.hoverMarkup === 'markdown'
      ? { kind: MarkupKind.Markdown, value: hoverText(card, markdown, analysis.settings.locale) }
      : { kind: MarkupKind.PlainText, value: hoverText(card, plainText, analysis.settings.locale) };
  return { contents, range: rangeOf(card.span) };
});

async function idHover(
  { analysis, client, rangeOf, thread }: DocumentContext,
  offset: number,
): Promise<Hover | undefined> {
  const meant = threadIdAt(analysis, offset);
  const served = meant && (await thread());
  if (!served || served.thread.declared.size === 0) return undefined;
  const mention = analysis.thread?.mentions.find(({ start }) => start === meant.start);
  if (mention && !served.thread.counts(mention)) return undefined;
  const card = await served.cardOf(meant.id);
  const contents =
    client.hoverMarkup === 'markdown'
      ? { kind: MarkupKind.Markdown, value: threadText(card, markdown, analysis.settings.locale) }
      : { kind: MarkupKind.PlainText, value: threadText(card, plainText, analysis.settings.locale) };
  return { contents, range: rangeOf(meant) };
}
