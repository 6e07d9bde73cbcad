import type { Analyzer, CheckedAnalysis, Finding, Span, TextEdit } from '../core/index.js';
import { applyTogether } from '../core/text/edit.js';

/** One repair that was applied: which rule asked for it, what it does, and where, in the text before any repair. */
export interface AppliedFix extends Span {
  readonly rule: string;
  readonly title: string;
}

export interface FixedDocument {
  /** The analysis of the repaired text; the one that was given when there was nothing to repair. */
  readonly analysis: CheckedAnalysis;
  readonly applied: readonly AppliedFix[];
}

/** A repair makes room for others; ten rounds are more than any document was seen to need. */
const maxRounds = 10;

/**
 * Applies every safe fix, round by round, until none is left. Of two that touch one place the second waits for the next
 * round. New lines are written as the document has them. Stops when a text comes back that was there before.
 */
export function fixDocument(analyzer: Analyzer, analysis: CheckedAnalysis): FixedDocument {
  const applied: AppliedFix[] = [];
  const rounds: (readonly TextEdit[])[] = [];
  const seen = new Set([analysis.text]);
  const lineEnd = lineEndOf(analysis.text);
  let current = analysis;
  while (rounds.length < maxRounds) {
    const chosen = chooseFixes(current.findings, lineEnd);
    const edits = chosen.flatMap((fix) => fix.edits);
    const text = applyTogether(current.text, edits);
    if (edits.length === 0 || seen.has(text)) break;
    seen.add(text);
    for (const { finding, title } of chosen) {
      const start = originalOffset(finding.start, rounds);
      const end = Math.max(start, originalOffset(finding.end, rounds));
      applied.push({ rule: finding.rule, title, start, end });
    }
    rounds.push([...edits].sort((a, b) => a.start - b.start));
    current = analyzer.update(current, [{ start: 0, end: current.text.length, text }]);
  }
  return { analysis: current, applied };
}

interface ChosenFix {
  readonly finding: Finding;
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** The fixes of a round: the first of those that touch one place, each with all of its edits or with none. */
function chooseFixes(findings: readonly Finding[], lineEnd: string): ChosenFix[] {
  const taken: TextEdit[] = [];
  return findings.flatMap((finding) => {
    const { fix } = finding;
    if (fix === undefined || fix.edits.length === 0) return [];
    const edits = fix.edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r\n|\r|\n/g, lineEnd) }));
    if (edits.some((edit) => touchesAny(taken, edit))) return [];
    for (const edit of edits) taken.splice(indexFor(taken, edit), 0, edit);
    return [{ finding, title: fix.title, edits }];
  });
}

/** Where an edit goes among edits that are sorted by place. */
function indexFor(sorted: readonly TextEdit[], edit: TextEdit): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < edit.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an edit touches one of the sorted ones; of two at one place nobody knows which comes first. */
function touchesAny(sorted: readonly TextEdit[], edit: TextEdit): boolean {
  const index = indexFor(sorted, edit);
  const before = sorted[index - 1];
  const after = sorted[index];
  return (
    (before !== undefined && before.end >= edit.start) || (after !== undefined && after.start <= edit.end)
  );
}

/** Where an offset of the latest text stood in the first one; inside a replacement, at its start. */
function originalOffset(offset: number, rounds: readonly (readonly TextEdit[])[]): number {
  let at = offset;
  for (const edits of [...rounds].reverse()) {
    let shift = 0;
    for (const edit of edits) {
      const start = edit.start + shift;
      if (at < start) break;
      if (at < start + edit.text.length) {
        at = start;
        break;
      }
      shift += edit.text.length - (edit.end - edit.start);
    }
    at -= shift;
  }
  return at;
}

/** How the document ends its lines: as it ends the first one. */
function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
