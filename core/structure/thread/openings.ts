import type { Span } from '../../text/span.js';
import { idSource, kindOfId, type ThreadKind } from './ids.js';

/** How a line opens with an id that it declares. Offsets count in the line's text. */
export interface Opening extends Span {
  readonly id: string;
  readonly kind: ThreadKind;
  /** Where the words behind the id and its punctuation start. */
  readonly wordsStart: number;
  /** It is struck through. */
  readonly isDone: boolean;
}

/** In what a line stands. What opens a heading or is the first cell of a row needs nothing behind it. */
export type LinePlace = 'heading' | 'item' | 'paragraph' | 'first-cell' | 'cell';

/** Signs of lists, emphasis, the word for it ("Goal G1"), the id, the end of the emphasis. */
const opening = new RegExp(
  String.raw`^([ \t#]*(?:[-•*–][ \t]+)?(?:\d{1,2}[.)][ \t]+)?)([*_~]{0,5})((?:(?:Problem|Goal|Objective|Obj\.?|Intervention)[ ]#?)?)([*_]{0,3})(${idSource})([*_~]{0,5})(?![\p{L}\p{N}_])`,
  'iu',
);
/** What parts an id from what is said of it; a colon may stand inside the emphasis. */
const closed = /^[ \t]?(?:[:.)][*_~]{0,5}(?=\s|$)|[–—-](?=[ \t])|(?=\()|(?=→|-+>|=>))[ \t]*/;
const isList = /^[ \t]?(?:,|\/|&|[–-](?=[PGOI]\d)|(?:and|or|to)\b)/;

/** The id that a line declares, in a document that declares ids; undefined where the line opens otherwise. Never throws. */
export function openingOf(line: string, place: LinePlace): Opening | undefined {
  const match = opening.exec(line.slice(0, 200));
  if (!match) return undefined;
  const [whole, signs = '', emphasis = '', word = '', inner = '', id = ''] = match;
  // The words for it may be in any case, the id may not.
  if (/^[a-z]/.test(id)) return undefined;
  const start = signs.length + emphasis.length + word.length + inner.length;
  const rest = line.slice(whole.length, whole.length + 200);
  if (isList.test(rest)) return undefined;
  const punctuation = closed.exec(rest)?.[0];
  const isAlone = rest.trim() === '';
  const isSetOff =
    punctuation !== undefined ||
    (isAlone
      ? place === 'heading' || place === 'item' || place === 'first-cell'
      : emphasis !== '' || (/^[ \t]+[\p{Lu}"“‘(\d]/u.test(rest) && (place !== 'paragraph' || word !== '')));
  if (!isSetOff) return undefined;
  return {
    id,
    kind: kindOfId(id),
    start,
    end: start + id.length,
    wordsStart: whole.length + (punctuation?.length ?? /^[ \t]*/.exec(rest)?.[0].length ?? 0),
    isDone: emphasis.includes('~~'),
  };
}
