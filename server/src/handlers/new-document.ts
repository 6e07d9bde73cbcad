import { isTemplateName, newDocument as textOf } from '../../../core/tables/templates.js';
import type { NewDocumentParams, NewDocumentResult } from '../protocol/messages.js';

/** The text of a new document; null for a template that this version does not have. */
export function newDocument({ template }: NewDocumentParams): NewDocumentResult | null {
  return isTemplateName(template) ? { text: textOf(template, undefined) } : null;
}
