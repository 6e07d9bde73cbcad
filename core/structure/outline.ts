import type { Block, TopBlock } from '../markdown/block.js';
import { valueAt, type Frontmatter } from '../markdown/frontmatter.js';
import { opensAsFooter } from '../prose/labels.js';
import type { Section } from '../prose/sections.js';
import { headingKey, type SectionTemplate, type TemplateSection } from '../tables/section-templates.js';
import type { Span } from '../text/span.js';
import { matchesGlob } from './document-kind.js';

/** The section template of an article, and what the article has of it. Offsets count in the document. */
export interface Outline {
  readonly template: SectionTemplate;
  /** In the order of the template. */
  readonly parts: readonly OutlinePart[];
}

export interface OutlinePart {
  readonly title: string;
  /** It may be missing or empty: it is optional, or frontmatter gives what it holds. */
  readonly isOptional: boolean;
  /** The section of the document; undefined when there is none. */
  readonly section: Section | undefined;
  /** Where what it says ends: before the provenance footer, which belongs to the page. */
  readonly contentEnd: number;
  readonly isEmpty: boolean;
}

/** A name that no template has, where frontmatter gives it. */
export interface UnknownTemplate extends Span {
  readonly known: readonly string[];
}

/** Which templates there are, and what the configuration says of them. */
export interface TemplateChoice {
  readonly templates: ReadonlyMap<string, SectionTemplate>;
  readonly configured: readonly { readonly template: string; readonly globs: readonly string[] }[];
}

/** An article that has this many headings of a template was written after it (spec, section 5). */
const enoughHeadings = 4;

/**
 * The template that holds for an article: the one that frontmatter `sections:` names, or the first that the configuration
 * names for its path, or the one of whose headings it has the most, if these are four or more. `off` (also `none`, `false`)
 * stands for none. Never throws.
 */
export function readOutline(
  path: string,
  tops: readonly TopBlock[],
  sections: readonly Section[],
  frontmatter: Frontmatter | undefined,
  choice: TemplateChoice,
): { readonly outline: Outline | undefined; readonly unknownTemplate: UnknownTemplate | undefined } {
  const { templates, configured } = choice;
  const outlineOf = (template: SectionTemplate | undefined): Outline | undefined =>
    template && { template, parts: partsOf(template, tops, sections, frontmatter) };
  const named = valueAt(frontmatter?.root, 'sections');
  const name = named?.text?.trim();
  if (named !== undefined && name !== undefined && name !== '') {
    const template = templates.get(name.toLowerCase()) ?? templates.get(name);
    if (template !== undefined) return { outline: outlineOf(template), unknownTemplate: undefined };
    const unknownTemplate = /^(?:off|none|false)$/i.test(name)
      ? undefined
      : { start: named.start, end: named.end, known: [...templates.keys()] };
    return { outline: undefined, unknownTemplate };
  }
  const byPath = configured.find(({ globs }) => globs.some((glob) => matchesGlob(path, glob)));
  const template = byPath ? templates.get(byPath.template) : likeliest(templates, sections);
  return { outline: outlineOf(template), unknownTemplate: undefined };
}

/** The template with the most headings in the document, aliases left out, which articles of any form may have. */
function likeliest(
  templates: ReadonlyMap<string, SectionTemplate>,
  sections: readonly Section[],
): SectionTemplate | undefined {
  const written = new Set(sections.map(({ title }) => headingKey(title)));
  let best: SectionTemplate | undefined;
  let most = enoughHeadings - 1;
  for (const template of templates.values()) {
    const count = template.sections.filter(({ title }) => written.has(headingKey(title))).length;
    if (count > most) [best, most] = [template, count];
  }
  return best;
}

function partsOf(
  template: SectionTemplate,
  tops: readonly TopBlock[],
  sections: readonly Section[],
  frontmatter: Frontmatter | undefined,
): OutlinePart[] {
  const byKey = new Map<string, Section>();
  for (const section of sections) {
    const key = headingKey(section.title);
    if (!byKey.has(key)) byKey.set(key, section);
  }
  return template.sections.map((part) => {
    const section = sectionOf(part, byKey);
    const content = section && contentOf(section, tops);
    return {
      title: part.title,
      isOptional: part.optional === true || isInFrontmatter(part, frontmatter),
      section,
      contentEnd: content?.end ?? 0,
      isEmpty: content?.isEmpty ?? true,
    };
  });
}

function sectionOf(part: TemplateSection, byKey: ReadonlyMap<string, Section>): Section | undefined {
  for (const title of [part.title, ...(part.aliases ?? [])]) {
    const section = byKey.get(headingKey(title));
    if (section) return section;
  }
  return undefined;
}

function isInFrontmatter(part: TemplateSection, frontmatter: Frontmatter | undefined): boolean {
  return (part.frontmatter ?? []).some((key) => {
    const value = valueAt(frontmatter?.root, key);
    return (value?.items?.length ?? value?.text?.trim().length ?? 0) > 0;
  });
}

/** What stands under a heading, those below it included. */
function contentOf(section: Section, tops: readonly TopBlock[]): { isEmpty: boolean; end: number } {
  let isEmpty = true;
  let end = section.heading.end;
  for (const top of tops) {
    if (top.start < section.heading.end) continue;
    if (top.start >= section.end) break;
    if (top.blocks.some(isFooter)) break;
    if (top.blocks.some((block) => isContent(block, top.text))) isEmpty = false;
    end = top.end;
  }
  return { isEmpty, end };
}

function isFooter(block: Block): boolean {
  return block.kind === 'paragraph' && opensAsFooter(block.inner.text);
}

/** Headings, comments (guidance, for example), lines across the page and link definitions say nothing. */
function isContent(block: Block, text: string): boolean {
  switch (block.kind) {
    case 'paragraph':
      return withoutComments(block.inner.text) !== '';
    case 'table':
      return block.rows.some((row) => !row.header);
    case 'html':
      return withoutComments(text.slice(block.start, block.end)) !== '';
    case 'code':
      return true;
    case 'heading':
    case 'comment':
    case 'rule':
    case 'link-definition':
      return false;
  }
}

function withoutComments(text: string): string {
  return text.replace(/<!--[^]*?(?:-->|$)/g, '').trim();
}

/**
 * The parts of an outline that stand in the order of the template: of all ways to leave out what stands elsewhere, the one
 * that leaves out the least. In the order of the template.
 */
export function partsInOrder({ parts }: Outline): readonly WrittenPart[] {
  const written = parts.filter(isWritten);
  const best: { readonly length: number; readonly before: number }[] = [];
  written.forEach((part, at) => {
    let length = 1;
    let before = -1;
    for (let other = 0; other < at; other++) {
      const run = best[other]?.length ?? 0;
      if ((written[other]?.section.start ?? Infinity) < part.section.start && run >= length) {
        length = run + 1;
        before = other;
      }
    }
    best.push({ length, before });
  });
  const longest = Math.max(0, ...best.map(({ length }) => length));
  const kept: WrittenPart[] = [];
  for (let at = best.findIndex(({ length }) => length === longest); at >= 0; at = best[at]?.before ?? -1) {
    const part = written[at];
    if (part) kept.unshift(part);
  }
  return kept;
}

/** A part that the document has. */
export type WrittenPart = OutlinePart & { readonly section: Section };

/** Whether the document has a part. */
export function isWritten(part: OutlinePart): part is WrittenPart {
  return part.section !== undefined;
}
