import { CompletionItemKind, type CompletionList, type CompletionParams } from 'vscode-languageserver';
import { completionsAt, type CompletionItem } from '../../../core/features/completion.js';
import { onDocument } from './on-document.js';

/** The signs behind which a client asks by itself; letters it asks for as its user has set it. */
export const completionTriggers = ['[', '@'];

/** Tags, elements, grades, and keys and values of frontmatter that may be meant at a cursor. */
export const completion = onDocument(
  'completion',
  ({ analysis, offsetAt, rangeOf }, params: CompletionParams): CompletionList => ({
    isIncomplete: false,
    items: completionsAt(analysis, offsetAt(params.position)).map((item, at) => ({
      label: item.label,
      kind: kindOf(item),
      detail: item.detail,
      filterText: item.filter,
      sortText: String(at).padStart(5, '0'),
      textEdit: { range: rangeOf(item.edit), newText: item.edit.text },
    })),
  }),
);

/** The protocol has no kinds of ours; these have icons that tell them apart. */
function kindOf({ kind }: CompletionItem): CompletionItemKind {
  switch (kind) {
    case 'element':
      return CompletionItemKind.Value;
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
