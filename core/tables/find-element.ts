import type { Element, GradeTables } from './grade-tables.js';

/**
 * The element that somebody means who types a name: its id, its name, a name that an edition has for it, or any alias.
 * Case, hyphens, slashes, other signs, articles and a plural s do not count. Of two that fit, ids and names come before
 * aliases. Undefined where none fits. Never throws.
 */
export function findElement(tables: GradeTables, typed: string): Element | undefined {
  const wanted = comparable(typed);
  if (wanted === '') return undefined;
  const elements = [...tables.elements.values()];
  const has = (names: readonly string[]): boolean => names.some((name) => comparable(name) === wanted);
  return (
    elements.find(({ id, name }) => has([id, name])) ??
    elements.find(({ id }) => has(namesInEditions(tables, id))) ??
    elements.find(({ safe }) => has(safe)) ??
    elements.find(({ context }) => has(context))
  );
}

/** What the editions call an element, each name once, in order of year. */
export function namesInEditions(tables: GradeTables, id: string): readonly string[] {
  return [...new Set(tables.editions.flatMap((edition) => edition.entries.get(id)?.name ?? []))];
}

/** Names that hold all the words of what was typed, shortest first: `consensus` is part of "Goal consensus". */
export function namesWith(tables: GradeTables, typed: string): readonly string[] {
  const words = comparable(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return [...tables.elements.values()]
    .map(({ name }) => name)
    .filter((name) => words.every((word) => comparable(name).includes(word)))
    .sort((a, b) => a.length - b.length);
}

function comparable(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]s?(?![\p{L}\p{N}])/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:the|an?)$/.test(word))
    .map((word) => (word.length > 3 && !/(?:ss|us|is)$/.test(word) ? word.replace(/s$/, '') : word))
    .join(' ');
}
