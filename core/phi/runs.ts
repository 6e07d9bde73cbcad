import type { TokenList } from './tokens.js';
import { is, type WordKinds } from './word-kinds.js';

/** What of a reading runs are read from. */
interface Source {
  readonly tokens: TokenList;
  readonly words: WordKinds;
  readonly isLowerCase: boolean;
}

/** A run of capitalised words that may be one name: indexes of its first and last token, and its words' kinds. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Indexes of its words, full stops and particles left out. */
  readonly words: readonly number[];
  readonly kinds: readonly number[];
}

const particles = new Set(
  'van von der den de la le da di del della dos du bin ibn al el y ten ter st'.split(' '),
);

/** The runs of capitalised words of a document, in order. Months, medicines, regions and titles part them. */
export function readRuns(reading: Source): Run[] {
  const { tokens, words } = reading;
  const runs: Run[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!isCandidate(reading, index)) continue;
    const members: number[] = [index];
    const kinds: number[] = [words.of(tokens.lower(index))];
    let last = index;
    for (;;) {
      const next = nextMember(reading, last);
      if (next === undefined) break;
      members.push(next);
      kinds.push(words.of(tokens.lower(next)));
      last = next;
    }
    const end =
      isInitial(reading, last) &&
      tokens.written(last + 1) === '.' &&
      tokens.at(last + 1)?.gap === 0 &&
      members.length > 1
        ? last + 1
        : last;
    runs.push({ first: index, last: end, words: members, kinds });
    index = end;
  }
  return runs;
}

function isCandidate({ tokens, words, isLowerCase }: Source, index: number): boolean {
  const token = tokens.at(index);
  if (token?.kind !== 'word') return false;
  if (!token.capital) {
    if (!isLowerCase || token.end - token.start < 3) return false;
    const kind = words.of(tokens.lower(index));
    return (
      (kind & is.noise) === 0 &&
      ((kind & is.first) !== 0 ? (kind & is.everyday) === 0 || (kind & is.common) !== 0 : kind === 0)
    );
  }
  return (words.of(tokens.lower(index)) & is.noise) === 0;
}

/** The next word of the run, over a full stop after an initial, over particles, over a wrapped line. */
function nextMember(reading: Source, last: number): number | undefined {
  const { tokens } = reading;
  let at = last + 1;
  if (isInitial(reading, last) && tokens.written(at) === '.' && tokens.at(at)?.gap === 0) at++;
  for (let skipped = 0; skipped <= 2; skipped++) {
    const token = tokens.at(at);
    if (token?.kind !== 'word' || token.gap >= 3 || token.gap === 0 || (token.gap === 2 && token.opens))
      return undefined;
    if (token.opens && at === last + 1) return undefined;
    // A possessive ends a name.
    if (
      skipped === 0 &&
      /^['’]s/.test(tokens.text.slice(tokens.at(last)?.end ?? 0, (tokens.at(last)?.end ?? 0) + 2))
    )
      return undefined;
    if (isCandidate(reading, at) && (token.capital || reading.isLowerCase)) return at;
    if (skipped === 2 || !particles.has(tokens.lower(at)) || token.capital) return undefined;
    at++;
  }
  return undefined;
}

/** A single capital letter, as initials are. */
export function isInitial({ tokens }: Source, index: number): boolean {
  const token = tokens.at(index);
  return token?.kind === 'word' && token.capital && token.end - token.start === 1;
}
