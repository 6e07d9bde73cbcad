import {
  isTemplateName,
  newDocument as textOf,
  noteTemplateFormats,
  noteTemplateOf,
  templates,
} from '../../../core/tables/templates.js';
import type { NewDocumentParams, NewDocumentResult, NoteTemplateResult } from '../protocol/messages.js';

/** The text of a new document; null for a template that this version does not have. */
export function newDocument({ template }: NewDocumentParams): NewDocumentResult | null {
  return isTemplateName(template) ? { text: textOf(template, undefined) } : null;
}

/** The formats of notes that a new note can have. */
export function noteTemplates(): readonly NoteTemplateResult[] {
  return noteTemplateFormats.flatMap((format) => {
    const template = noteTemplateOf(format);
    return template === undefined ? [] : [{ format, template, about: templates[template].about }];
  });
}
