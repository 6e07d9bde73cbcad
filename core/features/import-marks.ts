import type { Locale } from '../language/locale.js';
import { say } from '../language/say.js';
import { deletionOf, type TextEdit } from '../text/edit.js';
import type { Span } from '../text/span.js';

/** An answer to the question that a mark of an import asks. Edits count in the document and hold together. */
export interface MarkAnswer {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A mark stands this near to what it asks about, in UTF-16 code units: behind the stop and the quotation marks. */
const reach = 40;

/**
 * The answers to a mark of `provenote import`: each reading of the marker that it asks about, for a person to choose, and
 * that the place is right as it stands. `mark` is the span of the comment. Never throws.
 */
export function markAnswers(text: string, mark: Span, locale: Locale = 'en'): readonly MarkAnswer[] {
  const removal = deletionOf(mark, text);
  const asked = question.exec(text.slice(mark.start, mark.end));
  const token = asked && tokenBefore(text, mark.start, asked[1] ?? '');
  const readings = token ? (asked[2] ?? '').split(' or ').filter((reading) => tags.test(reading)) : [];
  return [
    ...readings.map((reading) => ({
      title: say(locale, 'Read it as {reading}', { reading }),
      edits: token ? [{ ...token, text: isGlued(text, token) ? ` ${reading}` : reading }, removal] : [],
    })),
    { title: say(locale, 'Remove the mark: I checked this place'), edits: [removal] },
  ];
}

/** Where the signs stand that a mark asks about: before it on its line, and nothing but closing signs between. */
function tokenBefore(text: string, end: number, written: string): Span | undefined {
  const from = Math.max(0, end - written.length - reach);
  const at = text.slice(from, end).lastIndexOf(written);
  if (at < 0) return undefined;
  const start = from + at;
  const token = { start, end: start + written.length };
  return /^[\p{P}\p{S} ]*$/u.test(text.slice(token.end, end)) ? token : undefined;
}

function isGlued(text: string, { start }: Span): boolean {
  return /\p{L}/u.test(text.charAt(start - 1));
}

const question = /^<!-- provenote-import: ((?:LLM|[\d, ;–-])+) is (.+)\? -->$/;
const tags = /^(?:\[(?:LLM|[\d, ;–-]+)\])+$/;
