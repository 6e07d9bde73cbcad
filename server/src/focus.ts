import type { Diagnostic, Position, Range } from 'vscode-languageserver';
import { sentenceBeingWritten } from '../../core/features/sentence-being-written.js';
import type { Analysed } from './analyses.js';

/** Where somebody writes. */
export interface WritingPlace {
  readonly uri: string;
  readonly position: Position;
}

/**
 * The focus mode: while somebody writes a sentence, the findings on it are held back, possible PHI excepted. The client tells
 * where one writes, and when not any more; without its word nothing is held back.
 */
export class Focus {
  /** Undefined while nobody writes. */
  place: WritingPlace | undefined = undefined;

  /** Diagnostics without those that wait. Never throws. */
  shownOf(analysed: Analysed, diagnostics: Diagnostic[]): Diagnostic[] {
    const range = sentenceAt(this.place, analysed);
    return range ? diagnostics.filter((one) => !waits(one, range)) : diagnostics;
  }
}

/** Which of some diagnostics wait while somebody writes at a place: the same text while the same ones do. Never throws. */
export function waitingKey(
  place: WritingPlace | undefined,
  analysed: Analysed,
  diagnostics: readonly Diagnostic[],
): string {
  const range = sentenceAt(place, analysed);
  if (!range || !diagnostics.some((one) => waits(one, range))) return '';
  return `${String(range.start.line)}:${String(range.start.character)}`;
}

function sentenceAt(place: WritingPlace | undefined, analysed: Analysed): Range | undefined {
  if (!place || place.uri !== analysed.uri || analysed.state !== 'checked') return undefined;
  const { analysis, text } = analysed;
  const span = sentenceBeingWritten(analysis, text.offsetAt(place.position));
  return span && text.rangeOf(span);
}

function waits({ code, range }: Diagnostic, sentence: Range): boolean {
  const isPhi = typeof code === 'string' && code.startsWith('phi/');
  return !isPhi && isBefore(range.start, sentence.end) && isBefore(sentence.start, range.end);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
