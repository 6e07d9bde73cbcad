import type { Span } from '../text/span.js';

export type DirectiveAction =
  'disable-next-sentence' | 'disable-next-block' | 'disable' | 'enable' | 'disable-file';

/** A `<!-- provenote-… -->` comment as written. */
export interface WrittenDirective extends Span {
  readonly action: DirectiveAction | undefined;
  /** Rule ids and patterns (`phi/*`); empty means all rules. */
  readonly rules: readonly string[];
  readonly reason: string | undefined;
}

/** All actions, the narrow ones first. */
export const directiveActions: readonly DirectiveAction[] = [
  'disable-next-sentence',
  'disable-next-block',
  'disable',
  'enable',
  'disable-file',
];

/**
 * Reads a comment as a directive, `<!-- provenote-disable RULE... -- reason -->` (spec, section 5). Undefined for all
 * other comments; `action` is undefined when what follows `provenote-` is no action. Never throws.
 */
export function readDirective(comment: string, span: Span): WrittenDirective | undefined {
  const match = /^<!--\s*provenote-([\w-]+)([^]*?)-->$/.exec(comment);
  if (!match || match[1] === 'import') return undefined;
  const [before = '', ...after] = (match[2] ?? '').split(/(?:^|\s)--(?:\s|$)/);
  return {
    start: span.start,
    end: span.end,
    action: directiveActions.find((action) => action === match[1]?.toLowerCase()),
    rules: before.split(/[\s,]+/).filter((rule) => rule !== ''),
    reason: after.join(' -- ').trim() || undefined,
  };
}

/**
 * The stretch of the document that each directive covers. `sentences` are the units that "next sentence" counts
 * (sentences and source entries, in order), `rows` the table rows, `blocks` the blocks that "next block" counts. A
 * comment inside a row speaks of that row.
 */
export function scopeOf(
  directive: WrittenDirective,
  all: readonly WrittenDirective[],
  sentences: readonly Span[],
  rows: readonly Span[],
  blocks: readonly Span[],
  textEnd: number,
): Span {
  const nothing = { start: directive.end, end: directive.end };
  switch (directive.action) {
    case 'disable-file':
      return { start: 0, end: textEnd };
    case 'disable-next-sentence': {
      const row = rows.find((one) => one.start <= directive.start && directive.end <= one.end);
      return row ?? firstAfter(sentences, directive.end) ?? nothing;
    }
    case 'disable-next-block':
      return firstAfter(blocks, directive.end) ?? nothing;
    case 'disable': {
      const closing = all.find(
        (other) =>
          other.action === 'enable' &&
          other.start >= directive.end &&
          sameRules(other.rules, directive.rules),
      );
      return { start: directive.end, end: closing?.start ?? textEnd };
    }
    case 'enable':
    case undefined:
      return nothing;
  }
}

/** `enable` without rules ends every `disable`; with rules, those that name one of them. */
function sameRules(enabled: readonly string[], disabled: readonly string[]): boolean {
  return enabled.length === 0 || enabled.some((rule) => disabled.includes(rule));
}

function firstAfter(spans: readonly Span[], offset: number): Span | undefined {
  return spans.find((span) => span.start >= offset);
}
