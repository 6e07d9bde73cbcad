import type { TokenList } from './tokens.js';
import { is, type WordKinds } from './word-kinds.js';

/** What of a reading runs are read from. */
interface Source {
  readonly tokens: TokenList;
  readonly words: WordKinds;
  readonly isLowerCase: boolean;
  readonly candidates: readonly number[];
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
  let done = -1;
  for (const index of reading.candidates) {
    if (index <= done || !isCandidate(reading, index)) continue;
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
    done = end;
  }
  return runs;
}

function isCandidate(source: Source, index: number): boolean {
  const { tokens, words, isLowerCase } = source;
  const token = tokens.at(index);
  if (token?.kind !== 'word') return false;
  if (!token.capital && !isLowerCase) return false;
  const word = tokens.lower(index);
  const kind = words.of(word);
  if (!token.capital) {
    // In a text without capitals only what is a name before all else, or is announced as one, may be one.
    if (token.end - token.start < 3 || kind & is.noise) return false;
    // "45 min", "dad back from sea"
    if (tokens.at(index - 1)?.kind === 'code' && token.gap === 1) return false;
    if ((kind & is.everyday) !== 0 && (kind & is.first) === 0) return false;
    if ((kind & is.first) !== 0 && (kind & is.common) !== 0 && actsInLowerCase(source, index)) return true;
    const isName =
      (kind & is.first) !== 0 &&
      ((kind & is.word) === 0 || ((kind & is.common) !== 0 && isAnnounced(source, index)));
    const isKnownPlace =
      (kind & is.place) !== 0 &&
      (kind & (is.everyday | is.first)) === 0 &&
      (/^(?:in|from|near|outside|at|to)$/.test(tokens.lower(index - 1)) ||
        (tokens.lower(index - 1) === ',' && /^(?:in|on|at|from|near)$/.test(tokens.lower(index - 3))));
    if (isKnownPlace) return true;
    const isPlace =
      kind === 0 && /^(?:in|at|near|from|lower|upper|to|lake|port|mount)$/.test(tokens.lower(index - 1));
    return (
      isName ||
      isPlace ||
      (((kind & is.word) === 0 || (kind & (is.first | is.last)) !== 0) &&
        (kind & is.saying) === 0 &&
        isAnnounced(source, index))
    );
  }
  if ((kind & is.noise) !== 0) {
    if ((kind & is.first) !== 0 && (kind & is.common) !== 0 && isListHead(source, index)) return true;
    if ((kind & is.function) === 0 && beginsPlace(source, index)) return true;
    if ((kind & (is.first | is.last)) === 0) return false;
    const isCommonName = (kind & is.first) !== 0 && (kind & (is.common | is.mass)) !== 0;
    if ((kind & is.function) !== 0)
      return isCommonName && (standsAsPerson(source, index) || (isAnnounced(source, index) && token.capital));
    return isAnnounced(source, index) || (isCommonName && standsAsPerson(source, index));
  }
  return !hasInnerCapital(tokens, index);
}

/** "Spring Valley", "Orange Park": a town whose first word is a season or another word that names nobody. */
function beginsPlace({ tokens, words }: Source, index: number): boolean {
  const next = tokens.at(index + 1);
  if (next?.kind !== 'word' || !next.capital || next.gap !== 1 || next.shouted) return false;
  return (words.of(`${tokens.lower(index)} ${tokens.lower(index + 1)}`) & is.place) !== 0;
}

/** `- Summer: late` */
function isListHead({ tokens }: Source, index: number): boolean {
  return (
    tokens.written(index + 1) === ':' &&
    /^[-•+\]]$/.test(tokens.written(index - 1)) &&
    (tokens.at(index - 1)?.gap ?? 0) >= 2
  );
}

/** "nana miss pearl fell", and not "I miss pearl". */
function isMissTitle(tokens: TokenList, at: number): boolean {
  return (
    tokens.lower(at) === 'miss' &&
    !/^(?:i|you|we|they|to|really|still|will|would|don't|not|do|did|who|also|always|never|and)$/.test(
      tokens.lower(at - 1),
    )
  );
}

const clearTitles =
  /^(?:principal|coach|officer|judge|detective|professor|sergeant|pastor|rabbi|imam|nurse|reverend|deacon|chaplain|sheriff|inspector|councillor)$/;

