import { applyTogether } from '../../text/edit.js';
import { detectPhi } from '../detect-phi.js';
import type { PhiDocument } from '../document.js';
import type { PhiCategory, PhiConfidence, PhiSpan } from '../phi-span.js';
import { RunDates } from './dates.js';
import { fitted } from './fit.js';
import { quoted } from './frontmatter.js';
import { findNameUses } from './name-uses.js';
import { RunNames } from './names.js';
import { phiDocumentOf } from '../phi-document-of.js';
import { placeholderOf } from './placeholder.js';
import type { DateStyle, NameStyle, Replacement } from './replacement.js';
import { otherReplacement } from './other.js';

/** A document with the PHI that was found in it. */
export interface DetectedDocument {
  readonly document: PhiDocument;
  /** All spans, in order and apart, as `detectPhi` gives them. */
  readonly spans: readonly PhiSpan[];
  /** How they were found, since what a replacement leaves is read again. Default: `detectPhi`. */
  readonly detect?: (document: PhiDocument) => readonly PhiSpan[];
}

export interface DeidentifyOptions {
  /** The least confidence that is replaced; clinicians and facilities are `low`. Default: `medium`. */
  readonly threshold?: PhiConfidence | undefined;
  /** Default: `offset`, which keeps the intervals. */
  readonly dates?: DateStyle | undefined;
  /** Default: `surrogate`. */
  readonly names?: NameStyle | undefined;
  /** The year that ages count to. Without it the latest year of the documents. */
  readonly year?: number | undefined;
}

const levels: Readonly<Record<PhiConfidence, number>> = { high: 2, medium: 1, low: 0 };

/**
 * What takes the PHI out of the documents of a run, one list a document, in order and apart. One person has one surrogate
 * and one day one offset in all of them. What the list leaves, read again, has no PHI at the threshold and above, so
 * that a second plan is empty. Pure and synchronous; the mapping is gone when it returns. Never throws.
 */
export function planDeidentification(
  documents: readonly DetectedDocument[],
  options: DeidentifyOptions = {},
): Replacement[][] {
  const least = levels[options.threshold ?? 'medium'];
  const texts = documents.map(({ document }) => document);
  let spans = documents.map((one) => one.spans.filter(({ confidence }) => levels[confidence] >= least));
  const blocked = documents.map(() => new Set<number>());
  let plan: Replacement[][] = [];
  // A replacement changes what its neighbours are read as: what then is found joins the plan, until nothing is.
  for (let round = 0; round < mostRounds; round++) {
    spans = withUses(texts, spans);
    plan = planOf(texts, spans, options, blocked);
    let isClean = true;
    spans = spans.map((own, at) => {
      const { text, kind } = texts[at] ?? emptyDocument;
      const replacements = plan[at] ?? [];
      const after = applyTogether(text, editsOf(replacements));
      const detect = documents[at]?.detect ?? detectPhi;
      const left = detect(phiDocumentOf(after, kind)).filter(({ confidence }) => levels[confidence] >= least);
      if (left.length === 0) return own;
      isClean = false;
      return merged(own, left, replacements, blocked[at] ?? new Set());
    });
    if (isClean) break;
  }
  return plan;
}

const mostRounds = 6;
const emptyDocument: PhiDocument = { text: '', kind: 'note', bodyStart: 0, blocks: [], sources: [] };

/** The replacements as edits, all of which count in the old text. */
export function editsOf(
  replacements: readonly Replacement[],
): { start: number; end: number; text: string }[] {
  return replacements.map(({ start, end, replacement }) => ({ start, end, text: replacement }));
}

function withUses(documents: readonly PhiDocument[], spans: readonly PhiSpan[][]): PhiSpan[][] {
  const uses = findNameUses(documents, spans);
  return spans.map((own, at) => [...own, ...(uses[at] ?? [])].sort((a, b) => a.start - b.start));
}

/** The plan for the given spans. `blocked` holds the starts of spans that only a placeholder makes clean. */
function planOf(
  documents: readonly PhiDocument[],
  spans: readonly (readonly PhiSpan[])[],
  options: DeidentifyOptions,
  blocked: readonly ReadonlySet<number>[],
): Replacement[][] {
  const of = (category: PhiCategory): PhiSpan[][] =>
    spans.map((own) => own.filter((span) => span.category === category));
  const names = new RunNames(documents, of('name'));
  const dates = new RunDates(documents, of('date'), options.year);
  return documents.map((document, at) => {
    const { text } = document;
    const others = (spans[at] ?? [])
      .filter(({ category }) => category !== 'name' && category !== 'date')
      .map((span) => otherReplacement(text, span));
    const all = [
      ...names.replacements(at, options.names ?? 'surrogate'),
      ...dates.replacements(at, options.dates ?? 'offset'),
      ...others,
    ]
      .map((one) =>
        blocked[at]?.has(one.start) ? { ...one, replacement: placeholderOf(one.category) } : one,
      )
      .map((one) => fitted(text, one))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return quoted(text, apart(all));
  });
}

/** Of replacements that overlap (a range takes in its neighbour) the first stays, stretched over the other. */
function apart(replacements: readonly Replacement[]): Replacement[] {
  const kept: Replacement[] = [];
  for (const one of replacements) {
    const last = kept.at(-1);
    if (!last || last.end <= one.start) kept.push(one);
    else if (one.end > last.end) kept[kept.length - 1] = { ...last, end: one.end };
  }
  return kept;
}

/** The spans with what was found in the text that they left, brought back to the old text. */
function merged(
  own: readonly PhiSpan[],
  left: readonly PhiSpan[],
  replacements: readonly Replacement[],
  blocked: Set<number>,
): PhiSpan[] {
  let spans = [...own];
  for (const found of left) {
    const start = oldOffset(found.start, replacements, 'start');
    const end = oldOffset(found.end, replacements, 'end');
    const touched = replacements.filter((one) => one.start < end && start < one.end);
    for (const one of touched) blocked.add(one.start);
    const from = Math.min(start, ...touched.map((one) => one.start));
    const to = Math.max(end, ...touched.map((one) => one.end));
    const inside = spans.filter((span) => span.start < to && from < span.end);
    // Found inside one replacement alone: its placeholder, which nothing finds, is enough.
    if (inside.length === 1 && inside[0]?.start === from && inside[0].end === to) continue;
    spans = spans.filter((span) => !inside.includes(span));
    if (inside.length > 0) blocked.add(from);
    spans.push({ ...found, category: inside[0]?.category ?? found.category, start: from, end: to });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** The place in the old text of an offset in the new one; inside a replacement its start or its end. */
function oldOffset(offset: number, replacements: readonly Replacement[], side: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end, replacement } of replacements) {
    const newStart = start + shift;
    const newEnd = newStart + replacement.length;
    if (side === 'start' ? offset < newStart : offset <= newStart) break;
    if (side === 'start' ? offset < newEnd : offset <= newEnd) return side === 'start' ? start : end;
    shift = newEnd - end;
  }
  return offset - shift;
}
