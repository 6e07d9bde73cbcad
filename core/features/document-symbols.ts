import type { Analysis, Section } from '../analysis/analysis.js';
import type { Source } from '../sources/source.js';
import { contains, type Span } from '../text/span.js';
import { isWrittenHere, markersOf } from './tags-at.js';

/** One line of a document's outline. `selection` lies inside the span, and children lie inside their parent. */
export interface DocumentSymbol extends Span {
  readonly kind: 'section' | 'source';
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** The outline: sections in their hierarchy, each with its counts, and the entries of a sources section. Never throws. */
export function documentSymbols(analysis: Analysis): readonly DocumentSymbol[] {
  return nested(analysis, analysis.sections);
}

/** Sections come in order of place, so those that stand inside the first one follow it directly. */
function nested(analysis: Analysis, sections: readonly Section[]): DocumentSymbol[] {
  const result: DocumentSymbol[] = [];
  for (let at = 0; at < sections.length;) {
    const section = sections[at];
    if (!section) break;
    let next = at + 1;
    while (contains(section, sections[next] ?? { start: -1, end: -1 })) next++;
    result.push(sectionSymbol(analysis, section, sections.slice(at + 1, next)));
    at = next;
  }
  return result;
}

function sectionSymbol(analysis: Analysis, section: Section, inner: readonly Section[]): DocumentSymbol {
  const entries = section.role === 'sources' ? entriesIn(analysis, section, inner) : [];
  return {
    kind: 'section',
    name: section.title.trim() || '(no title)',
    detail: section.role === 'sources' ? countOf(entries.length, 'source') : coverageOf(analysis, section),
    start: section.start,
    end: section.end,
    selection: contains(section, section.heading)
      ? section.heading
      : { start: section.start, end: section.start },
    children: [...entries, ...nested(analysis, inner)],
  };
}

function entriesIn(analysis: Analysis, section: Section, inner: readonly Section[]): DocumentSymbol[] {
  return analysis.sources
    .filter((source) => isWrittenHere(source) && contains(section, source))
    .filter((source) => !inner.some((subsection) => contains(subsection, source)))
    .map((source) => sourceSymbol(analysis, source));
}

function sourceSymbol(analysis: Analysis, source: Source): DocumentSymbol {
  const { start, end, id, idSpan } = source;
  const cited = `cited ${countOf(markersOf(analysis, source).length, 'time')}`;
  const facts = [source.tier, source.year === undefined ? undefined : String(source.year), cited];
  return {
    kind: 'source',
    name: `[${id}] ${source.title ?? source.label}`.trim(),
    detail: facts.filter((fact) => fact !== undefined).join(' · '),
    start,
    end,
    selection: idSpan && contains(source, idSpan) ? idSpan : { start, end },
    children: [],
  };
}

/** Counts as the summary does: exempt sentences are left out (spec, section 7). */
function coverageOf(analysis: Analysis, span: Span): string {
  const sentences = analysis.sentences.filter((one) => one.provenance !== 'exempt' && contains(span, one));
  if (sentences.length === 0) return '';
  const untagged = sentences.filter((sentence) => sentence.provenance === 'none').length;
  const counts = countOf(sentences.length, 'sentence');
  return untagged === 0 ? counts : `${counts} · ${untagged} untagged`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
