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
export function threadText(card: ThreadCard, markup: Markup): string {
  const { id, isDeclared, isDone, isMeasured, kind, last, notes, servedBy, serves, words } = card;
  const name = ({ id: other, words: said }: ThreadName): string =>
    `${markup.strong(other)}${said === '' ? '' : ` ${markup.plain(said)}`}`;
  const head = `${markup.strong(id)} · ${kind}${isDone ? ', not worked on any more' : ''}`;
  if (!isDeclared) return `${head}\n\nNo plan in this folder declares it.`;
  const lines = [
    ...serves.map((one) => `serves ${name(one)}`),
    ...servedBy.map((one) => `served by ${name(one)}`),
    ...(notes === 0 ? [] : [touched(last, markup)]),
    ...(isMeasured === undefined || notes === 0
      ? []
      : [isMeasured ? 'measured in the notes' : 'not measured in any note']),
  ];
  const told = words === '' ? '' : `\n\n${markup.plain(words)}`;
  return `${head}${told}${lines.length === 0 ? '' : `\n\n${markup.list(lines)}`}`;
}

function touched(last: ThreadCard['last'], markup: Markup): string {
  if (!last) return 'not named in any note';
  const since =
    last.since === 0
      ? 'the last note'
      : last.since === 1
        ? 'one note since'
        : `${String(last.since)} notes since`;
  return `last touched in ${markup.plain(last.path)} (${since})`;
}
