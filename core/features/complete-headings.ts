import type { Analysis } from '../analysis/analysis.js';
import { isWritten } from '../structure/outline.js';
import { headingKey, type SectionTemplate } from '../tables/section-templates.js';
import type { CompletionItem } from './completion.js';
import type { Place } from './place-at.js';

/**
 * The headings that an article still lacks, in the order of its template; those of all templates where none applies yet. In a
 * note, the parts that it lacks of its format, or those of all formats.
 * Undefined where no heading is being written (`## Key‸`). Never throws.
 */
export function headingCompletions(
  analysis: Analysis,
  place: Place,
  offset: number,
): CompletionItem[] | undefined {
  const { kind, outline, sections, settings, text } = analysis;
  const line = /[^\r\n]*$/.exec(text.slice(place.start, offset))?.[0] ?? '';
  const match = /^ {0,3}#{1,6}(?:([ \t]+)([^#[\]]*))?$/.exec(line);
  if (kind === 'revision' || !match) return undefined;
  const [, space = '', typed = ''] = match;
  const item = (title: string, detail: string): CompletionItem => ({
    kind: 'heading',
    label: title,
    detail,
    filter: title,
    edit: { start: offset - typed.length, end: offset, text: space === '' ? ` ${title}` : title },
  });
  if (kind === 'note') return missingParts(analysis).map(({ title, detail }) => item(title, detail));
  if (outline)
    return outline.parts
      .filter((part) => !isWritten(part))
      .map(({ title, isOptional }) =>
        item(title, `${isOptional ? 'optional section' : 'section'} of ${nameOf(outline.template)}`),
      );
  const written = new Set(sections.map(({ title }) => headingKey(title)));
  const offered = new Map<string, CompletionItem>();
  for (const template of settings.sections.templates.values())
    for (const { title } of template.sections) {
      const key = headingKey(title);
      if (!written.has(key) && !offered.has(key))
        offered.set(key, item(title, `section of ${nameOf(template)}`));
    }
  return [...offered.values()];
}

/** The parts that a note has not, those that may be missing too. */
function missingParts({ note, sections, settings }: Analysis): { title: string; detail: string }[] {
  if (note && note.parts.length > 0)
    return note.parts
      .filter(({ at }) => at === undefined)
      .map(({ title, row }) => ({
        title,
        detail: `${row.optional === true ? 'optional part' : 'part'} of ${note.format?.name ?? note.profile?.name ?? 'the'} notes`,
      }));
  const written = new Set(sections.map(({ title }) => headingKey(title)));
  const offered = new Map<string, string[]>();
  for (const { name, parts } of settings.notes.formats.values())
    for (const { title } of parts)
      if (!written.has(headingKey(title))) offered.set(title, [...(offered.get(title) ?? []), name]);
  return [...offered].map(([title, names]) => ({ title, detail: `part of ${names.join(', ')} notes` }));
}

function nameOf({ id, name }: SectionTemplate): string {
  return name ?? id;
}
