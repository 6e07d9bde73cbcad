import { z } from 'zod';
import { builtInTemplates } from './generated/section-templates.js';

/** A heading as it is compared: case, numbering, punctuation and `&` for "and" do not count. Never throws. */
export function headingKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/^(?:\d+[.)]?)+\s+/, '')
    .replace(/&(?:amp;)?/g, ' and ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

const titles = z.array(z.string().min(1));

const section = z.strictObject({
  title: z.string().min(1).describe('The heading.'),
  aliases: titles.optional().describe('Other headings of this section.'),
  optional: z.boolean().optional().describe('It may be missing; when it is there, it has its place.'),
  frontmatter: titles.optional().describe('Frontmatter keys that give what it holds, in its place.'),
});

/** The sections of a form of article, in their order. */
export const sectionTemplateSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens')
    .refine((id) => id !== 'off', 'another id: `off` means no template')
    .describe('What `sections:` in frontmatter and configuration calls it.'),
  name: z.string().min(1).optional(),
  source: z.string().min(1).optional().describe('Where the form comes from.'),
  sections: z
    .array(section)
    .min(1)
    .refine((sections) => {
      const keys = sections.flatMap(({ title, aliases = [] }) => [title, ...aliases].map(headingKey));
      return new Set(keys).size === keys.length;
    }, 'headings that each stand for one section')
    .describe('In the order in which they stand.'),
});

export type SectionTemplate = z.input<typeof sectionTemplateSchema>;
export type TemplateSection = SectionTemplate['sections'][number];

/** Provenote's own templates with those of a project over them: one of a known id takes its place. Never throws. */
export function templatesWith(
  own: readonly { readonly sectionTemplates?: readonly SectionTemplate[] | undefined }[],
): ReadonlyMap<string, SectionTemplate> {
  const all = [...builtInTemplates, ...own.flatMap(({ sectionTemplates = [] }) => sectionTemplates)];
  return new Map(all.map((template) => [template.id, template]));
}
