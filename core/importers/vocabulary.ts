import { sourceTitles, usualAsides } from '../prose/sections.js';
import { builtInTemplates } from '../tables/generated/section-templates.js';
import { headingKey, type SectionTemplate } from '../tables/section-templates.js';

/** The role of what stands under a heading: prose, the list of sources, or navigation and forms. */
export type SectionRole = 'prose' | 'sources' | 'aside';

/** The headings that a site is known to have, by `headingKey`. */
export type Vocabulary = ReadonlyMap<string, SectionRole>;

/** What a project adds to the usual headings. */
export interface KnownHeadings {
  readonly templates?: Iterable<SectionTemplate> | undefined;
  /** Titles of sections that are no prose. */
  readonly notProse?: readonly string[] | undefined;
}

/** The headings of the section templates, of lists of sources and of asides. Never throws. */
export function vocabularyOf({
  templates = builtInTemplates,
  notProse = usualAsides,
}: KnownHeadings): Vocabulary {
  const roles = new Map<string, SectionRole>();
  for (const { sections } of templates)
    for (const { title, aliases = [] } of sections)
      for (const name of [title, ...aliases]) roles.set(headingKey(name), 'prose');
  for (const title of sourceTitles) roles.set(headingKey(title), 'sources');
  for (const title of notProse) roles.set(headingKey(title), 'aside');
  return roles;
}

/** The role of a line that is a known heading from end to end; undefined for all other lines. */
export function roleOfLine(line: string, vocabulary: Vocabulary): SectionRole | undefined {
  if (line.length > 120 || /[.!?;,]$/.test(line)) return undefined;
  return vocabulary.get(headingKey(line));
}
