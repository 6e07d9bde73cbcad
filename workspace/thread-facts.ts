import type { Candidate, CheckedAnalysis } from '../core/index.js';
import { placesOf, type Place } from '../core/reports/located.js';
import { cloned, clonedOptions } from '../core/rules/note/cloned/rule.js';
import { stale, staleOptions } from '../core/rules/plan/stale/rule.js';
import { unlinked } from '../core/rules/plan/unlinked/rule.js';
import { unmeasured } from '../core/rules/plan/unmeasured/rule.js';
import type { ThreadKind } from '../core/structure/thread/ids.js';
import { indexLines } from '../core/text/line-index.js';
import type { Span } from '../core/text/span.js';

/** A place of the thread with the findings that it may have; undefined where the rule is off, or does not apply. */
interface ThreadPlace {
  readonly id: string;
  readonly start: Place;
  readonly end: Place;
  readonly unlinked: Candidate | undefined;
}

/** An id that a plan declares, as it is kept when the plan's text is gone. */
export interface IndexedDeclaration extends ThreadPlace {
  readonly kind: ThreadKind;
  readonly parents: readonly string[];
  readonly isDone: boolean;
  /** What it stands for, in UTF-16 code units of the plan's text. */
  readonly words: Span;
  readonly stretch: { readonly start: Place; readonly end: Place };
  readonly unmeasured: Candidate | undefined;
  readonly stale: Candidate | undefined;
}

/** A place that names an id. */
export interface IndexedMention extends ThreadPlace {
  readonly isCertain: boolean;
  readonly beside: readonly string[];
}

/** What is kept of a plan or a note for the thread of its folder: ids, places and hashes, and no text. */
export interface IndexedThread {
  readonly role: 'plan' | 'note';
  readonly session: string | undefined;
  readonly declarations: readonly IndexedDeclaration[];
  readonly mentions: readonly IndexedMention[];
  readonly measured: readonly string[];
  /** The hashes of a note's sentences, in order. */
  readonly said: readonly string[];
  /** Where a note that is a copy is marked. */
  readonly opening:
    { readonly start: Place; readonly end: Place; readonly cloned: Candidate | undefined } | undefined;
  /** How many notes on end may leave an objective alone. */
  readonly staleAfter: number;
  /** The share of copied sentences from which on a note is a copy. */
  readonly cloneShare: number;
}

/** What the thread of a folder needs of a document; undefined for one that is neither plan nor note. Never throws. */
export function indexedThread(analysis: CheckedAnalysis): IndexedThread | undefined {
  const { settings, text, thread } = analysis;
  if (!thread) return undefined;
  const lines = indexLines(text);
  const candidates = new Map(analysis.candidates.map((one) => [keyOf(one.rule, one), one]));
  const candidate = (rule: string, span: Span): Candidate | undefined => candidates.get(keyOf(rule, span));
  const { role, session, measured, opening } = thread;
  return {
    ...{ role, session, measured },
    declarations: thread.declarations.map((one) => ({
      ...{ id: one.id, kind: one.kind, parents: one.parents, isDone: one.isDone, words: one.words },
      ...placesOf(lines, one),
      stretch: placesOf(lines, one.stretch),
      unlinked: candidate(unlinked.id, one),
      unmeasured: candidate(unmeasured.id, one),
      stale: candidate(stale.id, one),
    })),
    mentions: thread.mentions.map((one) => ({
      ...{ id: one.id, isCertain: one.isCertain, beside: one.beside },
      ...placesOf(lines, one),
      unlinked: candidate(unlinked.id, one),
    })),
    said: thread.said.map(({ hash }) => hash),
    opening: opening && { ...placesOf(lines, opening), cloned: candidate(cloned.id, opening) },
    staleAfter: (
      staleOptions.safeParse(settings.rules[stale.id]?.options ?? {}).data ?? staleOptions.parse({})
    ).notes,
    cloneShare: (
      clonedOptions.safeParse(settings.rules[cloned.id]?.options ?? {}).data ?? clonedOptions.parse({})
    ).share,
  };
}

function keyOf(rule: string, { start, end }: Span): string {
  return `${rule} ${String(start)} ${String(end)}`;
}
