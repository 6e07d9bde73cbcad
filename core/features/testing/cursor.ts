import type { Span } from '../../text/span.js';

/** The text of a fixture without its cursor `‸`, and the offset (UTF-16 code units) where that stood. */
export function cursorOf(fixture: string): { readonly text: string; readonly offset: number } {
  const offset = fixture.indexOf('‸');
  if (offset < 0) throw new Error('the fixture has no cursor ‸');
  return { text: fixture.slice(0, offset) + fixture.slice(offset + 1), offset };
}

/** The text of a span, which a test can read at a glance. */
export function textOf(text: string, span: Span | undefined): string | undefined {
  return span && text.slice(span.start, span.end);
}
