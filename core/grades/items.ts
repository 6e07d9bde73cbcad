import type { ElementKind } from '../tables/grade-tables.js';
import type { Span } from '../text/span.js';
import type { Lexicon, Term, TermNode } from './lexicon.js';
import { ordinals } from './ordinals.js';
import { determiners, foreignHeads, numberWords } from './words.js';
import { tokenise, type Token } from './tokens.js';

/** A part of a sentence: a term of the tables, or a word or sign as it stands. Offsets count in the sentence. */
export type Item = ElementItem | GradeItem | EditionItem | TypeItem | SchemeItem | WordItem | StopItem;

export interface ElementItem extends Span {
  readonly kind: 'element';
  readonly element: string;
  /** Named so that no context is needed. */
  readonly safe: boolean;
  /** Stands for several elements: "both" may mean it. */
  readonly joint: boolean;
  /** Part of the name of something else: "empathy training". */
  readonly modifies: boolean;
  readonly lower: string;
}

export interface GradeItem extends Span {
  readonly kind: 'grade';
  /** The label or its variant in lower case; a key of `Lexicon.labels` unless `unsupported`. */
  readonly phrase: string;
  readonly unsupported: boolean;
  readonly lower: string;
}

/** Words that name editions. `until`: what went before these. */
export interface EditionItem extends Span {
  readonly kind: 'edition';
  readonly edition: string;
  readonly lower: string;
}

export interface TypeItem extends Span {
  readonly kind: 'type';
  readonly type: ElementKind;
  readonly lower: string;
}

export interface SchemeItem extends Span {
  readonly kind: 'scheme';
  readonly scheme: string;
  readonly lower: string;
}

export interface WordItem extends Span {
  readonly kind: 'word';
  readonly lower: string;
  readonly norm: string;
  readonly text: string;
}

/** A sign; `dash` and `open`, `close` for all forms of them. */
export interface StopItem extends Span {
  readonly kind: 'stop';
  readonly lower: string;
}

/** The parts of a sentence whose markup is blanked (`readable`). Longest names first. Never throws. */
export function readItems(
  text: string,
  lexicon: Lexicon,
  abbreviations?: ReadonlyMap<string, string>,
): Item[] {
  const tokens = tokenise(text);
  const items: Item[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token;
    const ordinal = editionByOrdinal(tokens, at, lexicon);
    const found = ordinal ?? longest(tokens, at, lexicon.terms, text);
    const adverb = found ? undefined : unsupportedAt(tokens, at);
    const abbreviated = abbreviations?.get(token.text);
    if (found) {
      let { end } = found;
      const from = token.start;
      if (found.term.kind === 'grade' && found.term.phrase === 'promising')
        end = insufficiency(tokens, end) ?? end;
      items.push(itemOf(found.term, from, tokens, at, end, text));
      at = end;
    } else if (adverb) {
      const last = tokens[at + 1] as Token;
      items.push({
        kind: 'grade',
        phrase: `${token.lower} ${last.lower}`,
        unsupported: true,
        lower: '',
        start: token.start,
        end: last.end,
      });
      at += 2;
    } else if (abbreviated !== undefined) {
      items.push({
        kind: 'grade',
        phrase: abbreviated,
        unsupported: false,
        lower: '',
        start: token.start,
        end: token.end,
      });
      at++;
    } else {
      items.push(plainItem(token, tokens, at, text, lexicon));
      at++;
    }
  }
  return withRelativeYears(withElidedEditions(withoutLoneShorts(items), lexicon), lexicon);
}

interface Found {
  readonly term: Term;
  /** Index of the token after it. */
  readonly end: number;
}

/** The longest name that starts at a token. Hyphens, slashes and articles inside it do not count. */
function longest(tokens: readonly Token[], from: number, root: TermNode, text: string): Found | undefined {
  let node: TermNode | undefined = root.next.get((tokens[from] as Token).norm);
  let best: Found | undefined;
  let brackets = 0;
  for (let at = from + 1; node; at++) {
    const last = tokens[at - 1] as Token;
    if (node.term && brackets === 0 && !(node.capitals && last.text !== last.text.toUpperCase()))
      best = { term: node.term, end: at };
    // Over signs and articles to the next word of the name
    while (tokens[at]) {
      const token = tokens[at] as Token;
      if (token.kind === 'stop') {
        const joins =
          /^[-‐‑–/]$/.test(token.text) && text.slice((tokens[at - 1] as Token).end, token.start) === '';
        if (token.text === '(') brackets++;
        else if (token.text === ')' && brackets > 0) brackets--;
        else if (!joins) return best;
      } else if (node.next.has(token.norm) || !determiners.has(token.lower)) break;
      at++;
    }
    const token = tokens[at];
    node = token && node.next.get(token.norm);
  }
  return best;
}

