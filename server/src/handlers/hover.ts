import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../../core/features/hover.js';
import { hoverText } from '../../../core/features/hover-text.js';
import { markdown, plainText, type Markup } from '../../../core/features/markup.js';
import { threadIdAt } from '../../../core/features/thread-at.js';
import { threadText } from '../../../core/features/thread-text.js';
import type { Span } from '../../../core/text/span.js';
import { reviewedSentenceAt } from '../../../core/features/review.js';
import { reviewText } from '../../../core/features/review-text.js';
import { onDocument, type DocumentContext } from './on-document.js';

/**
 * What a tag or a directive says, what the tables know of an element or a grade, and what the plan of the folder says of an
 * id; below it, or by itself, who signed the sentence off.
 */
export const hover = onDocument('hover', async (context, params: HoverParams): Promise<Hover | undefined> => {
  const { analysis, offsetAt, rangeOf } = context;
  const { locale } = analysis.settings;
  const offset = offsetAt(params.position);
  const card = hoverAt(analysis, offset);
  const told = card
    ? { span: card.span, text: (markup: Markup) => hoverText(card, markup, locale) }
    : await idText(context, offset);
  const sentence = reviewedSentenceAt(analysis, offset);
  const reviewed = sentence && sentence.state.state !== 'none' ? sentence : undefined;
  const about = told?.span ?? reviewed;
  if (!about) return undefined;
  const isMarkdown = context.client.hoverMarkup === 'markdown';
  const markup = isMarkdown ? markdown : plainText;
  const parts = [told?.text(markup), reviewed && reviewText(reviewed.state, markup, locale)];
  return {
    contents: {
      kind: isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: parts.filter((part) => part !== undefined).join(isMarkdown ? '\n\n---\n\n' : '\n\n'),
    },
    range: rangeOf(about),
  };
});

/** What is told of a stretch of the document. */
interface Told {
  readonly span: Span;
  text(markup: Markup): string;
}

async function idText({ analysis, thread }: DocumentContext, offset: number): Promise<Told | undefined> {
  const meant = threadIdAt(analysis, offset);
  const served = meant && (await thread());
  if (!served || served.thread.declared.size === 0) return undefined;
  const mention = analysis.thread?.mentions.find(({ start }) => start === meant.start);
  if (mention && !served.thread.counts(mention)) return undefined;
  const card = await served.cardOf(meant.id);
  return { span: meant, text: (markup) => threadText(card, markup, analysis.settings.locale) };
}
