import type { Analysis } from '../analysis/analysis.js';
import { isWritten } from '../structure/outline.js';
import { headingKey, type SectionTemplate } from '../tables/section-templates.js';
import type { CompletionItem } from './completion.js';
import type { Place } from './place-at.js';

/**
 * The headings that an article still lacks, in the order of its template; those of all templates where none applies yet.
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
  if (kind !== 'article' || !match) return undefined;
  const [, space = '', typed = ''] = match;
  const item = (title: string, detail: string): CompletionItem => ({
    kind: 'heading',
    label: title,
    detail,
    filter: title,
    edit: { start: offset - typed.length, end: offset, text: space === '' ? ` ${title}` : title },
  });
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

function nameOf({ id, name }: SectionTemplate): string {
  return name ?? id;
}
