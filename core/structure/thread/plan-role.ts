import { valueAt, type Frontmatter } from '../../markdown/frontmatter.js';
import type { TopBlock } from '../../markdown/block.js';
import type { Section } from '../../prose/sections.js';
import { hasNoteParts, isPlanType } from '../document-kind.js';
import { isPlanHeading, planTitleOf } from '../objectives/titles.js';

/**
 * Whether a note is the plan that other notes serve: by frontmatter `type: plan` (any other type says that it is none),
 * not with a `session:`; else by a title such as "Treatment plan"; else by a title or a file name with the word, or a
 * heading such as "Goals and objectives", where the document has not the parts of a progress note. Never throws.
 */
export function isPlan(
  path: string,
  frontmatter: Frontmatter | undefined,
  tops: readonly TopBlock[],
  sections: readonly Section[],
): boolean {
  const type = valueAt(frontmatter?.root, 'type')?.text?.trim();
  if (type) return isPlanType(type);
  if (valueAt(frontmatter?.root, 'session')?.text !== undefined) return false;
  const title = valueAt(frontmatter?.root, 'title')?.text ?? sections[0]?.title ?? '';
  if (isPlanHeading(title) && !/\b(?:notes?|sessions?|review)\b/i.test(title)) return true;
  const speaksOfPlan =
    /\bplan\b/i.test(title) ||
    /(?:^|[\s._-])plan(?:[\s._-][^/]*)?$/i.test(path.slice(path.lastIndexOf('/') + 1)) ||
    sections.some((section) => isPlanHeading(section.title) || isPlanPart(section.title));
  return speaksOfPlan && !hasNoteParts(tops);
}

function isPlanPart(title: string): boolean {
  const found = planTitleOf(title);
  return (
    /\bgoals? (?:and|&) objectives?\b/i.test(title) ||
    (found?.kind === 'objective' && found.isPlural) ||
    /^(?:treatment|therapy) goals$/i.test(title.trim())
  );
}
