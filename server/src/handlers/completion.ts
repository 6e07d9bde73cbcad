import {
  CompletionItemKind,
  MarkupKind,
  type CancellationToken,
  type CompletionItem as LspItem,
  type CompletionList,
  type CompletionParams,
  type MarkupContent,
} from 'vscode-languageserver';
import { z } from 'zod';
import { completionDetails } from '../../../core/features/completion-details.js';
import { idCompletions, mayMeanId } from '../../../core/features/complete-ids.js';
import { completionsAt, type CompletionItem } from '../../../core/features/completion.js';
import { markdown, plainText } from '../../../core/features/markup.js';
import type { Session } from '../session.js';
import { onDocument, type DocumentParams } from './on-document.js';

/** The signs behind which a client asks by itself; letters it asks for as its user has set it. */
export const completionTriggers = ['[', '@'];

/**
 * Tags, headings, elements, grades, ids of the folder's plans, keys and values of frontmatter, and directives that may be
 * meant at a cursor.
 */
export const completion = onDocument(
  'completion',
  async (context, params: CompletionParams): Promise<CompletionList> => {
    const { analysis, offsetAt, rangeOf, uri } = context;
    const offset = offsetAt(params.position);
    const served = mayMeanId(analysis, offset) ? await context.thread() : undefined;
    const ids = served ? idCompletions(analysis, offset, await served.names()) : [];
    const items = [...ids, ...completionsAt(analysis, offset)].map((item, at) => ({
      label: item.label,
      kind: kindOf(item),
      detail: item.detail,
      filterText: item.filter,
      sortText: String(at).padStart(5, '0'),
      textEdit: { range: rangeOf(item.edit), newText: item.edit.text },
      ...(item.about === undefined ? {} : { data: { uri, ...item.about } satisfies ItemData }),
    }));
    return { isIncomplete: false, items };
  },
);

const dataSchema = z.object({ uri: z.string(), kind: z.enum(['source', 'element']), name: z.string() });
/** What an item carries until somebody looks at it. */
type ItemData = z.infer<typeof dataSchema>;

const detailsOf = onDocument(
  'completionItem/resolve',
  (
    { analysis, client },
    { data }: DocumentParams & { readonly data: ItemData },
  ): MarkupContent | undefined => {
    const isMarkdown = client.completionMarkup === 'markdown';
    const value = completionDetails(analysis, data, isMarkdown ? markdown : plainText);
    return value === undefined
      ? undefined
      : { kind: isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value };
  },
);

/** An item with the entry of its source, or the grades of its element; as it was where there is no more to say. Never rejects. */
export function completionResolve(
  session: Session,
): (item: LspItem, token: CancellationToken) => Promise<LspItem> {
  const details = detailsOf(session);
  return async (item, token) => {
    const data = dataSchema.safeParse(item.data);
    if (!data.success) return item;
    const documentation = await details({ textDocument: { uri: data.data.uri }, data: data.data }, token);
    return documentation ? { ...item, documentation } : item;
  };
}

/** The protocol has no kinds of ours; these have icons that tell them apart. */
function kindOf({ kind }: CompletionItem): CompletionItemKind {
  switch (kind) {
    case 'directive':
      return CompletionItemKind.Keyword;
    case 'element':
      return CompletionItemKind.Value;
    case 'heading':
      return CompletionItemKind.Struct;
    case 'id':
      return CompletionItemKind.Reference;
    case 'rule':
      return CompletionItemKind.EnumMember;
    case 'grade':
      return CompletionItemKind.EnumMember;
    case 'key':
      return CompletionItemKind.Property;
    case 'value':
      return CompletionItemKind.EnumMember;
    case 'source':
      return CompletionItemKind.Reference;
    case 'tag':
      return CompletionItemKind.Constant;
  }
}
