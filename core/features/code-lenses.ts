import { say, texts } from '../language/say.js';
import type { Analysis, Section, Sentence } from '../analysis/analysis.js';
import { contains, type Span } from '../text/span.js';
import { stateOf } from '../attestation/attested.js';
import { isWrittenHere, markersOf } from './tags-at.js';

/** A line that an editor shows above a heading. The span is the heading. */
export interface CodeLens extends Span {
  readonly title: string;
}

/**
 * Above each heading where the sentences under it come from, those of its subsections included: "12 sentences · 7 sourced ·
 * 3 verified · 2 LLM"; above a list of sources how many there are. Headings with nothing to count have none. Never throws.
 */
export function codeLenses(analysis: Analysis): readonly CodeLens[] {
  return analysis.sections.flatMap((section) => {
    const title =
      section.role === 'sources' ? sourcesTitle(analysis, section) : coverageTitle(analysis, section);
    const { start, end } = section.heading;
    return title === '' ? [] : [{ title, start, end }];
  });
}

/** In the order in which they are told. Exempt sentences are left out, as in the summary (spec, section 7). */
const told = ['source', 'named', 'verified', 'llm', 'mixed', 'none', 'disputed', 'rejected'] as const;
const counts = texts({
  source: '{count} sourced',
  named: '{count} by named source',
  llm: '{count} LLM',
  mixed: '{count} source and LLM',
  none: '{count} without a tag',
  verified: '{count} verified',
  disputed: '{count} disputed',
  rejected: '{count} rejected',
});

type Told = (typeof told)[number];

/**
 * What a sentence counts as: a dispute or a rejection whatever its tags say, and what a model wrote as verified when somebody
 * has signed it off. Undefined for an exempt one.
 */
function toldOf({ attested }: Analysis, { provenance }: Sentence, index: number): Told | undefined {
  if (provenance === 'exempt') return undefined;
  const { state } = stateOf(attested, index);
  if (state === 'disputed' || state === 'rejected') return state;
  return state === 'verified' && provenance === 'llm' ? state : provenance;
}

function coverageTitle(analysis: Analysis, section: Section): string {
  const { sentences, settings } = analysis;
  const own = sentences.flatMap((one, index) =>
    contains(section, one) ? (toldOf(analysis, one, index) ?? []) : [],
  );
  if (own.length === 0) return '';
  const { locale } = settings;
  const parts = told.flatMap((kind) => {
    const count = own.filter((one) => one === kind).length;
    return count === 0 ? [] : [say(locale, counts[kind], { count })];
  });
  const all = say(locale, own.length === 1 ? '{count} sentence' : '{count} sentences', { count: own.length });
  return [all, ...parts].join(' · ');
}

function sourcesTitle(analysis: Analysis, section: Section): string {
  const entries = analysis.sources.filter((source) => isWrittenHere(source) && contains(section, source));
  if (entries.length === 0) return '';
  const unused = entries.filter((source) => markersOf(analysis, source).length === 0).length;
  const { locale } = analysis.settings;
  const all = say(locale, entries.length === 1 ? '{count} source' : '{count} sources', {
    count: entries.length,
  });
  return unused === 0 ? all : `${all} · ${say(locale, '{count} never cited', { count: unused })}`;
}