/** "but with too little research to judge" after "promising": the index after it. */
function insufficiency(tokens: readonly Token[], from: number): number | undefined {
  const rest = tokens
    .slice(from, from + 12)
    .map(({ lower }) => lower)
    .join(' ');
  const match =
    /^(?:, )?(?:but|though|although|yet|however|albeit)(?: ,)? (?:(?:with|still|having|has|had|there is|there was|backed by|lacking|too|an?|as yet|rests on) )*(?:insufficient(?:ly)?|too little|not enough|scant|scarcely enough|little|inadequate) (?:research(?:ed)?|evidence|data|studies|studied)(?: (?:to|for) (?:judge|judgement|judgment|conclude|a verdict))?/.exec(
      rest,
    );
  return match ? from + match[0].split(' ').length : undefined;
}

/** Words of degree before "effective" that make no label of any edition. */
const degrees =
  /^(?:highly|very|quite|most|strongly|moderately|possibly|clearly|extremely|somewhat|partially|partly|minimally|conclusively|definitively|marginally|fully|reasonably|generally|convincingly|likely|well|largely|broadly|robustly|weakly|mildly|modestly|remarkably|definitely|undoubtedly|certainly|provenly|consistently|reliably|potentially|presumably|arguably|plausibly|probably|demonstrably|unquestionably|substantially|exceptionally|provisionally|tentatively|conditionally)$/;

function unsupportedAt(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  return (
    first !== undefined &&
    (second?.lower === 'effective' || second?.lower === 'efficacious') &&
    degrees.test(first.lower)
  );
}

const editionNouns =
  /^(?:edition|ed|report|panel|iteration|round|wave|tables?|table|conclusions?|conclusion|version|handbook|compendium|list|force|group|task|interdivisional|volume|apa|synthesis|review|verdict)$/;

/** "the second task force", "the third edition", "the first and second reports": by the order of years. */
function editionByOrdinal(tokens: readonly Token[], at: number, lexicon: Lexicon): Found | undefined {
  const token = tokens[at] as Token;
  const place = ordinals.get(token.lower);
  if (place === undefined) return undefined;
  let next = at + 1;
  // "the first and third task forces"
  if (/^(?:and|or|to|,)$/.test(tokens[next]?.lower ?? '') && ordinals.has(tokens[next + 1]?.lower ?? ''))
    next += 2;
  const limit = next + 3;
  while (
    next < limit &&
    /^(?:apa|interdivisional|division|29|therapy|relationships|norcross)$/.test(tokens[next]?.lower ?? '')
  )
    next++;
  const noun = tokens[next];
  if (!noun || !editionNouns.test(noun.norm)) return undefined;
  if (noun.lower === 'task' && tokens[next + 1]?.norm !== 'force') return undefined;
  if (/^(?:group|list|review|volume|table|verdict|version|round)$/.test(noun.norm) && place >= 0)
    return undefined;
  const schemes = lexicon.tables.editions.filter(
    ({ scheme }) => scheme === lexicon.tables.editions[0]?.scheme,
  );
  const edition = schemes.at(place);
  if (!edition) return undefined;
  const close = next === at + 1 || /^(?:apa|interdivisional)$/.test(tokens[at + 1]?.lower ?? '');
  const end = close ? next + (noun.lower === 'task' ? 2 : 1) : at + 1;
  return { term: { kind: 'edition', edition: edition.id }, end };
}

