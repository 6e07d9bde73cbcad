import type { Analysis } from '../analysis/analysis.js';
import { cellsOf, latestVerified } from '../grades/verdict.js';
import { elementName } from '../grades/wording.js';
import type { Element, GradeTables } from '../tables/grade-tables.js';
import type { CompletionItem } from './completion.js';
import type { Place } from './place-at.js';
import { inCaseOf, typedPart } from './typed-part.js';

/** With fewer letters nearly every name would fit. */
const fewestLetters = 2;

/**
 * The names of elements of which a word begins as the typed one does. The editor narrows the list while one types on, so
 * it holds all that may still be meant. Never throws.
 */
export function elementCompletions(
  { settings, text }: Analysis,
  place: Place,
  offset: number,
): CompletionItem[] {
  const before = text.slice(place.start, offset);
  const word = /[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? '';
  if (word.length < fewestLetters) return [];
  const { tables } = settings.lexicon;
  return [...tables.elements.values()].flatMap((element) => {
    const detail = detailOf(tables, element);
    return namesOf(tables, element).flatMap((name): CompletionItem[] => {
      const length = typedPart(before, name) || (hasWord(name, word) ? word.length : 0);
      if (length === 0) return [];
      const label = inCaseOf(before.slice(-length), name);
      const edit = { start: offset - length, end: offset, text: label };
      const about = { kind: 'element', name: element.id } as const;
      return [{ kind: 'element', label, detail, filter: label, edit, about }];
    });
  });
}

/** The canonical name first, then those that mean the element wherever they stand, each once. */
function namesOf(tables: GradeTables, { id, safe }: Element): string[] {
  const names = new Map<string, string>();
  for (const name of [elementName(tables, id), ...safe])
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  return [...names.values()];
}

function hasWord(name: string, typed: string): boolean {
  const start = typed.toLowerCase();
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(start));
}

/** The newest grade that is verified, or else the element's own name. */
function detailOf(tables: GradeTables, { id }: Element): string {
  const graded = tables.editions.findLast((edition) => cellsOf(tables, id, edition).entries.length > 0);
  const latest = latestVerified(tables, id, graded?.scheme);
  return latest ? `${latest.grade} (${latest.edition.id})` : elementName(tables, id);
}
