import type { TextEdit } from '../text/edit.js';
import { elementCompletions } from './complete-elements.js';
import { citationCompletions } from './complete-citations.js';
import { directiveCompletions } from './complete-directives.js';
import { frontmatterCompletions } from './complete-frontmatter.js';
import { gradeCompletions } from './complete-grades.js';
import { headingCompletions } from './complete-headings.js';
import { tagCompletions } from './complete-tags.js';
import type { Checked } from './checked.js';
import type { CompletionSubject } from './completion-details.js';
import { placeAt } from './place-at.js';

/** Something that can be written at a cursor. The list is in the order in which it is shown. */
export interface CompletionItem {
  readonly kind:
    'directive' | 'element' | 'grade' | 'heading' | 'id' | 'key' | 'rule' | 'source' | 'tag' | 'value';
  readonly label: string;
  readonly detail: string;
  /** What the editor holds the typed text against; it begins as the replaced text does. */
  readonly filter: string;
  /** Replaces what of it is typed already. */
  readonly edit: TextEdit;
  /** What `completionDetails` can tell more of. */
  readonly about?: CompletionSubject;
}

/**
 * What may be meant at a cursor: a tag behind `[`, a key behind `@`, a heading of the template behind `##`, otherwise grades
 * and elements of the tables; in frontmatter its keys and values, in a comment directives and rules. Nothing inside a word,
 * in code and source entries. Never throws.
 */
export function completionsAt(analysis: Checked, offset: number): readonly CompletionItem[] {
  const { text } = analysis;
  if (/^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2))) return [];
  const inFrontmatter = frontmatterCompletions(analysis, offset);
  if (inFrontmatter) return inFrontmatter;
  const directives = directiveCompletions(analysis, offset);
  if (directives) return directives;
  const place = placeAt(analysis, offset);
  if (!place) return [];
  const tags = citationCompletions(analysis, place, offset) ?? tagCompletions(analysis, place, offset);
  if (tags) return tags;
  const headings = headingCompletions(analysis, place, offset);
  if (headings) return [...headings, ...elementCompletions(analysis, place, offset)];
  return [...gradeCompletions(analysis, place, offset), ...elementCompletions(analysis, place, offset)];
}