function itemOf(
  term: Term,
  start: number,
  tokens: readonly Token[],
  from: number,
  next: number,
  text: string,
): Item {
  const end = (tokens[next - 1] as Token).end;
  const span = { start, end, lower: '' };
  switch (term.kind) {
    case 'element':
      return {
        kind: 'element',
        element: term.element,
        safe: term.safe,
        joint: term.joint,
        modifies: modifies(tokens, next, text),
        ...span,
      };
    case 'grade':
      return {
        kind: 'grade',
        phrase:
          term.phrase === 'promising' && next - from > 1
            ? 'promising but insufficient research'
            : term.phrase,
        unsupported: false,
        ...span,
        lower: term.short ? 'short' : '',
      };
    case 'unsupported':
      return { kind: 'grade', phrase: term.phrase, unsupported: true, ...span };
    case 'edition':
      return { kind: 'edition', edition: term.edition, ...span };
    case 'type':
      return { kind: 'type', type: term.type, ...span };
    case 'scheme':
      return { kind: 'scheme', scheme: term.scheme, ...span };
    case 'other':
      return {
        kind: 'word',
        lower: text.slice(start, end).toLowerCase(),
        norm: '',
        text: text.slice(start, end),
        start,
        end,
      };
  }
}

/** Whether the word after a name makes it part of another name: "empathy training", "empathy-training". */
function modifies(tokens: readonly Token[], next: number, text: string): boolean {
  const after = tokens[next];
  if (!after) return false;
  const gap = text.slice((tokens[next - 1] as Token).end, after.start);
  if (after.text === '-' && gap === '') {
    const second = tokens[next + 1];
    return second?.start === after.end && second.kind === 'word' && !/^(?:and|or)$/.test(second.lower);
  }
  return after.kind === 'word' &&
    foreignHeads.has(after.lower) &&
    !/^(?:sessions|scores|questions|items|measures|forms|works|tools|reviews|studies|therapists?|clients?|experts|scholars)$/.test(
      after.lower,
    )
    ? true
    : after.kind === 'word' &&
        /^(?:scores|ratings|studies|therapists|measures|trials|items|questions|experts|scholars)$/.test(
          after.lower,
        );
}

function plainItem(token: Token, tokens: readonly Token[], at: number, text: string, lexicon: Lexicon): Item {
  const { start, end } = token;
  if (token.kind === 'number') {
    const edition = yearEdition(token, tokens, at, lexicon);
    if (edition !== undefined) return { kind: 'edition', edition, lower: token.lower, start, end };
    return { kind: 'word', lower: token.lower, norm: token.lower, text: token.text, start, end };
  }
  if (isWordToken(token)) return token;
  return { kind: 'stop', lower: signOf(token, text), start, end };
}

/** A word is an item as it is. */
function isWordToken(token: Token): token is Token & WordItem {
  return token.kind === 'word';
}

/** What a sign counts as. */
function signOf({ text: sign, start, end }: Token, text: string): string {
  switch (sign) {
    case '—':
    case '―':
      return 'dash';
    case '–':
    case '-':
      return /\s/.test(text[start - 1] ?? ' ') && /\s/.test(text[end] ?? ' ') ? 'dash' : sign;
    case '(':
    case '[':
      return 'open';
    case ')':
    case ']':
      return 'close';
    case '…':
      return '.';
    default:
      return sign;
  }
}

/** A year of an edition, unless it counts people or bounds the years that a review covers. */
function yearEdition(
  token: Token,
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): string | undefined {
  if (!/^\d{4}$/.test(token.text)) return undefined;
  const edition = lexicon.years.get(Number(token.text));
  if (edition === undefined) return undefined;
  const after = tokens[at + 1]?.lower ?? '';
  if (/^(?:clients|patients|participants|people|families|couples|adults|children|cases)$/.test(after))
    return undefined;
  if (/^[=<>≈]$/.test(tokens[at - 1]?.text ?? '')) return undefined;
  const before = [tokens[at - 1], tokens[at - 2]];
  const range =
    /^(?:to|and|through|-|–|until)$/.test(before[0]?.lower ?? '') &&
    /^(?:19|20)\d\d$/.test(before[1]?.text ?? '');
  if (range && !lexicon.years.has(Number(before[1]?.text))) return undefined;
  return edition;
}