/** A title, a kin word or a verb of naming stands before it: even a month or a faith is a name then ("her sister April"). */
function isAnnounced({ tokens, words }: Source, index: number): boolean {
  let at = index - 1;
  if (
    /^["“]$/.test(tokens.written(at)) &&
    tokens.written(at - 1) === '(' &&
    tokens.at(at - 2)?.capital === true
  )
    return true;
  if (
    /^["“(]$/.test(tokens.written(at)) ||
    (tokens.written(at) === ',' && words.of(tokens.lower(at - 1)) & is.kin)
  )
    at--;
  if (tokens.written(at) === '.' && tokens.at(at)?.gap === 0) at--;
  const kind = words.of(tokens.lower(at));
  if (tokens.lower(at) === 'of' && (words.of(tokens.lower(at - 1)) & is.kin) !== 0) return true;
  if ((kind & (is.title | is.providerTitle)) !== 0)
    return (
      tokens.at(at)?.capital === true ||
      tokens.lower(at).length <= 3 ||
      clearTitles.test(tokens.lower(at)) ||
      isMissTitle(tokens, at)
    );
  if ((kind & (is.kin | is.person)) !== 0) return true;
  return tokens.lower(at) === 'is' && tokens.lower(at - 1) === 'name';
}

/** "jay came", "ok so hope says": an everyday name in lower case before a verb of the third person, behind no article. */
function actsInLowerCase({ tokens, words }: Source, index: number): boolean {
  const before = tokens.at(index - 1);
  const isFree =
    tokens.at(index)?.opens === true ||
    before?.kind === 'mark' ||
    /^(?:and|so|that|then|when|if|but|because|bc|ok|as|while|after|before)$/.test(tokens.lower(index - 1));
  const next = tokens.lower(index + 1);
  return (
    isFree &&
    tokens.at(index + 1)?.gap === 1 &&
    /^(?:says?|said|came|comes|called|calls|told|tells|asked|asks|wants|wanted|feels|felt|thinks|thought|reports|reported|denies|denied|went|goes|got|gets|arrived|left|took|cried|laughed|hasn't|hasnt|didn't|didnt|doesn't|doesnt|isn't|isnt|lives|works|texted|sent|hit|misses|hates|loves|likes)$/.test(
      next,
    ) &&
    words.of(next) !== 0
  );
}

/** "June hides the keys", "came with June, his wife", "told Jordan": a month or a country where only people stand. */
function standsAsPerson({ tokens, words }: Source, index: number): boolean {
  const before = tokens.lower(index - 1);
  if (
    /^(?:in|since|last|this|next|until|till|by|late|early|mid|during|of|from|to|near|through|for|every|each)$/.test(
      before,
    )
  )
    return false;
  const next = tokens.lower(index + 1);
  if (tokens.at(index + 1)?.kind === 'code') return false;
  // "Will will not": the verb stands twice, so that the first is none.
  if (tokens.lower(index) === next) return true;
  if (
    (words.of(next) & is.saying) !== 0 &&
    !/^(?:is|was|has|had|will|would|can|could|may|might|does|did)$/.test(next)
  )
    return true;
  if (next === '(' && (words.of(tokens.lower(index + 2)) & is.kin) !== 0) return true;
  if (/^(?:told|asked|saw|met|missed|misses|called|hugged|loves|loved)$/.test(before)) return true;
  return (
    /^(?:,|and)$/.test(next) &&
    /^(?:his|her|their|my)$/.test(tokens.lower(index + 2)) &&
    (words.of(tokens.lower(index + 3)) & is.kin) !== 0
  );
}

/** `AFib`, `HbA`, `iPhone`: capitals inside a word make no name, but for `McCoy`, `DeLuca`, `O'Neil` and double names. */
function hasInnerCapital({ text, tokens }: TokenList, index: number): boolean {
  const token = tokens[index];
  if (!token || token.shouted) return false;
  if (token.end - token.start > 40) return true;
  for (let at = token.start + 1; at < token.end; at++) {
    const code = text.charCodeAt(at);
    if (code < 65 || code > 90) continue;
    const before = text.charCodeAt(at - 1);
    const afterSign = before === 45 || before === 39 || before === 0x2019 || before === 46;
    if (
      !afterSign &&
      !/^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|St|O|D|Al|El)$/.test(
        text.slice(token.start, at).replace(/^.*[-'’]/, ''),
      )
    )
      return true;
  }
  return false;
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
export function isInitial({ tokens }: Pick<Source, 'tokens'>, index: number): boolean {
  const token = tokens.at(index);
  return token?.kind === 'word' && token.capital && token.end - token.start === 1;
}
