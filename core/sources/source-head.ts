import type { Span } from '../text/span.js';
import type { Source } from './source.js';

/** The first line of an entry: what a finding about the whole entry points at. Offsets as those of the source. */
export function headOf(source: Source, text: string): Span {
  const lineEnd = text.slice(source.start, source.end).search(/[\r\n]/);
  return { start: source.start, end: lineEnd < 0 ? source.end : source.start + lineEnd };
}