/** "the demonstrably and probably effective elements": two grades at once are none, unless "respectively" tells them apart. */
function withoutJointGrades(items: readonly Item[]): readonly Item[] {
  if (items.some((item) => item.lower === 'respectively')) return items;
  const word = (item: Item): Item => ({
    kind: 'word',
    lower: 'effective',
    norm: 'effective',
    text: 'effective',
    start: item.start,
    end: item.end,
  });
  return items.map((item, at) => {
    if (item.kind !== 'grade') return item;
    const joins = (one: Item | undefined): boolean =>
      one?.kind === 'word' && (one.lower === 'and' || one.lower === 'or');
    const next = items[at + 2];
    const before = items[at - 2];
    const opens = item.lower === 'short' && joins(items[at + 1]) && next?.kind === 'grade';
    const closes = before?.kind === 'grade' && before.lower === 'short' && joins(items[at - 1]);
    return opens || closes ? word(item) : item;
  });
}

/** "probably" and "demonstrably" alone are labels only next to a whole label: "from demonstrably to probably effective". */
function withoutLoneShorts(all: Item[]): Item[] {
  if (!all.some((item) => item.kind === 'grade')) return all;
  const items = withoutJointGrades(all);
  return items.map((item, at) => {
    if (item.kind !== 'grade' || item.lower !== 'short') return item;
    for (let next = at + 1; next < Math.min(items.length, at + 9); next++) {
      const other = items[next] as Item;
      if (other.kind === 'grade' && other.lower !== 'short') return { ...item, lower: '' };
      if (other.kind === 'element' || (other.kind === 'stop' && !/^(?:,|open|close)$/.test(other.lower)))
        break;
      if (
        other.kind === 'word' &&
        !/^(?:to|but|and|or|than|rather|then|not|also|even|later|instead|of|in|from|as|simply|merely|only|by|now|nor|just|indeed)$/.test(
          other.lower,
        )
      )
        break;
    }
    return {
      kind: 'word',
      lower: item.phrase,
      norm: item.phrase,
      text: item.phrase,
      start: item.start,
      end: item.end,
    };
  });
}

/** "in the second edition or the third": an ordinal that takes its noun from the one before. */
function withElidedEditions(items: Item[], lexicon: Lexicon): Item[] {
  if (!items.some((item) => item.kind === 'edition')) return items;
  return items.map((item, at) => {
    if (item.kind !== 'word' || !/^(?:first|second|third)$/.test(item.lower)) return item;
    const before = items[at - 2];
    const led = before?.kind === 'word' && /^(?:in|from|by|or|and|to|under|of)$/.test(before.lower);
    const named = items.slice(0, at - 2).some((other) => other.kind === 'edition' && other.lower === '');
    const next = items[at + 1];
    const bare =
      next === undefined ||
      next.kind === 'stop' ||
      (next.kind === 'word' && /^(?:and|or|but|it|alike|as)$/.test(next.lower));
    if (!led || !named || !bare || items[at - 1]?.lower !== 'the') return item;
    const edition = lexicon.tables.editions[ordinals.get(item.lower) ?? 0];
    return edition
      ? { kind: 'edition', edition: edition.id, lower: '', start: item.start, end: item.end }
      : item;
  });
}

/** "seven years later", "seven years before": the edition so many years from the one named before it. */
function withRelativeYears(items: Item[], lexicon: Lexicon): Item[] {
  if (!items.some((item) => item.kind === 'edition')) return items;
  const result = [...items];
  for (let at = 0; at + 2 < result.length; at++) {
    const [count, unit, direction] = [result[at], result[at + 1], result[at + 2]];
    if (count?.kind !== 'word' || unit?.kind !== 'word' || direction?.kind !== 'word' || unit.norm !== 'year')
      continue;
    const years = numberOf(count.lower);
    if (
      years === undefined ||
      !/^(?:later|after|on|before|earlier|previously|ago|afterwards)$/.test(direction.lower)
    )
      continue;
    const base =
      result.findLast((item, index) => item.kind === 'edition' && index < at) ??
      result.find((item) => item.kind === 'edition');
    const from =
      base?.kind === 'edition' ? lexicon.tables.editions.find(({ id }) => id === base.edition) : undefined;
    if (!from) continue;
    const year = /^(?:before|earlier|previously|ago)$/.test(direction.lower)
      ? from.year - years
      : from.year + years;
    const edition = lexicon.years.get(year);
    if (edition !== undefined)
      result.splice(at, 3, { kind: 'edition', edition, lower: '', start: count.start, end: direction.end });
  }
  return result;
}

/** The number that a word or digits stand for. */
export function numberOf(lower: string): number | undefined {
  return numberWords.get(lower) ?? (/^\d+$/.test(lower) ? Number(lower) : undefined);
}
