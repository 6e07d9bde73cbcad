import type { Analysis } from '../analysis/analysis.js';
import { writtenNames } from '../sources/written-names.js';
import { touches, type Span } from '../text/span.js';
import { isWrittenHere } from './tags-at.js';

/** Places that are typed in together. All hold the same text; none touches another. In order of place. */
export interface LinkedEditing {
  readonly spans: readonly Span[];
  /** What a name may hold while it is typed, as the source of a regular expression. */
  readonly wordPattern: string;
}

/**
 * The label of a footnote, or the id of a source of the frontmatter, at its declaration and in all markers, so that they
 * stay the same while one of them is typed. Numbers are not linked: `1` on the way to `12` is another source, and there is
 * no way back from there (rename moves them safely). Undefined elsewhere. Never throws.
 */
export function linkedEditingAt(analysis: Analysis, offset: number): LinkedEditing | undefined {
  const { citations, sourceIndex, sources, text } = analysis;
  const named = sources.flatMap((source) => {
    const { id, idSpan, origin } = source;
    if (!idSpan || !isWrittenHere(source) || origin === 'section') return [];
    const name = origin === 'footnote' ? id.slice(1) : id;
    const at = text.indexOf(name, idSpan.start);
    const declared = { start: at, end: at + name.length };
    return at < 0 || declared.end > idSpan.end || /^\d+$/.test(name)
      ? []
      : [{ source, name, origin, declared }];
  });
  for (const { source, name, origin, declared } of named) {
    const markers = citations
      .flatMap(({ tag }) => writtenNames(text, tag))
      .filter(({ names }) => names.some((one) => sourceIndex.get(one) === source))
      .map(({ inner }) => ({ start: inner.start, end: inner.end }));
    const spans = [declared, ...markers]
      .filter(({ start, end }) => text.slice(start, end) === name)
      .sort((a, b) => a.start - b.start);
    if (spans.some((span) => touches(span, offset)))
      return spans.length < 2
        ? undefined
        : {
            spans,
            wordPattern: origin === 'footnote' ? '[^\\s\\[\\]^]+' : '[^\\s,;@\\[\\]{}"\':]+',
          };
  }
  return undefined;
}
