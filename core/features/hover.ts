import type { Analysis, Directive } from '../analysis/analysis.js';
import type { Source } from '../sources/source.js';
import { touches, type Span } from '../text/span.js';
import { tagAt } from './tags-at.js';

/** What a hover tells, before it is put into words (`hover-text`). The span is what it is about. */
export type HoverCard = MarkerCard | LlmCard | NamedCard | DirectiveCard;

export interface MarkerCard {
  readonly kind: 'marker';
  readonly span: Span;
  /** Every name of the marker, ranges spelled out; `source` is undefined when it names none. */
  readonly entries: readonly { readonly name: string; readonly source: Source | undefined }[];
}

export interface LlmCard {
  readonly kind: 'llm';
  readonly span: Span;
  /** `model-name` of `[LLM: model-name]`. */
  readonly model: string | undefined;
}

export interface NamedCard {
  readonly kind: 'named';
  readonly span: Span;
  /** In lower case: `measure`. */
  readonly name: string;
  /** `PHQ-9` of `[measure: PHQ-9]`. */
  readonly qualifier: string | undefined;
}

export interface DirectiveCard {
  readonly kind: 'directive';
  readonly span: Span;
  readonly directive: Directive;
}

/** What stands under a cursor: a marker, another tag, or a directive; undefined elsewhere. Never throws. */
export function hoverAt(analysis: Analysis, offset: number): HoverCard | undefined {
  const directive = analysis.directives.find((one) => touches(one, offset));
  if (directive) return { kind: 'directive', span: spanOf(directive), directive };
  const tag = tagAt(analysis, offset);
  if (!tag) return undefined;
  const span = spanOf(tag);
  switch (tag.kind) {
    case 'source': {
      const entries = tag.sources.map((name) => ({ name, source: analysis.sourceIndex.get(name) }));
      return { kind: 'marker', span, entries };
    }
    case 'llm':
      return { kind: 'llm', span, model: qualifierOf(analysis.text, tag) };
    case 'named':
      return { kind: 'named', span, name: tag.sources[0] ?? '', qualifier: qualifierOf(analysis.text, tag) };
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** What stands behind the colon of `[name: qualifier]`. */
function qualifierOf(text: string, tag: Span): string | undefined {
  return /:\s*([^\]}`]*[^\]}`\s])/.exec(text.slice(tag.start, tag.end))?.[1];
}
