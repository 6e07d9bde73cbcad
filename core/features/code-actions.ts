import { say, texts } from '../language/say.js';
import type { Finding, Repair } from '../rules/finding.js';
import type { TextEdit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import type { Checked } from './checked.js';
import { placeAtTop, placeBeforeEntry, placeBeforeSentence, type DirectivePlace } from './directive-place.js';
import { canBeIgnored, directiveText, type DirectiveText } from './directive-text.js';
import { markAnswers } from './import-marks.js';
import { isWrittenHere } from './tags-at.js';

/** A quick fix for one finding. Edits count in the document's text and hold together. */
export type QuickFix = RepairFix | IgnoreFix;

/** A repair of the rule, or the answer to a mark of an import. `preferred`: safe to apply unread. */
export interface RepairFix {
  readonly kind: 'repair';
  readonly title: string;
  readonly finding: Finding;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

/**
 * A directive that silences the finding. Where its rule requires a reason, the cursor belongs at `reasonAt`, an offset
 * into the inserted text.
 */
export interface IgnoreFix {
  readonly kind: 'ignore';
  readonly title: string;
  readonly finding: Finding;
  readonly edit: TextEdit;
  readonly reasonAt: number | undefined;
}

/** The quick fixes of all findings that touch a span: repairs first, then the ways to ignore. Never throws. */
export function quickFixesAt(analysis: Checked, span: Span): readonly QuickFix[] {
  const findings = analysis.findings.filter((one) => one.start <= span.end && span.start <= one.end);
  return [
    ...findings.flatMap(repairsOf),
    ...findings.flatMap((finding) => answersOf(analysis, finding)),
    ...findings.flatMap((finding) => ignoresOf(analysis, finding)),
  ];
}

/** What a mark of an import asks for is no repair of its rule: the writer answers. */
function answersOf({ text, settings }: Checked, finding: Finding): RepairFix[] {
  if (finding.rule !== 'import/uncertain') return [];
  return markAnswers(text, finding, settings.locale).map((answer) => repairOf(finding, answer, false));
}

function repairsOf(finding: Finding): RepairFix[] {
  const fixes = finding.fix ? [repairOf(finding, finding.fix, true)] : [];
  return [...fixes, ...(finding.offers ?? []).map((offer) => repairOf(finding, offer, false))];
}

function repairOf(finding: Finding, { title, edits }: Repair, preferred: boolean): RepairFix {
  return { kind: 'repair', title, finding, preferred, edits };
}

function ignoresOf(analysis: Checked, finding: Finding): IgnoreFix[] {
  const { rule } = finding;
  const { locale } = analysis.settings;
  if (!canBeIgnored(rule)) return [];
  const inFile = ignoreOf(
    finding,
    say(locale, 'Ignore {rule} in this document', { rule }),
    placeAtTop(analysis),
    directiveText('disable-file', rule),
  );
  const place = placeOf(analysis, finding);
  if (!place) return [inFile];
  const text = directiveText('disable-next-sentence', rule);
  return [ignoreOf(finding, say(locale, place.title, { rule }), place, text), inFile];
}

function ignoreOf(finding: Finding, title: string, place: DirectivePlace, text: DirectiveText): IgnoreFix {
  const head = place.lead + text.before;
  const edit = { start: place.offset, end: place.offset, text: head + text.after + place.trail };
  return {
    kind: 'ignore',
    title,
    finding,
    edit,
    reasonAt: text.reason === 'required' ? head.length : undefined,
  };
}

/** The place for a directive before the sentence or source entry that a finding starts in; elsewhere there is none. */
function placeOf(
  analysis: Checked,
  finding: Finding,
): (DirectivePlace & { readonly title: string }) | undefined {
  const holdsFinding = (span: Span): boolean => span.start <= finding.start && finding.start < span.end;
  const sentence = analysis.sentences.find(holdsFinding);
  if (sentence)
    return { ...placeBeforeSentence(analysis, sentence), title: texts('Ignore {rule} for this sentence') };
  const source = analysis.sources.filter(isWrittenHere).find(holdsFinding);
  const place = source && placeBeforeEntry(analysis, source);
  return place && { ...place, title: texts('Ignore {rule} for this source') };
}
