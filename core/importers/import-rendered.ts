import { lineBreakOf } from '../text/line-break.js';
import type { Span } from '../text/span.js';
import { frontmatterOf } from './frontmatter.js';
import { knownSourcesOf } from './known-sources.js';
import { groupsOf } from './lines.js';
import { readParts, type Extent } from './read-parts.js';
import { renderParts } from './render-parts.js';
import { evidenceIn, isMarkdown, type Evidence } from './shape.js';
import { vocabularyOf, type KnownHeadings } from './vocabulary.js';

export interface ImportOptions extends KnownHeadings {
  /** `document` (the default): with frontmatter and title. `fragment`: text that goes into a document. */
  readonly extent?: Extent;
  /** The numbers of the sources of the document that a fragment goes into. */
  readonly sources?: ReadonlySet<number> | undefined;
}

/** What became of a text. */
export interface Imported {
  /** Tagged markdown with the line ends of the text; the text itself where `rendered` is false. */
  readonly text: string;
  /** False for a text that does not look copied from a rendered page, or is tagged markdown already. */
  readonly rendered: boolean;
  /** The marks `<!-- provenote-import: … -->` in order. Offsets are UTF-16 code units into `text`. */
  readonly uncertain: readonly Span[];
  readonly evidence: Evidence;
}

/**
 * Turns the text copied from an article's rendered page into tagged markdown: bare trailing numbers and `LLM` become tags,
 * and headings, lists, tables, sources and provenance come back. A place that can be read in two ways stays as it is and
 * gets a mark. Nothing is lost, and nothing is made up: no address, no source, no tag. Pure; never throws.
 */
export function importRendered(text: string, options: ImportOptions = {}): Imported {
  const { extent = 'document', sources } = options;
  const unchanged = { text, rendered: false, uncertain: [] };
  if (isMarkdown(text)) return { ...unchanged, evidence: nothing };
  const parts = readParts(groupsOf(text), vocabularyOf(options), extent);
  const known = knownSourcesOf(parts) ?? (sources && sources.size > 0 ? sources : undefined);
  const body = renderParts(parts, known);
  const evidence = evidenceIn(text, parts, body, extent);
  if (!evidence.isRendered) return { ...unchanged, evidence };
  const lines = extent === 'document' ? `${frontmatterOf(parts).join('\n')}\n\n${body}\n` : `${body}\n`;
  const imported = lines.replaceAll('\n', lineBreakOf(text));
  return { text: imported, rendered: true, uncertain: marksIn(imported), evidence };
}

const nothing: Evidence = { isRendered: false, isConvincing: false };

/** The marks of an imported text. */
function marksIn(text: string): Span[] {
  return [...text.matchAll(/<!-- provenote-import: [^\n\r]*? -->/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
