import { templateTexts } from './generated/templates.js';

/** A file of `data/templates`. */
export type TemplateName = keyof typeof templateTexts;

interface Template {
  /** What it is, to be read after "new". */
  readonly about: string;
  /** The title of documents that are mostly written without one of their own. */
  readonly usualTitle?: string;
}

/** What documents can begin from, by name. */
export const templates: Readonly<Record<TemplateName, Template>> = {
  article: { about: 'article of the wiki form' },
  'note-birp': { about: 'progress note: behavior, intervention, response, plan' },
  'note-dap': { about: 'progress note: data, assessment, plan' },
  'note-free': { about: 'progress note without prescribed parts' },
  'note-girp': { about: 'progress note: goal, intervention, response, plan' },
  'note-pie': { about: 'progress note: problem, intervention, evaluation' },
  'note-soap': { about: 'progress note: subjective, objective, assessment, plan' },
  plan: { about: 'treatment plan for one client, de-identified', usualTitle: 'Treatment plan' },
  revision: { about: 'suggested revision of a sentence of an article, with its sources' },
};

/** The formats of notes that have a template, as one writes them; the usual one first. */
export const noteTemplateFormats = ['SOAP', 'DAP', 'BIRP', 'GIRP', 'PIE', 'free'] as const;

/** The template of a note's format, case aside; undefined for a format without one. Never throws. */
export function noteTemplateOf(format: string): TemplateName | undefined {
  const name = `note-${format.toLowerCase()}`;
  return isTemplateName(name) ? name : undefined;
}

/** Whether a word names a template. */
export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(templates, name);
}

/**
 * The text of a new document. Without a title it has the usual one of its kind, or a place for it; a title is put on one
 * line, and in quotes as YAML needs it. Never throws.
 */
export function newDocument(name: TemplateName, title: string | undefined): string {
  const given = title?.replace(/\s+/g, ' ').trim() || templates[name].usualTitle;
  const text = templateTexts[name];
  if (given === undefined) return text;
  const quoted = given.replace(/["\\]/g, (sign) => `\\${sign}`);
  return text.replace(/"\{\{title\}\}"|\{\{title\}\}/g, (place) =>
    place.startsWith('"') ? `"${quoted}"` : given,
  );
}

/** What a new revision is of, where that is known. */
export interface RevisionSubject {
  readonly target?: string | undefined;
  readonly quote?: string | undefined;
  readonly section?: string | undefined;
}

/** The text of a new revision, with what is known of its article filled in. Never throws. */
export function newRevision({ target, quote, section }: RevisionSubject): string {
  const inYaml = (text: string): string => JSON.stringify(text.replace(/\s+/g, ' ').trim());
  return templateTexts.revision
    .replace(/"\{\{path of the article\}\}"/, (place) => (target === undefined ? place : inYaml(target)))
    .replace(/"\{\{the sentence that is meant[^}]*\}\}"/, (place) => {
      const named = section === undefined ? '' : `\nsection: ${inYaml(section)}`;
      return (quote === undefined ? place : inYaml(quote)) + named;
    });
}
