import type { Source } from '../source.js';

/** The forms of a bibliography file: BibTeX and BibLaTeX, or CSL-JSON. */
export type BibliographyFormat = 'bibtex' | 'csl-json';

/** One work of a bibliography file, with the place of its entry there. */
export interface BibliographyEntry {
  readonly key: string;
  /** As the loader of the file calls it; empty when the text came from nowhere in particular. */
  readonly file: string;
  /** The line of the entry in its file, from 1. */
  readonly line: number;
  readonly source: Source;
}

/** What is wrong with one entry, or with the file as a whole. The other entries are not touched by it. */
export interface BibliographyProblem {
  /** From 1. */
  readonly line: number;
  /** The entry's key, where it has one. */
  readonly key: string | undefined;
  /** What was expected, to be read after "expected". It quotes nothing of the file but keys. */
  readonly expected: string;
}

/** A bibliography as text says it. */
export interface ParsedBibliography {
  readonly entries: readonly BibliographyEntry[];
  /** In order of place. */
  readonly problems: readonly BibliographyProblem[];
  /** Keys whose only entry cannot be read. */
  readonly unread: readonly string[];
}

/** The works that a document may cite by key, from all the files that hold for it. */
export interface Bibliography {
  /** By key; the first of several entries with one key. */
  readonly entries: ReadonlyMap<string, BibliographyEntry>;
  /** Keys whose entry is there and cannot be read. */
  readonly unread: ReadonlySet<string>;
  /**
   * Files that the document's frontmatter names and that could not be had. With one of them missing, nobody knows which
   * keys exist.
   */
  readonly missing: readonly MissingFile[];
}

/** A file that frontmatter names and that could not be had. */
export interface MissingFile {
  /** The path as written. */
  readonly name: string;
  /** Why, to be read after "because": `it is not there`. */
  readonly reason: string;
}

/** What an edge read of a bibliography. */
export type BibliographyPart = Pick<ParsedBibliography, 'entries' | 'unread'>;

/** One bibliography of several files; the first entry with a key holds. */
export function joinBibliographies(
  parts: readonly BibliographyPart[],
  missing: readonly MissingFile[] = [],
): Bibliography {
  const entries = new Map<string, BibliographyEntry>();
  const unread = new Set<string>();
  for (const part of parts) {
    for (const entry of part.entries) if (!entries.has(entry.key)) entries.set(entry.key, entry);
    for (const key of part.unread) unread.add(key);
  }
  return { entries, unread, missing };
}

/** Two bibliographies as one: the nearer one's entries hold. Undefined when there is neither. */
export function withFallback(
  nearer: Bibliography | undefined,
  farther: Bibliography | undefined,
): Bibliography | undefined {
  if (!nearer || !farther) return nearer ?? farther;
  return {
    entries: new Map([...farther.entries, ...nearer.entries]),
    unread: new Set([...nearer.unread, ...farther.unread]),
    missing: [...nearer.missing, ...farther.missing],
  };
}
