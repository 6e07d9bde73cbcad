import type { Locale } from '../language/locale.js';
import { say, texts } from '../language/say.js';
import { scanInline } from '../prose/scan-inline.js';
import { spokenText } from '../prose/words.js';
import type { ThreadKind } from '../structure/thread/ids.js';
import type { Markup } from './markup.js';

/** An id with the words by which its plan calls it, as the user's own editor may show them. */
export interface ThreadName {
  readonly id: string;
  readonly kind: ThreadKind;
  /** Without markup and tags; empty where the plan has none. */
  readonly words: string;
}

/** What is to be told of an id of the golden thread. */
export interface ThreadCard extends ThreadName {
  /** A plan declares it. */
  readonly isDeclared: boolean;
  readonly isDone: boolean;
  /** What it serves, up to the problem, the nearest first. */
  readonly serves: readonly ThreadName[];
  /** What serves it. */
  readonly servedBy: readonly ThreadName[];
  /** The last note that names it or what serves it, and how many notes came since; undefined for none. */
  readonly last: { readonly path: string; readonly since: number } | undefined;
  /** How many notes the folder has. */
  readonly notes: number;
  /** Of a goal: whether a note measures it. */
  readonly isMeasured: boolean | undefined;
}

/** The kinds of what a plan numbers, as messages call them. */
export const kindNames: Readonly<Record<ThreadKind, string>> = texts({
  problem: 'problem',
  goal: 'goal',
  objective: 'objective',
  intervention: 'intervention',
});

const longestWords = 160;

/** The words of a declaration as they are shown: one line, without markup and tags. Never throws. */
export function shownWords(inner: string, names: ReadonlySet<string>): string {
  const words = spokenText(inner, scanInline(inner, names))
    .replace(/[*_`~|]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim();
  return words.length > longestWords ? `${words.slice(0, longestWords).trimEnd()}…` : words;
}

/** A card in words. Never throws. */
export function threadText(card: ThreadCard, markup: Markup, locale: Locale): string {
  const { id, isDeclared, isDone, isMeasured, kind, last, notes, servedBy, serves, words } = card;
  const name = ({ id: other, words: said }: ThreadName): string =>
    `${markup.strong(other)}${said === '' ? '' : ` ${markup.plain(said)}`}`;
  const done = isDone ? say(locale, ', not worked on any more') : '';
  const head = `${markup.strong(id)} · ${say(locale, kindNames[kind])}${done}`;
  if (!isDeclared) return `${head}\n\n${say(locale, 'No plan in this folder declares it.')}`;
  const lines = [
    ...serves.map((one) => say(locale, 'serves {name}', { name: name(one) })),
    ...servedBy.map((one) => say(locale, 'served by {name}', { name: name(one) })),
    ...(notes === 0 ? [] : [touched(last, markup, locale)]),
    ...(isMeasured === undefined || notes === 0
      ? []
      : [say(locale, isMeasured ? 'measured in the notes' : 'not measured in any note')]),
  ];
  const told = words === '' ? '' : `\n\n${markup.plain(words)}`;
  return `${head}${told}${lines.length === 0 ? '' : `\n\n${markup.list(lines)}`}`;
}

function touched(last: ThreadCard['last'], markup: Markup, locale: Locale): string {
  if (!last) return say(locale, 'not named in any note');
  const { path, since } = last;
  const text =
    since === 0
      ? texts('last touched in {path} (the last note)')
      : since === 1
        ? texts('last touched in {path} (one note since)')
        : texts('last touched in {path} ({since} notes since)');
  return say(locale, text, { path: markup.plain(path), since });
}
