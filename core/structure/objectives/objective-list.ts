import { findPlaceholders } from '../placeholders.js';
import type { Span } from '../../text/span.js';
import type { ObjectiveFields } from './judge-objective.js';

/** An objective as it stands in a plan, with the fields beside it. Offsets count in the document. */
export interface WrittenObjective extends Span {
  /** Inner markdown: without its label and the marks of what it stands in. */
  readonly inner: string;
  readonly fields: ObjectiveFields;
}

/** What stands for an objective that is not written yet or holds no more. */
const standIn =
  /^\W*(?:tb[ad]|to be (?:determined|decided|set|completed|agreed|discussed)|n\/?a|none|nil|not applicable|same as|see|as above|met|completed|discontinued|deferred)\b.{0,40}$/i;

/** What opens a line and is no part of the objective: comments, marks of lists and tasks, numbers. */
const opening = /^(?:\s|<!--(?:(?!-->)[^])*-->|\[[ xX]\](?=\s)|[-•*–](?=\s)|\d{1,2}[.)](?=\s))+/;

/** A field belongs to no more objectives than this. */
const farthest = 12;
/** The text of fields is read up to here, in UTF-16 code units. */
const longestField = 600;

/** Collects objectives, and the fields that follow them, which belong to all since the last field, goal, or heading. */
export class ObjectiveList {
  readonly found: (WrittenObjective & { fields: ObjectiveFields })[] = [];
  #batch = 0;
  #hasFields = false;

  /** What comes next belongs to no objective above. */
  startBatch(): void {
    this.#batch = this.found.length;
    this.#hasFields = false;
  }

  /** Adds a stretch of a text as an objective, unless nothing is written in it; `place` finds it in the document. */
  add(text: string, span: Span, place: (span: Span) => Span, fields: ObjectiveFields = {}): boolean {
    const whole = text.slice(span.start, span.end);
    const start = span.start + (opening.exec(whole)?.[0].length ?? 0);
    const end = start + text.slice(start, span.end).trimEnd().length;
    const inner = text.slice(start, end);
    const words = inner.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0;
    if (words < 2 || standIn.test(inner) || findPlaceholders(inner, 0).length > 0) return false;
    if (this.#hasFields) this.startBatch();
    this.found.push({ ...place({ start, end }), inner, fields });
    return true;
  }

  /** Gives a field to the objectives above, as far up as one reads. */
  addField(kind: 'measure' | 'time' | 'amount', text: string): void {
    this.#hasFields = true;
    for (const objective of this.found.slice(Math.max(this.#batch, this.found.length - farthest)))
      objective.fields = withField(objective.fields, kind, text);
  }
}

/** The fields with one more; "Frequency" says how much and how often. */
export function withField(
  fields: ObjectiveFields,
  kind: 'measure' | 'time' | 'amount',
  text: string,
): ObjectiveFields {
  const joined = (before: string | undefined): string =>
    (before === undefined ? text : `${before}; ${text}`).slice(0, longestField);
  return {
    ...fields,
    ...(kind === 'time' ? {} : { measure: joined(fields.measure) }),
    ...(kind === 'measure' ? {} : { time: joined(fields.time) }),
  };
}
