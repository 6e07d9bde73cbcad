import type { z } from 'zod';
import type { Analysis, DocumentKind } from '../analysis/analysis.js';
import type { Severity } from '../analysis/settings.js';
import type { PhiConfidence } from '../phi/phi-span.js';
import type { Span } from '../text/span.js';
import type { RelatedPlace, Repair } from './finding.js';
import type { Values } from '../language/say.js';

/** A repair whose title has `{name}` holes, as rules write it: in English, to be told in the reader's language. */
export interface RepairReport extends Repair {
  readonly values?: Values;
}

export interface RelatedReport extends RelatedPlace {
  readonly values?: Values;
}

/** What a rule's `check` yields: a place, the name of a message, and what it takes to fill in and repair it. */
export interface Report<Message extends string = string> {
  readonly at: Span;
  readonly message: Message;
  /** Values for the `{name}` holes of the message. Never document text that could identify somebody. */
  readonly values?: Values;
  /** How sure the detector is, for rules that weigh evidence; it bears on the severity (`phi-severity`). */
  readonly confidence?: PhiConfidence | undefined;
  readonly fix?: RepairReport | undefined;
  /** A function where they cost something: it is asked when somebody wants to repair. */
  readonly offers?: readonly RepairReport[] | (() => readonly RepairReport[]) | undefined;
  readonly related?: readonly RelatedReport[] | undefined;
}

export interface RuleDefinition<Message extends string = string> {
  readonly id: string;
  /** One line, for tables and hovers. */
  readonly description: string;
  /** Default severity per kind of document; a kind that is not named is off. */
  readonly severity: Readonly<Partial<Record<DocumentKind, Severity>>>;
  readonly messages: Readonly<Record<Message, string>>;
  /**
   * `workspace`: whether it fires depends on other documents. What `check` yields are the places where it may fire; an
   * index over the documents (`workspace/workspace-index`) says which of them do, in which words.
   */
  readonly scope?: 'workspace';
  /** The schema of its options, whose defaults and descriptions its page prints. */
  readonly options?: z.ZodObject;
  /** Which repairs it may give; the harness holds it to that (spec, section 5, column *fix*). */
  readonly repairs: 'fix' | 'offers' | 'both' | 'none';
  check(analysis: Analysis, options: Readonly<Record<string, unknown>>): Iterable<Report<Message>>;
}

/** A rule of any message names, as the registry holds it. */
export type Rule = RuleDefinition;

/** A rule, checked by the compiler: every message that `check` yields is one of its own. */
export function defineRule<Message extends string>(
  definition: RuleDefinition<Message>,
): RuleDefinition<Message> {
  return definition;
}
