import type { Analysis } from '../analysis/analysis.js';
import type { Span } from '../text/span.js';
import { knownRulesOf } from './known-rules-of.js';

/**
 * The model of a document for `provenote inspect`: offsets, kinds and numbers, and nothing that quotes it. Offsets are
 * UTF-16 code units from 0 into the text without BOM. `sources` of a tag are indices into `sources`; a source's `id` is
 * given where it is a number alone, since footnote names and citation keys are the author's words.
 */
export function modelOf(path: string, analysis: Analysis): object {
  const { kind, sentences, sections, sources, citations, directives, artefacts, summary } = analysis;
  const places = new Map(sources.map((source, index) => [source, index]));
  const indicesOf = (names: readonly string[]): (number | null)[] =>
    names.map((name) => {
      const source = analysis.sourceIndex.get(name);
      return source === undefined ? null : (places.get(source) ?? null);
    });
  return {
    version: 1,
    path,
    kind,
    sentences: sentences.map((sentence) => ({
      ...spanOf(sentence),
      provenance: sentence.provenance,
      tags: sentence.tags.map((tag) => ({
        ...spanOf(tag),
        kind: tag.kind,
        sources: indicesOf(tag.kind === 'source' ? tag.sources : []),
      })),
      section: sectionIndex(analysis, sentence),
      prose: sentence.proseKind,
      ...(sentence.exemption !== undefined && { exemption: sentence.exemption }),
    })),
    sections: sections.map(({ start, end, level, heading, role }) => ({
      start,
      end,
      level,
      heading: spanOf(heading),
      role,
    })),
    sources: sources.map((source) => ({
      ...spanOf(source),
      id: /^\d{1,6}$/.test(source.id) ? source.id : null,
      origin: source.origin,
      number: source.number ?? null,
      tier: source.tier ?? null,
      year: source.year ?? null,
      identifiers: source.identifiers.map((identifier) => ({
        ...spanOf(identifier),
        kind: identifier.kind,
        fault: identifier.fault ?? null,
      })),
    })),
    citations: citations.map(({ tag, sentence }) => ({
      ...spanOf(tag),
      sentence: sentence ?? null,
      sources: indicesOf(tag.sources),
    })),
    directives: directives.map((directive) => ({
      ...spanOf(directive),
      action: directive.action ?? null,
      rules: knownRulesOf(directive),
      reason: directive.reason !== undefined,
      scope: spanOf(directive.scope),
    })),
    gradeClaims: analysis.gradeClaims.map((claim) => ({
      ...spanOf(claim),
      element: claim.element,
      grade: claim.grade,
      editions: claim.editions,
      verdict: claim.verdict,
      sentence: claim.sentence,
    })),
    figures: analysis.figures.map((figure) => ({
      ...spanOf(figure),
      element: figure.element,
      metric: figure.metric,
      value: figure.value,
      editions: figure.editions,
      verdict: figure.verdict,
      sentence: figure.sentence,
    })),
    phi: analysis.phi.map(({ category, confidence, reason, ...span }) => ({
      ...spanOf(span),
      category,
      confidence,
      reason,
    })),
    artefacts: artefacts.map((one) => ({ ...spanOf(one), kind: one.kind })),
    summary,
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The index of the nearest section around a span, or null: sections are in order of place, inner ones later. */
function sectionIndex({ sections }: Analysis, span: Span): number | null {
  const index = sections.findLastIndex((section) => section.start <= span.start && span.end <= section.end);
  return index < 0 ? null : index;
}
