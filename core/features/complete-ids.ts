import { say } from '../language/say.js';
import type { Analysis } from '../analysis/analysis.js';
import type { CompletionItem } from './completion.js';
import { placeAt } from './place-at.js';
import { kindNames, type ThreadName } from './thread-text.js';

/** What of an id may stand before a cursor. */
const begun = /(?<![\p{L}\p{N}.@#/\\-])[PGOI](?:\d{1,2}(?:\.\d{0,2}){0,2})?$/u;

/** Whether an id of the golden thread may be meant at a cursor: its letter is typed, where prose may stand. Never throws. */
export function mayMeanId(analysis: Analysis, offset: number): boolean {
  if (!analysis.thread || /^[\p{L}\p{N}]/u.test(analysis.text.slice(offset, offset + 2))) return false;
  return (
    begun.test(analysis.text.slice(Math.max(0, offset - 12), offset)) &&
    placeAt(analysis, offset) !== undefined
  );
}

/** The ids of the folder's plans that what is typed may become. Never throws. */
export function idCompletions(
  analysis: Analysis,
  offset: number,
  names: readonly ThreadName[],
): CompletionItem[] {
  const typed = begun.exec(analysis.text.slice(Math.max(0, offset - 12), offset))?.[0] ?? '';
  if (typed === '') return [];
  return names
    .filter(({ id }) => id.startsWith(typed))
    .map(({ id, kind, words }) => {
      const what = say(analysis.settings.locale, kindNames[kind]);
      return {
        kind: 'id',
        label: id,
        detail: words === '' ? what : `${what}: ${words}`,
        filter: id,
        edit: { start: offset - typed.length, end: offset, text: id },
      };
    });
}
