import type { BibliographyEntry, BibliographyProblem, ParsedBibliography } from './bibliography.js';

/** The entries with each key once, the first of several; each further one becomes a problem. */
export function uniqueKeys(
  entries: readonly BibliographyEntry[],
  problems: readonly BibliographyProblem[],
): ParsedBibliography {
  const firsts = new Map<string, BibliographyEntry>();
  const repeated: BibliographyProblem[] = [];
  for (const entry of entries) {
    const first = firsts.get(entry.key);
    if (!first) firsts.set(entry.key, entry);
    else {
      const expected = `a key that no other entry has; the entry on line ${String(first.line)} holds`;
      repeated.push({ line: entry.line, key: entry.key, expected });
    }
  }
  return {
    entries: [...firsts.values()],
    problems: [...problems, ...repeated].sort((a, b) => a.line - b.line),
    unread: problems.flatMap(({ key }) => (key === undefined || firsts.has(key) ? [] : [key])),
  };
}
