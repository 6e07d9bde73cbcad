import type { Locale } from '../language/locale.js';
import { say } from '../language/say.js';
import type { Analysis } from '../analysis/analysis.js';
import { importRendered, type Imported } from '../importers/import-rendered.js';
import { sourceNumbersIn } from '../importers/known-sources.js';
import type { TextEdit } from '../text/edit.js';
import type { Span } from '../text/span.js';

/** What an import changes in a document. Edits count in its text. */
export interface RenderedImport {
  /** "12 tags, 1 place to look at", for a heading; it holds nothing of the text. */
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Text from elsewhere as tagged markdown for a document: markers are read by the list of sources that comes with the text, or
 * else by that of the document, headings by its configuration. `document` when it is to be a document of its own. Never throws.
 */
export function importInto(analysis: Analysis, text: string, extent: 'document' | 'fragment'): Imported {
  const headings = {
    templates: [...analysis.settings.sections.templates.values()],
    notProse: analysis.settings.prose.notProse,
  };
  const numbered = analysis.sources.flatMap(({ number }) => (number === undefined ? [] : [number]));
  const sources = numbered.length > 0 ? new Set(numbered) : sourceNumbersIn(analysis.text, headings);
  return importRendered(text, { ...headings, extent, sources });
}

/**
 * What turns a selection, or the whole document when the selection is empty, from the text of a rendered page into tagged
 * markdown; undefined where there is nothing to import. Never throws.
 */
export function importIn(analysis: Analysis, selection: Span): RenderedImport | undefined {
  const { text } = analysis;
  const isAll =
    selection.start === selection.end ||
    (text.slice(0, selection.start).trim() === '' && text.slice(selection.end).trim() === '');
  const span = isAll ? { start: 0, end: text.length } : selection;
  const before = text.slice(span.start, span.end);
  const imported = importInto(analysis, before, isAll ? 'document' : 'fragment');
  if (!imported.rendered) return undefined;
  const after =
    isAll || /[\r\n]$/.test(before) ? imported.text : imported.text.replace(/(?:\r\n|\n|\r)$/, '');
  return { label: labelOf(imported, analysis.settings.locale), edits: [{ ...span, text: after }] };
}

function labelOf({ uncertain }: Imported, locale: Locale): string {
  const count = uncertain.length;
  if (count === 0) return say(locale, 'Tagged markdown');
  return count === 1
    ? say(locale, 'Tagged markdown, 1 place to look at')
    : say(locale, 'Tagged markdown, {count} places to look at', { count });
}
