import type { Analysis } from '../../analysis/analysis.js';
import type { Source } from '../../sources/source.js';
import { indexLines, type LineIndex } from '../../text/line-index.js';
import { printable } from '../columns.js';
import { coverageOf } from '../coverage.js';
import { placeOf, type LocatedFinding } from '../located.js';
import { groupFindings } from './group-findings.js';
import type {
  ProvenanceDocument,
  ProvenanceGrade,
  ProvenanceSection,
  ProvenanceSentence,
  ProvenanceSource,
} from './model.js';
import { shownHeading, shownSourceTitle, showsWords } from './shown-titles.js';
import { countedIn, decisionsOf, noCounts, stateOf, type DecisionOf, type SentenceState } from './states.js';

export interface ProvenanceOptions {
  /** How the report calls the document. */
  readonly path: string;
  /** The findings that it tells of: those of the analysis, and what other documents give reason to. */
  readonly findings: readonly LocatedFinding[];
  /** What reviewers made of the sentences; without it what the ledger of the analysis says. */
  readonly decisionOf?: DecisionOf | undefined;
}

/** What stands behind a document, without a word of its sentences. Pure, and linear in the document. Never throws. */
export function provenanceOf(
  analysis: Analysis,
  { path, findings, decisionOf = decisionsOf(analysis) }: ProvenanceOptions,
): ProvenanceDocument {
  const { kind, sentences, summary } = analysis;
  const lines = indexLines(analysis.text);
  const states = sentences.map((sentence) => stateOf(sentence, decisionOf));
  const counts = noCounts();
  for (const state of states) counts[state]++;
  const { sections, sectionOf } = sectionsOf(analysis, states, lines);
  return {
    path,
    kind,
    summary,
    counts,
    coverage: coverageOf(summary) ?? null,
    sections,
    sentences: sentences.map(({ start, end }, index): ProvenanceSentence => ({
      state: states[index] ?? 'untagged',
      ...placeOf(lines, start),
      length: end - start,
      section: sectionOf[index] ?? null,
    })),
    sources: sourcesOf(analysis),
    grades: gradesOf(analysis, lines),
    findings: groupFindings(findings),
  };
}

/** What the sentences under a heading add up to. */
interface Tally {
  readonly counts: Record<SentenceState, number>;
  /** Sentences without a tag, whatever a reviewer made of them. */
  untagged: number;
}

/** The headings that have sentences under them, and for each sentence the index of the nearest one. */
function sectionsOf(
  analysis: Analysis,
  states: readonly SentenceState[],
  lines: LineIndex,
): { readonly sections: ProvenanceSection[]; readonly sectionOf: readonly (number | null)[] } {
  const { sections, sentences } = analysis;
  const parents = parentsOf(sections);
  const tallies = sections.map((): Tally => ({ counts: noCounts(), untagged: 0 }));
  let at = -1;
  const nearest = sentences.map(({ start, provenance }, index) => {
    while ((sections[at + 1]?.start ?? Infinity) <= start) at++;
    const state = states[index];
    for (let up = at; up >= 0; up = parents[up] ?? -1) {
      const tally = tallies[up];
      if (!tally || !state) continue;
      tally.counts[state]++;
      if (provenance === 'none') tally.untagged++;
    }
    return at;
  });
  const places = new Map<number, number>();
  const shown: ProvenanceSection[] = [];
  for (const [index, section] of sections.entries()) {
    const { counts, untagged } = tallies[index] ?? { counts: noCounts(), untagged: 0 };
    const all = countedIn(counts);
    if (all + counts.exempt === 0) continue;
    places.set(index, shown.length);
    shown.push({
      title: showsWords(analysis) ? shownHeading(analysis, section) : `Part ${String(shown.length + 1)}`,
      level: section.level,
      ...placeOf(lines, section.heading.start),
      counts,
      sentences: all,
      coverage: all === 0 ? null : percentOf(all - untagged, all),
    });
  }
  return { sections: shown, sectionOf: nearest.map((index) => places.get(index) ?? null) };
}

/** For each section the index of the one around it, or -1. */
function parentsOf(sections: Analysis['sections']): number[] {
  const open: number[] = [];
  return sections.map(({ level }, index) => {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
}

function sourcesOf(analysis: Analysis): ProvenanceSource[] {
  const { sentences, sourceIndex, sources, summary } = analysis;
  const carried = new Map<Source, number>();
  for (const { tags } of sentences) {
    const cited = new Set(tags.flatMap((tag) => (tag.kind === 'source' ? tag.sources : [])));
    const works = new Set([...cited].flatMap((id) => sourceIndex.get(id) ?? []));
    for (const source of works) carried.set(source, (carried.get(source) ?? 0) + 1);
  }
  return sources.map((source) => {
    const count = carried.get(source) ?? 0;
    return {
      id: showsWords(analysis) || /^\d{1,6}$/.test(source.id) ? printable(source.id) : null,
      title: showsWords(analysis) ? shownSourceTitle(analysis, source) : null,
      tier: source.tier ?? null,
      year: source.year ?? null,
      sentences: count,
      share: percentOf(count, summary.sentences),
    };
  });
}

function gradesOf({ gradeClaims, settings }: Analysis, lines: LineIndex): ProvenanceGrade[] {
  const { elements } = settings.lexicon.tables;
  return gradeClaims.map(({ start, element, grade, editions, verdict }) => ({
    element: elements.get(element)?.name ?? element,
    // What is no grade of the scheme is the text's own words.
    grade: verdict === 'unsupported-grade' ? null : grade,
    editions,
    verdict,
    ...placeOf(lines, start),
  }));
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part * 100) / whole);
}
